/**
 * The words for parameters of a line in, the parameters out: `{}` for the keys of the path, `.*` for
 * the properties of the body, a name for each other, by the membership that they share.
 */
import type { CmdletLine, ParameterDefinition, SharedParts } from '../../schema/line.ts';
import type {
  Cmdlet,
  ModelType,
  Parameter,
  ParameterMembership,
  ParameterTarget,
} from '../../schema/model.ts';
import { sdkName } from '../../schema/naming.ts';
import { foldCase } from '../base/case-map.ts';
import { pathKeys } from './path-keys.ts';

export interface ParameterSources {
  readonly shared: SharedParts;
  readonly module: string;
  readonly sets: Cmdlet['sets'];
  readonly typeOf: (name: string) => ModelType;
}

type Memberships = Readonly<Record<string, ParameterMembership>>;

/** `{}` or `.*`, which stand for several parameters. */
interface Row {
  readonly memberships: Memberships;
  /** What the word leaves out. */
  readonly without: readonly string[];
}

const everySet = '__AllParameterSets';

/**
 * The parameters of a line, sorted by name. Loops, here and below: a first lookup costs what the engine
 * takes to compile the functions on its way, and each closure is one more.
 */
export function decodeParameters(
  line: CmdletLine,
  sources: ParameterSources,
): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const propertyRows: Row[] = [];
  let bodyType = '';
  for (const [key, words] of Object.entries(line.parameters ?? {})) {
    const memberships = decodeMemberships(key, sources);
    for (const text of words.split(' ')) {
      const [word = '', ...without] = text.split('-');
      if (word === '{}') addKeys(parameters, { memberships, without }, sources.sets);
      else if (word === '.*') propertyRows.push({ memberships, without });
      // The dashes of a placeholder divide nothing.
      else if (word.startsWith('{')) parameters.push(keyOf(text.slice(1, -1), memberships));
      else {
        const named = nameOne(word, memberships, { line, sources });
        parameters.push(named);
        if (named.target.kind === 'body') bodyType ||= named.type;
      }
    }
  }
  for (const row of propertyRows) addProperties(parameters, row, { bodyType, sources });
  return sortByName(parameters);
}

/** `Name` or `Name=Type` */
function nameOne(
  word: string,
  memberships: Memberships,
  { line, sources }: { readonly line: CmdletLine; readonly sources: ParameterSources },
): Parameter {
  const words = word.split('=');
  const name = words[0] ?? '';
  const definition = ownOf(line.define, name) ?? ownOf(sources.shared.parameters, name);
  if (!definition) throw new RangeError(`'${word}'`);
  const { target, targets, type, types, ...facts } = definition;
  const fullType = (words[1] ?? type).replace('{module}', sources.module.replaceAll('.', ''));
  return {
    ...facts,
    name,
    sets: targets || types ? inSets(memberships, definition) : memberships,
    target: decodeTarget(target),
    type: fullType,
  };
}

function ownOf<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The memberships with what single sets have otherwise. */
function inSets(
  memberships: Memberships,
  { targets, types }: Pick<ParameterDefinition, 'targets' | 'types'>,
): Memberships {
  const own: Record<string, ParameterMembership> = {};
  for (const [set, membership] of Object.entries(memberships)) {
    const target = ownOf(targets, set);
    const type = ownOf(types, set);
    own[set] = {
      ...membership,
      ...(target !== undefined && { target: decodeTarget(target) }),
      ...(type !== undefined && { type }),
    };
  }
  return own;
}

/** The placeholders of the routes: each in the sets whose route has it. */
function addKeys(
  parameters: Parameter[],
  { memberships, without }: Row,
  sets: Cmdlet['sets'],
): void {
  const [membership = {}] = Object.values(memberships);
  const isEverywhere = memberships[everySet] !== undefined;
  const byKey = new Map<string, string[]>();
  for (const { name, route } of sets) {
    if (!isEverywhere && !(name in memberships)) continue;
    for (const key of pathKeys(route?.path ?? '')) {
      const names = byKey.get(key);
      if (names) names.push(name);
      else byKey.set(key, [name]);
    }
  }
  for (const [key, names] of byKey) {
    if (without.includes(sdkName(key))) continue;
    const own: Record<string, ParameterMembership> = {};
    for (const name of names.length === sets.length ? [everySet] : names) own[name] = membership;
    parameters.push(keyOf(key, own));
  }
}

function keyOf(placeholder: string, sets: Memberships): Parameter {
  return {
    name: sdkName(placeholder),
    sets,
    target: { kind: 'path', placeholder },
    type: 'String',
  };
}

/** The properties of the body's type. */
function addProperties(
  parameters: Parameter[],
  { memberships, without }: Row,
  { bodyType, sources }: { readonly bodyType: string; readonly sources: ParameterSources },
): void {
  for (const { name, type, wireName } of sources.typeOf(bodyType).properties) {
    if (without.includes(name)) continue;
    const given = ownOf(sources.shared.parameterTypes, type);
    parameters.push({
      name,
      sets: memberships,
      target: { kind: 'bodyProperty', name: wireName },
      type: given ?? (type.endsWith('?') ? type.slice(0, -1) : type),
    });
  }
}

/** `*!`, `*expanded`, `Get!,List`: sets with the flags of the parameter in them. */
function decodeMemberships(key: string, { shared, sets }: ParameterSources): Memberships {
  const memberships: Record<string, ParameterMembership> = {};
  for (const word of key.split(',')) {
    const length = nameLength(word);
    const membership = decodeFlags(word.slice(length));
    for (const set of setsOf(word.slice(0, length), shared, sets)) memberships[set] = membership;
  }
  return memberships;
}

function setsOf(word: string, { classes }: SharedParts, sets: Cmdlet['sets']): readonly string[] {
  if (word === '*') return [everySet];
  if (!word.startsWith('*')) return word === '' ? [] : [word];
  const members = ownOf(classes, word) ?? missing(word);
  const names: string[] = [];
  for (const { name } of sets) if (members.includes(suffixOf(name))) names.push(name);
  return names;
}

/** Where the flags begin. */
function nameLength(word: string): number {
  let length = 0;
  while (length < word.length && !'!|.~@'.includes(word.charAt(length))) length++;
  return length;
}

function suffixOf(name: string): string {
  let end = name.length;
  while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') end--;
  const text = name.slice(0, end);
  for (const suffix of suffixes) if (text.endsWith(suffix)) return suffix;
  return '';
}

const suffixes = ['ViaIdentityExpanded', 'ViaIdentity', 'Expanded'];

function decodeFlags(flags: string): ParameterMembership {
  const position = flags.split('@')[1];
  return {
    ...(flags.includes('!') && { isMandatory: true }),
    ...(position !== undefined && { position: Number(position) }),
    ...(flags.includes('|') && { fromPipeline: true }),
    ...(flags.includes('.') && { fromPipelineByPropertyName: true }),
    ...(flags.includes('~') && { fromRemainingArguments: true }),
  };
}

const targetKinds = [
  'path',
  'query',
  'header',
  'bodyProperty',
  'body',
  'additionalProperties',
  'identity',
  'runtime',
];

/** `kind`, or `kind name` */
function decodeTarget(text: string): ParameterTarget {
  const blank = text.indexOf(' ');
  const kind = blank < 0 ? text : text.slice(0, blank);
  if (!targetKinds.includes(kind)) throw new RangeError(`'${text}'`);
  if (blank < 0) return { kind } as ParameterTarget;
  const name = text.slice(blank + 1);
  return (kind === 'path' ? { kind, placeholder: name } : { kind, name }) as ParameterTarget;
}

function missing(word: string): never {
  throw new RangeError(`'${word}'`);
}

/** The names are folded once: a call with forty parameters compares two hundred times. */
function sortByName(parameters: readonly Parameter[]): readonly Parameter[] {
  const byName = new Map<string, Parameter>();
  for (const parameter of parameters) byName.set(foldCase(parameter.name), parameter);
  const sorted: Parameter[] = [];
  for (const name of [...byName.keys()].sort()) sorted.push(byName.get(name) as Parameter);
  return sorted;
}

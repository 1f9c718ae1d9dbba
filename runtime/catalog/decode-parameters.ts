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

interface Row {
  readonly memberships: Memberships;
  readonly word: string;
  /** What the word leaves out. */
  readonly without: readonly string[];
}

const everySet = '__AllParameterSets';

/** The parameters of a line, sorted by name. */
export function decodeParameters(
  line: CmdletLine,
  sources: ParameterSources,
): readonly Parameter[] {
  const rows = Object.entries(line.parameters ?? {}).flatMap(([key, words]) => {
    const memberships = decodeMemberships(key, sources);
    return words.split(' ').map((text): Row => {
      const [word = '', ...without] = splitWord(text);
      return { memberships, word, without };
    });
  });
  const isToken = ({ word }: Row): boolean => word === '.*' || word.startsWith('{');
  const named = rows.filter((row) => !isToken(row)).map((row) => nameOne(row, line, sources));
  const body = named.find(({ target }) => target.kind === 'body');
  const told = rows.filter(isToken).flatMap((row) => {
    if (row.word === '{}') return keysOf(row, sources.sets);
    if (row.word === '.*')
      return propertiesOf(row, sources.typeOf(body?.type ?? ''), sources.shared);
    return [keyOf(row.word.slice(1, -1), row.memberships)];
  });
  return sortByName([...named, ...told]);
}

/** The dashes of a placeholder divide nothing. */
function splitWord(text: string): readonly string[] {
  return text.startsWith('{') && text !== '{}' && !text.startsWith('{}-')
    ? [text]
    : text.split('-');
}

/** `Name` or `Name=Type` */
function nameOne(
  { word, memberships }: Row,
  line: CmdletLine,
  sources: ParameterSources,
): Parameter {
  const [name = '', givenType] = word.split('=');
  const definition = ownOf(line.define, name) ?? ownOf(sources.shared.parameters, name);
  if (!definition) throw new RangeError(`'${word}'`);
  const { target, targets, type, types, ...facts } = definition;
  const fullType = (givenType ?? type).replace('{module}', sources.module.replaceAll('.', ''));
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
  const entries = Object.entries(memberships).map(([set, membership]) => {
    const target = ownOf(targets, set);
    const type = ownOf(types, set);
    const own = {
      ...(target !== undefined && { target: decodeTarget(target) }),
      ...(type !== undefined && { type }),
    };
    return [set, { ...membership, ...own }] as const;
  });
  return Object.fromEntries(entries);
}

/** The placeholders of the routes: each in the sets whose route has it. */
function keysOf({ memberships, without }: Row, sets: Cmdlet['sets']): readonly Parameter[] {
  const [membership = {}] = Object.values(memberships);
  const isIn = (name: string): boolean =>
    memberships[everySet] !== undefined || name in memberships;
  const byKey = new Map<string, string[]>();
  for (const { name, route } of sets.filter((set) => isIn(set.name))) {
    const keys = pathKeys(route?.path ?? '');
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  return [...byKey]
    .filter(([key]) => !without.includes(sdkName(key)))
    .map(([key, names]) => {
      const within = names.length === sets.length ? [everySet] : names;
      return keyOf(key, Object.fromEntries(within.map((name) => [name, membership])));
    });
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
function propertiesOf(
  { memberships, without }: Row,
  { properties }: ModelType,
  { parameterTypes }: SharedParts,
): readonly Parameter[] {
  return properties
    .filter(({ name }) => !without.includes(name))
    .map(({ name, type, wireName }) => ({
      name,
      sets: memberships,
      target: { kind: 'bodyProperty', name: wireName },
      type: ownOf(parameterTypes, type) ?? withoutMark(type),
    }));
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
  return sets.map(({ name }) => name).filter((name) => members.includes(suffixOf(name)));
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
  return suffixes.find((suffix) => text.endsWith(suffix)) ?? '';
}

const suffixes = ['ViaIdentityExpanded', 'ViaIdentity', 'Expanded'];

function withoutMark(type: string): string {
  return type.endsWith('?') ? type.slice(0, -1) : type;
}

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
  return parameters
    .map((parameter) => ({ parameter, folded: foldCase(parameter.name) }))
    .sort((a, b) => (a.folded === b.folded ? 0 : a.folded < b.folded ? -1 : 1))
    .map(({ parameter }) => parameter);
}

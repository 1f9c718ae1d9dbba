/**
 * The parameters that a line need not name one by one: keys of the path, which are the placeholders of
 * the routes (`{}`), and properties of the body, which are those of its type (`.*`). What the notation
 * would give and the cmdlet does not have is taken off by name (`.*-Id`).
 */
import { allParameterSets, type Cmdlet, type ModelType, type Parameter } from '../model.ts';
import { sdkName } from '../naming.ts';
import { parameterTypes } from './set-notation.ts';

/** A token and what it stands for. */
export interface Cover {
  readonly token: string;
  /** The sets that the token is given, with the flags of every parameter that it stands for. */
  readonly sets: Parameter['sets'];
  readonly parameters: ReadonlySet<Parameter>;
}

/** The mandatory keys of the path, as one token. */
export function coverKeys({ sets, parameters }: Cmdlet): Cover | undefined {
  const all = sets.map(({ name }) => name);
  const bySet = new Map(sets.map(({ name, route }) => [name, keysOf(route?.path ?? '')] as const));
  const plain = new Map(parameters.filter(isPlainKey).map((key) => [placeholderOf(key), key]));
  const chosen = all.filter((set) =>
    bySet.get(set)?.some((key) => {
      const within = plain.get(key)?.sets;
      return within?.[set] !== undefined || within?.[allParameterSets] !== undefined;
    }),
  );
  const missing = new Set<string>();
  const fitting: Parameter[] = [];
  for (const key of new Set(chosen.flatMap((set) => bySet.get(set) ?? []))) {
    const within = chosen.filter((set) => bySet.get(set)?.includes(key));
    const parameter = plain.get(key);
    if (parameter && isMandatoryIn(parameter.sets, within, all)) fitting.push(parameter);
    else missing.add(sdkName(key));
  }
  const covered = fitting.filter(({ name }) => !missing.has(name));
  if (covered.length === 0) return undefined;
  return {
    token: ['{}', ...missing].join('-'),
    sets: mandatoryIn(chosen, all),
    parameters: new Set(covered),
  };
}

/** The properties of the body, as one token; most of them are in the same sets. */
export function coverBody(
  { parameters }: Cmdlet,
  typeOf: (name: string) => ModelType | undefined,
): Cover | undefined {
  const body = parameters.find(({ target }) => target.kind === 'body');
  const type = body && typeOf(body.type);
  if (!type) return undefined;
  const own = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const fitting = type.properties.flatMap((expected) => {
    const parameter = own.get(expected.name);
    if (!parameter) return [];
    return isProperty(parameter, expected) ? [parameter] : [];
  });
  const sets = mostCommon(fitting.map((parameter) => parameter.sets));
  if (!sets) return undefined;
  const covered = fitting.filter((parameter) => isSame(parameter.sets, sets));
  const names = new Set(covered.map(({ name }) => name));
  const missing = type.properties.map(({ name }) => name).filter((name) => !names.has(name));
  if (missing.length > covered.length) return undefined;
  return { token: ['.*', ...missing].join('-'), sets, parameters: new Set(covered) };
}

/** Whether the parameter is what its placeholder tells, so that the placeholder can stand for it. */
export function isPlainKey({ name, type, target, sets, ...extra }: Parameter): boolean {
  const isKey = target.kind === 'path' && sdkName(target.placeholder) === name;
  return isKey && type === 'String' && Object.keys(extra).length === 0 && isAlikeInSets(sets);
}

/** The placeholder that a key of the path fills. */
export function placeholderOf({ target }: Parameter): string {
  return target.kind === 'path' ? target.placeholder : '';
}

/** Whether the parameter is what the property of the body's type tells. */
function isProperty(
  { name, type, target, sets, ...extra }: Parameter,
  property: ModelType['properties'][number],
): boolean {
  const told = parameterTypes.get(property.type) ?? property.type.replace(/\?$/, '');
  const isTarget = target.kind === 'bodyProperty' && target.name === property.wireName;
  const isPlain = Object.keys(extra).length === 0 && isAlikeInSets(sets);
  return name === property.name && type === told && isTarget && isPlain;
}

function keysOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, key = '']) => key);
}

function isAlikeInSets(sets: Parameter['sets']): boolean {
  return Object.values(sets).every(
    ({ target, type }) => target === undefined && type === undefined,
  );
}

function mandatoryIn(names: readonly string[], all: readonly string[]): Parameter['sets'] {
  const keys = names.length === all.length ? [allParameterSets] : names;
  return Object.fromEntries(keys.map((name) => [name, { isMandatory: true }]));
}

function isMandatoryIn(
  sets: Parameter['sets'],
  names: readonly string[],
  all: readonly string[],
): boolean {
  const keys = names.length === all.length ? [allParameterSets] : names;
  const isPlain = (key: string): boolean => JSON.stringify(sets[key]) === '{"isMandatory":true}';
  return Object.keys(sets).length === keys.length && keys.every(isPlain);
}

/** Sets stand in one order in all parameters of a cmdlet; what does not is only named one by one. */
function isSame(a: Parameter['sets'], b: Parameter['sets']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function mostCommon(values: readonly Parameter['sets'][]): Parameter['sets'] | undefined {
  const counts = new Map<string, { readonly value: Parameter['sets']; count: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { value, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.value;
}

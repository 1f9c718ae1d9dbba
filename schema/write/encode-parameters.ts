/**
 * The parameters of a cmdlet in, words by membership out: `{}` and `.*` for those that the routes and
 * the body's type tell, a name for each of the others. What a name stands for is in the shared parts
 * or, where this cmdlet differs, in its own definitions.
 */
import type { CmdletLine, ParameterDefinition } from '../line.ts';
import type {
  Cmdlet,
  ModelType,
  Parameter,
  ParameterMembership,
  ParameterTarget,
} from '../model.ts';
import { canonicalJson } from './canonical-json.ts';
import { coverBody, coverKeys, isPlainKey, placeholderOf } from './parameter-tokens.ts';
import { classifySets } from './set-notation.ts';

export type ParameterRows = Pick<CmdletLine, 'define' | 'parameters'>;

/** A parameter that a line names, and what it is. */
export interface NamedParameter {
  readonly parameter: Parameter;
  readonly definition: ParameterDefinition;
}

/** What tokens stand for, and the parameters that they leave. */
export interface Sifted {
  readonly tokens: readonly { readonly token: string; readonly sets: Parameter['sets'] }[];
  readonly named: readonly NamedParameter[];
}

/** Parts the parameters of a cmdlet into tokens and names. */
export function siftParameters(
  cmdlet: Cmdlet,
  typeOf: (name: string) => ModelType | undefined,
): Sifted {
  const covers = [coverKeys(cmdlet), coverBody(cmdlet, typeOf)].filter(
    (cover) => cover !== undefined,
  );
  const left = cmdlet.parameters.filter(
    (parameter) => !covers.some(({ parameters }) => parameters.has(parameter)),
  );
  const keys = left.filter(isPlainKey);
  return {
    tokens: [
      ...covers,
      ...keys.map((key) => ({ token: `{${placeholderOf(key)}}`, sets: key.sets })),
    ],
    named: left
      .filter((parameter) => !isPlainKey(parameter))
      .map((parameter) => ({ parameter, definition: define(parameter, cmdlet.module) })),
  };
}

/** The words for parameters that were sifted. */
export function encodeParameters(
  { sets }: Cmdlet,
  { tokens, named }: Sifted,
  shared: Readonly<Record<string, ParameterDefinition>>,
): ParameterRows {
  const rows = new Map<string, string[]>();
  const own: Record<string, ParameterDefinition> = {};
  const put = (memberships: Parameter['sets'], word: string): void => {
    const row = encodeMemberships(memberships, sets);
    const words = rows.get(row);
    if (words) words.push(word);
    else rows.set(row, [word]);
  };
  for (const { token, sets: memberships } of tokens) put(memberships, token);
  for (const { parameter, definition } of named) {
    const { name } = parameter;
    const known = Object.hasOwn(shared, name) ? shared[name] : undefined;
    const isSame = known !== undefined && isSameButType(known, definition);
    if (!isSame) own[name] = definition;
    put(
      parameter.sets,
      isSame && known.type !== definition.type ? `${name}=${definition.type}` : name,
    );
  }
  const parameters = Object.fromEntries([...rows].map(([row, words]) => [row, words.join(' ')]));
  return {
    ...(Object.keys(own).length > 0 && { define: own }),
    ...(rows.size > 0 && { parameters }),
  };
}

function define(parameter: Parameter, module: string): ParameterDefinition {
  const { aliases, defaultValue, isHidden, target, sets, type } = parameter;
  const targets = Object.entries(sets).flatMap(([set, membership]) =>
    membership.target ? [[set, encodeTarget(membership.target)] as const] : [],
  );
  const types = Object.entries(sets).flatMap(([set, membership]) =>
    membership.type === undefined ? [] : [[set, membership.type] as const],
  );
  const identity = `I${module.replaceAll('.', '')}Identity`;
  // Always in this order, so that equal definitions have equal texts.
  return {
    ...(aliases && { aliases }),
    ...(defaultValue !== undefined && { defaultValue }),
    ...(isHidden && { isHidden }),
    target: encodeTarget(target),
    ...(targets.length > 0 && { targets: Object.fromEntries(targets) }),
    type: type === identity ? 'I{module}Identity' : type,
    ...(types.length > 0 && { types: Object.fromEntries(types) }),
  };
}

function isSameButType(a: ParameterDefinition, b: ParameterDefinition): boolean {
  return (
    a.target === b.target &&
    a.isHidden === b.isHidden &&
    a.defaultValue === b.defaultValue &&
    a.aliases?.join() === b.aliases?.join() &&
    canonicalJson([a.targets, a.types]) === canonicalJson([b.targets, b.types])
  );
}

function encodeTarget(target: ParameterTarget): string {
  if (target.kind === 'path') return `path ${target.placeholder}`;
  return 'name' in target ? `${target.kind} ${target.name}` : target.kind;
}

/** `*!`, `*expanded`, `Get!,List`: sets with the flags of the parameter in them. */
function encodeMemberships(memberships: Parameter['sets'], all: Cmdlet['sets']): string {
  const byFlags = new Map<string, string[]>();
  for (const [set, membership] of Object.entries(memberships)) {
    const flags = encodeFlags(membership);
    const names = byFlags.get(flags);
    if (names) names.push(set);
    else byFlags.set(flags, [set]);
  }
  const words = [...byFlags].flatMap(([flags, names]) => classifySets(names, flags, all));
  return words.sort().join(',');
}

function encodeFlags(membership: ParameterMembership): string {
  const { isMandatory, fromPipeline, fromPipelineByPropertyName, position } = membership;
  return [
    isMandatory ? '!' : '',
    fromPipeline ? '|' : '',
    fromPipelineByPropertyName ? '.' : '',
    membership.fromRemainingArguments ? '~' : '',
    position === undefined ? '' : `@${position}`,
  ].join('');
}

/**
 * The parameters of a cmdlet and the operation of each of its sets in, the same parameters with the
 * operation's own names of what they fill out. What the cmdlet itself consumes stays as it is.
 */
import {
  allParameterSets,
  type Parameter,
  type ParameterMembership,
  type ParameterSet,
  type ParameterTarget,
} from '../model.ts';
import type { OperationFacts } from './operation-facts.ts';
import { foldName, foldWireName } from './wire-key.ts';

export type FactsBySet = ReadonlyMap<string, OperationFacts>;

/** The parameter with exact targets; `sets` are all sets of its cmdlet. */
export function retarget(
  parameter: Parameter,
  sets: readonly ParameterSet[],
  facts: FactsBySet,
): Parameter {
  const memberships = membershipsOf(parameter, sets);
  const targets = new Map(
    [...memberships].map(([set, membership]) => {
      const stated = membership.target ?? parameter.target;
      return [set, exactTarget(parameter, stated, facts.get(set))] as const;
    }),
  );
  const target = mostFrequent([...targets.values()]) ?? parameter.target;
  const common = JSON.stringify(target);
  const exact = [...memberships].map(([set, { target: _, ...flags }]) => {
    const own = targets.get(set);
    const membership = own && JSON.stringify(own) !== common ? { ...flags, target: own } : flags;
    return [set, membership] as const;
  });
  return { ...parameter, target, sets: shorten(exact, parameter) };
}

function membershipsOf(
  { sets }: Parameter,
  all: readonly ParameterSet[],
): ReadonlyMap<string, ParameterMembership> {
  const everywhere = sets[allParameterSets];
  if (!everywhere) return new Map(Object.entries(sets));
  return new Map(all.map(({ name }) => [name, everywhere]));
}

/** One entry for all sets where there was one, if the operations agree. */
function shorten(
  exact: readonly (readonly [string, ParameterMembership])[],
  { sets }: Parameter,
): Parameter['sets'] {
  const first = exact[0]?.[1];
  const isSame = exact.every(([, other]) => JSON.stringify(other) === JSON.stringify(first));
  return sets[allParameterSets] && isSame && first
    ? { [allParameterSets]: first }
    : Object.fromEntries(exact);
}

function exactTarget(
  parameter: Parameter,
  stated: ParameterTarget,
  facts: OperationFacts | undefined,
): ParameterTarget {
  if (!facts || !('name' in stated || stated.kind === 'path')) return stated;
  const wireName = stated.kind === 'path' ? stated.placeholder : stated.name;
  const names = [foldName(parameter.name), foldWireName(wireName)];
  const find = <Found>(known: ReadonlyMap<string, Found>): Found | undefined =>
    names.map((name) => known.get(name)).find((found) => found !== undefined);
  const property = find(facts.properties);
  if (stated.kind === 'bodyProperty' && property) {
    return { kind: 'bodyProperty', name: property.name };
  }
  const key = find(facts.keys);
  if (key !== undefined) return { kind: 'path', placeholder: key };
  const option = find(facts.query);
  if (option !== undefined) return { kind: 'query', name: option };
  const header = find(facts.headers);
  if (header !== undefined) return { kind: 'header', name: header };
  return property ? { kind: 'bodyProperty', name: property.name } : stated;
}

function mostFrequent(targets: readonly ParameterTarget[]): ParameterTarget | undefined {
  const counts = new Map<string, number>();
  let best: ParameterTarget | undefined;
  let most = 0;
  for (const target of targets) {
    const key = JSON.stringify(target);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) [best, most] = [target, count];
  }
  return best;
}

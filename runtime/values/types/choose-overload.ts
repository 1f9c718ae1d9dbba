/**
 * Which form of a method a call means: the forms and the arguments in, one form out, by the rules of
 * PowerShell's FindBestMethod (each argument ranked, the earlier arguments counting more).
 */

import { typeNameOf } from '../describe-type.ts';
import type { NetType, Overload } from '../net-type.ts';
import type { Value } from '../value.ts';
import { rankOf, rankOfType, ranks } from './conversion-rank.ts';
import { findType } from './find-type.ts';
import { PSReference } from './objects/ps-reference.ts';

/** A parameter as a call sees it. */
export interface Wanted {
  readonly type: NetType;
  readonly isReference: boolean;
}

/** A form of a method that takes the arguments. */
export interface Candidate {
  readonly overload: Overload;
  /** One for each argument. */
  readonly wanted: readonly Wanted[];
  readonly ranks: readonly number[];
  /** Whether the last parameter was spread over arguments. */
  readonly isExpanded: boolean;
}

export type Choice =
  | { readonly kind: 'found'; readonly candidate: Candidate }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous' };

const choices = new WeakMap<readonly Overload[], Map<string, Choice>>();

/** Chooses the form. What was chosen is remembered: only the types of the arguments matter. */
export function chooseOverload(
  overloads: readonly Overload[],
  given: readonly Value[],
  owner: NetType,
): Choice {
  const own = choices.get(overloads) ?? new Map<string, Choice>();
  choices.set(overloads, own);
  const key = `${owner.fullName} ${given.map(describeArgument).join()}`;
  const found = own.get(key);
  if (found) return found;
  const choice = choose(overloads, given, owner);
  own.set(key, choice);
  return choice;
}

function describeArgument(value: Value): string {
  return value instanceof PSReference ? `ref ${typeNameOf(value.read())}` : typeNameOf(value);
}

/** With one form of as many parameters there is no choice, and conversion decides. */
function choose(overloads: readonly Overload[], given: readonly Value[], owner: NetType): Choice {
  const [only] = overloads;
  if (only && overloads.length === 1 && isPlainFit(only, given)) {
    const wanted = only.parameters.map((parameter) => wantedOf(parameter, owner));
    return { kind: 'found', candidate: { overload: only, wanted, ranks: [], isExpanded: false } };
  }
  const candidates = overloads
    .map((overload) => makeCandidate(overload, given, owner))
    .filter((candidate) => candidate !== undefined);
  return pickBest(candidates);
}

function isPlainFit(overload: Overload, given: readonly Value[]): boolean {
  return !overload.takesRest && overload.parameters.length === given.length;
}

const known = new WeakMap<NetType, Map<string, Wanted>>();

/** Reads a parameter's notation: `T` and `U` are the type arguments of the type that has the method. */
function wantedOf(parameter: string, owner: NetType): Wanted {
  const own = known.get(owner) ?? new Map<string, Wanted>();
  known.set(owner, own);
  const found = own.get(parameter);
  if (found) return found;
  const read = readParameter(parameter, owner);
  own.set(parameter, read);
  return read;
}

function readParameter(parameter: string, owner: NetType): Wanted {
  const isReference = parameter.startsWith('ref ');
  const name = isReference ? parameter.slice(4) : parameter;
  const [first, second] = owner.typeArguments ?? [];
  const concrete = name
    .replace(/\bT\b/g, first?.fullName ?? 'System.Object')
    .replace(/\bU\b/g, second?.fullName ?? 'System.Object');
  const type = findType(concrete);
  if (!type) throw new Error(`The tables name a type that is not there: ${parameter}`);
  return { type, isReference };
}

function makeCandidate(
  overload: Overload,
  given: readonly Value[],
  owner: NetType,
): Candidate | undefined {
  const wanted = overload.parameters.map((parameter) => wantedOf(parameter, owner));
  const last = wanted.at(-1);
  if (!overload.takesRest || !last) {
    return given.length === wanted.length ? rank(overload, given, wanted, false) : undefined;
  }
  if (given.length < wanted.length - 1) return undefined;
  const element = last.type.typeArguments?.[0] ?? last.type;
  const lead = wanted.slice(0, -1);
  const spread = [
    ...lead,
    ...given.slice(lead.length).map(() => ({ type: element, isReference: false })),
  ];
  const lastGiven = given[given.length - 1];
  if (given.length !== wanted.length || lastGiven === undefined) {
    return rank(overload, given, spread, true);
  }
  const isBetterSpread = rankOf(lastGiven, element) > rankOf(lastGiven, last.type);
  return isBetterSpread
    ? rank(overload, given, spread, true)
    : rank(overload, given, wanted, false);
}

function rank(
  overload: Overload,
  given: readonly Value[],
  wanted: readonly Wanted[],
  isExpanded: boolean,
): Candidate | undefined {
  const found = wanted.map((want, index) => rankArgument(given[index] ?? null, want));
  if (found.some((each) => each === ranks.none)) return undefined;
  return { overload, wanted, ranks: found, isExpanded };
}

/**
 * A [ref] fits by what it holds. An argument that is none where one is wanted is told apart later, by an
 * error of its own.
 */
function rankArgument(value: Value, { type, isReference }: Wanted): number {
  return rankOf(isReference && value instanceof PSReference ? value.read() : value, type);
}

function pickBest(candidates: readonly Candidate[]): Choice {
  let best: Candidate | undefined;
  let isTied = false;
  for (const candidate of candidates) {
    const order = best ? compare(best, candidate) : -1;
    if (order === 0) isTied = true;
    if (order < 0) {
      best = candidate;
      isTied = false;
    }
  }
  if (!best) return { kind: 'none' };
  return isTied ? { kind: 'ambiguous' } : { kind: 'found', candidate: best };
}

/** Positive when the first is better. */
function compare(first: Candidate, second: Candidate): number {
  return compareRanks(first, second) || compareBreadth(first, second) || compareForm(first, second);
}

function compareRanks(first: Candidate, second: Candidate): number {
  const count = first.ranks.length;
  let better = 0;
  first.ranks.forEach((rank, index) => {
    better += Math.sign(rank - (second.ranks[index] ?? 0)) * (count - index);
  });
  return better;
}

/** The narrower parameter when nothing is lost, the wider one when something would be. */
function compareBreadth(first: Candidate, second: Candidate): number {
  let better = 0;
  let weight = first.ranks.length;
  first.ranks.forEach((rank, index) => {
    const other = second.ranks[index] ?? 0;
    const one = first.wanted[index]?.type;
    const two = second.wanted[index]?.type;
    const isLossless = rank >= ranks.numericImplicit;
    if (index > 0) weight = Math.abs(weight) - 1;
    if (!one || !two || rank < ranks.nullToValue || other < ranks.nullToValue) return;
    if (isLossless !== other >= ranks.numericImplicit) return;
    if (isLossless) weight = -weight;
    better += Math.sign(rankOfType(two, one) - rankOfType(one, two)) * weight;
  });
  return better;
}

function compareForm(first: Candidate, second: Candidate): number {
  const isSame = first.wanted.every(
    ({ type }, index) => type.fullName === second.wanted[index]?.type.fullName,
  );
  if (!isSame) return 0;
  const [one, two] = [first.overload.parameters.length, second.overload.parameters.length];
  if (first.isExpanded && second.isExpanded) return one > two ? 1 : -1;
  if (first.isExpanded !== second.isExpanded) return first.isExpanded ? -1 : 1;
  return Math.sign(two - one);
}

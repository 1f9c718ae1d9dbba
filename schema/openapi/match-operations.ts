/**
 * The sets of a cmdlet and the operations of its module in, one operation for each set out, found from
 * both ends: the words of the operationId must give the noun, and the operation's parameters must be
 * those of the set. A set that takes an identity has its partner's operation.
 */
import { splitName } from '../compile/cmdlet-name.ts';
import { assignOperations, type Candidate } from './assign-operations.ts';
import { fitOperation } from './fit-operation.ts';
import type { OperationFacts } from './operation-facts.ts';
import { type OperationIndex, operationsWith } from './operation-index.ts';
import { nounWords } from './operation-words.ts';
import type { SetShape } from './set-shape.ts';
import { foldText } from './wire-key.ts';
import { wordDistance } from './word-distance.ts';

export interface MatchedPage {
  readonly cmdlet: string;
  readonly synopsis: string;
  readonly sets: readonly SetShape[];
}

export interface SetMatch {
  readonly facts: OperationFacts;
  /** How badly it fits: 0 is every word and every parameter. */
  readonly price: number;
  /** Whether the naming rules and directives give the cmdlet's noun. */
  readonly isExplained: boolean;
  /** How much dearer the next operation is that no other set takes; 0 when one fits as well. */
  readonly lead: number;
  /** How many of the same operationId come before: the SDK numbers all of them, and removes some. */
  readonly place: number;
}

/** Saying the same as the page decides between operations that fit alike. */
const otherText = 1.5;
const unknownNoun = 30;
const oneDirective = 0.5;
const nowhere = 100;
/** How much dearer an operation may be that another set of the same action has to take. */
const farther = 12;

/** Matches each set; one without any fitting operation is not in the result. */
export function matchOperations(
  page: MatchedPage,
  operations: OperationIndex,
): ReadonlyMap<string, SetMatch> {
  const matches = new Map<string, SetMatch>();
  const plain = page.sets.filter((set) => !set.isViaIdentity && !wholeBodySet(set, page.sets));
  matchGroups(plain, page, operations, matches);
  for (const set of page.sets) {
    const match = matches.get(wholeBodySet(set, page.sets)?.name ?? '');
    if (match) matches.set(set.name, match);
  }
  const orphans = page.sets.filter((set) => {
    if (!set.isViaIdentity) return false;
    const match = partnerMatch(set, page.sets, matches);
    if (match) matches.set(set.name, match);
    return !match;
  });
  matchGroups(orphans, page, operations, matches);
  return matches;
}

function matchGroups(
  sets: readonly SetShape[],
  page: MatchedPage,
  operations: OperationIndex,
  matches: Map<string, SetMatch>,
): void {
  for (const group of groupSets(sets)) {
    const lists = group.map((set) => ({
      number: set.number,
      candidates: untaken(candidatesOf(set, page, operations), set, { page, matches }),
    }));
    const chosen = assignOperations(lists);
    for (const [index, candidate] of chosen.entries()) {
      const set = group[index];
      if (!set || !candidate) continue;
      const rivals = (lists[index]?.candidates ?? []).filter(
        (rival) => !chosen.some((other) => other?.facts === rival.facts),
      );
      const lead = Math.max(0, (rivals[0]?.price ?? nowhere) - candidate.price);
      const { facts, price, isExplained } = candidate;
      const place = placeOf(candidate, operations);
      matches.set(set.name, { facts, price, isExplained, lead, place });
    }
  }
}

/**
 * The candidates without those that another set of the same words in its name has: a directive can
 * remove Create and leave CreateViaIdentity, while Create1 is another operation.
 */
function untaken(
  candidates: readonly Candidate[],
  set: SetShape,
  { page, matches }: { readonly page: MatchedPage; readonly matches: Map<string, SetMatch> },
): readonly Candidate[] {
  const taken = page.sets.flatMap((other) =>
    familyOf(other) === familyOf(set) ? (matches.get(other.name)?.facts ?? []) : [],
  );
  const free = candidates.filter(({ facts }) => !taken.includes(facts));
  return free.length > 0 ? free : candidates;
}

/**
 * `Create1` for `CreateExpanded1`: the type of the whole body tells more than its properties do. Each
 * name has its own numbers, so where an operation of the name takes no body, UpdateExpanded is the
 * partner of Update1.
 */
function wholeBodySet(set: SetShape, sets: readonly SetShape[]): SetShape | undefined {
  if (!set.isExpanded || set.isViaIdentity) return undefined;
  const alike = sets
    .filter((other) => !other.isViaIdentity && other.action === set.action)
    .sort((a, b) => a.number - b.number);
  const inParts = alike.filter(({ isExpanded }) => isExpanded);
  const whole = alike.filter(({ isExpanded, bodyType }) => !isExpanded && bodyType !== undefined);
  return whole.length === inParts.length
    ? whole[inParts.indexOf(set)]
    : whole.find(({ number }) => number === set.number);
}

/** Sets that differ by their number only, in its order. */
function groupSets(sets: readonly SetShape[]): readonly (readonly SetShape[])[] {
  const groups = new Map<string, SetShape[]>();
  for (const set of [...sets].sort((a, b) => a.number - b.number)) {
    const key = familyOf(set);
    groups.set(key, [...(groups.get(key) ?? []), set]);
  }
  return [...groups.values()];
}

function familyOf({ action = '', isExpanded }: SetShape): string {
  return `${action}${isExpanded ? ' expanded' : ''}`;
}

/**
 * The numbers of the sets with an identity count the operations that have keys: the first of them is
 * the partner of the first such set, although that may be called Get1.
 */
function partnerMatch(
  set: SetShape,
  sets: readonly SetShape[],
  matches: ReadonlyMap<string, SetMatch>,
): SetMatch | undefined {
  const family = sets
    .filter((other) => familyOf(other) === familyOf(set))
    .sort((a, b) => a.number - b.number);
  const partners = family.filter(
    ({ name, isViaIdentity }) => !isViaIdentity && (matches.get(name)?.facts.keys.size ?? 0) > 0,
  );
  const own = family.filter(({ isViaIdentity }) => isViaIdentity);
  const partner =
    partners.length === own.length
      ? partners[own.indexOf(set)]
      : partners.find(({ number }) => number === set.number);
  return partner && matches.get(partner.name);
}

function candidatesOf(
  set: SetShape,
  { cmdlet, synopsis }: MatchedPage,
  operations: OperationIndex,
): readonly Candidate[] {
  const { verb = '', noun = '' } = splitName(cmdlet) ?? {};
  const wanted = nounWords(noun);
  const joined = wanted.join('');
  const text = foldText(synopsis);
  const fitting: Candidate[] = [];
  const names = set.identityKeys ?? set.targets.keys();
  for (const { facts, order } of operationsWith(names, operations)) {
    const fit = fitOperation(set, facts, verb);
    if (fit === undefined) continue;
    const price = fit + (facts.texts.includes(text) ? 0 : otherText);
    fitting.push({ facts, order, price, isExplained: false });
  }
  const explained = fitting.flatMap((candidate): Candidate[] => {
    const nouns = candidate.facts.nouns(set.action, verb === 'Invoke');
    const steps = nouns.flatMap(({ name, directives }) => (name === joined ? [directives] : []));
    if (steps.length === 0) return [];
    const price = candidate.price + Math.min(...steps) * oneDirective;
    return [{ ...candidate, price, isExplained: true }];
  });
  const found =
    explained.length > 0
      ? explained
      : nearest(fitting, (facts) => {
          const nouns = facts.nouns(set.action, verb === 'Invoke');
          const distances = nouns.map(({ words }) => wordDistance(wanted, words));
          return Math.min(unknownNoun, ...distances);
        });
  return found.sort(byPrice).slice(0, 8);
}

function placeOf({ facts, order }: Candidate, operations: OperationIndex): number {
  const { operationId } = facts.operation;
  let place = 0;
  for (const bucket of operations.values()) {
    for (const other of bucket) {
      if (other.order < order && other.facts.operation.operationId === operationId) place++;
    }
  }
  return place;
}

/** With the price of the noun; the words are compared only where the rest is near enough. */
function nearest(
  fitting: readonly Candidate[],
  distanceOf: (facts: OperationFacts) => number,
): Candidate[] {
  const found: Candidate[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const candidate of [...fitting].sort(byPrice)) {
    // Sorted, so nothing that follows comes as near as those that are found.
    if (candidate.price > limit) break;
    const price = candidate.price + distanceOf(candidate.facts);
    found.push({ ...candidate, price });
    limit = Math.min(limit, price + farther);
  }
  return found;
}

function byPrice(a: Candidate, b: Candidate): number {
  return a.price - b.price || a.order - b.order;
}

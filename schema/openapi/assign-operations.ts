import type { OperationFacts } from './operation-facts.ts';

export interface Candidate {
  readonly facts: OperationFacts;
  /** Its place in the file. */
  readonly order: number;
  readonly price: number;
  /** Whether the naming rules and directives give the noun. */
  readonly isExplained: boolean;
}

type Choice = readonly (Candidate | undefined)[];

/** More than any operation that is taken at all. */
const nothing = 100;

export interface NumberedList {
  /** The number behind the set's name. */
  readonly number: number;
  readonly candidates: readonly Candidate[];
}

/**
 * One candidate of each list, none twice, at the lowest price in all. The number of a set counts the
 * operations of its name in the order of the file, those included that a directive removed afterwards,
 * so among equals the one at that place is taken.
 */
export function assignOperations(lists: readonly NumberedList[]): Choice {
  let best: Choice = [];
  let bestPrice = Number.POSITIVE_INFINITY;
  const visit = (chosen: Choice, price: number): void => {
    if (price >= bestPrice) return;
    const list = lists[chosen.length];
    if (!list) {
      [best, bestPrice] = [chosen, price];
      return;
    }
    const free = list.candidates.filter(
      ({ facts }) => !chosen.some((other) => other?.facts === facts),
    );
    for (const candidate of free) {
      visit([...chosen, candidate], price + candidate.price + misplacement(candidate, list));
    }
    if (free.length === 0) visit([...chosen, undefined], price + nothing);
  };
  visit([], 0);
  return best;
}

/** Less than any difference in price. */
function misplacement(candidate: Candidate, { number, candidates }: NumberedList): number {
  const equals = candidates.filter(({ price }) => price === candidate.price);
  return Math.abs(equals.indexOf(candidate) - number) / 1000;
}

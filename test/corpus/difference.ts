/** One thing in which our answer is not the recorded one. */
export interface Difference {
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
  /** The part of the case that it is in, where a judge counts parts. */
  readonly part?: string;
}

/** What a judge says of one case of a record that holds several, or that it counts by parts. */
export interface Verdict {
  readonly case: string;
  /** What the case is counted under beside the whole. */
  readonly parts: readonly string[];
  readonly differences: readonly Difference[];
  /** Whether the run fails for this case alone. */
  readonly isForbidden?: boolean;
}

/** The differences between two values that should print as the same JSON. */
export function compare(what: string, expected: unknown, actual: unknown): Difference[] {
  return canonical(expected) === canonical(actual) ? [] : [{ what, expected, actual }];
}

/** JSON with the members of objects in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

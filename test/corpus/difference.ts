/** One thing in which our answer is not the recorded one. */
export interface Difference {
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
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

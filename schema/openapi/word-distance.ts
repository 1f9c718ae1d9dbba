/** How far the words of a noun are from those that the naming rules give. */
export function wordDistance(noun: readonly string[], rule: readonly string[]): number {
  // Words of the rule are lost more often than words are added.
  const [dropped, added] = [2, 3];
  let above = [0, ...rule.map((_, column) => (column + 1) * dropped)];
  for (const [row, word] of noun.entries()) {
    const current = [(row + 1) * added];
    for (const [column, other] of rule.entries()) {
      const same = word === other ? (above[column] ?? 0) : Number.POSITIVE_INFINITY;
      const adding = (above[column + 1] ?? 0) + added;
      current.push(Math.min(same, adding, (current[column] ?? 0) + dropped));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}

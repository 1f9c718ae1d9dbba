/** The candidates nearest to what was typed, best first; only those near enough to be meant. */
export function suggest(typed: string, candidates: Iterable<string>, most = 3): string[] {
  const folded = typed.toLowerCase();
  const limit = Math.max(1, Math.floor(folded.length * 0.4));
  const scored: { readonly name: string; readonly distance: number }[] = [];
  for (const name of candidates) {
    const other = name.toLowerCase();
    const distance = editDistance(folded, other, limit);
    const unfinished = other.includes(folded) ? costToFinish(other, folded) : Infinity;
    const least = Math.min(distance, unfinished);
    if (least < Infinity) scored.push({ name, distance: least });
  }
  scored.sort((a, b) => a.distance - b.distance || a.name.length - b.name.length);
  return scored.slice(0, most).map((entry) => entry.name);
}

/** A name that was not typed to its end is as near as a slip, and further the more of it is missing. */
function costToFinish(name: string, typed: string): number {
  return 0.5 + (name.length - typed.length) / 10;
}

/** Damerau-Levenshtein distance (a swap of neighbours counts once), or Infinity past the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let beforePrevious: number[] = [];
  let previous = [...Array(b.length + 1).keys()];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let distance = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + cost,
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2];
      if (isSwap && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, at(beforePrevious, column - 2) + 1);
      }
      current.push(distance);
      smallest = Math.min(smallest, distance);
    }
    if (smallest > limit) return Infinity;
    beforePrevious = previous;
    previous = current;
  }
  const distance = at(previous, b.length);
  return distance <= limit ? distance : Infinity;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

/**
 * Camel humps: each letter typed starts a hump of the name or continues the letter before it, in order;
 * humps may be passed over. `nmumaus` finds New-MgUserMessageAttachmentUploadSession.
 */

/** How many humps the letters leave out, or undefined when they do not fit. */
export function skippedHumps(name: string, letters: string): number | undefined {
  const typed = letters.toLowerCase();
  const folded = name.toLowerCase();
  const starts = humpStarts(name);
  // The fewest humps used so far, by the place behind the letter that was found last.
  let reached = new Map<number, number>([[0, 0]]);
  for (const letter of typed) {
    const next = new Map<number, number>();
    const reach = (place: number, used: number): void => {
      if ((next.get(place) ?? -1) < used) next.set(place, used);
    };
    for (const [place, used] of reached) {
      const isContinued = place > 0 && folded[place] === letter && !starts.has(place);
      if (isContinued) reach(place + 1, used);
      for (const start of starts) {
        if (start >= place && folded[start] === letter) reach(start + 1, used + 1);
      }
    }
    reached = next;
    if (reached.size === 0) return undefined;
  }
  return starts.size - Math.max(...reached.values());
}

/** The places of the capitals, and of the first letter. */
function humpStarts(name: string): ReadonlySet<number> {
  const starts = new Set<number>();
  for (let place = 0; place < name.length; place++) {
    const letter = name.charAt(place);
    if (place === 0 || letter !== letter.toLowerCase()) starts.add(place);
  }
  return starts;
}

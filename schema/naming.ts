/**
 * The two rules on which the writer of a line and its reader must agree: a name that follows from
 * another one is not written, and neither is the order that names have anyway. The runtime reads the
 * same functions (decisions/one-rule-for-names.md).
 */
const notWord = /\W/;

/**
 * The SDK's name for a wire name or a placeholder: each part with a capital, joined. `user-id` gives
 * UserId, `@odata.type` OdataType. It holds for 99.5 % of all properties; the others say their name.
 */
export function sdkName(wireName: string): string {
  // Nearly all are one word, and this is on the way of every lookup.
  if (!notWord.test(wireName)) return capitalise(wireName);
  return wireName.split(/\W+/).map(capitalise).join('');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The order of names in the catalogue: by letters whatever their case, then by case. */
export function compareNames(a: string, b: string): number {
  const [foldedA, foldedB] = [a.toLowerCase(), b.toLowerCase()];
  if (foldedA !== foldedB) return foldedA < foldedB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * Turns of phrase that the message tables of this folder share. The tables hold every text of an
 * error or warning that a user can read, one file per area of the code. A text names what was given,
 * what was expected and the nearest right thing; ids and categories are not decided here.
 */

/** `'a', 'b' or 'c'`. */
export function listChoices(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** ` Did you mean 'x'?`, or nothing when there is nothing near. */
export function didYouMean(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Did you mean ${listChoices(names)}?`;
}

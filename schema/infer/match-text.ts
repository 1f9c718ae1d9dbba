/**
 * Words of a path against the text that the SDK made of them. The SDK says equal neighbours once, and
 * a pair that repeats the pair before it once as well (help-and-routes.md §6, §7.5), so the first
 * words of a segment may be missing from the text.
 */

export interface TextPlace {
  readonly at: number;
  /** What was read last, as it stands in the text. */
  readonly read: readonly string[];
}

export interface PathText {
  /** In lower case. */
  readonly text: string;
  /** Whether a word may end before this index. */
  readonly isBorder: (at: number) => boolean;
}

/** A noun as text: words end where a capital or a digit begins. */
export function nounText(noun: string): PathText {
  return {
    text: noun.toLowerCase(),
    isBorder: (at) => at >= noun.length || !/[a-z]/.test(noun.charAt(at)),
  };
}

/** The places after the words, if the text goes on with them; the longest reading first. */
export function readWords(
  words: readonly (readonly string[])[],
  { text, isBorder }: PathText,
  place: TextPlace,
): TextPlace[] {
  const places: TextPlace[] = [];
  for (let said = 0; said <= 2 && said <= words.length; said++) {
    if (!wasRead(words.slice(0, said), place.read)) continue;
    readOn(words, said, text, place, places, isBorder);
  }
  return places;
}

function wasRead(words: readonly (readonly string[])[], read: readonly string[]): boolean {
  const last = read.slice(read.length - words.length);
  return last.length === words.length && words.every((forms, at) => forms.includes(last[at] ?? ''));
}

function readOn(
  words: readonly (readonly string[])[],
  from: number,
  text: string,
  place: TextPlace,
  places: TextPlace[],
  isBorder: (at: number) => boolean,
): void {
  const forms = words[from];
  if (forms === undefined) {
    if (isBorder(place.at)) places.push(place);
    return;
  }
  for (const form of forms) {
    if (!text.startsWith(form, place.at)) continue;
    const read = form === '' ? place.read : [...place.read, form];
    const next = { at: place.at + form.length, read };
    readOn(words, from + 1, text, next, places, isBorder);
  }
}

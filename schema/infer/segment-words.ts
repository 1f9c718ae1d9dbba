/**
 * The words of which the SDK makes a noun: a segment split at its capitals, each word in the singular
 * (help-and-routes.md §7.5). A word can have several singulars here; which one the SDK took shows in
 * the noun.
 */

/** Singulars that no ending tells; counted among the nouns of SDK 1.28 and 2.25. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  analyses: ['analysis'],
  children: ['child'],
  criteria: ['criterion', 'criterium'],
  data: ['data', 'datum'],
  indices: ['index'],
  media: ['medium'],
  people: ['person'],
  schemata: ['schema'],
};

const known = new Map<string, readonly (readonly string[])[]>();

/** Each word of a segment with the forms that it can have in a noun, all in lower case. */
export function wordsOf(segment: string): readonly (readonly string[])[] {
  const cached = known.get(segment);
  if (cached) return cached;
  const words = splitWords(segment).map(formsOf);
  known.set(segment, words);
  return words;
}

/** `mailFolders` gives mail, folders; a digit ends a word: `b2xUserFlows` gives b2, x, user, flows. */
export function splitWords(segment: string): string[] {
  const words = segment.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

function formsOf(word: string): readonly string[] {
  const forms = [word, ...(irregular[word] ?? [])];
  // The naming rules drop this word from a method (help-and-routes.md §7.3).
  if (word === 'all') forms.push('');
  if (word.endsWith('ves')) forms.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es')) forms.push(word.slice(0, -2), `${word.slice(0, -2)}is`);
  if (word.endsWith('s')) forms.push(word.slice(0, -1));
  return [...new Set(forms)];
}

/** How a segment is spelled that nothing spells: from what the noun and the keys say. */

const uncountable = /(?:analytics|content|data|equipment|information|media|statistics)$/i;

/** The regular plural. */
export function pluralOf(word: string): string {
  if (uncountable.test(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** `ChildFolder` as a segment: childFolder. */
export function camelOf(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

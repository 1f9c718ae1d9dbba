/**
 * The names that fit a pattern, best first. Wildcards keep the order of the names. Words must all
 * occur: a name that begins with them comes first, then the shorter one. Where no name holds a single
 * word, its letters are taken as the humps of one.
 */
import { skippedHumps } from './camel-humps.ts';
import { hasWildcard, wildcardTest } from './wildcard.ts';

/** The names that fit. */
export function rankNames(names: readonly string[], pattern: string): string[] {
  const text = pattern.trim();
  if (hasWildcard(text)) {
    const isMatch = wildcardTest(text);
    return names.filter((name) => isMatch(name));
  }
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const [only, second] = words;
  if (only === undefined) return [];
  const found = byWords(names, words);
  return found.length > 0 || second !== undefined ? found : byHumps(names, only);
}

function byWords(names: readonly string[], words: readonly string[]): string[] {
  const ranked = names.flatMap((name) => {
    const folded = name.toLowerCase();
    const places = words.map((word) => folded.indexOf(word));
    return places.includes(-1) ? [] : [{ name, first: Math.min(...places) }];
  });
  const begins = ({ first }: { readonly first: number }): number => Number(first === 0);
  ranked.sort(
    (a, b) => begins(b) - begins(a) || a.name.length - b.name.length || a.first - b.first,
  );
  return ranked.map(({ name }) => name);
}

function byHumps(names: readonly string[], letters: string): string[] {
  const [first = ''] = letters;
  // Most names lack the letters altogether, which an expression sees sooner.
  const inOrder = new RegExp(
    [...letters].map((letter) => letter.replace(/[^\w]/, '\\$&')).join('.*'),
    'i',
  );
  const ranked = names.flatMap((name) => {
    if (!inOrder.test(name)) return [];
    const skipped = skippedHumps(name, letters);
    return skipped === undefined ? [] : [{ name, skipped }];
  });
  const begins = (name: string): number => Number(name.toLowerCase().startsWith(first));
  ranked.sort(
    (a, b) =>
      begins(b.name) - begins(a.name) || a.skipped - b.skipped || a.name.length - b.name.length,
  );
  return ranked.map(({ name }) => name);
}

import { hasWildcard, wildcardTest } from './wildcard.ts';

/**
 * The names that fit a pattern. Wildcards keep the order of the names; words must all occur, and the
 * names in which they stand nearest to the start, with the least besides, come first.
 */
export function rankNames(names: readonly string[], pattern: string): string[] {
  const text = pattern.trim();
  if (hasWildcard(text)) {
    const isMatch = wildcardTest(text);
    return names.filter((name) => isMatch(name));
  }
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const ranked = names.flatMap((name) => {
    const places = words.map((word) => name.toLowerCase().indexOf(word));
    return places.includes(-1) ? [] : [{ name, first: Math.min(...places) }];
  });
  ranked.sort((a, b) => a.name.length - b.name.length || a.first - b.first);
  return ranked.map(({ name }) => name);
}

/**
 * An action in lower case, as a body's type name tells it, in camel case: its words stand in the noun
 * or in the names of the sets, in some order and in the singular.
 */
import { pascalWords } from '../compile/cmdlet-name.ts';
import { splitSetName } from '../compile/set-name.ts';
import type { RoutePageSet } from './route-page.ts';
import { splitWords, wordsOf } from './segment-words.ts';

/** Words that the naming rules drop from a noun (help-and-routes.md §7.3). */
const dropped = ['all', 'by', 'for', 'from', 'get', 'in', 'is', 'of', 'set', 'to'];

/** Spells the action, or gives undefined when its words are not there or split in two ways. */
export function spellByNoun(
  action: string,
  noun: string,
  sets: readonly RoutePageSet[],
): string | undefined {
  const words = new Set(dropped);
  for (const word of pascalWords(noun)) words.add(word.toLowerCase());
  for (const { name } of sets) {
    for (const word of splitWords(splitSetName(name).action)) words.add(word);
  }
  const splits = splitBy(action, words);
  const fewest = Math.min(...splits.map(({ length }) => length));
  const best = splits.filter(({ length }) => length === fewest);
  const [only] = best;
  if (!only || best.length > 1) return undefined;
  return only
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

/** A plural has no more letters than this beyond its singular, and the same ones in front. */
const longestEnding = 3;

function splitBy(text: string, words: ReadonlySet<string>): string[][] {
  if (text === '') return [[]];
  const splits: string[][] = [];
  const start = text.slice(0, 2);
  const like = [...words].filter((word) => word.startsWith(start));
  const longest = Math.max(0, ...like.map(({ length }) => length)) + longestEnding;
  for (let end = 2; end <= Math.min(text.length, longest); end++) {
    const piece = text.slice(0, end);
    const isWord = wordsOf(piece)[0]?.some((form) => words.has(form)) ?? false;
    if (!isWord) continue;
    for (const rest of splitBy(text.slice(end), words)) splits.push([piece, ...rest]);
  }
  return splits;
}

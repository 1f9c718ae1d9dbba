/** Which first segment the synopses of all nouns with one beginning state. */
import type { NamedPage } from './named-page.ts';

/** By the beginning of a noun in lower case; undefined where they do not agree. */
export function rootVotes(pages: readonly NamedPage[]): ReadonlyMap<string, string | undefined> {
  const votes = new Map<string, string | undefined>();
  for (const { noun, statement } of pages) {
    if (statement.root === undefined) continue;
    const text = noun.toLowerCase();
    for (let at = 1; at <= noun.length; at++) {
      if (/[a-z]/.test(noun.charAt(at))) continue;
      const beginning = text.slice(0, at);
      const isOther = votes.has(beginning) && votes.get(beginning) !== statement.root;
      votes.set(beginning, isOther ? undefined : statement.root);
    }
  }
  return votes;
}

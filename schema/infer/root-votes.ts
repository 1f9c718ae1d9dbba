/** Which first segment the synopses of all nouns with one beginning state. */
import type { NamedPage } from './named-page.ts';
import { beginningsOf, type PathChart } from './path-chart.ts';

/** By the beginning of a noun in lower case; undefined where they do not agree. */
export function rootVotes(
  pages: readonly NamedPage[],
  { nouns }: PathChart,
): ReadonlyMap<string, string | undefined> {
  const votes = new Map<string, string | undefined>();
  for (const { noun, statement } of pages) {
    const { root } = statement;
    if (root === undefined) continue;
    for (const { text } of beginningsOf(nouns.add(noun))) {
      if (text === '') continue;
      const isOther = votes.has(text) && votes.get(text) !== root;
      votes.set(text, isOther ? undefined : root);
    }
  }
  return votes;
}

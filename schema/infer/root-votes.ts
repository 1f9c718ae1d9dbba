/** Which first segment the synopses of all nouns with one beginning state. */
import type { NamedPage } from './named-page.ts';
import { beginningsOf, type Noun, type PathChart } from './path-chart.ts';

/** By the beginning of a noun in lower case; undefined where they do not agree. */
export type RootVotes = ReadonlyMap<string, string | undefined>;

/** Takes the votes of all synopses. */
export function rootVotes(pages: readonly NamedPage[], { nouns }: PathChart): RootVotes {
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

/** What the synopses of the nearest nouns state. */
export function rootAt(node: Noun, roots: RootVotes): string | undefined {
  for (const { text } of beginningsOf(node)) {
    if (roots.has(text)) return roots.get(text);
  }
  return undefined;
}

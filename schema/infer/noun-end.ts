/**
 * A noun that means no path in; out, what it can end with and where that begins: the property that the
 * synopsis states, or what a key is named for. Where a segment ends, nouns go on in several ways.
 */
import { camelOf, pluralOf } from './coin.ts';
import type { NamedPage, NamedSet } from './named-page.ts';
import { beginningsOf, type Noun } from './path-chart.ts';
import { plainReadings } from './reading.ts';
import { type RootVotes, rootAt } from './root-votes.ts';
import { readKeyName } from './type-words.ts';
import { nounAt, type Version } from './version.ts';

/** A set whose noun means no path. */
export interface Gap {
  readonly named: NamedPage;
  readonly set: NamedSet;
  readonly version: Version;
  readonly roots: RootVotes;
}

/** The last segment, and how many letters of the noun stand before it. */
export interface End {
  readonly segment: string | undefined;
  readonly start: number;
  /** Whether it can be right without a parent of its own. */
  readonly mayFollowGap: boolean;
}

/** What the noun can end with, the likeliest first. */
export function nounEnds(node: Noun, noun: string, gap: Gap): End[] {
  const { property } = gap.named.statement;
  return property === undefined ? keyEnds(node, gap) : statedEnds(node, noun, { ...gap, property });
}

function statedEnds(
  node: Noun,
  noun: string,
  { named, version, roots, property }: Gap & { readonly property: string },
): End[] {
  const { length } = node.text;
  const root = named.statement.root ?? rootAt(node, roots);
  const ends = plainReadings(property).flatMap(({ words }): End[] =>
    [0, 1, 2].flatMap((dropped): End[] => {
      const isSaid = dropped <= words.length && node.text.endsWith(words.join(''));
      const start = length - words.slice(dropped).join('').length;
      return isSaid ? [{ segment: property, start, mayFollowGap: true }] : [];
    }),
  );
  const isTold = ({ start }: End): boolean => {
    const name = camelOf(wordBefore(noun, start, version));
    return [name, pluralOf(name)].some((word) => version.vocabulary.hasBodyWord(root, word));
  };
  const branching = ends.filter(({ start }) => isBranching(node, start));
  return [...ends.filter(isTold), ...branching, ...ends];
}

function keyEnds(node: Noun, { named, set, version }: Gap): End[] {
  const { length } = node.text;
  const ends: End[] = [];
  const keys = named.calls.flatMap((one) => one.keys);
  for (const { placeholder } of [...set.keys, ...keys]) {
    const words = (readKeyName(placeholder)?.base ?? '').match(/[A-Z]?[^A-Z]+|[A-Z]+/g) ?? [];
    for (let from = 0; from < words.length; from++) {
      const said = camelOf(words.slice(from).join(''));
      const reading = plainReadings(said).find(({ text }) => node.text.endsWith(text));
      if (!reading) continue;
      const segment = version.vocabulary.coin(said, true);
      ends.push({ segment, start: length - reading.text.length, mayFollowGap: true });
    }
  }
  const whole: End = { segment: undefined, start: -1, mayFollowGap: false };
  const isStated = ({ segment = '' }: End): boolean => version.vocabulary.isSegment(segment);
  const isDirect = ({ start }: End): boolean => hasPlaces(node, start);
  return [...ends.filter(isStated), ...ends.filter(isDirect).reverse(), whole, ...ends];
}

/** Whether nouns go on from the letters in several ways, as they do where a segment ends. */
function isBranching(node: Noun, length: number): boolean {
  for (const at of beginningsOf(node)) {
    if (at.text.length !== length) continue;
    let count = 0;
    for (const next of at.next.values()) count += next.length;
    return count > 1;
  }
  return false;
}

/** Whether the letters up to the end mean a path. */
function hasPlaces(node: Noun, length: number): boolean {
  for (const { text, found } of beginningsOf(node)) {
    if (text.length === length) return length > 0 && found.places.size > 0;
  }
  return false;
}

/** The words between the nearest path and the end. */
function wordBefore(noun: string, start: number, version: Version): string {
  let at: Noun | undefined = nounAt(version, noun);
  while (at && (at.text.length >= start || at.found.places.size === 0)) at = at.parent;
  return noun.slice(at?.text.length ?? 0, start);
}

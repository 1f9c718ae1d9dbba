/**
 * A noun that means no path and what it ends with in; out, the steps to it from the longest beginning
 * that means one: the end itself, and before it a segment that has no cmdlet of its own, if there are
 * words for one.
 */
import { camelOf, pluralOf } from './coin.ts';
import { fitKeys } from './fit-keys.ts';
import type { NamedSet } from './named-page.ts';
import type { End, Gap } from './noun-end.ts';
import { beginningsOf, type Noun, type Place } from './path-chart.ts';
import { keyFrom, type PathNode, rootOf, stepFrom } from './path-node.ts';
import { isSilentRoot } from './renames.ts';
import { rootAt } from './root-votes.ts';
import { type Step, unnamedType } from './step.ts';
import { isOwnKey, ownKeyOf, typeOf } from './step-type.ts';
import { readKeyName, typeNameOf } from './type-words.ts';
import type { Version } from './version.ts';

/** The steps, and where the first one begins. */
export interface Chain {
  readonly parent: Place;
  readonly steps: readonly Step[];
}

/** Finds the steps; undefined when the keys fit nowhere. */
export function fillGap(
  end: End,
  node: Noun,
  gap: Gap & { readonly noun: string },
): Chain | undefined {
  const { named, set, version, roots, noun } = gap;
  const root = named.statement.root ?? rootAt(node, roots);
  for (const at of beginningsOf(node)) {
    const { length } = at.text;
    const isRepeated = length > end.start && isSaidBefore(node.text.slice(end.start, length), at);
    const isDirect = length === end.start || end.start < 0 || isRepeated;
    if (at === node || (!isDirect && (!end.mayFollowGap || length > end.start))) continue;
    for (const parent of plainestAt(at)) {
      const { path } = parent;
      if (path.isCollection || path.type === 'Byte') continue;
      if (!isUnder(path, root)) continue;
      if (isDirect) {
        const step = endStep(noun.slice(length), path, { end, node, gap });
        if (step) return { parent, steps: [step] };
        continue;
      }
      const words = noun.slice(length, end.start);
      for (const filler of fillers(words, path, { set, version, root })) {
        const between = stepFrom(path, filler);
        const start = filler.isCollection ? keyFrom(between) : between;
        const step = endStep(noun.slice(end.start), start, { end, node, gap });
        if (step) return { parent, steps: [filler, step] };
      }
    }
  }
  return undefined;
}

/** Whether the words are the last of the beginning, which says them for two segments. */
function isSaidBefore(words: string, { word, parent }: Noun): boolean {
  return words === word || words === `${parent?.word}${word}`;
}

function plainestAt({ found }: Noun): Place[] {
  return [...found.places.values()].sort(
    (a, b) => a.renamed - b.renamed || a.overlaps - b.overlaps,
  );
}

/** Whether the path begins as the synopses of this and longer nouns state; a silent beginning must. */
function isUnder(path: PathNode, root: string | undefined): boolean {
  if (!path.before) return root === undefined || !isSilentRoot(root);
  const own = rootOf(path);
  return root === undefined ? !isSilentRoot(own) : own === root;
}

interface EndPlace {
  readonly end: End;
  readonly node: Noun;
  readonly gap: Gap;
}

/** The last step, if the keys fit it. */
function endStep(words: string, path: PathNode, { end, node, gap }: EndPlace): Step | undefined {
  const { named, set, version } = gap;
  const own = set.keys.length - path.keys;
  const isWhole = set.isList || named.verb === 'New' || named.statement.isCount === true;
  if (own < 0 || own > (isWhole ? 0 : 1)) return undefined;
  const isCollection = isWhole || own === 1;
  const key = own === 1 ? ownKeyOf(path, set) : undefined;
  const base = key && readKeyName(key.placeholder)?.base;
  if (own === 1 && base === undefined) return undefined;
  if (!path.before && end.segment === undefined) return undefined;
  const segment = end.segment ?? version.vocabulary.coin(words, isCollection);
  const type = typeOf({ noun: node.text, parent: path, segment, set, version });
  if (end.segment !== undefined && own === 1 && !isOwnKey(key, segment, type)) return undefined;
  const step: Step = { segment, type, isCollection, isAssumed: true };
  const next = stepFrom(path, step);
  return fitKeys(own === 1 ? keyFrom(next) : next, set.keys) && step;
}

interface FillerPlace {
  readonly set: NamedSet;
  readonly version: Version;
  readonly root: string | undefined;
}

/** A segment without a cmdlet of its own: one thing, or a collection of which a key is there. */
function fillers(words: string, path: PathNode, { set, version, root }: FillerPlace): Step[] {
  const name = camelOf(words);
  const plural = pluralOf(name);
  const stated = version.vocabulary.segmentSaid(words.toLowerCase());
  const isPlural =
    version.vocabulary.hasBodyWord(root, plural) ||
    (!version.vocabulary.hasBodyWord(root, name) && version.vocabulary.isPluralWord(plural));
  const segment = stated ?? (isPlural ? plural : name);
  const bases = set.keys.flatMap(({ placeholder }) => readKeyName(placeholder)?.base ?? []);
  const base = bases.find((one) => one.toLowerCase().endsWith(words.toLowerCase()));
  const filler: Step = {
    segment,
    type: unnamedType(path.type, segment),
    isCollection: false,
    isAssumed: true,
  };
  if (base === undefined) return path.before ? [filler] : [];
  const many: Step = {
    segment: plural,
    type: typeNameOf(base),
    isCollection: true,
    isAssumed: true,
  };
  return path.before ? [filler, many] : [many];
}

/**
 * Steps that no page states, coined for the cmdlets whose noun still means no path. The end of the noun
 * is the property that the synopsis states, or what the key is named for; a gap between it and the
 * longest beginning that means a path is a segment that has no cmdlet of its own. All coined steps are
 * marked as assumed.
 */
import { camelOf, pluralOf } from './coin.ts';
import { fitKeys } from './fit-keys.ts';
import { fitSet } from './fit-set.ts';
import { isOperation } from './is-operation.ts';
import { isExplained } from './learn-stated.ts';
import { methodOf, type NamedPage, type NamedSet } from './named-page.ts';
import { isStreamSet } from './noun-ending.ts';
import { beginningsOf, type Noun, type Place } from './path-chart.ts';
import { keyFrom, type PathNode, rootOf, stepFrom } from './path-node.ts';
import { plainReadings } from './reading.ts';
import { isSilentRoot } from './renames.ts';
import { rootVotes } from './root-votes.ts';
import { hasVariants } from './set-variants.ts';
import type { Step } from './step.ts';
import { isOwnKey, ownKeyOf, typeOf } from './step-type.ts';
import { readKeyName, typeNameOf } from './type-words.ts';
import { nounAt, type Version } from './version.ts';

/** Coins what is missing, short nouns first; what a synopsis states is a better end than a key. */
export function coinSteps(version: Version): void {
  const roots = rootVotes(version.pages, version.chart);
  for (const isStated of [true, false]) {
    for (const named of version.pages) {
      if ((named.statement.property !== undefined) !== isStated || named.statement.isMedia)
        continue;
      if (isExplained(named, version)) continue;
      for (const set of named.calls) coinFor({ named, set, version, roots });
    }
  }
}

interface Gap {
  readonly named: NamedPage;
  readonly set: NamedSet;
  readonly version: Version;
  readonly roots: ReadonlyMap<string, string | undefined>;
}

function coinFor(gap: Gap): void {
  const { named, set, version } = gap;
  const method = methodOf(named);
  if (!method || isForeign(named, set)) return;
  const endings = set.endings;
  const [ending] = endings;
  const fitting = endings.flatMap((one) => fitSet({ named, set, method }, one, version));
  const isKnown = hasVariants(set, named) || named.statement.property === undefined;
  if (!ending || (isKnown && fitting.length > 0)) return;
  const node = nounAt(version, ending.noun);
  for (const end of endsOf(node, ending.noun, gap)) {
    const chain = chainTo(end, node, ending.noun, gap);
    if (!chain) continue;
    let from = chain.parent.path.type;
    for (const step of chain.steps) {
      version.chart.learn(from, step);
      from = step.type;
    }
    return;
  }
}

/** Whether the page is about something else than what lies at the end of a path of types. */
function isForeign(named: NamedPage, set: NamedSet): boolean {
  const isReader = named.verb === 'Get' || named.verb === 'New';
  return (
    isOperation(named, set) ||
    isStreamSet(set, named) ||
    set.keys.some(({ role }) => role !== 'key') ||
    // Remove-MgUserMessagePermanent is an action; what can be removed can be read as well.
    (named.statement.property === undefined && !isReader)
  );
}

/** The last segment, and how many letters of the noun stand before it. */
interface End {
  readonly segment: string | undefined;
  readonly start: number;
  /** Whether it can be right without a parent of its own. */
  readonly mayFollowGap: boolean;
}

/** What the noun can end with: the stated property, or what the last key is named for. */
function endsOf(node: Noun, noun: string, { named, set, version, roots }: Gap): End[] {
  const { property } = named.statement;
  const { length } = node.text;
  if (property !== undefined) {
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
  const ends: End[] = [];
  const keys = named.calls.flatMap((one) => one.keys);
  for (const { placeholder } of [...set.keys, ...keys]) {
    const words = (readKeyName(placeholder)?.base ?? '').match(/[A-Z]?[^A-Z]+|[A-Z]+/g) ?? [];
    for (let from = 0; from < words.length; from++) {
      const said = camelOf(words.slice(from).join(''));
      const reading = plainReadings(said).find(({ text }) => node.text.endsWith(text));
      if (!reading) continue;
      const segment = spell(said, true, version);
      ends.push({ segment, start: length - reading.text.length, mayFollowGap: true });
    }
  }
  const whole: End = { segment: undefined, start: -1, mayFollowGap: false };
  const isStated = ({ segment = '' }: End): boolean => version.vocabulary.isSegment(segment);
  const isDirect = ({ start }: End): boolean => hasPlaces(node, start);
  return [...ends.filter(isStated), ...ends.filter(isDirect).reverse(), whole, ...ends];
}

/** What the synopses of the nearest nouns state. */
function rootAt(node: Noun, roots: Gap['roots']): string | undefined {
  for (const { text } of beginningsOf(node)) {
    if (roots.has(text)) return roots.get(text);
  }
  return undefined;
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

interface Chain {
  readonly parent: Place;
  readonly steps: readonly Step[];
}

/** Known parent, perhaps a segment that fills the gap, and the end. */
function chainTo(end: End, node: Noun, noun: string, gap: Gap): Chain | undefined {
  const { named, set, version, roots } = gap;
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
  if (
    end.segment !== undefined &&
    own === 1 &&
    !isOwnKey(
      key,
      end.segment,
      typeOf({ noun: node.text, parent: path, segment: end.segment, set, version }),
    )
  )
    return undefined;
  if (!path.before && end.segment === undefined) return undefined;
  const segment = end.segment ?? spell(words, isCollection, version);
  const type = typeOf({ noun: node.text, parent: path, segment, set, version });
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
    type: `${path.type}/${segment}`,
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

function spell(words: string, isCollection: boolean, { vocabulary }: Version): string {
  const known =
    vocabulary.segmentSaid(words.toLowerCase(), isCollection) ??
    vocabulary.segmentSaid(words.toLowerCase());
  return known ?? (isCollection ? pluralOf(camelOf(words)) : camelOf(words));
}

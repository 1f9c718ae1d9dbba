/**
 * Steps that no page states, coined for the cmdlets whose noun still means no path: the longest
 * beginning that means one is the parent, and the words behind it are a segment as other types have it,
 * else the regular plural of a collection. All of them are marked as assumed.
 */
import { camelOf, pluralOf } from './coin.ts';
import { fitKeys } from './fit-keys.ts';
import { fitSet, isAsStated } from './fit-set.ts';
import { methodOf, type NamedPage, openSets } from './named-page.ts';
import { endingsOf, isSelecting, isStreamSet } from './noun-ending.ts';
import type { Noun, Place } from './path-chart.ts';
import { keyFrom, rootOf, stepFrom } from './path-node.ts';
import { isSilentRoot } from './renames.ts';
import type { RoutePageSet } from './route-page.ts';
import type { Step } from './step.ts';
import { ownKeyOf, typeOf } from './step-type.ts';
import { readKeyName } from './type-words.ts';
import { nounAt, type Version } from './version.ts';

/** Coins what is missing, short nouns first. */
export function coinSteps(version: Version): void {
  const roots = rootVotes(version);
  for (const named of version.pages) {
    const method = methodOf(named);
    if (!method || named.statement.operation !== undefined || named.statement.isMedia) continue;
    for (const set of openSets(named)) {
      if (isStreamSet(set, named) || set.keys.some(({ role }) => role === 'argument')) continue;
      if (named.verb === 'Get' && !isSelecting(named, set)) continue;
      if (named.page.sets.some(({ bodyPathType }) => bodyPathType !== undefined)) continue;
      const endings = endingsOf(named, set);
      const isExplained = endings.some((ending) =>
        fitSet({ named, set, method }, ending, version).some(({ place }) => isAsStated(place, named)),
      );
      const [ending] = endings;
      if (isExplained || !ending) continue;
      const node = nounAt(version, ending.noun);
      const origin = originOf(node, ending.noun, { named, set, version, root: named.statement.root ?? roots.get(node.text) });
      if (origin) version.chart.learn(origin.parent.path.type, origin.step);
    }
  }
}

/** By the beginning of a noun, the first segment that all pages that state one agree on. */
function rootVotes({ pages }: Version): ReadonlyMap<string, string | undefined> {
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

interface Gap {
  readonly named: NamedPage;
  readonly set: RoutePageSet;
  readonly version: Version;
  readonly root: string | undefined;
}

interface Origin {
  readonly parent: Place;
  readonly step: Step;
}

function originOf(node: Noun, noun: string, gap: Gap): Origin | undefined {
  const { named, set, version, root } = gap;
  for (let at = node.parent; at; at = at.parent) {
    const parents = [...at.found.places.values()].sort(
      (a, b) => a.renamed - b.renamed || a.overlaps - b.overlaps,
    );
    for (const parent of parents) {
      const { path } = parent;
      if (path.isCollection || path.type === 'Byte') continue;
      if (path.before ? root !== undefined && rootOf(path) !== root : root !== undefined && isSilentRoot(root)) continue;
      const own = set.keys.length - path.keys;
      const isCollection = set.isList || named.verb === 'New' || named.statement.isCount === true;
      if (isCollection ? own !== 0 : own !== 0 && own !== 1) continue;
      if (!path.before && own !== 1) continue;
      const words = noun.slice(at.text.length);
      const step = coin(words, { parent, isCollection: isCollection || own === 1, node, gap });
      if (!step) continue;
      const next = stepFrom(path, step);
      if (fitKeys(own === 1 ? keyFrom(next) : next, set.keys)) return { parent, step };
    }
  }
  return undefined;
}

interface Coinage {
  readonly parent: Place;
  readonly isCollection: boolean;
  readonly node: Noun;
  readonly gap: Gap;
}

function coin(words: string, { parent, isCollection, node, gap }: Coinage): Step | undefined {
  const { named, set, version } = gap;
  const { property } = named.statement;
  const key = ownKeyOf(parent.path, set);
  const base = key && readKeyName(key.placeholder)?.base;
  const isSaid = base !== undefined && base.toLowerCase().endsWith(words.toLowerCase());
  if (!parent.path.before && !isSaid) return undefined;
  const segment =
    property ??
    version.vocabulary.segmentSaid(words.toLowerCase(), isCollection) ??
    (isCollection ? pluralOf(camelOf(words)) : camelOf(words));
  const type = typeOf({ noun: node.text, parent: parent.path, segment, set, version });
  return { segment, type, isCollection, isAssumed: true };
}

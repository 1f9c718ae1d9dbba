/**
 * Steps that synopses state: "Delete navigation property threatIntelligence for security" on the page
 * of SecurityThreatIntelligence. The noun without the words of the property is the parent's, the keys
 * tell whether the property is a collection, and the cmdlet that reads it tells its type.
 */
import { fitKeys } from './fit-keys.ts';
import { fitSet, isAsStated } from './fit-set.ts';
import { methodOf, type NamedPage, type NamedSet } from './named-page.ts';
import type { Noun, Place } from './path-chart.ts';
import { keyFrom, rootOf, stepFrom } from './path-node.ts';
import { plainReadings, type Reading } from './reading.ts';
import { splitWords } from './segment-words.ts';
import { hasVariants } from './set-variants.ts';
import type { Step } from './step.ts';
import { isOwnKey, ownKeyOf, typeOf } from './step-type.ts';
import { singleOf } from './type-graph.ts';
import { nounAt, type Version } from './version.ts';

/** Learns until nothing more is stated; pages that speak of one of several paths come last. */
export function learnStated(version: Version): void {
  for (const isAssumed of [false, true]) {
    let isLearning = true;
    while (isLearning) {
      isLearning = false;
      for (const named of version.pages) {
        if (named.statement.property === undefined || named.statement.isMedia) continue;
        if (isExplained(named, version)) continue;
        for (const set of named.calls) {
          if (hasVariants(set, named) !== isAssumed) continue;
          if (learnFrom(named, set, { version, isAssumed })) isLearning = true;
        }
      }
    }
  }
}

/** Whether some set of the page calls a path as stated; its other sets call others. */
export function isExplained(named: NamedPage, version: Version): boolean {
  const method = methodOf(named);
  if (!method || version.explained.has(named)) return true;
  const isNow = named.calls.some((set) =>
    set.endings.some((ending) =>
      fitSet({ named, set, method }, ending, version).some(({ place }) => isAsStated(place, named)),
    ),
  );
  if (isNow) version.explained.add(named);
  return isNow;
}

interface Learning {
  readonly version: Version;
  readonly isAssumed: boolean;
}

interface Origin {
  readonly parent: Place;
  readonly step: Step;
}

function learnFrom(named: NamedPage, set: NamedSet, { version, isAssumed }: Learning): boolean {
  for (const { noun } of set.endings) {
    const origins = originsOf(nounAt(version, noun), named, { set, version, isAssumed });
    const [first] = origins;
    if (!first) continue;
    const { path } = first.parent;
    const isDoubtful =
      origins.some(({ parent }) => parent.path.type !== path.type) || mayHaveMore(first, version);
    const step = isDoubtful ? { ...first.step, isAssumed: true as const } : first.step;
    return version.chart.learn(path.type, step);
  }
  return false;
}

/**
 * Where the stated property can begin. The longest parent comes first: its last words may be the first
 * of the property, said once, as in managedTenants/managedTenantAlerts.
 */
function originsOf(
  node: Noun,
  named: NamedPage,
  { set, version, isAssumed }: Learning & { readonly set: NamedSet },
): Origin[] {
  const { property = '', root } = named.statement;
  const readings = plainReadings(property);
  const origins: Origin[] = [];
  for (let at: Noun | undefined = node; at; at = at.parent) {
    const rest = node.text.slice(at.text.length);
    for (const parent of at.found.places.values()) {
      const { path } = parent;
      if (path.isCollection || path.name === property || path.type === 'Byte') continue;
      if (root !== undefined && path.before && rootOf(path) !== root) continue;
      if (!path.before || path.keys > set.keys.length) continue;
      if (!readings.some((reading) => says(reading, rest, parent))) continue;
      for (const isCollection of [true, false]) {
        const type = typeOf({ noun: node.text, parent: path, segment: property, set, version });
        const isDoubtful = isAssumed || (isCollection && isSingular(property));
        const step: Step = {
          segment: property,
          type,
          isCollection,
          ...(isDoubtful && { isAssumed: true }),
        };
        if (isCollection && isSingular(property) && hasSingleSet(named, path.keys)) continue;
        if (endsRight(step, named, set, path.keys) && fits(parent, step, set))
          origins.push({ parent, step });
      }
    }
  }
  return origins.sort(
    (a, b) =>
      a.parent.renamed - b.parent.renamed ||
      Number(isUnlikely(a, version)) - Number(isUnlikely(b, version)) ||
      b.parent.node.text.length - a.parent.node.text.length ||
      a.parent.overlaps - b.parent.overlaps,
  );
}

/**
 * Whether a segment that no noun says may stand before the property: one that leads to it is known, or
 * its first two words would be said once, as in appConsent/appConsentRequests.
 */
function mayHaveMore({ parent, step }: Origin, { chart }: Version): boolean {
  const { graph } = chart;
  const { type } = parent.path;
  const isLong = splitWords(step.segment).length > 2;
  if (isLong && parent.path.before?.kind === 'start') return true;
  return graph
    .from(type)
    .steps.some((known) =>
      graph.from(known.type).steps.some(({ segment }) => segment === step.segment),
    );
}

/** NOTES name all properties of a type, so that another that repeats its words is hardly one of them. */
function isUnlikely({ parent, step }: Origin, { chart }: Version): boolean {
  const [first = ''] = splitWords(step.segment);
  return chart.graph.hasType(parent.path.type) && singleOf(first) === parent.last;
}

/** Whether the rest of the noun says the reading, words that were said before left out. */
function says({ words, text }: Reading, rest: string, { last, beforeLast }: Place): boolean {
  if (text === rest) return true;
  const [first = '', second = ''] = words;
  if (singleOf(first) === last && words.slice(1).join('') === rest) return true;
  return (
    singleOf(first) === beforeLast && singleOf(second) === last && words.slice(2).join('') === rest
  );
}

function endsRight({ isCollection }: Step, named: NamedPage, set: NamedSet, keys: number): boolean {
  const own = set.keys.length - keys;
  if (set.isList || named.verb === 'New') return isCollection && own === 0;
  return own === (isCollection ? 1 : 0);
}

/** Whether a set of the page reads one thing that has no key of its own. */
function hasSingleSet(named: NamedPage, keys: number): boolean {
  return named.calls.some((set) => !set.isList && set.keys.length === keys && named.verb !== 'New');
}

function isSingular(name: string): boolean {
  return !name.endsWith('s');
}

function fits({ path }: Place, step: Step, set: NamedSet): boolean {
  const next = stepFrom(path, step);
  const end = set.keys.length > path.keys ? keyFrom(next) : next;
  if (end !== next && !isOwnKey(ownKeyOf(path, set), step.segment, step.type)) return false;
  return fitKeys(end, set.keys) !== undefined;
}

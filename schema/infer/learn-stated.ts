/**
 * Steps that synopses state: "Delete navigation property threatIntelligence for security" on the page
 * of SecurityThreatIntelligence. The noun without the words of the property is the parent's, the keys
 * tell whether the property is a collection, and the cmdlet that reads it tells its type.
 */
import { fitKeys } from './fit-keys.ts';
import { fitSet, isAsStated } from './fit-set.ts';
import { methodOf, type NamedPage, openSets } from './named-page.ts';
import { endingsOf } from './noun-ending.ts';
import type { Noun, Place } from './path-chart.ts';
import { keyFrom, rootOf, stepFrom } from './path-node.ts';
import { plainReadings, type Reading } from './reading.ts';
import type { RoutePageSet } from './route-page.ts';
import type { Step } from './step.ts';
import { typeOf } from './step-type.ts';
import { hasVariants } from './set-variants.ts';
import { nounAt, type Version } from './version.ts';

/** Learns until nothing more is stated; pages that speak of one of several paths come last. */
export function learnStated(version: Version): void {
  for (const isAssumed of [false, true]) {
    let isLearning = true;
    while (isLearning) {
      isLearning = false;
      for (const named of version.pages) {
        if (named.statement.property === undefined || named.statement.isMedia) continue;
        for (const set of openSets(named)) {
          if (hasVariants(set, named) !== isAssumed) continue;
          if (learnFrom(named, set, { version, isAssumed })) isLearning = true;
        }
      }
    }
  }
}

interface Learning {
  readonly version: Version;
  readonly isAssumed: boolean;
}

interface Origin {
  readonly parent: Place;
  readonly step: Step;
}

function learnFrom(named: NamedPage, set: RoutePageSet, { version, isAssumed }: Learning): boolean {
  const method = methodOf(named);
  if (!method) return false;
  const question = { named, set, method };
  for (const ending of endingsOf(named, set)) {
    const found = fitSet(question, ending, version);
    if (found.some(({ place }) => isAsStated(place, named))) return false;
  }
  for (const { noun } of endingsOf(named, set)) {
    const origins = originsOf(nounAt(version, noun), named, { set, version, isAssumed });
    const [first] = origins;
    if (!first) continue;
    const rivals = origins.filter(({ parent }) => parent.renamed === first.parent.renamed && parent.overlaps === first.parent.overlaps);
    if (new Set(rivals.map(({ parent }) => parent.path.type)).size > 1) continue;
    return version.chart.learn(first.parent.path.type, first.step);
  }
  return false;
}

/** Where the stated property can begin, the plainest first. */
function originsOf(
  node: Noun,
  named: NamedPage,
  { set, version, isAssumed }: Learning & { readonly set: RoutePageSet },
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
        const step: Step = { segment: property, type, isCollection, ...(isAssumed && { isAssumed: true }) };
        if (endsRight(step, named, set, path.keys) && fits(parent, step, set)) origins.push({ parent, step });
      }
    }
  }
  return origins.sort(
    (a, b) => a.parent.renamed - b.parent.renamed || a.parent.overlaps - b.parent.overlaps,
  );
}

/** Whether the rest of the noun says the reading, words that were said before left out. */
function says({ words, text }: Reading, rest: string, { last, beforeLast }: Place): boolean {
  if (text === rest) return true;
  if (words[0] === last && words.slice(1).join('') === rest) return true;
  return words[0] === beforeLast && words[1] === last && words.slice(2).join('') === rest;
}

function endsRight({ isCollection }: Step, named: NamedPage, set: RoutePageSet, keys: number): boolean {
  const own = set.keys.length - keys;
  if (set.isList || named.verb === 'New') return isCollection && own === 0;
  return own === (isCollection ? 1 : 0);
}

function fits({ path }: Place, step: Step, set: RoutePageSet): boolean {
  const next = stepFrom(path, step);
  const end = set.keys.length > path.keys ? keyFrom(next) : next;
  return fitKeys(end, set.keys) !== undefined;
}

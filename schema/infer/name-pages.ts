/** The facts of pages in; the same with names and synopses taken apart out, short nouns first. */
import { splitName } from '../compile/cmdlet-name.ts';
import { splitSetName } from '../compile/set-name.ts';
import { elementType } from '../compile/type-name.ts';
import type { NamedPage, NamedSet } from './named-page.ts';
import { endingsOf, type NounFacts } from './noun-ending.ts';
import type { RoutePage, RoutePageSet } from './route-page.ts';
import { plainSetOf } from './set-variants.ts';
import { readSynopsis } from './synopsis.ts';

/** Takes the pages apart; what has no cmdlet's name is left out. */
export function namePages(pages: readonly RoutePage[]): readonly NamedPage[] {
  const named = pages.flatMap((page) => namePage(page) ?? []);
  return named.sort(
    (a, b) =>
      a.noun.length - b.noun.length ||
      (a.page.cmdlet < b.page.cmdlet ? -1 : a.page.cmdlet > b.page.cmdlet ? 1 : 0),
  );
}

function namePage(page: RoutePage): NamedPage | undefined {
  const name = splitName(page.cmdlet);
  if (!name) return undefined;
  const { verb, noun } = name;
  const statement = readSynopsis(page.synopsis);
  const facts = { page, verb, noun, statement };
  const sets = page.sets.map((set): NamedSet => nameSet(set, facts));
  const output = page.outputTypes.map(elementType).find((type) => /^IMicrosoftGraph/.test(type));
  const openSets = sets.filter(({ isViaIdentity }) => !isViaIdentity);
  const calls = openSets.filter((set) => plainSetOf(set, openSets) === undefined);
  return { page, verb, noun, statement, sets, openSets, calls, output };
}

/** Property by property: a corpus has so many sets that copies of unknown shape would cost. */
function nameSet(set: RoutePageSet, facts: NounFacts): NamedSet {
  return {
    name: set.name,
    keys: set.keys,
    isViaIdentity: set.isViaIdentity,
    isList: set.isList,
    parameters: set.parameters,
    bodyPathType: set.bodyPathType,
    parts: splitSetName(set.name),
    keyText: keyTextOf(set),
    endings: set.isViaIdentity ? [] : endingsOf(facts, set),
  };
}

function keyTextOf({ keys }: RoutePageSet): string {
  const names = keys.map(({ placeholder }) => placeholder);
  return names.length > 1 ? names.sort().join() : (names[0] ?? '');
}

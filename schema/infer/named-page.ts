/** A page with its name and synopsis taken apart, as the inference looks at it. */
import { splitName } from '../compile/cmdlet-name.ts';
import { elementType } from '../compile/type-name.ts';
import { allParameterSets, type HttpMethod } from '../model.ts';
import type { RoutePage, RoutePageSet } from './route-page.ts';
import { readSynopsis, type Statement } from './synopsis.ts';

/** A page with its name and synopsis taken apart. */
export interface NamedPage {
  readonly page: RoutePage;
  readonly verb: string;
  readonly noun: string;
  readonly statement: Statement;
  /** The sets that say their keys. */
  readonly openSets: readonly RoutePageSet[];
  /** The type of the service that the cmdlet returns. */
  readonly output: string | undefined;
}

/** Takes the pages apart; those with a short noun come first. */
export function namePages(pages: readonly RoutePage[]): readonly NamedPage[] {
  const named = pages.flatMap((page): NamedPage[] => {
    const name = splitName(page.cmdlet);
    if (!name) return [];
    const { verb, noun } = name;
    const output = page.outputTypes.map(elementType).find((type) => /^IMicrosoftGraph/.test(type));
    const openSets = page.sets.filter(({ isViaIdentity }) => !isViaIdentity);
    return [{ page, verb, noun, statement: readSynopsis(page.synopsis), openSets, output }];
  });
  return named.sort(
    (a, b) =>
      a.noun.length - b.noun.length ||
      (a.page.cmdlet < b.page.cmdlet ? -1 : a.page.cmdlet > b.page.cmdlet ? 1 : 0),
  );
}

const methods: Readonly<Record<string, HttpMethod>> = {
  Get: 'GET',
  New: 'POST',
  Update: 'PATCH',
  Remove: 'DELETE',
  Set: 'PUT',
};

/** The method of a cmdlet that reads or writes what lies at the end of a path. */
export function methodOf({ verb }: NamedPage): HttpMethod | undefined {
  return Object.hasOwn(methods, verb) ? methods[verb] : undefined;
}

/** The one set of a cmdlet has no name of its own. */
export function isUnnamedSet({ name }: RoutePageSet): boolean {
  return name === allParameterSets;
}

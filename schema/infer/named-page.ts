/** A page as the inference looks at it: its name, synopsis and the names of its sets taken apart. */
import type { SetName } from '../compile/set-name.ts';
import { allParameterSets, type HttpMethod } from '../model.ts';
import type { RoutePage, RoutePageSet } from './route-page.ts';
import type { Statement } from './synopsis.ts';

/** A page with its name and synopsis taken apart. */
export interface NamedPage {
  readonly page: RoutePage;
  readonly verb: string;
  readonly noun: string;
  readonly statement: Statement;
  readonly sets: readonly NamedSet[];
  /** The sets that say their keys. */
  readonly openSets: readonly NamedSet[];
  /** Those of the open sets that are looked at: Update and UpdateExpanded call the same. */
  readonly calls: readonly NamedSet[];
  /** The type of the service that the cmdlet returns. */
  readonly output: string | undefined;
}

/** A set with its name taken apart. */
export interface NamedSet extends RoutePageSet {
  readonly parts: SetName;
  /** The names of its keys in a fixed order. */
  readonly keyText: string;
  /** What its noun can be without its end. */
  readonly endings: readonly Ending[];
}

/** A noun without its end, and what the end stands for. */
export interface Ending {
  readonly noun: string;
  readonly suffix: '' | '/$ref' | '/$count' | '/$value';
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

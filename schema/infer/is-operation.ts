/** Whether something on a page says that the path of a set ends with an action or a function. */
import { splitSetName } from '../compile/set-name.ts';
import { isUnnamedSet, type NamedPage } from './named-page.ts';
import { isSelecting } from './noun-ending.ts';
import type { RoutePageSet } from './route-page.ts';

const navigationActions = new Set(['List', 'Get', 'Create', 'Update', 'Delete', 'Set']);

/** Tells by the set's name, its keys and parameters, and by what the page states. */
export function isOperation(named: NamedPage, set: RoutePageSet): boolean {
  return (
    (!navigationActions.has(splitSetName(set.name).action) && !isUnnamedSet(set)) ||
    named.page.sets.some(({ bodyPathType }) => bodyPathType !== undefined) ||
    named.statement.operation !== undefined ||
    set.keys.some(({ role }) => role === 'argument') ||
    (named.verb === 'Get' && !isSelecting(named, set))
  );
}

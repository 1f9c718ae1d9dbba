/** Whether something on a page says that the path of a set ends with an action or a function. */
import { splitSetName } from '../compile/set-name.ts';
import { isUnnamedSet, type NamedPage } from './named-page.ts';
import { isSelecting } from './noun-ending.ts';
import type { RoutePageSet } from './route-page.ts';
import { keyText } from './set-variants.ts';

const navigationActions = new Set(['List', 'Get', 'Create', 'Update', 'Delete', 'Set']);

/** Tells by the set's name, its keys and parameters, and by what the page states. */
export function isOperation(named: NamedPage, set: RoutePageSet): boolean {
  const { action } = splitSetName(set.name);
  return (
    (!navigationActions.has(action) && !isUnnamedSet(set)) ||
    hasBodyOfAction(named, set) ||
    named.statement.operation !== undefined ||
    // A function gives a list in a set named for its own first word; the directive puts Delta last.
    (named.verb === 'Get' && action === 'Get' && set.isList) ||
    isUnnamedDelta(named, set) ||
    (named.verb === 'Get' && !isSelecting(named, set))
  );
}

/** Whether a set of the same action and keys takes the inline body of an action. */
function hasBodyOfAction({ page }: NamedPage, set: RoutePageSet): boolean {
  const { action } = splitSetName(set.name);
  return page.sets.some(
    (other) =>
      other.bodyPathType !== undefined &&
      splitSetName(other.name).action === action &&
      keyText(other) === keyText(set),
  );
}

/** Whether the page is that of a change tracking function with no variants, which names no action. */
export function isUnnamedDelta({ verb, noun }: NamedPage, set: RoutePageSet): boolean {
  return verb === 'Get' && noun.endsWith('Delta') && isUnnamedSet(set);
}

/** Whether something on a page says that the path of a set ends with an action or a function. */
import { isUnnamedSet, type NamedPage, type NamedSet } from './named-page.ts';
import { isSelecting } from './noun-ending.ts';

const navigationActions = new Set(['List', 'Get', 'Create', 'Update', 'Delete', 'Set']);

/** Tells by the set's name, its keys and parameters, and by what the page states. */
export function isOperation(named: NamedPage, set: NamedSet): boolean {
  const { action } = set.parts;
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
function hasBodyOfAction({ sets }: NamedPage, set: NamedSet): boolean {
  const { action } = set.parts;
  return sets.some(
    (other) =>
      other.bodyPathType !== undefined &&
      other.parts.action === action &&
      other.keyText === set.keyText,
  );
}

/** Whether the page is that of a change tracking function with no variants, which names no action. */
export function isUnnamedDelta({ verb, noun }: NamedPage, set: NamedSet): boolean {
  return verb === 'Get' && noun.endsWith('Delta') && isUnnamedSet(set);
}

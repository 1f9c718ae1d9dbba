/** The names that `$x.psobject.TypeNames` shows, of objects to which a script has given its own. */
import type { Value } from '../value.ts';
import { ListObject } from './objects/list-object.ts';

const lists = new WeakMap<object, ListObject>();

/** The names, which can be changed; they begin as given. */
export function typeNamesOf(owner: Value, names: () => Iterable<string>): ListObject {
  const made = (): ListObject =>
    new ListObject('System.Collections.ObjectModel.Collection[System.String]', names());
  if (typeof owner !== 'object' || owner === null) return made();
  const known = lists.get(owner) ?? made();
  lists.set(owner, known);
  return known;
}

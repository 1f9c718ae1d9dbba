/** The names that `$x.psobject.TypeNames` shows, of objects to which a script has given its own. */
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';
import { ListObject } from './objects/list-object.ts';

const lists = new WeakMap<object, ListObject>();

/** The names of an object to which a script has given its own, or which somebody has looked at. */
export function givenTypeNames(owner: Value): readonly string[] | undefined {
  if (typeof owner !== 'object' || owner === null) return undefined;
  return lists.get(owner)?.elements.map((name) => toText(name));
}

/** The names, which can be changed; they begin as given. */
export function typeNamesOf(owner: Value, names: () => Iterable<string>): ListObject {
  const made = (): ListObject =>
    new ListObject('System.Collections.ObjectModel.Collection[System.String]', names());
  if (typeof owner !== 'object' || owner === null) return made();
  const known = lists.get(owner) ?? made();
  lists.set(owner, known);
  return known;
}

import { isList } from '../values/to-text.ts';
import { ListObject } from '../values/types/objects/list-object.ts';
import type { Value } from '../values/value.ts';

const lines = /^System\.Collections\.(?:Generic\.)?(?:Queue|Stack)\b/;

/** The elements of what .NET calls an IList, as the binder takes lists apart; undefined for anything else. */
export function listOf(value: Value): readonly Value[] | undefined {
  if (isList(value)) return value;
  return value instanceof ListObject && !lines.test(value.typeName) ? value.elements : undefined;
}

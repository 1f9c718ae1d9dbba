import { isList } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';

/** The elements of what .NET calls an IList, as the binder takes lists apart; undefined for anything else. */
export function listOf(value: Value): readonly Value[] | undefined {
  return isList(value) ? value : undefined;
}

/** The PSTypeName attribute: each object must carry the type name (binding.md §2.10 step 4). */
import { foldCase } from '../base/case-map.ts';
import { isList, toText } from '../values/to-text.ts';
import { typeOf } from '../values/types/find-type.ts';
import { lineOf } from '../values/types/type-line.ts';
import { typeNamesOf } from '../values/types/type-names.ts';
import type { Value } from '../values/value.ts';
import { type Offer, typeNameMissing } from './value-errors.ts';

/** Refuses an object without the type name that the parameter asks for. */
export function checkTypeName(offer: Offer, converts: boolean): void {
  const { parameter, argument } = offer;
  const { value } = argument;
  if (parameter.objectTypeName === undefined || value === null) return;
  const wanted = foldCase(parameter.objectTypeName);
  const objects = isList(value) ? value : [value];
  if (!objects.every((object) => carries(object, wanted))) throw typeNameMissing(offer, converts);
}

function carries(object: Value, wanted: string): boolean {
  if (object === null) return true;
  const names = typeNamesOf(object, () => lineOf(typeOf(object)));
  return names.elements.some((name) => foldCase(toText(name)) === wanted);
}

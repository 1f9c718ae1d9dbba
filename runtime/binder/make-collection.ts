import { arrayOfType } from '../values/types/array-type.ts';
import { ListObject } from '../values/types/objects/list-object.ts';
import { SetObject } from '../values/types/objects/set-object.ts';
import type { Value } from '../values/value.ts';
import type { ParameterType } from './parameter-type.ts';

/** A collection of the type with the elements, converted already; undefined where none can be made. */
export function makeCollection(
  { net, collection }: ParameterType,
  elements: readonly Value[],
): Value | undefined {
  if (!net || net.fullName === 'System.Array') return elements;
  if (collection === 'array') {
    return arrayOfType(net.typeArguments?.[0]?.fullName ?? 'System.Object', elements);
  }
  return /\.(?:Hash|Sorted)Set\[/.test(net.fullName)
    ? new SetObject(net.fullName, elements)
    : new ListObject(net.fullName, elements);
}

import { arrayOfType } from '../values/types/array-type.ts';
import { defaultOf } from '../values/types/default-value.ts';
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

/** What stands for $null among the elements: in a list of structs it is the struct's zero. */
export function blankOf({ net, isStruct }: ParameterType): Value {
  return net && isStruct ? defaultOf(net) : null;
}

import type { Value } from '../values/value.ts';
import type { ParameterType } from './parameter-type.ts';

/** A collection of the type with the elements, converted already; undefined where none can be made. */
export function makeCollection(type: ParameterType, elements: readonly Value[]): Value | undefined {
  return type.collection === 'array' ? elements : undefined;
}

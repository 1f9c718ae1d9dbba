/**
 * Whether a value fits a parameter without conversion (binding.md §2.8): it is of the type, or it goes
 * element by element into the collection that the parameter is. $null fits reference types but String.
 */
import { forgetText, type Value } from '../values/value.ts';
import { isOfType } from './is-of-type.ts';
import { listOf } from './list-of.ts';
import { makeCollection } from './make-collection.ts';
import type { ParameterType } from './parameter-type.ts';
import type { Offer } from './value-errors.ts';

/** The value as the parameter takes it, or undefined when it would have to be converted. */
export function acceptAsIs(
  { parameter: { wants }, isPiped }: Offer,
  given: Value,
): Value | undefined {
  const value = forgetText(given);
  if (value === null)
    return wants.isStruct || wants.reference.isNullable || wants.name === 'String'
      ? undefined
      : null;
  // What comes through the pipeline is wrapped, and the wrapper is what such a parameter takes.
  if (isOfType(value, wants) || (isPiped && wants.name === 'PSObject')) return value;
  if (wants.collection === 'none') return undefined;
  const elements = listOf(value) ?? [value];
  const { element } = wants;
  if (element && !elements.every((each) => each === null || isExactly(each, element)))
    return undefined;
  return makeCollection(wants, elements);
}

/** Interfaces and nullable types of elements never match here. */
function isExactly(value: Value, type: ParameterType): boolean {
  return !type.reference.isNullable && isOfType(forgetText(value), type);
}

/**
 * Whether a value fits a parameter without conversion (binding.md §2.8): it is of the type, or it goes
 * element by element into the collection that the parameter is. $null fits reference types but String.
 */
import { toText } from '../values/to-text.ts';
import { forgetText, SourceText, type Value } from '../values/value.ts';
import { isOfType } from './is-of-type.ts';
import { listOf } from './list-of.ts';
import { blankOf, makeCollection } from './make-collection.ts';
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
  // The wrapper of what comes wrapped is what such a parameter takes.
  const isWrapped = isPiped || keepsText(given);
  if (isOfType(value, wants) || (isWrapped && wants.name === 'PSObject')) return value;
  if (wants.collection === 'none') return undefined;
  const elements = listOf(value) ?? [value];
  const { element } = wants;
  if (element && !elements.every((each) => each === null || isExactly(each, element)))
    return undefined;
  const filled = element?.isStruct ? elements.map((each) => each ?? blankOf(element)) : elements;
  return makeCollection(wants, filled);
}

/** Interfaces and nullable types of elements never match here. */
function isExactly(value: Value, type: ParameterType): boolean {
  return !type.reference.isNullable && isOfType(forgetText(value), type);
}

/** A number that is written in another way than it is shown comes wrapped with its text; so does all of the pipeline. */
function keepsText(given: Value): boolean {
  return given instanceof SourceText && given.text !== toText(given.value);
}

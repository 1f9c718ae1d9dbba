/** Casts to an array: lists element by element, a single value as the only element. */
import { ValueError } from '../base/errors.ts';
import { convertMessages } from '../base/messages/convert.ts';
import { Char } from './char.ts';
import { conversionError } from './convert-error.ts';
import type { NetType } from './net-type.ts';
import { isList } from './to-text.ts';
import { TypedArray } from './typed-array.ts';
import { enumerate } from './types/enumerate.ts';
import { forgetText, type Value } from './value.ts';

type Convert = (value: Value, type: NetType) => Value;

/** The type of the elements when the type is an array's. */
export function elementTypeOf(type: NetType): NetType | undefined {
  return type.fullName.endsWith('[]') ? type.typeArguments?.[0] : undefined;
}

/** The value as an array of the element type; `given` still knows how it was written. */
export function convertToArray(given: Value, element: NetType, convert: Convert): Value {
  const value = forgetText(given);
  if (typeof value === 'string' && element.fullName === 'System.Char') {
    return makeArray(
      element,
      Array.from({ length: value.length }, (_, index) => new Char(value.charCodeAt(index))),
    );
  }
  // An array's element fails with its own error, another list or a single value with the array's.
  if (isList(value))
    return makeArray(
      element,
      value.map((member) => convert(member, element)),
    );
  const elements = enumerate(value);
  const id = elements
    ? 'InvalidCastExceptionEnumerableToArray'
    : 'InvalidCastExceptionScalarToArray';
  try {
    return makeArray(
      element,
      (elements ?? [given]).map((member) => convert(member, element)),
    );
  } catch (error) {
    if (!(error instanceof ValueError) || error.id === 'ConvertToFinalInvalidCastException')
      throw error;
    throw conversionError(id, convertMessages.elementFailed(error.message));
  }
}

function makeArray(element: NetType, elements: readonly Value[]): Value {
  return element.fullName === 'System.Object'
    ? [...elements]
    : new TypedArray(element.fullName, elements);
}

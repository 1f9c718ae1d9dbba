/** Casts to the number types and Char: the values that convert, and PowerShell's id for those that do not. */

import { convertMessages } from '../base/messages/convert.ts';
import { Char } from './char.ts';
import { conversionError, noConversion, notConvertible, notReadable } from './convert-error.ts';
import { DateTime } from './date-time.ts';
import { isIntegerTypeName } from './integer-types.ts';
import type { NetType } from './net-type.ts';
import { Numeric } from './numeric.ts';
import { toBigInteger, toDecimal, toFloat, toInteger } from './to-number.ts';
import { toText } from './to-text.ts';
import { EnumValue } from './types/objects/enum-value.ts';
import type { Value } from './value.ts';

/** A number type's short name: `Int32`, `BigInteger`; undefined for every other type. */
export function numberTypeName(type: NetType): string | undefined {
  const name = type.fullName.slice(type.fullName.lastIndexOf('.') + 1);
  const isKnown = isIntegerTypeName(name) || Object.hasOwn(otherNumbers, name);
  return isKnown && /^System\.(?:Numerics\.)?\w+$/.test(type.fullName) ? name : undefined;
}

const otherNumbers: Readonly<Record<string, (value: Value) => Numeric | undefined>> = {
  Single: (value) => toFloat(value, 'Single'),
  Double: (value) => toFloat(value, 'Double'),
  Decimal: toDecimal,
  BigInteger: toBigInteger,
};

const idsOfText: Readonly<Record<string, string>> = {
  Single: 'InvalidCastFromStringToDoubleOrSingle',
  Double: 'InvalidCastFromStringToDoubleOrSingle',
  Decimal: 'InvalidCastFromStringToDecimal',
};

/** The value as a number of the type; throws where it does not become one. */
export function convertToNumber(value: Value, type: NetType): number | Numeric {
  const name = numberTypeName(type) ?? '';
  const plain = value instanceof EnumValue ? value.value : (value ?? 0);
  const number = isIntegerTypeName(name) ? toInteger(plain, name) : otherNumbers[name]?.(plain);
  if (number !== undefined) return number;
  if (typeof value === 'string') {
    throw notReadable(idsOfText[name] ?? 'InvalidCastFromStringToInteger', value, type);
  }
  if (value instanceof Numeric && value.type === 'BigInteger') {
    throw conversionError(
      'InvalidCastTargetInvocationExceptionop_Explicit',
      convertMessages.outOfRange(toText(value), type.fullName),
    );
  }
  throw isPlain(value) ? notConvertible(value, type) : noConversion(value, type);
}

/** The values that .NET calls convertible: converting them can fail, but is always tried. */
export function isPlain(value: Value): boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value instanceof Numeric ||
    value instanceof Char ||
    value instanceof DateTime ||
    value instanceof EnumValue
  );
}

/** The value as a character: text of one, or a code that is an integer. */
export function convertToChar(value: Value, type: NetType): Char {
  if (value === null) return new Char(0);
  if (value instanceof Char) return value;
  if (typeof value === 'string') {
    if (value.length === 1) return new Char(value.charCodeAt(0));
    throw notReadable('InvalidCastParseTargetInvocation', value, type);
  }
  const isInteger =
    typeof value === 'number' ||
    value instanceof EnumValue ||
    (value instanceof Numeric && isIntegerTypeName(value.type));
  const code = isInteger
    ? toInteger(value instanceof EnumValue ? value.value : value, 'UInt16')
    : undefined;
  if (code instanceof Numeric) return new Char(Number(code.value));
  throw isPlain(value) ? notConvertible(value, type) : noConversion(value, type);
}

/** Values as tests write them, and their type and text as PowerShell names them. */
import { parseDecimal } from '../../../runtime/base/decimal-literal.ts';
import { ValueError } from '../../../runtime/base/errors.ts';
import { Char } from '../../../runtime/values/char.ts';
import { convertTo } from '../../../runtime/values/convert.ts';
import {
  type IntegerTypeName,
  integerTypes,
  wrapInteger,
} from '../../../runtime/values/integer-types.ts';
import { Numeric } from '../../../runtime/values/numeric.ts';
import { toText } from '../../../runtime/values/to-text.ts';
import { findType, typeOf } from '../../../runtime/values/types/find-type.ts';
import type { Value } from '../../../runtime/values/value.ts';

export const double = (value: number): Numeric => new Numeric('Double', value);
export const single = (value: number): Numeric => new Numeric('Single', Math.fround(value));
export const big = (value: bigint): Numeric => new Numeric('BigInteger', value);
export const char = (text: string): Char => new Char(text.charCodeAt(0));

export function decimal(text: string): Numeric {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no decimal`);
  return new Numeric('Decimal', value);
}

export function integer(type: IntegerTypeName, value: number | bigint): Value {
  expectInside(type, BigInt(value));
  return wrapInteger(BigInt(value), type);
}

function expectInside(type: IntegerTypeName, value: bigint): void {
  const { least, most } = integerTypes[type];
  if (value < least || value > most) throw new Error(`${value} is no ${type}`);
}

/** `[type]value`. */
export function cast(typeName: string, value: Value): Value {
  const type = findType(typeName);
  if (type === undefined) throw new Error(`there is no type ${typeName}`);
  return convertTo(value, type);
}

/** `Double 2.5`; elements of lists by themselves. */
export function show(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((element) => show(element)).join(', ')}]`;
  return `${typeOf(value).name} ${toText(value)}`;
}

/** What the action gives, or the id of the error that it throws. */
export function outcome(action: () => Value): string {
  try {
    return show(action());
  } catch (error) {
    if (error instanceof ValueError) return `!${error.id}`;
    throw error;
  }
}

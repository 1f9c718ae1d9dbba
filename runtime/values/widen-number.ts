/** .NET's widening of primitive types: what an argument becomes for a constructor that takes a larger one. */
import { Char } from './char.ts';
import { describeType } from './describe-type.ts';
import { Numeric, toDouble } from './numeric.ts';
import { EnumValue } from './types/objects/enum-value.ts';
import type { Value } from './value.ts';

const larger: Readonly<Record<string, string>> = {
  Char: 'UInt16 UInt32 Int32 UInt64 Int64 Single Double',
  SByte: 'Int16 Int32 Int64 Single Double',
  Byte: 'Char UInt16 Int16 UInt32 Int32 UInt64 Int64 Single Double',
  Int16: 'Int32 Int64 Single Double',
  UInt16: 'UInt32 Int32 UInt64 Int64 Single Double',
  Int32: 'Int64 Single Double',
  UInt32: 'UInt64 Int64 Single Double',
  Int64: 'Single Double',
  UInt64: 'Single Double',
  Single: 'Double',
};

/** Whether the value may stand where the larger type is wanted; an enum's value is an Int32. */
export function widens(value: Value, typeName: string): boolean {
  const given = value instanceof EnumValue ? 'Int32' : describeType(value).replace(/^System\./, '');
  if (value instanceof EnumValue && typeName === 'Int32') return true;
  return larger[given]?.split(' ').includes(typeName) ?? false;
}

/** The value in the larger type. */
export function widestOf(value: Value, typeName: string): Value {
  const number =
    value instanceof Char
      ? value.code
      : value instanceof EnumValue
        ? value.value
        : value instanceof Numeric
          ? value.value
          : (value as number);
  if (typeName === 'Int32') return Number(number);
  if (typeName === 'Char') return new Char(Number(number));
  if (typeName === 'Single' || typeName === 'Double') {
    return new Numeric(typeName, value instanceof Numeric ? toDouble(value) : Number(number));
  }
  const isLarge = typeName === 'Int64' || typeName === 'UInt64' || typeName === 'UInt32';
  const whole = BigInt(number as number | bigint);
  return new Numeric(typeName as Numeric['type'], isLarge ? whole : Number(whole));
}

/** Operands of arithmetic as PowerShell's binder sees them: a type code and a plain number. */
import type { DecimalValue } from '../../base/decimal-literal.ts';
import type { NumericTypeName } from '../../base/number-literal.ts';
import { Char } from '../char.ts';
import { Numeric } from '../numeric.ts';
import { EnumValue } from '../types/objects/enum-value.ts';
import type { Value } from '../value.ts';

/** .NET's type codes, which arithmetic orders types by; BigInteger has none. */
export const typeCodes: Readonly<Record<TypeCodeName, number>> = {
  Boolean: 3,
  Char: 4,
  SByte: 5,
  Byte: 6,
  Int16: 7,
  UInt16: 8,
  Int32: 9,
  UInt32: 10,
  Int64: 11,
  UInt64: 12,
  Single: 13,
  Double: 14,
  Decimal: 15,
};

type TypeCodeName = Exclude<NumericTypeName, 'BigInteger'> | 'Boolean' | 'Char';

export interface Operand {
  readonly code: number;
  readonly value: number | bigint | DecimalValue;
}

/** The value as a number of its own type, when it is a number, a Boolean, a character or an enum. */
export function primitiveOperand(value: Value): Operand | undefined {
  if (typeof value === 'number') return { code: typeCodes.Int32, value };
  if (value instanceof Numeric) {
    return value.type === 'BigInteger'
      ? undefined
      : { code: typeCodes[value.type], value: value.value };
  }
  if (typeof value === 'boolean') return { code: typeCodes.Boolean, value: value ? 1 : 0 };
  if (value instanceof Char) return { code: typeCodes.Char, value: value.code };
  return value instanceof EnumValue ? { code: typeCodes.Int32, value: value.value } : undefined;
}

/** Whether arithmetic takes the value for a number: neither Booleans nor characters are. */
export function isNumber(value: Value): value is number | Numeric | EnumValue {
  if (typeof value === 'number' || value instanceof EnumValue) return true;
  return value instanceof Numeric && value.type !== 'BigInteger';
}

/** Whether the value is a BigInteger, whose operators are methods of its own. */
export function isBigInteger(value: Value): value is Numeric & { readonly value: bigint } {
  return value instanceof Numeric && value.type === 'BigInteger';
}

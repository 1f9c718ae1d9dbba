import type { DecimalValue } from '../base/decimal-literal.ts';
import type { NumericTypeName } from '../base/number-literal.ts';

/** A number of any .NET type but Int32, which is a plain JavaScript number. */
export class Numeric {
  readonly type: NumericTypeName;
  readonly value: number | bigint | DecimalValue;

  constructor(type: NumericTypeName, value: number | bigint | DecimalValue) {
    this.type = type;
    this.value = value;
  }
}

const int32 = { least: -(2 ** 31), most: 2 ** 31 - 1 };
const int64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };

/** The value of a number literal: a JavaScript number for Int32, else a Numeric. */
export function numericValue(
  type: NumericTypeName,
  value: number | bigint | DecimalValue,
): number | Numeric {
  return type === 'Int32' && typeof value === 'number' ? value : new Numeric(type, value);
}

/** The narrowest of Int32, Int64 and BigInteger that holds the integer, as PowerShell widens them. */
export function integerValue(value: bigint): number | Numeric {
  if (value >= BigInt(int32.least) && value <= BigInt(int32.most)) return Number(value);
  if (value >= int64.least && value <= int64.most) return new Numeric('Int64', value);
  return new Numeric('BigInteger', value);
}

/** What a JavaScript number is to PowerShell: Int32 or Int64 when it is a safe integer, else Double. */
export function numberValue(value: number): number | Numeric {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return new Numeric('Double', value);
  return integerValue(BigInt(value));
}

/** The integer as the nearest Double that is not beyond it: how .NET turns a BigInteger into one. */
export function truncateToDouble(value: bigint): number {
  const size = value < 0n ? -value : value;
  const excess = Math.max(size.toString(2).length - 53, 0);
  const kept = Number((size >> BigInt(excess)) << BigInt(excess));
  return value < 0n ? -kept : kept;
}

/** The number as a JavaScript number; exact for everything that fits one. */
export function toDouble(value: number | Numeric): number {
  if (typeof value === 'number') return value;
  if (typeof value.value === 'object') {
    return Number(value.value.mantissa) / 10 ** value.value.scale;
  }
  return Number(value.value);
}

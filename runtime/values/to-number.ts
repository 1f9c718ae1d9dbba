/** Conversion to numbers: text by PowerShell's own literal grammar with a sign, the rest by rounding half to even (binding.md §4.2). */
import type { DecimalValue } from '../base/decimal-literal.ts';
import { type NumericTypeName, readNumber } from '../base/number-literal.ts';
import { Numeric, numericValue, toDouble } from './numeric.ts';
import { forgetText, SourceText, type Value } from './value.ts';

const integerBits = {
  SByte: -8,
  Byte: 8,
  Int16: -16,
  UInt16: 16,
  Int32: -32,
  UInt32: 32,
  Int64: -64,
  UInt64: 64,
} as const;

/** The integer types, by .NET name. */
export type IntegerTypeName = keyof typeof integerBits;

const wide = new Set<NumericTypeName>(['UInt32', 'Int64', 'UInt64']);

/** The value as an integer of the type, or undefined when it is no number or does not fit. */
export function toInteger(value: Value, type: IntegerTypeName): number | Numeric | undefined {
  const bits = integerBits[type];
  const number = toNumber(value);
  const whole = number === undefined ? readHexadecimal(value, bits) : roundToWhole(number);
  if (whole === undefined) return undefined;
  const limit = 1n << BigInt(Math.abs(bits) - (bits < 0 ? 1 : 0));
  if (whole >= limit || whole < (bits < 0 ? -limit : 0n)) return undefined;
  return numericValue(type, wide.has(type) ? whole : Number(whole));
}

/** `#ff` and `&hff`, which .NET's converters of integers take besides PowerShell's own forms. */
function readHexadecimal(value: Value, bits: number): bigint | undefined {
  const text = forgetText(value);
  const digits = typeof text === 'string' ? /^\s*(?:#|&h)([0-9a-f]+)\s*$/i.exec(text)?.[1] : null;
  if (!digits) return undefined;
  const whole = BigInt(`0x${digits}`);
  const isTooLong = digits.length * 4 > Math.abs(bits);
  return bits < 0 && !isTooLong ? BigInt.asIntN(-bits, whole) : whole;
}

/** The value as a Double or Single, or undefined when it is no number. */
export function toFloat(value: Value, type: 'Double' | 'Single'): Numeric | undefined {
  const number = toNumber(value);
  if (number === undefined) return undefined;
  const double = toDouble(number);
  return new Numeric(type, type === 'Single' ? Math.fround(double) : double);
}

/** The value as a Decimal, or undefined when it is no number or not finite. */
export function toDecimal(value: Value): Numeric | undefined {
  const number = toNumber(value);
  if (number === undefined) return undefined;
  if (number instanceof Numeric && number.type === 'Decimal') return number;
  const literal = readNumber(`${plainText(number)}d`, { allowSign: true });
  return literal?.type === 'Decimal' ? new Numeric('Decimal', literal.value) : undefined;
}

function plainText(number: number | Numeric): string {
  const inner = typeof number === 'number' ? number : number.value;
  return typeof inner === 'object' ? '' : String(inner).replace('e+', 'e');
}

/** Any value that counts as a number: numbers, Booleans as 1 and 0, and text that reads as one; empty text is 0. */
function toNumber(value: Value): number | Numeric | undefined {
  if (value instanceof SourceText) return toNumber(value.value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || value instanceof Numeric) return value;
  return typeof value === 'string' ? textToNumber(value.trim()) : undefined;
}

const grouped = /^[-+]?\d[\d,]*(?:\.\d*)?$/;

function textToNumber(text: string): number | Numeric | undefined {
  if (text === '') return 0;
  const literal = readNumber(text, { allowSign: true });
  if (literal && literal.type !== 'overflow') return numericValue(literal.type, literal.value);
  const plain = grouped.test(text) ? text.replaceAll(',', '') : null;
  return plain === null || plain === text ? undefined : textToNumber(plain);
}

function roundToWhole(number: number | Numeric): bigint | undefined {
  const inner = typeof number === 'number' ? number : number.value;
  if (typeof inner === 'bigint') return inner;
  if (typeof inner === 'object') return roundDecimal(inner);
  if (!Number.isFinite(inner)) return undefined;
  const floor = Math.floor(inner);
  const isTie = inner - floor === 0.5;
  return BigInt(isTie ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(inner));
}

function roundDecimal(decimal: DecimalValue): bigint {
  const unit = 10n ** BigInt(decimal.scale);
  const whole = decimal.mantissa / unit;
  const rest = decimal.mantissa % unit;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const isUp = twice > unit || (twice === unit && whole % 2n !== 0n);
  return isUp ? whole + (decimal.mantissa < 0n ? -1n : 1n) : whole;
}

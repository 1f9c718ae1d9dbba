/** Conversion to numbers: text by PowerShell's own literal grammar with a sign, the rest by rounding half to even (binding.md §4.2). */

import { type DecimalValue, parseDecimal } from '../base/decimal-literal.ts';
import { readNumber } from '../base/number-literal.ts';
import { Char } from './char.ts';
import { decimalFromFloat, decimalToDouble, divideHalfEven } from './decimal.ts';
import { bigInteger, fitInteger, type IntegerTypeName, integerTypes } from './integer-types.ts';
import { Numeric, numericValue, truncateToDouble } from './numeric.ts';
import { TypedArray } from './typed-array.ts';
import { forgetText, type Value } from './value.ts';

/** The value as an integer of the type, or undefined when it is no number or does not fit. */
export function toInteger(value: Value, type: IntegerTypeName): number | Numeric | undefined {
  const inner = forgetText(value);
  if (typeof inner === 'number') return fitInteger(BigInt(inner), type);
  const number = toNumber(inner);
  const whole = number === undefined ? undefined : roundToWhole(number);
  const fitting = whole === undefined ? undefined : fitInteger(whole, type);
  return fitting ?? (typeof inner === 'string' ? readHexadecimal(inner, type) : undefined);
}

/** `0xff`, `#ff` and `&hff` as .NET's converters of integers take them: the bits of the type, sign included. */
function readHexadecimal(text: string, type: IntegerTypeName): number | Numeric | undefined {
  const digits = /^\s*(?:0x|#|&h)([0-9a-f]+)\s*$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const { bits, isSigned } = integerTypes[type];
  const whole = BigInt(`0x${digits}`);
  if (whole >= 1n << BigInt(bits)) return undefined;
  return fitInteger(isSigned ? BigInt.asIntN(bits, whole) : whole, type);
}

/** The value as a Double or Single, or undefined when it is no number. */
export function toFloat(value: Value, type: 'Double' | 'Single'): Numeric | undefined {
  const inner = forgetText(value);
  const number = toNumber(inner) ?? readSpecial(inner);
  if (number === undefined) return undefined;
  const double = asDouble(number);
  return new Numeric(type, type === 'Single' ? Math.fround(double) : double);
}

const specials: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  '-nan': Number.NaN,
  '+nan': Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  '+infinity': Number.POSITIVE_INFINITY,
  '-infinity': Number.NEGATIVE_INFINITY,
};

function readSpecial(value: Value): Numeric | undefined {
  const special = typeof value === 'string' ? specials[value.trim().toLowerCase()] : undefined;
  return special === undefined ? undefined : new Numeric('Double', special);
}

/** The value as a Decimal, or undefined when it is no number or does not fit. */
export function toDecimal(value: Value): Numeric | undefined {
  const inner = forgetText(value);
  const literal = typeof inner === 'string' ? readGroupedDecimal(inner) : undefined;
  if (literal) return new Numeric('Decimal', literal);
  const number = toNumber(inner);
  const decimal = number === undefined ? null : asDecimal(number);
  return decimal === null ? undefined : new Numeric('Decimal', decimal);
}

/** Only text that is no literal of PowerShell keeps all its digits: `1,000.50`. */
function readGroupedDecimal(text: string): DecimalValue | null {
  const trimmed = text.trim();
  if (!trimmed.includes(',') || !grouped.test(trimmed)) return null;
  const plain = trimmed.replaceAll(',', '').toLowerCase().replaceAll('+', '');
  return /^-?[\d.]+$/.test(plain) ? parseDecimal(plain) : null;
}

/** The value as a BigInteger: what stands behind the point is cut off; undefined when it is no number. */
export function toBigInteger(value: Value): Numeric | undefined {
  const inner = forgetText(value);
  if (inner instanceof TypedArray) return fromBytes(inner);
  const number = toNumber(inner);
  if (number === undefined) return undefined;
  const content = typeof number === 'number' ? number : number.value;
  if (typeof content === 'bigint') return bigInteger(content);
  if (typeof content === 'object') {
    return bigInteger(content.mantissa / 10n ** BigInt(content.scale));
  }
  return Number.isFinite(content) ? bigInteger(BigInt(Math.trunc(content))) : undefined;
}

function asDouble(number: number | Numeric): number {
  const inner = typeof number === 'number' ? number : number.value;
  if (typeof inner === 'object') return decimalToDouble(inner);
  const isBig = number instanceof Numeric && number.type === 'BigInteger';
  return isBig ? truncateToDouble(BigInt(inner)) : Number(inner);
}

const largestDecimal = (1n << 96n) - 1n;

function asDecimal(number: number | Numeric): DecimalValue | null {
  const inner = typeof number === 'number' ? BigInt(number) : number.value;
  if (typeof inner === 'object') return inner;
  if (number instanceof Numeric && (number.type === 'Double' || number.type === 'Single')) {
    return decimalFromFloat(Number(inner), number.type === 'Single' ? 7 : 15);
  }
  const mantissa = BigInt(inner);
  const isInside = mantissa <= largestDecimal && mantissa >= -largestDecimal;
  return isInside ? { mantissa, scale: 0 } : null;
}

/** Any value that counts as a number: numbers, Booleans as 1 and 0, characters as their code, and text that reads as one. */
function toNumber(value: Value): number | Numeric | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || value instanceof Numeric) return value;
  if (value instanceof Char) return value.code;
  return typeof value === 'string' ? (scanNumber(value) ?? readGrouped(value)) : undefined;
}

/** Text as a number literal with a sign; empty text and blanks are 0; undefined when it is no literal. */
export function scanNumber(text: string): number | Numeric | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  const literal = readNumber(trimmed, { allowSign: true });
  if (!literal || literal.type === 'overflow') return undefined;
  return numericValue(literal.type, literal.value);
}

const grouped = /^[-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** What .NET's Double takes besides: commas between digits. */
function readGrouped(text: string): Numeric | undefined {
  const trimmed = text.trim();
  if (!grouped.test(trimmed)) return undefined;
  return new Numeric('Double', Number(trimmed.replaceAll(',', '')));
}

function roundToWhole(number: number | Numeric): bigint | undefined {
  const inner = typeof number === 'number' ? number : number.value;
  if (typeof inner === 'bigint') return inner;
  if (typeof inner === 'object') {
    return divideHalfEven(inner.mantissa, 10n ** BigInt(inner.scale));
  }
  if (!Number.isFinite(inner)) return undefined;
  const floor = Math.floor(inner);
  const isTie = inner - floor === 0.5;
  return BigInt(isTie ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(inner));
}

/** Bytes from the lowest on; the sign stands in the last one. */
function fromBytes(bytes: TypedArray): Numeric | undefined {
  if (bytes.elementTypeName !== 'System.Byte') return undefined;
  const bits = bytes.reduceRight<bigint>(
    (number, byte) => number * 256n + BigInt(byte instanceof Numeric ? Number(byte.value) : 0),
    0n,
  );
  return bigInteger(BigInt.asIntN(bytes.length * 8, bits));
}

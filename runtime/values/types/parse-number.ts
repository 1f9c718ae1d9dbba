/** .NET's Parse of numbers, invariant culture, which knows fewer forms than PowerShell's own conversion. */
import { parseDecimal } from '../../base/decimal-literal.ts';
import { memberMessages } from '../../base/messages/members.ts';
import type { NumericTypeName } from '../../base/number-literal.ts';
import { Numeric, numericValue } from '../numeric.ts';
import { exception } from './exception.ts';

/** Bits of System.Globalization.NumberStyles. */
const numberStyles = {
  leadingWhite: 1,
  trailingWhite: 2,
  leadingSign: 4,
  trailingSign: 8,
  parentheses: 16,
  decimalPoint: 32,
  thousands: 64,
  exponent: 128,
  currencySymbol: 256,
  hexadecimal: 512,
  binary: 1024,
  integer: 7,
  number: 111,
  float: 167,
} as const;

/** The least and the most of each integer type. */
export const integerLimits: Readonly<Record<string, readonly [bigint, bigint]>> = {
  SByte: [-128n, 127n],
  Byte: [0n, 255n],
  Int16: [-32_768n, 32_767n],
  UInt16: [0n, 65_535n],
  Int32: [-2_147_483_648n, 2_147_483_647n],
  UInt32: [0n, 4_294_967_295n],
  Int64: [-(2n ** 63n), 2n ** 63n - 1n],
  UInt64: [0n, 2n ** 64n - 1n],
};

const wide = new Set<NumericTypeName>(['UInt32', 'Int64', 'UInt64', 'BigInteger']);

/** An integer as a value of a type, or null where it does not fit. */
export function integerOf(type: NumericTypeName, value: bigint): number | Numeric | null {
  const [least, most] = integerLimits[type] ?? [value, value];
  if (value < least || value > most) return null;
  return numericValue(type, wide.has(type) ? value : Number(value));
}

interface Digits {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
}

/** Takes the text apart as the styles allow; null when it is no number. */
function readDigits(given: string, styles: number): Digits | null {
  let text = given;
  if (styles & numberStyles.leadingWhite) text = text.trimStart();
  if (styles & numberStyles.trailingWhite) text = text.trimEnd();
  let isNegative = false;
  if (styles & numberStyles.parentheses && text.startsWith('(') && text.endsWith(')')) {
    isNegative = true;
    text = text.slice(1, -1);
  }
  if (styles & numberStyles.currencySymbol) text = text.replace('¤', '');
  const sign = /^[-+]|[-+]$/.exec(text)?.[0];
  if (
    sign &&
    styles & (text.startsWith(sign) ? numberStyles.leadingSign : numberStyles.trailingSign)
  ) {
    isNegative = sign === '-';
    text = text.startsWith(sign) ? text.slice(1) : text.slice(0, -1).trimEnd();
  }
  const match = /^([\d,]*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(text);
  if (!match) return null;
  const [, whole = '', fraction, exponent] = match;
  const hasDigits = /\d/.test(whole) || /\d/.test(fraction ?? '');
  const hasPart = (part: string | undefined, style: number): boolean =>
    part === undefined || (styles & style) !== 0;
  const isAllowed =
    hasPart(fraction, numberStyles.decimalPoint) &&
    hasPart(exponent, numberStyles.exponent) &&
    (!whole.includes(',') || (styles & numberStyles.thousands) !== 0);
  if (!hasDigits || !isAllowed || whole.startsWith(',')) return null;
  return {
    isNegative,
    whole: whole.replaceAll(',', ''),
    fraction: fraction ?? '',
    exponent: Number(exponent ?? 0),
  };
}

/** What came of reading a number. */
export type Reading =
  | { readonly kind: 'value'; readonly value: number | Numeric }
  | { readonly kind: 'format' }
  | { readonly kind: 'overflow' };

const malformed: Reading = { kind: 'format' };
const overflow: Reading = { kind: 'overflow' };

/** Reads text as a number of a type; without styles by those the type's Parse has. */
export function readNetNumber(text: string, type: NumericTypeName, styles?: number): Reading {
  if (type === 'Double' || type === 'Single') {
    return readFloat(text, type, styles ?? numberStyles.float | numberStyles.thousands);
  }
  if (type === 'Decimal') return readDecimal(text, styles ?? numberStyles.number);
  return readInteger(text, type, styles ?? numberStyles.integer);
}

function readInteger(text: string, type: NumericTypeName, styles: number): Reading {
  if (styles & (numberStyles.hexadecimal | numberStyles.binary)) {
    const isHex = (styles & numberStyles.hexadecimal) !== 0;
    const digits = text.trim();
    if (!(isHex ? /^[0-9a-f]+$/i : /^[01]+$/).test(digits)) return malformed;
    return fitBits(BigInt(`${isHex ? '0x' : '0b'}${digits}`), type);
  }
  const read = readDigits(text, styles);
  if (!read) return malformed;
  const scaled = read.exponent === 0 ? read : shift(read);
  if (/[1-9]/.test(scaled.fraction)) return overflow;
  const value = BigInt(`0${scaled.whole}`);
  return fitted(read.isNegative ? -value : value, type);
}

function shift(read: Digits): Digits {
  const { whole, fraction, exponent } = read;
  if (exponent >= 0) {
    const padded = fraction.padEnd(exponent, '0');
    return { ...read, whole: whole + padded.slice(0, exponent), fraction: padded.slice(exponent) };
  }
  const padded = whole.padStart(-exponent, '0');
  return { ...read, whole: padded.slice(0, exponent), fraction: padded.slice(exponent) + fraction };
}

function fitBits(value: bigint, type: NumericTypeName): Reading {
  const limits = integerLimits[type];
  if (!limits) return { kind: 'value', value: new Numeric('BigInteger', value) };
  const [least, most] = limits;
  const span = most - least + 1n;
  if (value >= span) return overflow;
  return fitted(value > most ? value - span : value, type);
}

function fitted(value: bigint, type: NumericTypeName): Reading {
  const number = integerOf(type, value);
  return number === null ? overflow : { kind: 'value', value: number };
}

const special: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  '-nan': Number.NaN,
  infinity: Infinity,
  '+infinity': Infinity,
  '-infinity': -Infinity,
  '∞': Infinity,
  '-∞': -Infinity,
};

function readFloat(text: string, type: 'Double' | 'Single', styles: number): Reading {
  const name = text.trim().toLowerCase();
  const read = readDigits(text, styles);
  if (!read) {
    const value = Object.hasOwn(special, name) ? special[name] : undefined;
    return value === undefined ? malformed : { kind: 'value', value: new Numeric(type, value) };
  }
  const number = Number(
    `${read.isNegative ? '-' : ''}${read.whole || '0'}.${read.fraction}e${read.exponent}`,
  );
  return {
    kind: 'value',
    value: new Numeric(type, type === 'Single' ? Math.fround(number) : number),
  };
}

function readDecimal(text: string, styles: number): Reading {
  const read = readDigits(text, styles);
  if (!read) return malformed;
  const sign = read.isNegative ? '-' : '';
  const fraction = read.fraction === '' ? '' : `.${read.fraction}`;
  const exponent = read.exponent === 0 ? '' : `e${read.exponent}`;
  const value = parseDecimal(`${sign}${read.whole || '0'}${fraction}${exponent}`);
  return value ? { kind: 'value', value: new Numeric('Decimal', value) } : overflow;
}

/** Reads text as a number of a type, or throws .NET's exception. */
export function parseNetNumber(
  text: string,
  type: NumericTypeName,
  styles?: number,
): number | Numeric {
  const read = readNetNumber(text, type, styles);
  if (read.kind === 'value') return read.value;
  throw read.kind === 'overflow'
    ? exception('System.OverflowException', memberMessages.numberTooLarge(text, type))
    : exception('System.FormatException', memberMessages.notANumber(text, type));
}

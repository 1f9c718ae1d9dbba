/**
 * PowerShell's number grammar, in two steps: `scanNumber` finds the form of a number at an offset,
 * `evaluateNumber` gives its type and value. The lexer uses both on script text; conversion of strings
 * uses `readNumber`. What may follow a number is not decided here. Evidence: binding.md §1.5.
 */

import type { DecimalValue } from './decimal-literal.ts';
import { multiplyDecimal, parseDecimal, wholeDecimal } from './decimal-literal.ts';

export type NumericTypeName =
  | 'Int32'
  | 'Int64'
  | 'Double'
  | 'Decimal'
  | 'SByte'
  | 'Byte'
  | 'Int16'
  | 'UInt16'
  | 'UInt32'
  | 'UInt64'
  | 'Single'
  | 'BigInteger';

/** A number with its .NET type: small integers and floats as number, larger integers as bigint. */
export type NumberLiteral =
  | {
      readonly type: 'Int32' | 'SByte' | 'Byte' | 'Int16' | 'UInt16' | 'Double' | 'Single';
      readonly value: number;
    }
  | { readonly type: 'Int64' | 'UInt32' | 'UInt64' | 'BigInteger'; readonly value: bigint }
  | { readonly type: 'Decimal'; readonly value: DecimalValue };

/** The text has the form of a number, but its value does not fit the type that the form asks for. */
export type NumberOverflow = { readonly type: 'overflow' };

type Suffix = '' | 'u' | 's' | 'l' | 'd' | 'y' | 'n' | 'us' | 'ul' | 'uy';

/** The parts of a number as written. */
export interface NumberForm {
  /** The offset just behind the number. */
  readonly end: number;
  readonly radix: 2 | 10 | 16;
  /** Sign, digits, point and exponent; without the prefix of hexadecimal and binary numbers. Empty where there is no digit. */
  readonly digits: string;
  readonly isNegative: boolean;
  /** Written with a point or an exponent. */
  readonly isReal: boolean;
  readonly suffix: Suffix;
  readonly multiplier: number;
}

const overflow: NumberOverflow = { type: 'overflow' };

const suffixes = new Set<string>(['u', 's', 'l', 'd', 'y', 'n', 'us', 'ul', 'uy']);

const multipliers: Readonly<Record<string, number>> = {
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
  t: 2 ** 40,
  p: 2 ** 50,
};

/** The number that is exactly the whole text, or null. */
export function readNumber(
  text: string,
  options: { readonly allowSign: boolean } = { allowSign: false },
): NumberLiteral | NumberOverflow | null {
  const form = scanNumber(text, 0, { limit: text.length, allowSign: options.allowSign });
  return form === null || form.end !== text.length ? null : evaluateNumber(form);
}

/** The longest number form at the offset, or null where there is none. */
export function scanNumber(
  text: string,
  start: number,
  options: {
    readonly limit: number;
    readonly allowSign: boolean;
    readonly allowsBarePoint?: boolean;
  },
): NumberForm | null {
  const { limit } = options;
  let at = start;
  let isNegative = false;
  let hasSign = false;
  if (options.allowSign && (text[at] === '+' || isDash(text.charCodeAt(at)))) {
    isNegative = text[at] !== '+';
    hasSign = true;
    at++;
  }
  const sign = isNegative ? '-' : '';
  const prefixed = at + 1 < limit && text[at] === '0' ? (text[at + 1] ?? '').toLowerCase() : '';
  if (prefixed === 'x' || prefixed === 'b') {
    const radix = prefixed === 'x' ? 16 : 2;
    const end = skipDigits(text, at + 2, { limit, radix });
    // `0b` alone is no number, `0x` alone is zero (binding.md §7.17).
    if (radix === 2 && end === at + 2 && !hasSign) return null;
    const digits = text.slice(at + 2, end);
    return finishForm(text, end, { limit, radix, digits, isNegative, isReal: false });
  }
  const wholeEnd = skipDigits(text, at, { limit, radix: 10 });
  let end = wholeEnd;
  let isReal = false;
  if (end < limit && text[end] === '.' && !(end + 1 < limit && text[end + 1] === '.')) {
    isReal = true;
    end = skipDigits(text, end + 1, { limit, radix: 10 });
  }
  const isEmpty = wholeEnd === at && end - wholeEnd < 2;
  // Behind a sign a point or `0b` is enough for the form, but not for a value.
  if (isEmpty && !(isReal && (hasSign || options.allowsBarePoint))) return null;
  let digits = sign + text.slice(at, end);
  if (end < limit && (text[end] === 'e' || text[end] === 'E')) {
    isReal = true;
    let exponent = end + 1;
    let exponentSign = '';
    if (exponent < limit && (text[exponent] === '+' || isDash(text.charCodeAt(exponent)))) {
      exponentSign = text[exponent] === '+' ? '' : '-';
      exponent++;
    }
    end = skipDigits(text, exponent, { limit, radix: 10 });
    if (end === exponent) return null;
    digits += `e${exponentSign}${text.slice(exponent, end)}`;
  }
  if (isEmpty) digits = '';
  return finishForm(text, end, { limit, radix: 10, digits, isNegative, isReal });
}

type FormStart = Omit<NumberForm, 'end' | 'suffix' | 'multiplier'> & { readonly limit: number };

/** suffix? (kb | mb | gb | tb | pb)? */
function finishForm(text: string, digitsEnd: number, start: FormStart): NumberForm | null {
  const { limit, ...form } = start;
  let end = digitsEnd;
  let suffix = '';
  while (suffix.length < 2 && end < limit && isSuffixLetter(text.charCodeAt(end))) {
    suffix += (text[end] ?? '').toLowerCase();
    end++;
  }
  if (suffix !== '' && !isSuffix(suffix)) return null;
  let multiplier = 1;
  const letter = end < limit ? (text[end] ?? '').toLowerCase() : '';
  const factor = multipliers[letter];
  if (factor !== undefined) {
    if (end + 1 >= limit || (text[end + 1] !== 'b' && text[end + 1] !== 'B')) return null;
    multiplier = factor;
    end += 2;
  }
  return { ...form, end, suffix: isSuffix(suffix) ? suffix : '', multiplier };
}

/** The type and value of a form; an overflow where the value does not fit. */
export function evaluateNumber(form: NumberForm): NumberLiteral | NumberOverflow {
  if (form.digits === '' && form.radix !== 16) return overflow;
  if (form.isReal) return evaluateReal(form);
  if (form.radix === 10) {
    if (form.suffix === '' && form.multiplier === 1 && form.digits.length < 10) {
      return { type: 'Int32', value: Number(form.digits) + 0 };
    }
    return fitInteger(BigInt(form.digits) * BigInt(form.multiplier), form.suffix, true);
  }
  const { value, isLong } = form.radix === 16 ? readHexadecimal(form) : readBinary(form);
  const scaled = value * BigInt(form.isNegative ? -form.multiplier : form.multiplier);
  return fitInteger(scaled, isLong ? widen(form.suffix) : form.suffix, false);
}

function evaluateReal(form: NumberForm): NumberLiteral | NumberOverflow {
  if (form.suffix === 'd') {
    const parsed = parseDecimal(form.digits);
    const value = parsed && multiplyDecimal(parsed, BigInt(form.multiplier));
    return value === null ? overflow : { type: 'Decimal', value };
  }
  const value = Number(form.digits) * form.multiplier;
  if (form.suffix === '') return { type: 'Double', value };
  if (!Number.isFinite(value)) return overflow;
  return fitInteger(BigInt(roundHalfEven(value)), form.suffix, false);
}

/** Exactly 2, 4, 8 or 16 digits (by suffix) are two's complement; 16 digits are always 64 bits wide. */
function readHexadecimal(form: NumberForm): { readonly value: bigint; readonly isLong: boolean } {
  // PowerShell counts a zero that it puts in front, so 15 digits are already a long.
  const length = form.digits.length + 1;
  const value = BigInt(`0x0${form.digits}`);
  if (form.suffix.startsWith('u')) return { value, isLong: length === 16 };
  const signedLength = { y: 2, s: 4, l: 16 }[form.suffix as string] ?? (length < 16 ? 8 : 16);
  const isSigned = form.digits.length === signedLength;
  return {
    value: isSigned ? BigInt.asIntN(signedLength * 4, value) : value,
    isLong: (isSigned ? signedLength : length) === 16,
  };
}

const signedBinaryLengths = new Set([8, 16, 32, 64, 96]);

/** A leading one makes exactly 8, 16, 32, 64, 96 or from 128 digits on two's complement. */
function readBinary(form: NumberForm): { readonly value: bigint; readonly isLong: boolean } {
  const length = form.digits.length;
  const value = BigInt(`0b${form.digits}`);
  const canBeSigned = !form.suffix.startsWith('u') && form.digits.startsWith('1');
  const isSigned = canBeSigned && (signedBinaryLengths.has(length) || length >= 128);
  // From 128 digits on the sign is the top bit of the bytes that hold them.
  const width = Math.ceil(length / 8) * 8;
  return { value: isSigned ? BigInt.asIntN(width, value) : value, isLong: length === 64 };
}

function widen(suffix: Suffix): Suffix {
  if (suffix === '') return 'l';
  return suffix === 'u' ? 'ul' : suffix;
}

interface IntegerType {
  readonly type: 'Int32' | 'SByte' | 'Byte' | 'Int16' | 'UInt16' | 'Int64' | 'UInt32' | 'UInt64';
  readonly minimum: bigint;
  readonly maximum: bigint;
}

function integerType(type: IntegerType['type'], bits: number): IntegerType {
  const isUnsigned = type.startsWith('U') || type === 'Byte';
  const maximum = (1n << BigInt(isUnsigned ? bits : bits - 1)) - 1n;
  return { type, minimum: isUnsigned ? 0n : -maximum - 1n, maximum };
}

const int32 = integerType('Int32', 32);
const int64 = integerType('Int64', 64);
const uint64 = integerType('UInt64', 64);

const integerTypes: Readonly<Partial<Record<Suffix, readonly IntegerType[]>>> = {
  '': [int32, int64],
  y: [integerType('SByte', 8)],
  uy: [integerType('Byte', 8)],
  s: [integerType('Int16', 16)],
  us: [integerType('UInt16', 16)],
  l: [int64],
  u: [integerType('UInt32', 32), uint64],
  ul: [uint64],
};

function fitInteger(
  value: bigint,
  suffix: Suffix,
  canGrow: boolean,
): NumberLiteral | NumberOverflow {
  if (suffix === 'n') return { type: 'BigInteger', value };
  for (const { type, minimum, maximum } of integerTypes[suffix] ?? []) {
    if (value < minimum || value > maximum) continue;
    if (type === 'Int64' || type === 'UInt32' || type === 'UInt64') return { type, value };
    return { type, value: Number(value) };
  }
  if (suffix === 'd' || (suffix === '' && canGrow)) {
    const decimal = wholeDecimal(value);
    if (decimal !== null) return { type: 'Decimal', value: decimal };
    const double = Number(value);
    if (suffix === '' && Number.isFinite(double)) return { type: 'Double', value: double };
  }
  return overflow;
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function isSuffix(text: string): text is Suffix {
  return suffixes.has(text);
}

function isSuffixLetter(code: number): boolean {
  const letter = code | 0x20;
  // u s l d y n
  return (
    letter === 0x75 ||
    letter === 0x73 ||
    letter === 0x6c ||
    letter === 0x64 ||
    letter === 0x79 ||
    letter === 0x6e
  );
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2015;
}

function skipDigits(
  text: string,
  start: number,
  options: { readonly limit: number; readonly radix: 2 | 10 | 16 },
): number {
  let at = start;
  while (at < options.limit && digitValue(text.charCodeAt(at)) < options.radix) at++;
  return at;
}

function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 && code < 0x80 ? letter - 0x57 : 99;
}

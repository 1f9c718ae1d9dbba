/** .NET's standard formats of numbers: a letter and a precision. */
import type { Culture } from './culture.ts';
import {
  type Digits,
  integerDigits,
  roundDigits,
  shortestDigits,
  splitAtPoint,
  type Tie,
  trimEnd,
} from './digits.ts';

/** A number with what its type does to its formatting. */
export interface FormattedNumber {
  readonly kind: 'integer' | 'decimal' | 'float';
  readonly digits: Digits;
  /** Bits of the integer type for hexadecimal; 0 for BigInteger. */
  readonly bits: number;
  readonly integer: bigint;
  readonly float: number;
  readonly isSingle: boolean;
}

type Writer = (number: FormattedNumber, precision: number | null, culture: Culture) => string;

/** Thrown for a format that the type does not have; whoever formats turns it into an error. */
export class FormatFailure extends Error {}

const writers: Readonly<Record<string, Writer>> = {
  C: (number, precision, culture) => {
    const { digits, body } = grouped(number, precision ?? 2, culture);
    const pattern = digits.isNegative ? culture.currencyNegative : culture.currencyPositive;
    return fill(pattern, body, culture.currencySymbol);
  },
  D: (number, precision) => {
    if (number.kind !== 'integer') throw new FormatFailure('D');
    const text = number.digits.text.padStart(precision ?? 1, '0');
    return number.digits.isNegative ? `-${text}` : text;
  },
  F: (number, precision, culture) => {
    const places = precision ?? culture.numberPlaces;
    const digits = round(number, number.digits.scale + places);
    const { whole, fraction } = splitAtPoint(digits, places);
    return `${sign(number, digits)}${whole}${fraction && culture.decimalPoint + fraction}`;
  },
  N: (number, precision, culture) => {
    const { digits, body } = grouped(number, precision ?? culture.numberPlaces, culture);
    return sign(number, digits) + body;
  },
  P: (number, precision, culture) => {
    const scaled = { ...number.digits, scale: number.digits.scale + 2 };
    const hundredfold = { ...number, digits: number.digits.text === '' ? number.digits : scaled };
    const { digits, body } = grouped(hundredfold, precision ?? culture.percentPlaces, culture);
    const isNegative = sign(number, digits) !== '';
    return fill(isNegative ? culture.percentNegative : culture.percentPositive, body, '');
  },
};

function fill(pattern: string, body: string, symbol: string): string {
  return pattern.replace(/[n$]/g, (place) => (place === 'n' ? body : symbol));
}

/** Writes a number in a standard format. */
export function writeStandard(
  number: FormattedNumber,
  format: { readonly letter: string; readonly precision: number | null },
  culture: Culture,
): string {
  const upper = format.letter.toUpperCase();
  if (upper === 'E') return writeExponential(number, format, culture);
  if (upper === 'G') return writeGeneral(number, format, culture);
  if (upper === 'R') return writeGeneral(number, { letter: 'G', precision: null }, culture);
  if (upper === 'X') return writeHexadecimal(number, format);
  if (upper === 'B') return writeBinary(number, format);
  const writer = Object.hasOwn(writers, upper) ? writers[upper] : undefined;
  if (!writer) throw new FormatFailure(format.letter);
  return writer(number, format.precision, culture);
}

const tieOf = (number: FormattedNumber): Tie => (number.kind === 'float' ? 'even' : 'away');

function round(number: FormattedNumber, count: number): Digits {
  return roundDigits(number.digits, count, tieOf(number));
}

/** A Double keeps the sign of what was rounded to zero; other numbers lose it. */
function sign(number: FormattedNumber, digits: Digits): string {
  const isShown = digits.isNegative && (number.kind === 'float' || digits.text !== '');
  return isShown ? '-' : '';
}

function grouped(
  number: FormattedNumber,
  places: number,
  culture: Culture,
): { readonly digits: Digits; readonly body: string } {
  const rounded = round(number, number.digits.scale + places);
  const { whole, fraction } = splitAtPoint(rounded, places);
  const body = groupDigits(whole, culture.groupSeparator);
  const isNegative = sign(number, rounded) !== '';
  return {
    digits: { ...rounded, isNegative },
    body: body + (fraction && culture.decimalPoint + fraction),
  };
}

/** `1234567` as `1,234,567`. */
export function groupDigits(whole: string, separator: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
}

function writeExponential(
  number: FormattedNumber,
  format: { readonly letter: string; readonly precision: number | null },
  culture: Culture,
): string {
  const places = format.precision ?? 6;
  const digits = round(number, places + 1);
  const text = digits.text.padEnd(places + 1, '0');
  const power = digits.text === '' ? 0 : digits.scale - 1;
  const fraction = places > 0 ? culture.decimalPoint + text.slice(1, places + 1) : '';
  return `${sign(number, digits)}${text[0]}${fraction}${exponent(power, format.letter, 3)}`;
}

function exponent(power: number, letter: string, width: number): string {
  return `${letter}${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(width, '0')}`;
}

const generalPrecision = { Single: 9, Double: 17 } as const;

/** Plain where the point is near the digits, else `1.5E+20`. */
function writeGeneral(
  number: FormattedNumber,
  format: { readonly letter: string; readonly precision: number | null },
  culture: Culture,
): string {
  const asked = format.precision === null || format.precision === 0 ? null : format.precision;
  const isBig = number.kind === 'integer' && number.bits === 0;
  if (isBig || (asked === null && number.kind === 'integer')) {
    return (number.digits.isNegative ? '-' : '') + (number.digits.text || '0');
  }
  if (format.precision === null && number.kind === 'decimal')
    return writeDecimal(number.digits, culture);
  const digits = trimEnd(asked === null ? shortest(number) : round(number, asked));
  const limit = asked ?? generalPrecision[number.isSingle ? 'Single' : 'Double'];
  const negative = digits.isNegative ? '-' : '';
  if (digits.text === '') return `${negative}0`;
  if (digits.scale > limit || digits.scale < -3) {
    const tail = digits.text.slice(1);
    const letter = format.letter === 'g' ? 'e' : 'E';
    return `${negative}${digits.text[0]}${tail && culture.decimalPoint + tail}${exponent(digits.scale - 1, letter, 2)}`;
  }
  const places = Math.max(digits.text.length - digits.scale, 0);
  const { whole, fraction } = splitAtPoint(digits, places);
  return `${negative}${whole}${fraction && culture.decimalPoint + fraction}`;
}

function shortest(number: FormattedNumber): Digits {
  return number.kind === 'float' ? shortestDigits(number.float, number.isSingle) : number.digits;
}

function writeDecimal(digits: Digits, culture: Culture): string {
  const places = Math.max(digits.text.length - digits.scale, 0);
  const { whole, fraction } = splitAtPoint(digits, places);
  const negative = digits.isNegative && digits.text !== '' ? '-' : '';
  return `${negative}${whole}${fraction && culture.decimalPoint + fraction}`;
}

function writeHexadecimal(
  number: FormattedNumber,
  format: { readonly letter: string; readonly precision: number | null },
): string {
  const text = radixText(number, 16).padStart(format.precision ?? 1, padding(number, 'f'));
  return format.letter === 'X' ? text.toUpperCase() : text;
}

function writeBinary(
  number: FormattedNumber,
  format: { readonly precision: number | null },
): string {
  return radixText(number, 2).padStart(format.precision ?? 1, padding(number, '1'));
}

function padding(number: FormattedNumber, digit: string): string {
  return number.bits === 0 && number.integer < 0n ? digit : '0';
}

/** Two's complement in the bits of the type; a BigInteger takes as many bytes as it needs, its sign included. */
function radixText(number: FormattedNumber, radix: 2 | 16): string {
  if (number.kind !== 'integer') throw new FormatFailure(radix === 16 ? 'X' : 'B');
  const value = number.integer;
  if (number.bits > 0) return BigInt.asUintN(number.bits, value).toString(radix);
  const unsigned = value < 0n ? ~value : value;
  const perDigit = radix === 16 ? 4 : 1;
  const width = integerDigits(unsigned).text === '' ? 0 : unsigned.toString(2).length;
  const length = Math.floor(width / perDigit) + 1;
  return BigInt.asUintN(length * perDigit, value)
    .toString(radix)
    .padStart(length, '0');
}

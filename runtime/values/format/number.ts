/** ToString(format) of numbers: a value and a .NET format in, text out. */
import { integerTypes, isIntegerTypeName } from '../integer-types.ts';
import type { Numeric } from '../numeric.ts';
import type { Culture } from './culture.ts';
import { writeCustom } from './custom-number.ts';
import { decimalDigits, exactDigits, integerDigits, roundDigits } from './digits.ts';
import { FormatFailure, type FormattedNumber, writeStandard } from './standard-number.ts';

const standardForm = /^([a-z])(\d{0,9})$/i;

/** Writes a number; throws a FormatFailure for a format it does not have. */
export function writeNumber(
  value: number | Numeric,
  format: string | null,
  culture: Culture,
): string {
  const number = describeNumber(value);
  if (number.kind === 'float' && !Number.isFinite(number.float)) {
    return notFinite(number.float, culture);
  }
  const standard = standardForm.exec(format === null || format === '' ? 'G' : format);
  if (standard) {
    const [, letter = '', precision = ''] = standard;
    return writeStandard(
      number,
      { letter, precision: precision === '' ? null : Number(precision) },
      culture,
    );
  }
  if (/^[a-z]$/i.test(format ?? '')) throw new FormatFailure(format ?? '');
  // A Double takes part in a custom format with the 15 digits that are certain, a Single with 7.
  const digits =
    number.kind === 'float'
      ? roundDigits(number.digits, number.isSingle ? 7 : 15, 'even')
      : number.digits;
  return writeCustom(digits, format ?? '', { culture, keepsSign: number.kind === 'float' });
}

function notFinite(value: number, culture: Culture): string {
  if (Number.isNaN(value)) return culture.notANumber;
  return value > 0 ? culture.infinity : `-${culture.infinity}`;
}

function describeNumber(value: number | Numeric): FormattedNumber {
  const blank = { bits: 0, integer: 0n, float: 0, isSingle: false };
  if (typeof value === 'number') {
    const integer = BigInt(value);
    return { ...blank, kind: 'integer', digits: integerDigits(integer), bits: 32, integer };
  }
  const inner = value.value;
  if (typeof inner === 'object') {
    return { ...blank, kind: 'decimal', digits: decimalDigits(inner) };
  }
  if (value.type === 'Double' || value.type === 'Single') {
    const float = Number(inner);
    const digits = Number.isFinite(float) ? exactDigits(float) : integerDigits(0n);
    return { ...blank, kind: 'float', digits, float, isSingle: value.type === 'Single' };
  }
  const integer = BigInt(inner);
  const bits = isIntegerTypeName(value.type) ? integerTypes[value.type].bits : 0;
  return { ...blank, kind: 'integer', digits: integerDigits(integer), bits, integer };
}

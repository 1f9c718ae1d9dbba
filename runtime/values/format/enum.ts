import type { EnumValue } from '../types/objects/enum-value.ts';
import { FormatFailure } from './standard-number.ts';

/** ToString(format) of an enum: its name (G, F), number (D) or hexadecimal number (X). */
export function writeEnum(value: EnumValue, format: string | null): string {
  const letter = (format === null || format === '' ? 'G' : format).toUpperCase();
  if (letter === 'G' || letter === 'F') return value.text;
  if (letter === 'D') return String(value.value);
  if (letter !== 'X') throw new FormatFailure(letter);
  return BigInt.asUintN(32, BigInt(value.value)).toString(16).toUpperCase().padStart(8, '0');
}

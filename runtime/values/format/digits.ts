/** A number as .NET's formatting sees it: its decimal digits and where the point stands among them. */
import type { DecimalValue } from '../../base/decimal-literal.ts';

export interface Digits {
  readonly isNegative: boolean;
  /** Significant digits without zeros in front; empty for zero. */
  readonly text: string;
  /** How many digits stand before the point; the value is 0.text times ten to this power. */
  readonly scale: number;
}

/** What to do with exactly half of the last digit. */
export type Tie = 'away' | 'even';

/** The digits of an integer. */
export function integerDigits(value: bigint): Digits {
  const text = value === 0n ? '' : (value < 0n ? -value : value).toString();
  return { isNegative: value < 0n, text, scale: text.length };
}

/** The digits of a Decimal, zeros at its end included. */
export function decimalDigits({ mantissa, scale }: DecimalValue): Digits {
  const whole = integerDigits(mantissa);
  return { ...whole, scale: whole.text.length - scale };
}

/** Every digit of a finite Double; there can be hundreds. */
export function exactDigits(value: number): Digits {
  const isNegative = value < 0 || Object.is(value, -0);
  if (value === 0) return { isNegative, text: '', scale: 0 };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const stored = Number(bits >> 52n);
  const fraction = bits & ((1n << 52n) - 1n);
  const mantissa = stored === 0 ? fraction : fraction | (1n << 52n);
  const power = Math.max(stored, 1) - 1075;
  const text =
    power >= 0
      ? (mantissa << BigInt(power)).toString()
      : (mantissa * 5n ** BigInt(-power)).toString();
  return trimEnd({ isNegative, text, scale: text.length + Math.min(power, 0) });
}

/** The fewest digits that read back as the same Double, or as the same Single. */
export function shortestDigits(value: number, isSingle: boolean): Digits {
  const text = isSingle ? shortestSingle(Math.abs(value)) : Math.abs(value).toExponential();
  const [significant = '', power = '0'] = text.split('e');
  const digits = significant.replace('.', '');
  const isNegative = value < 0 || Object.is(value, -0);
  if (value === 0) return { isNegative, text: '', scale: 0 };
  return trimEnd({ isNegative, text: digits, scale: Number(power) + 1 });
}

function shortestSingle(value: number): string {
  for (let precision = 0; precision < 8; precision++) {
    const text = value.toExponential(precision);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toExponential(8);
}

/** The digits cut to a count, the last one rounded; none at all where the count is negative. */
export function roundDigits(digits: Digits, count: number, tie: Tie): Digits {
  const { isNegative, text, scale } = digits;
  if (count >= text.length) return digits;
  if (count < 0) return { isNegative, text: '', scale: 0 };
  const kept = text.slice(0, count);
  if (!roundsUp(text, count, tie)) {
    const trimmed = trimEnd({ isNegative, text: kept, scale });
    return trimmed.text === '' ? { isNegative, text: '', scale: 0 } : trimmed;
  }
  const raised = (BigInt(kept || '0') + 1n).toString();
  const isLonger = raised.length > kept.length;
  return trimEnd({ isNegative, text: raised, scale: isLonger ? scale + 1 : scale });
}

function roundsUp(text: string, count: number, tie: Tie): boolean {
  const next = text.charCodeAt(count) - 48;
  if (next !== 5 || tie === 'away') return next >= 5;
  if (/[1-9]/.test(text.slice(count + 1))) return true;
  return count > 0 && (text.charCodeAt(count - 1) - 48) % 2 === 1;
}

/** Without zeros at the end. */
export function trimEnd(digits: Digits): Digits {
  return { ...digits, text: digits.text.replace(/0+$/, '') };
}

/** The digits before the point and the given number of places behind it, filled with zeros. */
export function splitAtPoint(
  digits: Digits,
  places: number,
): { readonly whole: string; readonly fraction: string } {
  const { text, scale } = digits;
  const whole = scale > 0 ? text.slice(0, scale).padEnd(scale, '0') : '0';
  const rest = scale > 0 ? text.slice(scale) : '0'.repeat(-scale) + text;
  return { whole, fraction: rest.slice(0, places).padEnd(places, '0') };
}

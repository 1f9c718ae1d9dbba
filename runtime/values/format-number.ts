import { decimalDigits, exactDigits, roundDigits, splitAtPoint } from './format/digits.ts';
import type { Numeric } from './numeric.ts';

/** A number as PowerShell makes text of it: invariant culture, a Double with 15 significant digits, a Single with 7. */
export function formatNumber(value: number | Numeric): string {
  if (typeof value === 'number') return String(value);
  const inner = value.value;
  if (typeof inner === 'object') {
    const digits = decimalDigits(inner);
    const { whole, fraction } = splitAtPoint(digits, inner.scale);
    const sign = digits.isNegative ? '-' : '';
    return `${sign}${whole}${fraction && `.${fraction}`}`;
  }
  if (value.type === 'Double') return formatFloat(Number(inner), 15);
  if (value.type === 'Single') return formatFloat(Number(inner), 7);
  return String(inner);
}

/** .NET's `G15` and `G7`: plain up to the precision, else `1E+15`; below 0.0001 `1E-05`. */
function formatFloat(value: number, precision: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 10 ** precision) {
    return Object.is(value, -0) ? '-0' : String(value);
  }
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const digits = roundDigits(exactDigits(value), precision, 'even');
  const sign = digits.isNegative ? '-' : '';
  if (digits.scale > precision || digits.scale < -3) {
    const power = digits.scale - 1;
    const tail = digits.text.slice(1);
    const size = String(Math.abs(power)).padStart(2, '0');
    return `${sign}${digits.text[0]}${tail && `.${tail}`}E${power < 0 ? '-' : '+'}${size}`;
  }
  const places = Math.max(digits.text.length - digits.scale, 0);
  const { whole, fraction } = splitAtPoint(digits, places);
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}

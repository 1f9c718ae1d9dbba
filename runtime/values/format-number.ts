import type { Numeric } from './numeric.ts';

/** A number as PowerShell makes text of it: invariant culture, doubles with 15 significant digits. */
export function formatNumber(value: number | Numeric): string {
  if (typeof value === 'number') return String(value);
  const inner = value.value;
  if (typeof inner === 'object') return formatDecimal(inner.mantissa, inner.scale);
  if (typeof inner === 'bigint') return inner.toString();
  if (value.type === 'Double') return formatFloat(inner, 15);
  if (value.type === 'Single') return formatFloat(inner, 7);
  return String(inner);
}

function formatDecimal(mantissa: bigint, scale: number): string {
  const digits = (mantissa < 0n ? -mantissa : mantissa).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`;
  return mantissa < 0n ? `-${text}` : text;
}

const special = new Map([
  [Infinity, '∞'],
  [-Infinity, '-∞'],
]);

/** .NET's general format `G`: plain up to the precision, else `1E+15`; below 0.0001 `1E-05`. */
function formatFloat(value: number, precision: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const name = special.get(value);
  if (name !== undefined) return name;
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits = '', power = '0'] = value.toExponential(precision - 1).split('e');
  const exponent = Number(power);
  const significant = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  if (exponent >= precision || exponent < -5) {
    const size = String(Math.abs(exponent)).padStart(2, '0');
    return `${significant}E${exponent < 0 ? '-' : '+'}${size}`;
  }
  const text = Number(value.toPrecision(precision)).toFixed(Math.max(0, precision - 1 - exponent));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The exact arithmetic of .NET's Decimal that number literals need: 96 bits of digits, scale 0 to 28. */

export interface DecimalValue {
  readonly mantissa: bigint;
  readonly scale: number;
}

const largest = (1n << 96n) - 1n;
const largestScale = 28;

/** `-?digits.digits(e-?digits)?` as a Decimal that keeps trailing zeros, or null when it is too large. */
export function parseDecimal(text: string): DecimalValue | null {
  const [number = '', exponentText = '0'] = text.split('e');
  const isNegative = number.startsWith('-');
  const [whole = '', fraction = ''] = number.slice(isNegative ? 1 : 0).split('.');
  const exponent = Number(exponentText);
  const digits = BigInt(whole + fraction || '0');
  const scale = fraction.length - exponent;
  if (digits === 0n) return { mantissa: 0n, scale: Math.min(Math.max(scale, 0), largestScale) };
  // Beyond these the value is certainly too large, or rounds to zero.
  if (scale < -40) return null;
  if (scale - (whole.length + fraction.length) > largestScale + 1) {
    return { mantissa: 0n, scale: largestScale };
  }
  const mantissa = scale < 0 ? digits * 10n ** BigInt(-scale) : digits;
  return fitDecimal({ mantissa: isNegative ? -mantissa : mantissa, scale: Math.max(scale, 0) });
}

/** The product, rounded half to even where it has too many digits, or null when it is too large. */
export function multiplyDecimal(value: DecimalValue, factor: bigint): DecimalValue | null {
  return fitDecimal({ mantissa: value.mantissa * factor, scale: value.scale });
}

/** The integer as a Decimal, or null when it is too large. */
export function wholeDecimal(value: bigint): DecimalValue | null {
  return value > largest || value < -largest ? null : { mantissa: value, scale: 0 };
}

/** The value within 96 bits and 28 places, rounded half to even where it must be, or null when it is too large. */
export function fitDecimal(value: DecimalValue): DecimalValue | null {
  const size = value.mantissa < 0n ? -value.mantissa : value.mantissa;
  let drop = Math.max(value.scale - largestScale, 0);
  let kept = dropDigits(size, drop);
  while (kept > largest) {
    drop++;
    if (drop > value.scale) return null;
    kept = dropDigits(size, drop);
  }
  return { mantissa: value.mantissa < 0n ? -kept : kept, scale: value.scale - drop };
}

function dropDigits(size: bigint, count: number): bigint {
  const unit = 10n ** BigInt(count);
  const quotient = size / unit;
  const twice = (size % unit) * 2n;
  const isUp = twice > unit || (twice === unit && quotient % 2n === 1n);
  return isUp ? quotient + 1n : quotient;
}

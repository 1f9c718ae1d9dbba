/** .NET's Decimal arithmetic: 96 bits of digits and a scale of 0 to 28 that results inherit; null is an overflow. */
import { type DecimalValue, fitDecimal } from '../base/decimal-literal.ts';

const largest = (1n << 96n) - 1n;
const largestScale = 28;

/** Sum; the scale is the larger of the two. */
export function addDecimals(left: DecimalValue, right: DecimalValue): DecimalValue | null {
  const { a, b, scale } = align(left, right);
  return fitDecimal({ mantissa: a + b, scale });
}

/** Difference; the scale is the larger of the two. */
export function subtractDecimals(left: DecimalValue, right: DecimalValue): DecimalValue | null {
  return addDecimals(left, negateDecimal(right));
}

/** Product; the scales are added. */
export function multiplyDecimals(left: DecimalValue, right: DecimalValue): DecimalValue | null {
  const mantissa = left.mantissa * right.mantissa;
  return fitDecimal({ mantissa, scale: left.scale + right.scale });
}

/**
 * Quotient; the divisor is not zero. A division that comes out even keeps the difference of the
 * scales; any other has as many digits as fit, without zeros at the end.
 */
export function divideDecimals(left: DecimalValue, right: DecimalValue): DecimalValue | null {
  const scale = left.scale - right.scale;
  if (left.mantissa % right.mantissa === 0n) {
    const mantissa = left.mantissa / right.mantissa;
    return scale >= 0
      ? fitDecimal({ mantissa, scale })
      : fitDecimal({ mantissa: mantissa * 10n ** BigInt(-scale), scale: 0 });
  }
  for (let places = largestScale; places >= 0; places--) {
    const shift = places - scale;
    const dividend = shift >= 0 ? left.mantissa * 10n ** BigInt(shift) : left.mantissa;
    const divisor = shift >= 0 ? right.mantissa : right.mantissa * 10n ** BigInt(-shift);
    const mantissa = divideHalfEven(dividend, divisor);
    if (size(mantissa) <= largest) return trimZeros({ mantissa, scale: places });
  }
  return null;
}

/** Remainder with the sign of the dividend; the divisor is not zero. */
export function remainderDecimals(left: DecimalValue, right: DecimalValue): DecimalValue | null {
  const { a, b, scale } = align(left, right);
  if (size(a) < size(b)) return left;
  return fitDecimal({ mantissa: a % b, scale });
}

/** Negative, zero or positive, as the left is smaller, equal or larger. */
export function compareDecimals(left: DecimalValue, right: DecimalValue): number {
  const { a, b } = align(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The value with the other sign. */
function negateDecimal(value: DecimalValue): DecimalValue {
  return { mantissa: -value.mantissa, scale: value.scale };
}

/** A Double with its 15 significant digits, a Single with 7, as .NET's casts take them; null when it is too large. */
export function decimalFromFloat(value: number, digits: 7 | 15): DecimalValue | null {
  if (!Number.isFinite(value)) return null;
  const [significant = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  const [whole = '', fraction = ''] = significant.split('.');
  const scale = fraction.length - Number(exponent);
  const mantissa = BigInt(whole + fraction);
  if (scale < -largestScale) return mantissa === 0n ? { mantissa, scale: 0 } : null;
  if (scale > largestScale + digits) return { mantissa: 0n, scale: 0 };
  const fitted =
    scale < 0
      ? fitDecimal({ mantissa: mantissa * 10n ** BigInt(-scale), scale: 0 })
      : fitDecimal({ mantissa, scale });
  return fitted && trimZeros(fitted);
}

/** The value as a Double. */
export function decimalToDouble(value: DecimalValue): number {
  return Number(value.mantissa) / 10 ** value.scale;
}

/** Without zeros at the end of its fraction. */
function trimZeros(value: DecimalValue): DecimalValue {
  let { mantissa, scale } = value;
  while (scale > 0 && mantissa % 10n === 0n) {
    mantissa /= 10n;
    scale--;
  }
  return { mantissa, scale };
}

/** An integer quotient rounded half to even. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = size(dividend % divisor) * 2n;
  const isUp = twice > size(divisor) || (twice === size(divisor) && quotient % 2n !== 0n);
  if (!isUp) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

function align(
  left: DecimalValue,
  right: DecimalValue,
): { readonly a: bigint; readonly b: bigint; readonly scale: number } {
  const scale = Math.max(left.scale, right.scale);
  return {
    a: left.mantissa * 10n ** BigInt(scale - left.scale),
    b: right.mantissa * 10n ** BigInt(scale - right.scale),
    scale,
  };
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

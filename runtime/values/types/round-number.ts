/** Rounding as System.Math does it, of Doubles and Decimals, by each of .NET's rules for halves. */
import { memberMessages } from '../../base/messages/members.ts';
import { Numeric } from '../numeric.ts';
import { outOfRange } from './exception.ts';

/** The members of System.MidpointRounding. */
export type RoundingName =
  | 'ToEven'
  | 'AwayFromZero'
  | 'ToZero'
  | 'ToNegativeInfinity'
  | 'ToPositiveInfinity';

const wholes: Readonly<Record<RoundingName, (value: number) => number>> = {
  ToEven: (value) => {
    const floor = Math.floor(value);
    const rest = value - floor;
    if (rest !== 0.5) return rest < 0.5 ? keepSign(floor, value) : keepSign(floor + 1, value);
    return keepSign(floor % 2 === 0 ? floor : floor + 1, value);
  },
  AwayFromZero: (value) => {
    const whole = Math.trunc(value);
    return Math.abs(value - whole) >= 0.5 ? whole + Math.sign(value) : whole;
  },
  ToZero: Math.trunc,
  ToNegativeInfinity: Math.floor,
  ToPositiveInfinity: Math.ceil,
};

/** What rounds to zero from below is -0 in .NET. */
function keepSign(rounded: number, value: number): number {
  return rounded === 0 && value < 0 ? -0 : rounded;
}

/** The Double nearest to a number of places, found as .NET finds it: scaled, rounded, scaled back. */
export function roundDouble(value: number, places: number, rule: RoundingName): number {
  if (places < 0 || places > 15) {
    throw outOfRange(
      memberMessages.outOfRange('The number of places', places, 'it is 0 to 15'),
      'digits',
    );
  }
  if (!Number.isFinite(value) || Math.abs(value) >= 1e16) return value;
  if (places === 0) return wholes[rule](value);
  const power = 10 ** places;
  return wholes[rule](value * power) / power;
}

/** The Decimal rounded to a number of places. */
export function roundDecimalTo(value: Numeric, places: number, rule: RoundingName): Numeric {
  if (places < 0 || places > 28) {
    throw outOfRange(
      memberMessages.outOfRange('The number of places', places, 'it is 0 to 28'),
      'digits',
    );
  }
  const inner = value.value;
  if (typeof inner !== 'object' || inner.scale <= places) return value;
  const unit = 10n ** BigInt(inner.scale - places);
  const whole = inner.mantissa / unit;
  const rest = inner.mantissa % unit;
  const sign = inner.mantissa < 0n ? -1n : 1n;
  const twice = rest * sign * 2n;
  const isUp: Readonly<Record<RoundingName, boolean>> = {
    ToEven: twice > unit || (twice === unit && whole % 2n !== 0n),
    AwayFromZero: twice >= unit,
    ToZero: false,
    ToNegativeInfinity: rest !== 0n && sign < 0n,
    ToPositiveInfinity: rest !== 0n && sign > 0n,
  };
  const mantissa = isUp[rule] ? whole + sign : whole;
  return new Numeric('Decimal', { mantissa, scale: places });
}

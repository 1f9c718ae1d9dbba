import type { DecimalValue } from '../../../base/decimal-literal.ts';
import { memberMessages } from '../../../base/messages/members.ts';
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  remainderDecimals,
  subtractDecimals,
} from '../../decimal.ts';
import type { MemberTable, Overload } from '../../net-type.ts';
import { Numeric } from '../../numeric.ts';
import { compareNumbers } from '../compare-values.ts';
import { fixed } from '../define.ts';
import { exception } from '../exception.ts';

type Arithmetic = (left: DecimalValue, right: DecimalValue) => DecimalValue | null;

function onDecimals(call: Arithmetic): readonly Overload[] {
  return [
    fixed('Decimal, Decimal', ([left, right]: [Numeric, Numeric]) => {
      const value = call(left.value as DecimalValue, right.value as DecimalValue);
      if (value) return new Numeric('Decimal', value);
      const message = memberMessages.numberTooLarge('The result', 'Decimal');
      throw exception('System.OverflowException', message);
    }),
  ];
}

function guarded(call: Arithmetic): Arithmetic {
  return (left, right) => {
    if (right.mantissa !== 0n) return call(left, right);
    throw exception('System.DivideByZeroException', memberMessages.divideByZero);
  };
}

/** The arithmetic of System.Decimal by name. */
export const decimalMethods: NonNullable<MemberTable['methods']> = {
  Add: onDecimals(addDecimals),
  Compare: [
    fixed('Decimal, Decimal', ([left, right]: [Numeric, Numeric]) => compareNumbers(left, right)),
  ],
  Divide: onDecimals(guarded(divideDecimals)),
  Multiply: onDecimals(multiplyDecimals),
  Negate: [
    fixed('Decimal', ([value]: [Numeric]) => {
      const { mantissa, scale } = value.value as DecimalValue;
      return new Numeric('Decimal', { mantissa: -mantissa, scale });
    }),
  ],
  Remainder: onDecimals(guarded(remainderDecimals)),
  Subtract: onDecimals(subtractDecimals),
};

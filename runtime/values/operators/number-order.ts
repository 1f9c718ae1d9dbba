/** Comparison of two numbers in the type that holds both. */
import { compareDecimals, decimalFromFloat } from '../decimal.ts';
import { asBigint, asDecimal, asDouble, chooseCalculation } from './arithmetic.ts';
import { type Operand, typeCodes } from './operand.ts';

/** Negative, zero or positive; NaN where one of them is NaN. */
export function compareNumbers(left: Operand, right: Operand): number {
  const type = chooseCalculation(left, right);
  if (type === 'Double') return compareDoubles(asDouble(left), asDouble(right));
  if (type === 'Decimal') return compareAsDecimals(left, right);
  const a = asBigint(left);
  const b = asBigint(right);
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareDoubles(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A Double beside a Decimal becomes one; where it is too large, both are compared as Doubles. */
function compareAsDecimals(left: Operand, right: Operand): number {
  const isTooLarge = [left, right].some(
    (operand) =>
      (operand.code === typeCodes.Double || operand.code === typeCodes.Single) &&
      decimalFromFloat(Number(operand.value), 15) === null,
  );
  if (isTooLarge) return compareDoubles(asDouble(left), asDouble(right));
  return compareDecimals(asDecimal(widen(left), ''), asDecimal(widen(right), ''));
}

/** A Single is compared with all digits of the Double that it is. */
function widen(operand: Operand): Operand {
  return operand.code === typeCodes.Single ? { ...operand, code: typeCodes.Double } : operand;
}

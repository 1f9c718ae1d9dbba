/** -, /, % and the numeric side of + and *: brings both operands to numbers and calculates. */
import { operateMessages } from '../../base/messages/operate.ts';
import type { Numeric } from '../numeric.ts';
import { EnumValue } from '../types/objects/enum-value.ts';
import type { Value } from '../value.ts';
import { type ArithmeticName, calculate } from './arithmetic.ts';
import { calculateBig } from './big-integers.ts';
import { numberOfText } from './numeric-text.ts';
import { primitiveOperand } from './operand.ts';
import { missingOperator, operatorError } from './operator-error.ts';
import { calculateTimes } from './times.ts';

/** The result for two operands that arithmetic takes, or undefined. Text on the right is read as a number. */
export function calculateNumbers(
  operator: ArithmeticName,
  left: Value,
  right: Value,
): number | Numeric | EnumValue | undefined {
  const a = primitiveOperand(left);
  if (a === undefined) return undefined;
  if (typeof right === 'string') {
    return calculateNumbers(operator, left, numberOfText(right, left));
  }
  const b = primitiveOperand(right ?? 0);
  if (b === undefined) return undefined;
  const result = calculate(operator, a, b);
  if (!(left instanceof EnumValue)) return result;
  if (typeof result === 'number') return new EnumValue(left.type, result);
  throw operatorError(
    'System.InvalidCastException',
    operateMessages.noOperator(operator, left.typeName, left.typeName),
    { category: 'OperationStopped', exceptionType: 'System.InvalidCastException' },
  );
}

/** Whatever else than plain numbers has the operator: BigInteger, dates, time spans. */
export function calculateOthers(operator: ArithmeticName, left: Value, right: Value): Value {
  const result = calculateBig(operator, left, right) ?? calculateTimes(operator, left, right);
  if (result === undefined) throw missingOperator(operator, left, right);
  return result;
}

/** `left - right`. */
export function subtract(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if ((difference | 0) === difference) return difference;
  }
  return arithmetic('-', left, right);
}

/** `left / right`. */
export function divide(left: Value, right: Value): Value {
  return arithmetic('/', left, right);
}

/** `left % right`. */
export function remainder(left: Value, right: Value): Value {
  return arithmetic('%', left, right);
}

function arithmetic(operator: '-' | '/' | '%', left: Value, right: Value): Value {
  const first = typeof left === 'string' ? numberOfText(left, right) : (left ?? 0);
  return calculateNumbers(operator, first, right) ?? calculateOthers(operator, first, right);
}

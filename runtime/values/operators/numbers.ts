/** -, /, % and the numeric side of + and *: brings both operands to numbers and calculates. */
import { operateMessages } from '../../base/messages/operate.ts';
import { describeType } from '../describe-type.ts';
import { Numeric } from '../numeric.ts';
import { toDecimal } from '../to-number.ts';
import { EnumValue } from '../types/objects/enum-value.ts';
import type { Value } from '../value.ts';
import { type ArithmeticName, calculate } from './arithmetic.ts';
import { calculateBig } from './big-integers.ts';
import { numberOfText } from './numeric-text.ts';
import { isBigInteger, type Operand, primitiveOperand, typeCodes } from './operand.ts';
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
  const b = rightOperand(left, right);
  if (b === undefined) return undefined;
  if (typeof left === 'boolean' && b.code === typeCodes.Decimal) {
    if (operator === '*') return calculate(operator, { code: typeCodes.Int32, value: a.value }, b);
    throw noCast(operator, left, right, 'System.InvalidOperationException');
  }
  const result = calculate(operator, a, b);
  if (!(left instanceof EnumValue)) return result;
  if (typeof result === 'number') return new EnumValue(left.type, result);
  throw noCast(operator, left, right, 'System.InvalidCastException');
}

/** An enum on the right becomes the type of the left, which matters for a Boolean. */
function rightOperand(left: Value, right: Value): Operand | undefined {
  const operand = primitiveOperand(right ?? 0);
  const isTruth = right instanceof EnumValue && typeof left === 'boolean';
  return isTruth ? { code: typeCodes.Boolean, value: right.value === 0 ? 0 : 1 } : operand;
}

/** An exception of .NET that nothing wraps, so that its name is the id. */
function noCast(operator: string, left: Value, right: Value, exceptionType: string): Error {
  const message = operateMessages.noOperator(operator, describeType(left), describeType(right));
  return operatorError(exceptionType, message, { category: 'OperationStopped', exceptionType });
}

/** A Decimal on the left takes a BigInteger for another Decimal. */
function calculateWithDecimal(
  operator: ArithmeticName,
  left: Value,
  right: Value,
): Value | undefined {
  const isPair = isBigInteger(right) && left instanceof Numeric && left.type === 'Decimal';
  const decimal = isPair ? toDecimal(right) : undefined;
  return decimal && calculateNumbers(operator, left, decimal);
}

/** Whatever else than plain numbers has the operator: BigInteger, dates, time spans. */
export function calculateOthers(operator: ArithmeticName, left: Value, right: Value): Value {
  const result =
    calculateWithDecimal(operator, left, right) ??
    calculateBig(operator, left, right) ??
    calculateTimes(operator, left, right);
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
  if (typeof left === 'string') {
    const second = typeof right === 'string' ? numberOfText(right, left) : right;
    return arithmetic(operator, numberOfText(left, right), second);
  }
  const first = left ?? 0;
  return calculateNumbers(operator, first, right) ?? calculateOthers(operator, first, right);
}

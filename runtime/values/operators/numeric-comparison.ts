import { convertTo } from '../convert.ts';
import { EnumValue } from '../types/objects/enum-value.ts';
import type { Value } from '../value.ts';
import { compareNumbers } from './number-order.ts';
import { numberOfText } from './numeric-text.ts';
import { isNumber, type Operand, primitiveOperand } from './operand.ts';

/**
 * Compares with a number on the left: text on the right becomes a number, or fails to; undefined where
 * the right side is nothing that numbers are compared with.
 */
export function compareWithNumber(left: Value, right: Value): number | undefined {
  if (!isNumber(left)) return undefined;
  const a = primitiveOperand(left);
  const b = rightOperand(left, right);
  return a === undefined || b === undefined ? undefined : compareNumbers(a, b);
}

function rightOperand(left: Value, right: Value): Operand | undefined {
  if (typeof right === 'string') {
    const number = numberOfText(right, left);
    return primitiveOperand(number);
  }
  if (right instanceof EnumValue && left instanceof EnumValue && right.type !== left.type) {
    return primitiveOperand(convertTo(right, left.type));
  }
  return primitiveOperand(right ?? 0);
}

/** `*`: numbers are multiplied, text and lists are repeated; the left side decides. */
import { operateMessages } from '../../base/messages/operate.ts';
import { convertTo } from '../convert.ts';
import { toText } from '../to-text.ts';
import { TypedArray } from '../typed-array.ts';
import { enumerate } from '../types/enumerate.ts';
import { findType } from '../types/find-type.ts';
import type { Value } from '../value.ts';
import { calculateNumbers, calculateOthers } from './numbers.ts';
import { numberOfText } from './numeric-text.ts';
import { isNumber } from './operand.ts';
import { operatorError } from './operator-error.ts';

/** `left * right`. */
export function multiply(left: Value, right: Value): Value {
  if (left === null) return null;
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if ((product | 0) === product && !Object.is(product, -0)) return product;
  }
  if (isNumber(left)) {
    return calculateNumbers('*', left, right) ?? calculateOthers('*', left, right);
  }
  if (typeof left === 'string') return repeatText(left, right);
  const elements = enumerate(left);
  if (elements === undefined) return calculateOthers('*', left, right);
  const repeated = Array.from({ length: count(right, 'System.UInt32') }, () => elements).flat();
  return left instanceof TypedArray ? new TypedArray(left.elementTypeName, repeated) : repeated;
}

function repeatText(text: string, times: Value): string {
  const number = count(times, 'System.Int32');
  if (number >= 0) return text.repeat(number);
  throw operatorError(
    'System.ArgumentOutOfRangeException',
    operateMessages.negativeCount(toText(times)),
    {
      category: 'OperationStopped',
      exceptionType: 'System.ArgumentOutOfRangeException',
    },
  );
}

function count(value: Value, typeName: string): number {
  const type = findType(typeName);
  if (type === undefined) throw new Error('the number types are always there');
  const number = typeof value === 'string' ? numberOfText(value, 0) : value;
  return Number(toText(convertTo(number, type)));
}

/** `..`: integers, or characters when both ends are a character or text of one that is no digit. */
import { operateMessages } from '../../base/messages/operate.ts';
import { Char } from '../char.ts';
import { describeType } from '../describe-type.ts';
import { toInteger } from '../to-number.ts';
import { toText } from '../to-text.ts';
import { EnumValue } from '../types/objects/enum-value.ts';
import type { Value } from '../value.ts';
import { primitiveOperand } from './operand.ts';
import { operatorError } from './operator-error.ts';

/** `left..right`, both ends included. */
export function range(left: Value, right: Value): Value {
  const first = characterOf(left);
  const last = characterOf(right);
  if (first !== undefined && last !== undefined) {
    return countFrom(first, last).map((code) => new Char(code));
  }
  return countFrom(integerOf(left), integerOf(right));
}

function countFrom(first: number, last: number): number[] {
  const step = first <= last ? 1 : -1;
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => first + index * step);
}

function characterOf(value: Value): number | undefined {
  if (value instanceof Char) return value.code;
  const isOne = typeof value === 'string' && value.length === 1 && !/^\p{Nd}$/u.test(value);
  return isOne ? value.charCodeAt(0) : undefined;
}

/** .NET's Convert.ToInt32, which takes less text than a cast does. */
function integerOf(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.trim() : undefined;
  if (text !== undefined && !/^[-+]?\d+$/.test(text)) {
    throw rangeError('System.FormatException', operateMessages.rangeEnd(toText(value)));
  }
  const isConvertible = text !== undefined || primitiveOperand(value) !== undefined;
  if (!isConvertible) {
    throw rangeError('System.InvalidCastException', operateMessages.rangeEnd(describeType(value)));
  }
  const number = toInteger(value instanceof EnumValue ? value.value : value, 'Int32');
  if (typeof number === 'number') return number;
  throw rangeError('System.OverflowException', operateMessages.rangeOverflow(toText(value)));
}

function rangeError(exceptionType: string, message: string): Error {
  return operatorError(exceptionType, message, { category: 'OperationStopped', exceptionType });
}

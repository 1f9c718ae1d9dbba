/** Unary plus and minus, ++ and --. */
import { operateMessages } from '../../base/messages/operate.ts';
import { describeType } from '../describe-type.ts';
import type { Value } from '../value.ts';
import { add } from './add.ts';
import { subtract } from './numbers.ts';
import { isNumber } from './operand.ts';
import { operatorError } from './operator-error.ts';

/** `+value`: the number that it is, or becomes. */
export function plus(value: Value): Value {
  return add(0, value);
}

/** `-value`. */
export function negate(value: Value): Value {
  return subtract(0, value);
}

/** What ++ and -- make of a value: $null counts as 0, and only numbers can be counted on. */
export function increment(value: Value, by: 1 | -1): Value {
  if (value === null) return by;
  if (typeof value === 'number' || isNumber(value)) return add(value, by);
  const operator = by === 1 ? '++' : '--';
  throw operatorError(
    'OperatorRequiresNumber',
    operateMessages.numberNeeded(operator, describeType(value)),
  );
}

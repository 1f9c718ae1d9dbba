/** -lt, -le, -gt and -ge of two values; the left side decides how they are compared. */
import { ValueError } from '../../base/errors.ts';
import { operateMessages } from '../../base/messages/operate.ts';
import { Char } from '../char.ts';
import { convertTo } from '../convert.ts';
import { DateTime } from '../date-time.ts';
import { describeType } from '../describe-type.ts';
import { NetObject } from '../net-object.ts';
import { compareTexts } from '../text-order.ts';
import { TimeSpan } from '../time-span.ts';
import { toText } from '../to-text.ts';
import { compareValues as compareObjects } from '../types/compare-values.ts';
import { typeOf } from '../types/find-type.ts';
import { CustomObject, equalityKey, type Value } from '../value.ts';
import { compareWithNumber } from './numeric-comparison.ts';
import { isBigInteger, isNumber } from './operand.ts';
import { operatorError } from './operator-error.ts';

export type OrderName = 'lt' | 'le' | 'gt' | 'ge';

const tests: Readonly<Record<OrderName, (order: number) => boolean>> = {
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
};

/** Whether the two values are in the order that the operator asks for. */
export function isInOrder(
  operator: OrderName,
  pair: { readonly left: Value; readonly right: Value },
  isCaseSensitive: boolean,
): boolean {
  const { left, right } = pair;
  if (typeof left === 'number' && typeof right === 'number') return tests[operator](left - right);
  if (left === null || right === null) return compareNull(operator, left, right);
  return tests[operator](compareValues(left, right, isCaseSensitive));
}

/** $null comes before everything but negative numbers, which it counts as 0 against. */
function compareNull(operator: OrderName, left: Value, right: Value): boolean {
  const isLess = operator === 'lt' || operator === 'le';
  if (isNumber(left)) return isNegative(left) === isLess;
  if (isNumber(right)) return isNegative(right) !== isLess;
  if (left === null && right === null) return operator === 'le' || operator === 'ge';
  return (left === null) === isLess;
}

function isNegative(value: Value): boolean {
  return (compareWithNumber(value, 0) ?? 0) < 0;
}

/** Negative, zero or positive, as the left value comes before, beside or behind the right; NaN where neither. */
export function compareValues(left: Value, right: Value, isCaseSensitive: boolean = false): number {
  if (typeof left === 'string') return compareTexts(left, toText(right), isCaseSensitive);
  const order = compareWithNumber(left, right);
  if (order !== undefined) return order;
  if (isNumber(left) || compareSameType(left, left) !== undefined) {
    const converted = convertRight(left, right);
    return compareWithNumber(left, converted) ?? compareSameType(left, converted) ?? Number.NaN;
  }
  if (equalityKey(left) === equalityKey(right)) return 0;
  if (left instanceof CustomObject) {
    throw operatorError('PSObjectCompareTo', operateMessages.noOrder(describeType(left)), {
      category: 'NotSpecified',
      exceptionType: 'System.Management.Automation.ExtendedTypeSystemException',
    });
  }
  throw operatorError('NotIcomparable', operateMessages.noOrder(describeType(left)), {
    category: 'InvalidOperation',
  });
}

function convertRight(left: Value, right: Value): Value {
  const type = typeOf(left);
  try {
    return convertTo(right, type);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw operatorError(
      'ComparisonFailure',
      operateMessages.notComparable(toText(left), toText(right), type.fullName),
      // Where there is no conversion at all, none has failed.
      error.id === 'ConvertToFinalInvalidCastException'
        ? {}
        : { innerExceptionType: 'System.Management.Automation.PSInvalidCastException' },
    );
  }
}

function compareSameType(left: Value, right: Value): number | undefined {
  const [a, b] = [left, right].map(orderKey);
  if (a !== undefined && b !== undefined) return a < b ? -1 : a > b ? 1 : 0;
  if (!(left instanceof NetObject)) return undefined;
  try {
    return compareObjects(left, right);
  } catch (error) {
    if (error instanceof ValueError) return undefined;
    throw error;
  }
}

/** What values of one type are ordered by. */
function orderKey(value: Value): number | bigint | undefined {
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof DateTime || value instanceof TimeSpan) return value.ticks;
  if (value instanceof Char) return value.code;
  return isBigInteger(value) ? value.value : undefined;
}

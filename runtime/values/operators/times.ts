/** Arithmetic of dates and time spans as their .NET operators do it; integers count as ticks, text is read. */
import { operateMessages } from '../../base/messages/operate.ts';
import { DateTime } from '../date-time.ts';
import { describeType } from '../describe-type.ts';
import { TimeSpan } from '../time-span.ts';
import { toDateTime } from '../to-date-time.ts';
import { toFloat } from '../to-number.ts';
import { toTimeSpan } from '../to-time-span.ts';
import { DateTimeOffset } from '../types/objects/date-time-offset.ts';
import type { Value } from '../value.ts';
import { primitiveOperand } from './operand.ts';
import { missingOperator, operatorError } from './operator-error.ts';

/** The result where the left operand is a date or a time span, or a plain number or $null beside one; else undefined. */
export function calculateTimes(operator: string, left: Value, right: Value): Value | undefined {
  const isPlain = left === null || primitiveOperand(left) !== undefined;
  const decisive = isPlain ? right : left;
  if (decisive instanceof DateTime) return calculateDates(operator, left, right);
  if (left instanceof DateTimeOffset) return calculateOffsets(operator, left, right);
  if (decisive instanceof DateTimeOffset && operator === '+') throw notTaken(operator, left, right);
  return decisive instanceof TimeSpan ? calculateSpans(operator, left, right) : undefined;
}

function calculateDates(operator: string, left: Value, right: Value): Value {
  if (operator !== '+' && operator !== '-') throw missingOperator(operator, left, right);
  const isSubtraction = operator === '-';
  const date = toDateTime(left);
  if (date === undefined) throw notTaken(operator, left, right);
  if (isSubtraction && right instanceof DateTime) return new TimeSpan(date.ticks - right.ticks);
  if (isSubtraction && !(right instanceof TimeSpan)) throw notTaken(operator, left, right);
  const span = toTimeSpan(right);
  if (span === undefined) throw notTaken(operator, left, right);
  const ticks = isSubtraction ? date.ticks - span.ticks : date.ticks + span.ticks;
  return checkedDate(ticks, date, operator);
}

function calculateOffsets(operator: string, left: DateTimeOffset, right: Value): Value | undefined {
  if (operator === '-' && right instanceof DateTimeOffset) {
    return new TimeSpan(left.utcTicks - right.utcTicks);
  }
  if (operator !== '+' && operator !== '-') return undefined;
  const span = operator === '-' && !(right instanceof TimeSpan) ? undefined : toTimeSpan(right);
  if (span === undefined) throw notTaken(operator, left, right);
  const ticks = operator === '-' ? left.ticks - span.ticks : left.ticks + span.ticks;
  return new DateTimeOffset(ticks, left.offset);
}

const latestTicks = 3_155_378_975_999_999_999n;

function checkedDate(ticks: bigint, date: DateTime, operator: string): DateTime {
  if (ticks >= 0n && ticks <= latestTicks) return new DateTime(ticks, date.kind);
  throw operatorError(
    'DotNetMethodException',
    operateMessages.overflow(operator, 'System.DateTime'),
    {
      category: 'NotSpecified',
      exceptionType: 'System.Management.Automation.MethodInvocationException',
      innerExceptionType: 'System.ArgumentOutOfRangeException',
    },
  );
}

function calculateSpans(operator: string, left: Value, right: Value): Value {
  if (operator === '*' || operator === '/') {
    const result = scaleSpan(operator, left, right);
    if (result === undefined) throw notTaken(operator, left, right);
    return result;
  }
  if (operator !== '+' && operator !== '-') throw missingOperator(operator, left, right);
  const a = toTimeSpan(left);
  const b = toTimeSpan(right);
  if (a === undefined || b === undefined) throw notTaken(operator, left, right);
  return new TimeSpan(operator === '+' ? a.ticks + b.ticks : a.ticks - b.ticks);
}

function scaleSpan(operator: '*' | '/', left: Value, right: Value): Value | undefined {
  if (operator === '/' && right instanceof TimeSpan) {
    const span = toTimeSpan(left);
    return span && toFloat(Number(span.ticks) / Number(right.ticks), 'Double');
  }
  const [span, factor] = left instanceof TimeSpan ? [left, right] : [right, left];
  const number = Number(toFloat(factor, 'Double')?.value ?? Number.NaN);
  if (!(span instanceof TimeSpan) || Number.isNaN(number)) return undefined;
  if (operator === '/' && span !== left) return undefined;
  const ticks = operator === '*' ? Number(span.ticks) * number : Number(span.ticks) / number;
  if (!Number.isFinite(ticks)) return undefined;
  if (Math.abs(ticks) < 2 ** 63) return new TimeSpan(BigInt(Math.round(ticks)));
  throw spanOverflow(operator);
}

function spanOverflow(operator: string): Error {
  return operatorError('DotNetMethodException', operateMessages.overflow(operator, 'TimeSpan'), {
    category: 'NotSpecified',
    exceptionType: 'System.Management.Automation.MethodInvocationException',
    innerExceptionType: 'System.OverflowException',
  });
}

/** The operator exists, and does not take the other side: one form of it, or none of several, fits. */
function notTaken(operator: string, left: Value, right: Value): Error {
  const names = [left, right].map((value) => (value === null ? '$null' : describeType(value)));
  const message = operateMessages.noOperator(operator, names[0] ?? '', names[1] ?? '');
  const isOverloaded =
    operator === '-' && (left instanceof DateTime || left instanceof DateTimeOffset);
  return operatorError(
    isOverloaded ? 'MethodCountCouldNotFindBest' : 'MethodArgumentConversionInvalidCastArgument',
    message,
    {
      category: 'NotSpecified',
      exceptionType: 'System.Management.Automation.MethodException',
      ...(isOverloaded
        ? {}
        : { innerExceptionType: 'System.Management.Automation.PSInvalidCastException' }),
    },
  );
}

/** .NET's own order of values, as Sort, CompareTo and Math.Max use it. Null comes first. */
import { memberMessages } from '../../base/messages/members.ts';
import { Char } from '../char.ts';
import { lazyCollator } from '../collator.ts';
import { DateTime } from '../date-time.ts';
import { describeType } from '../describe-type.ts';
import { Numeric, toDouble } from '../numeric.ts';
import { TimeSpan } from '../time-span.ts';
import type { Value } from '../value.ts';
import { exception } from './exception.ts';
import { DateTimeOffset } from './objects/date-time-offset.ts';
import { EnumValue } from './objects/enum-value.ts';
import { Guid } from './objects/guid.ts';
import { SemanticVersion } from './objects/semantic-version.ts';
import { Version } from './objects/version.ts';

/** Text in the order of a dictionary of English: case counts last, lower case before upper. */
const regardingCase = lazyCollator({ caseFirst: 'lower' });
const ignoringCase = lazyCollator({ sensitivity: 'accent' });

/** -1, 0 or 1 for two texts by the rules of the culture. */
export function compareTexts(left: string, right: string, ignoresCase: boolean = false): number {
  return Math.sign(ignoresCase ? ignoringCase(left, right) : regardingCase(left, right));
}

/** The difference of the first code units that differ, or of the lengths. */
export function compareOrdinal(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function order<T extends number | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function isNumeric(value: Value): value is number | Numeric {
  return typeof value === 'number' || value instanceof Numeric;
}

/** -1, 0 or 1; exact for whole numbers and decimals. */
export function compareNumbers(left: number | Numeric, right: number | Numeric): number {
  const [one, two] = [exact(left), exact(right)];
  if (one !== null && two !== null) {
    const scale = BigInt(Math.max(one.scale, two.scale));
    return order(
      one.mantissa * 10n ** (scale - BigInt(one.scale)),
      two.mantissa * 10n ** (scale - BigInt(two.scale)),
    );
  }
  const [a, b] = [toDouble(left), toDouble(right)];
  // .NET puts NaN before every number.
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return order(a, b);
}

function exact(value: number | Numeric): { mantissa: bigint; scale: number } | null {
  if (typeof value === 'number') return { mantissa: BigInt(value), scale: 0 };
  const inner = value.value;
  if (typeof inner === 'object') return { mantissa: inner.mantissa, scale: inner.scale };
  if (typeof inner === 'bigint') return { mantissa: inner, scale: 0 };
  return Number.isSafeInteger(inner) ? { mantissa: BigInt(inner), scale: 0 } : null;
}

/** The order of two values of one type; an exception where they have none. */
export function compareValues(left: Value, right: Value): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (isNumeric(left) && isNumeric(right) && describeType(left) === describeType(right)) {
    return compareNumbers(left, right);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    return order(Number(left), Number(right));
  }
  if (left instanceof DateTime && right instanceof DateTime) return order(left.ticks, right.ticks);
  if (left instanceof TimeSpan && right instanceof TimeSpan) return order(left.ticks, right.ticks);
  if (left instanceof Char && right instanceof Char) return order(left.code, right.code);
  if (left instanceof EnumValue && right instanceof EnumValue)
    return order(left.value, right.value);
  if (left instanceof Guid && right instanceof Guid) return compareSign(left.text, right.text);
  if (left instanceof Version && right instanceof Version) return left.compareTo(right);
  if (left instanceof SemanticVersion && right instanceof SemanticVersion) {
    return left.compareTo(right);
  }
  if (left instanceof DateTimeOffset && right instanceof DateTimeOffset) {
    return order(left.utcTicks, right.utcTicks);
  }
  throw exception('System.ArgumentException', memberMessages.notComparable(describeType(left)));
}

function compareSign(left: string, right: string): number {
  return Math.sign(compareOrdinal(left, right));
}

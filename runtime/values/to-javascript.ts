import { DateTime, formatWireDateTime } from './date-time.ts';
import { Numeric, toDouble } from './numeric.ts';
import { textMembers } from './text-members.ts';
import { formatIsoDuration, TimeSpan } from './time-span.ts';
import { isList, toText } from './to-text.ts';
import { ListObject } from './types/objects/list-object.ts';
import { CustomObject, Hashtable, Model, SourceText, type Value } from './value.ts';

/** A value as plain JavaScript: objects for objects, a Date's ISO text, a bigint where a number is too small. */
export function toJavaScript(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof SourceText) return toJavaScript(value.value);
  if (value instanceof DateTime) return formatWireDateTime(value);
  if (value instanceof TimeSpan) return formatIsoDuration(value);
  if (value instanceof Numeric) return toNumberOrBigint(value);
  if (value instanceof Hashtable) return toObject(textMembers(value));
  if (value instanceof CustomObject) return toObject(value.properties);
  if (value instanceof Model) return toObject([...value.extra, ...value.members]);
  if (value instanceof ListObject) return value.elements.map(toJavaScript);
  return isList(value) ? value.map(toJavaScript) : toText(value);
}

function toNumberOrBigint(value: Numeric): number | bigint {
  const inner = value.value;
  return typeof inner === 'bigint' && !Number.isSafeInteger(Number(inner))
    ? inner
    : toDouble(value);
}

/** Object.fromEntries defines its members, so that one named `__proto__` is a member and nothing else. */
function toObject(members: Iterable<readonly [string, Value]>): Record<string, unknown> {
  return Object.fromEntries([...members].map(([name, member]) => [name, toJavaScript(member)]));
}

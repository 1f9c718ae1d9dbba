import { DateTime, formatWireDateTime } from './date-time.ts';
import { formatNumber } from './format-number.ts';
import type { Json } from './json-text.ts';
import { Numeric } from './numeric.ts';
import { textMembers } from './text-members.ts';
import { formatIsoDuration, TimeSpan } from './time-span.ts';
import { isList, toText } from './to-text.ts';
import { CustomObject, Hashtable, Model, SourceText, type Value } from './value.ts';

/** A value as JSON that a program can read: what `-o json` and `mgsh plan` print of it. */
export function toJson(value: Value): Json {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof SourceText) return toJson(value.value);
  if (value instanceof Numeric) return numberToJson(value);
  if (value instanceof DateTime) return formatWireDateTime(value);
  if (value instanceof TimeSpan) return formatIsoDuration(value);
  if (value instanceof Hashtable) return membersToJson(textMembers(value));
  if (value instanceof CustomObject) return membersToJson(value.properties);
  if (value instanceof Model) return membersToJson([...value.extra, ...value.members]);
  return isList(value) ? value.map(toJson) : toText(value);
}

function membersToJson(members: Iterable<readonly [string, Value]>): Json {
  return new Map([...members].map(([name, member]) => [name, toJson(member)]));
}

/** Integers and finite doubles are JSON numbers; a decimal is one too when a double holds it exactly. */
export function numberToJson(value: Numeric): Json {
  if (typeof value.value !== 'object') return value.value;
  const text = formatNumber(value);
  return String(Number(text)) === text ? Number(text) : text;
}

import { DateTime, formatWireDateTime } from '../../../runtime/values/date-time.ts';
import { describeType } from '../../../runtime/values/describe-type.ts';
import { writeJson } from '../../../runtime/values/json-text.ts';
import { toJson } from '../../../runtime/values/to-json.ts';
import { isList } from '../../../runtime/values/to-text.ts';
import type { Value } from '../../../runtime/values/value.ts';

/** A value as a test reads it: `"text"`, `Int64 5`, `[Int32 1, Int32 2]`, `Hashtable {"a":1}`. */
export function showValue(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(showValue).join(', ')}]`;
  const type = describeType(value).replace(/^.*\./, '');
  if (value instanceof DateTime) return `${value.kind} ${formatWireDateTime(value)}`;
  return `${type} ${writeJson(toJson(value))}`;
}

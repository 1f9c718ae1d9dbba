import { Char } from './char.ts';
import { DateTime, formatInvariantDateTime } from './date-time.ts';
import { describeType } from './describe-type.ts';
import { formatNumber } from './format-number.ts';
import { Numeric } from './numeric.ts';
import { formatTimeSpan, TimeSpan } from './time-span.ts';
import { CustomObject, SourceText, type Value } from './value.ts';

/** The text PowerShell makes of any value when text is wanted (binding.md §4.2, "any to String"). */
export function toText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (value instanceof SourceText) return value.text;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' || value instanceof Numeric) return formatNumber(value);
  if (value instanceof Char) return value.text;
  if (value instanceof DateTime) return formatInvariantDateTime(value);
  if (value instanceof TimeSpan) return formatTimeSpan(value);
  if (isList(value)) return value.map((element) => toElementText(element)).join(' ');
  if (value instanceof CustomObject && value.typeName === null) {
    const members = [...value.properties].map(([name, member]) => `${name}=${toText(member)}`);
    return `@{${members.join('; ')}}`;
  }
  return describeType(value);
}

/** A list inside a list is named by its type, not joined again. */
function toElementText(value: Value): string {
  return isList(value) ? 'System.Object[]' : toText(value);
}

/** Whether the value is a list; tells TypeScript what Array.isArray cannot say of a readonly array. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

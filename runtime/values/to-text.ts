import { DateTime, formatCultureDateTime, formatInvariantDateTime } from './date-time.ts';
import { describeType } from './describe-type.ts';
import { formatNumber } from './format-number.ts';
import { NetObject } from './net-object.ts';
import { Numeric } from './numeric.ts';
import { formatTimeSpan, TimeSpan } from './time-span.ts';
import { enumerate } from './types/enumerate.ts';
import { CustomObject, SourceText, type Value } from './value.ts';

/**
 * The text PowerShell makes of any value when text is wanted (binding.md §4.2, "any to String"); `ofs`
 * stands between the elements of a list.
 */
export function toText(value: Value, ofs: string = ' '): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof SourceText) return value.text;
  if (value instanceof CustomObject && value.typeName === null) return customObjectText(value);
  const elements = isList(value) ? value : enumerateObject(value);
  return elements === undefined ? plainText(value) : elements.map(plainText).join(ofs);
}

/** The elements joined by a separator, dates in the user's culture: what -join makes of a list. */
export function joinTexts(elements: readonly Value[], separator: string): string {
  return elements.map(localText).join(separator);
}

/** The text of a value in the user's culture, en-US; only dates and infinities differ from toText. */
export function localText(value: Value): string {
  if (value instanceof DateTime) return formatCultureDateTime(value);
  if (value instanceof Numeric && typeof value.value === 'number') {
    if (value.value === Number.POSITIVE_INFINITY) return '∞';
    if (value.value === Number.NEGATIVE_INFINITY) return '-∞';
  }
  if (value instanceof NetObject && value.typeName === 'System.DateTimeOffset') {
    return localOffsetText(value.text);
  }
  return plainText(value);
}

const invariantForm = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d)(:\d\d:\d\d) (.*)$/;

/** `01/02/2024 13:04:05 +02:00` as `1/2/2024 1:04:05 PM +02:00`. */
function localOffsetText(text: string): string {
  const [, month, day, year, hour = '0', rest = '', offset = ''] = invariantForm.exec(text) ?? [];
  if (month === undefined) return text;
  const half = Number(hour) < 12 ? 'AM' : 'PM';
  const shown = Number(hour) % 12 || 12;
  return `${Number(month)}/${Number(day)}/${year} ${shown}${rest}\u202f${half} ${offset}`;
}

/** The text of an element or a member: a list inside is named by its type, a PSCustomObject has none. */
function plainText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' || value instanceof Numeric) return formatNumber(value);
  if (value instanceof SourceText) return value.text;
  if (value instanceof NetObject) return value.text;
  if (value instanceof DateTime) return formatInvariantDateTime(value);
  if (value instanceof TimeSpan) return formatTimeSpan(value);
  if (value instanceof CustomObject && value.typeName === null) return '';
  return describeType(value);
}

function customObjectText(value: CustomObject): string {
  const members = [...value.properties].map(([name, member]) => `${name}=${plainText(member)}`);
  return members.length === 0 ? '' : `@{${members.join('; ')}}`;
}

function enumerateObject(value: Value): readonly Value[] | undefined {
  return value instanceof NetObject ? enumerate(value) : undefined;
}

/** Whether the value is a list; tells TypeScript what Array.isArray cannot say of a readonly array. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

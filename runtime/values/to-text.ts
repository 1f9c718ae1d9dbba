import { DateTime, formatInvariantDateTime } from './date-time.ts';
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
  return toTextBy(plainText, value, ofs);
}

/** The same, elements and members written by a function of the caller's. */
export function toTextBy(write: (value: Value) => string, value: Value, ofs: string): string {
  if (value instanceof SourceText) return value.text;
  if (value instanceof CustomObject && value.typeName === null)
    return customObjectText(value, write);
  const elements = isList(value) ? value : enumerateObject(value);
  if (elements === undefined) return write(value);
  return elements.map((element) => elementText(write, element)).join(ofs);
}

/** The text of an element: that of a type is longer than the type's own. */
export function elementText(write: (value: Value) => string, element: Value): string {
  return element instanceof NetObject && element.elementText !== element.text
    ? element.elementText
    : write(element);
}

/** The text of an element or a member: a list inside is named by its type, a PSCustomObject has none. */
export function plainText(value: Value): string {
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

function customObjectText(value: CustomObject, write: (value: Value) => string): string {
  const members = [...value.properties].map(([name, member]) => `${name}=${write(member)}`);
  return members.length === 0 ? '' : `@{${members.join('; ')}}`;
}

function enumerateObject(value: Value): readonly Value[] | undefined {
  return value instanceof NetObject ? enumerate(value) : undefined;
}

/** Whether the value is a list; tells TypeScript what Array.isArray cannot say of a readonly array. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

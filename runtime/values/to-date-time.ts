/** Conversion to DateTime: ISO text, the invariant culture's month-first text, and integers as ticks (binding.md §4.2). */
import { DateTime, parseIsoDateTime } from './date-time.ts';
import { Numeric } from './numeric.ts';
import { forgetText } from './source-text.ts';
import type { Value } from './value.ts';

const monthFirst =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP]M))?)?$/i;

/** The value as a date, or undefined when it is none. */
export function toDateTime(value: Value): DateTime | undefined {
  const inner = forgetText(value);
  if (inner instanceof DateTime) return inner;
  if (typeof inner === 'number') return new DateTime(BigInt(inner), 'Unspecified');
  if (inner instanceof Numeric && inner.type === 'Int64') {
    return new DateTime(BigInt(inner.value as bigint), 'Unspecified');
  }
  if (typeof inner !== 'string') return undefined;
  return parseIsoDateTime(inner) ?? parseMonthFirst(inner.trim()) ?? undefined;
}

function parseMonthFirst(text: string): DateTime | null {
  const match = monthFirst.exec(text);
  if (!match) return null;
  const [, month = '', day = '', year = '', hour = '0', minute = '0', second = '0', half] = match;
  const isAfternoon = half?.toUpperCase() === 'PM';
  const hours = half ? (+hour % 12) + (isAfternoon ? 12 : 0) : +hour;
  const two = (digits: string): string => digits.padStart(2, '0');
  return parseIsoDateTime(
    `${year}-${two(month)}-${two(day)}T${two(String(hours))}:${minute}:${two(second)}`,
  );
}

/**
 * Conversion to DateTime as .NET's invariant culture reads text (binding.md §4.2): ISO forms, month
 * before day, names of months; integers are ticks. Text that names no date is refused, because what it
 * would mean depends on the day it is read.
 */
import { DateTime, parseIsoDateTime } from './date-time.ts';
import { Numeric } from './numeric.ts';
import type { Value } from './value.ts';

/** The value as a date, or undefined when it is none. */
export function toDateTime(value: Value): DateTime | undefined {
  if (value instanceof DateTime) return value;
  if (typeof value === 'number') return new DateTime(BigInt(value), 'Unspecified');
  if (value instanceof Numeric && value.type === 'Int64') {
    return new DateTime(BigInt(value.value as bigint), 'Unspecified');
  }
  if (typeof value !== 'string') return undefined;
  return parseIsoDateTime(value) ?? parseWrittenDateTime(value.trim()) ?? undefined;
}

const timeForm =
  /(?:^|[T\s])(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?<fraction>\.\d+)?)?)?\s*(?<half>[AP]M?)?\s*(?<zone>Z|GMT|UTC|[+-]\d{2}:?\d{2})?$/i;

const dateForms = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{4}|\d{2})$/,
  /^(?<month>[a-z]{3,})\.?\s+(?<day>\d{1,2})(?:,\s*|\s+)(?<year>\d{4})$/i,
  /^(?<day>\d{1,2})[\s-](?<month>[a-z]{3,})\.?(?:,\s*|[\s-])(?<year>\d{4})$/i,
  /^(?<month>[a-z]{3,})\.?,?\s+(?<year>\d{4})$/i,
] as const;

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i;

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function parseWrittenDateTime(text: string): DateTime | null {
  const written = text.replace(weekday, '');
  const whole = parseDate(written);
  if (whole !== null) return parseIsoDateTime(whole);
  const time = timeForm.exec(written);
  const date = time && parseDate(written.slice(0, time.index).trim());
  if (!time?.groups || !date) return null;
  const { hour = '', minute, second = '0', fraction = '', half, zone = '' } = time.groups;
  // `2024` at the end of a date is no hour: one needs minutes, or AM or PM.
  if (minute === undefined && half === undefined) return null;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  const clock = `${two(hours)}:${two(minute ?? '0')}:${two(second)}${fraction}`;
  return parseIsoDateTime(`${date}T${clock}${/^[a-z]/i.test(zone) ? 'Z' : zone}`);
}

/** The date as ISO text, or null. */
function parseDate(text: string): string | null {
  for (const form of dateForms) {
    const { year = '', month = '', day = '1' } = form.exec(text)?.groups ?? {};
    const number = /^\d/.test(month) ? Number(month) : readMonth(month);
    if (year !== '' && number > 0) return `${fullYear(year)}-${two(number)}-${two(day)}`;
  }
  return null;
}

function readMonth(name: string): number {
  const folded = name.toLowerCase();
  return 1 + monthNames.findIndex((month) => month === folded || month.slice(0, 3) === folded);
}

/** Two digits are a year from 1950 to 2049. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 50 ? '20' : '19'}${year}`;
}

function two(digits: string | number): string {
  return String(digits).padStart(2, '0');
}

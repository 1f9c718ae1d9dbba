/** The calendar of .NET's DateTime: ticks to year, month, day and time of day, and back. */
import { memberMessages } from '../../base/messages/members.ts';
import { DateTime, type DateTimeKind } from '../date-time.ts';
import { outOfRange } from './exception.ts';

/** Ticks of each unit of time. */
export const ticksPer = {
  microsecond: 10n,
  millisecond: 10_000n,
  second: 10_000_000n,
  minute: 600_000_000n,
  hour: 36_000_000_000n,
  day: 864_000_000_000n,
} as const;

/** The ticks of 1 January 1970. */
export const unixEpochTicks = 621_355_968_000_000_000n;
const latestTicks = 3_155_378_975_999_999_999n;
const millisecondsPerDay = 86_400_000;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly dayOfWeek: number;
  readonly dayOfYear: number;
}

/** The date of a moment. */
export function datePartsOf(ticks: bigint): DateParts {
  const date = new Date(
    Number((ticks - (ticks % ticksPer.day) - unixEpochTicks) / ticksPer.millisecond),
  );
  const year = date.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    dayOfWeek: date.getUTCDay(),
    dayOfYear: Math.round((date.getTime() - dayNumber(year, 1, 1)) / millisecondsPerDay) + 1,
  };
}

/** Date.UTC would read years below 100 as 19xx. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** The days of a month. */
export function daysInMonth(year: number, month: number): number {
  if (year < 1 || year > 9999 || month < 1 || month > 12)
    throw outOfRange(memberMessages.noSuchDate);
  return new Date(dayNumber(year, month + 1, 0)).getUTCDate();
}

/** Whether a year has 366 days. */
export function isLeapYear(year: number): boolean {
  return daysInMonth(year, 2) === 29;
}

/** The ticks of a date and, where given, a time of day; refuses what is no date. */
export function ticksOf(
  date: readonly [year: number, month: number, day: number],
  time: readonly number[] = [],
): bigint {
  const [year, month, day] = date;
  const [hour = 0, minute = 0, second = 0, millisecond = 0, microsecond = 0] = time;
  const limits: readonly (readonly [number, number])[] = [
    [hour, 23],
    [minute, 59],
    [second, 59],
    [millisecond, 999],
    [microsecond, 999],
  ];
  const isDay = day >= 1 && day <= daysInMonth(year, month);
  if (!isDay || limits.some(([part, most]) => part < 0 || part > most)) {
    throw outOfRange(memberMessages.noSuchDate);
  }
  return (
    BigInt(dayNumber(year, month, day)) * ticksPer.millisecond +
    unixEpochTicks +
    BigInt(hour) * ticksPer.hour +
    BigInt(minute) * ticksPer.minute +
    BigInt(second) * ticksPer.second +
    BigInt(millisecond) * ticksPer.millisecond +
    BigInt(microsecond) * ticksPer.microsecond
  );
}

/** A moment, refused outside the years 1 to 9999. */
export function dateTimeOf(ticks: bigint, kind: DateTimeKind): DateTime {
  if (ticks < 0n || ticks > latestTicks) throw outOfRange(memberMessages.noSuchDate, 'value');
  return new DateTime(ticks, kind);
}

/** The same day some months later, or the last of that month where it has no such day. */
export function addMonths(value: DateTime, months: number): DateTime {
  const { year, month, day } = datePartsOf(value.ticks);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  if (newYear < 1 || newYear > 9999) throw outOfRange(memberMessages.noSuchDate, 'value');
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return dateTimeOf(
    ticksOf([newYear, newMonth, newDay]) + (value.ticks % ticksPer.day),
    value.kind,
  );
}

/** A number of units as ticks, as .NET rounds it: whole ticks, toward zero. */
export function ticksOfUnits(count: number, unit: bigint): bigint {
  const whole = Math.trunc(count);
  if (!Number.isFinite(count) || Math.abs(whole) > 1e15)
    throw outOfRange(memberMessages.noSuchDate, 'value');
  return BigInt(whole) * unit + BigInt(Math.trunc((count - whole) * Number(unit)));
}

/** Milliseconds since 1970 of a moment read as UTC. */
export function unixMilliseconds(ticks: bigint): number {
  return Number((ticks - unixEpochTicks) / ticksPer.millisecond);
}

/** A moment on the local clock, from UTC. */
export function toLocal(value: DateTime, zoneOffset: (unix: number) => number): DateTime {
  if (value.kind === 'Local') return value;
  const minutes = BigInt(zoneOffset(unixMilliseconds(value.ticks)));
  return dateTimeOf(value.ticks + minutes * ticksPer.minute, 'Local');
}

/** A moment in UTC, from the local clock; one of no stated clock counts as local. */
export function toUniversal(value: DateTime, zoneOffset: (unix: number) => number): DateTime {
  if (value.kind === 'Utc') return value;
  return dateTimeOf(value.ticks - localOffset(value.ticks, zoneOffset), 'Utc');
}

/** How far the local clock is ahead of UTC when it shows a time, in ticks. */
export function localOffset(ticks: bigint, zoneOffset: (unix: number) => number): bigint {
  const guess = zoneOffset(unixMilliseconds(ticks));
  const minutes = zoneOffset(unixMilliseconds(ticks) - guess * 60_000);
  return BigInt(minutes) * ticksPer.minute;
}

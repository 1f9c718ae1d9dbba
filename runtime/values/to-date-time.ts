/**
 * Conversion to DateTime as .NET's invariant culture reads text (binding.md §4.2): integers are ticks,
 * text is a date with a time before or behind it. Text with a zone gives the moment in UTC. What text says
 * of no year or day is of today, where there is a clock to ask.
 */
import { DateTime } from './date-time.ts';
import { ticksOfFields } from './format/date-fields.ts';
import { Numeric } from './numeric.ts';
import { type DateOfText, readWrittenDate } from './read-written-date.ts';
import { currentDay } from './surroundings.ts';
import { forgetText, type Value } from './value.ts';

/** The value as a date, or undefined when it is none. */
export function toDateTime(value: Value): DateTime | undefined {
  const inner = forgetText(value);
  if (inner instanceof DateTime) return inner;
  if (typeof inner === 'number') return dateOfTicks(BigInt(inner));
  if (inner instanceof Numeric && inner.type === 'Int64')
    return dateOfTicks(BigInt(inner.value as bigint));
  return typeof inner === 'string' ? readDateTime(inner) : undefined;
}

const latestTicks = 3_155_378_975_999_999_999n;

function dateOfTicks(ticks: bigint): DateTime | undefined {
  return ticks < 0n || ticks > latestTicks ? undefined : new DateTime(ticks, 'Unspecified');
}

const clock =
  /(?<lead>^|[\s,T])(?:(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d+))?)?(?:\s*(?<half>[ap]m))?|(?<onlyHour>\d{1,2})\s*(?<onlyHalf>[ap]m))(?![\w.:])/i;
/** What a T can stand behind. */
const isoDate = /^\d{3,4}([-/. ])\d{1,2}\1\d{1,2}$/;
const isoClock = /T(?=\d)(?!\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s|Z|[+-]|$))/i;
/** A time with its zone, in front of a date. */
const clockWithZone = /^(\d{1,2}:[\d:.,]+)\s*(Z|GMT|[+-]\d{1,2}:\d{2})\s+(\S.*)$/i;
const zoneForm = /(?:\s*(?:Z|GMT)|\s*(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?)$/i;

function readDateTime(text: string): DateTime | undefined {
  const trimmed = text.trim();
  if (isoClock.test(trimmed)) return undefined;
  const { body, offset } = splitZone(trimmed);
  const time = clock.exec(body);
  const [before, after] = time === null ? [body, ''] : around(body, time);
  // The time stands in front of the date or behind it, not in its midst.
  if (before !== '' && after !== '') return undefined;
  const written = before || after;
  const isIsoTime = /^T$/i.test(time?.groups?.['lead'] ?? '');
  if (isIsoTime && !isoDate.test(before)) return undefined;
  const read = readWrittenDate(written);
  // Only behind a whole date a time can stand.
  if (read && !read.isWhole && time !== null && before !== '') return undefined;
  const date = written === '' && time !== null ? currentDay() : completed(read);
  if (date === undefined || (time === null && body.includes(':'))) return undefined;
  return makeDate(date, time?.groups ?? {}, offset);
}

type WholeDate = DateOfText & { readonly year: number };

function completed(date: DateOfText | undefined): WholeDate | undefined {
  const year = date?.year ?? currentDay()?.year;
  return date && year !== undefined ? { ...date, year } : undefined;
}

function around(body: string, time: RegExpExecArray): [string, string] {
  const lead = time.groups?.['lead'] ?? '';
  const kept = /[a-z]/i.test(lead) ? '' : lead;
  return [
    (body.slice(0, time.index) + kept).trim(),
    body.slice(time.index + time[0].length).trim(),
  ];
}

function splitZone(text: string): { readonly body: string; readonly offset?: number } {
  const early = clockWithZone.exec(text);
  if (early) {
    const [, time = '', zone = '', date = ''] = early;
    return { body: `${time} ${date}`, offset: splitZone(`${time}${zone}`).offset ?? 0 };
  }
  const zone = zoneForm.exec(text);
  if (zone === null) return { body: text };
  const body = text.slice(0, zone.index);
  const { sign, hours = '0', minutes = '0' } = zone.groups ?? {};
  // A sign belongs to a zone behind a time; only a plus can stand behind a date.
  const isBehindTime = /:\d\d?(?:[.,]\d+)?$|[ap]m$/i.test(body.trim());
  if (sign !== undefined && !isBehindTime && !(sign === '+' && /\d$/.test(body))) {
    return { body: text };
  }
  const size = Number(hours) * 60 + Number(minutes);
  return { body, offset: sign === '-' ? -size : size };
}

function makeDate(
  date: Pick<WholeDate, 'year' | 'month' | 'day'> & Pick<DateOfText, 'weekday'>,
  time: Readonly<Record<string, string | undefined>>,
  offset: number | undefined,
): DateTime | undefined {
  const half = (time['half'] ?? time['onlyHalf'])?.toLowerCase();
  const hour = Number(time['hour'] ?? time['onlyHour'] ?? 0);
  if (half === 'am' && hour > 12) return undefined;
  const ticks = ticksOfFields({
    ...date,
    hour: half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0),
    minute: Number(time['minute'] ?? 0),
    second: Number(time['second'] ?? 0),
    fraction: 0,
  });
  if (ticks === null) return undefined;
  const fraction = Math.round(Number(`0.${time['fraction'] ?? 0}`) * 10_000_000);
  const local = ticks + BigInt(fraction);
  if (!isOnWeekday(local, date.weekday)) return undefined;
  if (offset === undefined) return dateOfTicks(local);
  const moment = dateOfTicks(local - BigInt(offset) * 600_000_000n);
  return moment && new DateTime(moment.ticks, 'Utc');
}

/** A day of the week that is written has to be the right one. */
function isOnWeekday(ticks: bigint, weekday: number | undefined): boolean {
  // The first day of the year 1 was a Monday.
  return weekday === undefined || Number(ticks / 864_000_000_000n + 1n) % 7 === weekday;
}

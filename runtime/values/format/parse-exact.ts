/** DateTime.ParseExact: text and one format in, the date out; null where the text has another form. */
import { DateTime } from '../date-time.ts';
import { americanCulture } from './culture.ts';
import { dateLetters, standardPattern } from './date.ts';
import { ticksOfFields } from './date-fields.ts';
import { type PatternPart, splitPattern } from './date-pattern.ts';

interface Read {
  text: string;
  year?: number;
  month?: number;
  day?: number;
  hour: number;
  minute: number;
  second: number;
  fraction: number;
  half?: 'am' | 'pm';
  isTwelveHour: boolean;
  /** Minutes ahead of UTC. */
  offset?: number;
}

/**
 * Reads a date of one exact form. With a zone it is the moment in UTC. Without a year or a whole date the
 * missing part is taken from `today`; without that it is 1 January of the year 1.
 */
export function readExactDate(text: string, format: string, today?: DateTime): DateTime | null {
  const pattern = format.length === 1 ? standardPattern(format, americanCulture) : format;
  const read: Read = { text, hour: 0, minute: 0, second: 0, fraction: 0, isTwelveHour: false };
  for (const part of splitPattern(pattern, dateLetters)) {
    if (!readPart(read, part)) return null;
  }
  return read.text === '' ? makeDate(read, today) : null;
}

function readPart(read: Read, part: PatternPart): boolean {
  if (part.kind === 'text') return skip(read, part.text);
  const reader = readers[part.letter];
  return reader?.(read, part.count) ?? false;
}

function skip(read: Read, text: string): boolean {
  // .NET writes a narrow no-break space before AM, and reads any blank there.
  const isBlank = text === '\u202f' || text === ' ';
  const isThere = isBlank ? /^[ \u202f]/.test(read.text) : read.text.startsWith(text);
  if (isThere) read.text = read.text.slice(text.length);
  return isThere;
}

type Reader = (read: Read, count: number) => boolean;

const number =
  (name: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', most: number): Reader =>
  (read, count) => {
    const least = count === 1 ? 1 : Math.min(count, most);
    const digits = new RegExp(`^\\d{${least},${count === 1 ? 2 : Math.max(least, most)}}`).exec(
      read.text,
    )?.[0];
    if (digits === undefined) return false;
    read[name] = Number(digits);
    read.text = read.text.slice(digits.length);
    return true;
  };

function readName(read: Read, names: readonly string[]): number {
  const folded = read.text.toLowerCase();
  const index = names.findIndex((name) => folded.startsWith(name.toLowerCase()));
  if (index >= 0) read.text = read.text.slice(names[index]?.length);
  return index;
}

const culture = americanCulture;

const readers: Readonly<Record<string, Reader>> = {
  y: (read, count) => {
    if (!number('year', Math.max(count, 2))(read, count)) return false;
    if (count <= 2) read.year = century(read.year ?? 0);
    return true;
  },
  M: (read, count) => {
    if (count <= 2) return number('month', 2)(read, count);
    const index = readName(read, count === 3 ? culture.shortMonths : culture.months);
    read.month = index + 1;
    return index >= 0;
  },
  d: (read, count) => {
    if (count <= 2) return number('day', 2)(read, count);
    return readName(read, count === 3 ? culture.shortDays : culture.days) >= 0;
  },
  H: number('hour', 2),
  h: (read, count) => {
    read.isTwelveHour = true;
    return number('hour', 2)(read, count) && read.hour >= 1 && read.hour <= 12;
  },
  m: number('minute', 2),
  s: number('second', 2),
  f: (read, count) => readFraction(read, new RegExp(`^\\d{${count}}`)),
  F: (read, count) => readFraction(read, new RegExp(`^\\d{0,${count}}`)),
  t: (read, count) => {
    const half = (count === 1 ? /^[ap]/i : /^[ap]m/i).exec(read.text)?.[0];
    if (half === undefined) return false;
    read.half = /^a/i.test(half) ? 'am' : 'pm';
    read.text = read.text.slice(half.length);
    return true;
  },
  K: (read) => (/^[zZ+-]/.test(read.text) ? readZone(read) : true),
  z: (read) => readZone(read),
  g: (read) => readName(read, ['A.D.', 'AD']) >= 0,
  '/': (read, count) => skip(read, culture.dateSeparator.repeat(count)),
  ':': (read, count) => skip(read, culture.timeSeparator.repeat(count)),
};

/** Two digits are a year from 1950 to 2049. */
function century(year: number): number {
  return year + (year < 50 ? 2000 : 1900);
}

function readFraction(read: Read, form: RegExp): boolean {
  const digits = form.exec(read.text)?.[0];
  if (digits === undefined) return false;
  read.fraction = Number(digits.padEnd(7, '0'));
  read.text = read.text.slice(digits.length);
  return true;
}

function readZone(read: Read): boolean {
  const zone = /^(?:[zZ]|([+-])(\d{1,2})(?::?(\d{2}))?)/.exec(read.text);
  if (zone === null) return false;
  const [whole, sign, hours = '0', minutes = '0'] = zone;
  read.offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  read.text = read.text.slice(whole.length);
  return true;
}

function makeDate(read: Read, today?: DateTime): DateTime | null {
  const [year, month, day] = (
    today
      ? new Date(Number((today.ticks - 621_355_968_000_000_000n) / 10_000n)).toISOString()
      : '0001-01-01'
  )
    .slice(0, 10)
    .split('-')
    .map(Number);
  const hasDate = read.year !== undefined || read.month !== undefined || read.day !== undefined;
  const hour = read.half === undefined && !read.isTwelveHour ? read.hour : twelveHours(read);
  const ticks = ticksOfFields({
    year: read.year ?? year ?? 1,
    month: read.month ?? (hasDate ? 1 : (month ?? 1)),
    day: read.day ?? (hasDate ? 1 : (day ?? 1)),
    hour,
    minute: read.minute,
    second: read.second,
    fraction: read.fraction,
  });
  if (ticks === null) return null;
  if (read.offset === undefined) return new DateTime(ticks, 'Unspecified');
  return new DateTime(ticks - BigInt(read.offset) * 600_000_000n, 'Utc');
}

function twelveHours(read: Read): number {
  if (read.half === undefined) return read.hour % 12;
  return (read.hour % 12) + (read.half === 'pm' ? 12 : 0);
}

/** Dates in the notation of the date command of Unix: `%Y-%m-%d`. */
import type { DateTime } from '../../values/date-time.ts';
import { formatValue } from '../../values/types/formatting.ts';

type Write = (date: DateTime) => string;

const by =
  (format: string): Write =>
  (date) =>
    formatValue(date, format);

const ticksPerDay = 864_000_000_000n;
const unixEpoch = 621_355_968_000_000_000n;

/** 0 for Sunday. */
const weekday = (date: DateTime): number => Number((date.ticks / ticksPerDay + 1n) % 7n);
const year = (date: DateTime): number => Number(formatValue(date, 'yyyy'));
const dayOfYear = (date: DateTime): number =>
  Math.round(
    (Date.UTC(year(date), Number(formatValue(date, '%M')) - 1, Number(formatValue(date, '%d'))) -
      Date.UTC(year(date), 0, 1)) /
      86_400_000,
  ) + 1;

/** The week of ISO 8601, and the year that it belongs to. */
function isoWeek(date: DateTime): { readonly week: number; readonly year: number } {
  const weekDay = weekday(date) || 7;
  const at = new Date(Date.UTC(year(date), 0, dayOfYear(date) + 4 - weekDay));
  const of = at.getUTCFullYear();
  const day = Math.round((at.getTime() - Date.UTC(of, 0, 1)) / 86_400_000) + 1;
  return { week: Math.ceil(day / 7), year: of };
}

const blank = (text: string): string => text.padStart(2, ' ');
const zero = (number: number, length: number = 2): string => String(number).padStart(length, '0');

const letters: Readonly<Record<string, Write>> = {
  A: by('dddd'),
  a: by('ddd'),
  B: by('MMMM'),
  b: by('MMM'),
  C: (date) => zero(Math.floor(year(date) / 100)),
  c: by('ddd dd MMM yyyy HH:mm:ss'),
  D: by("MM'/'dd'/'yy"),
  d: by('dd'),
  e: (date) => blank(formatValue(date, '%d')),
  F: by('yyyy-MM-dd'),
  G: (date) => zero(isoWeek(date).year, 4),
  g: (date) => zero(isoWeek(date).year % 100),
  H: by('HH'),
  h: by('MMM'),
  I: by('hh'),
  j: (date) => zero(dayOfYear(date), 3),
  k: (date) => blank(formatValue(date, '%H')),
  l: (date) => blank(formatValue(date, '%h')),
  M: by('mm'),
  m: by('MM'),
  n: () => '\n',
  p: by('tt'),
  R: by('HH:mm'),
  r: by('hh:mm:ss tt'),
  S: by('ss'),
  s: (date) => String((date.ticks - unixEpoch) / 10_000_000n),
  T: by('HH:mm:ss'),
  t: () => '\t',
  U: (date) => zero(Math.floor((dayOfYear(date) + 6 - weekday(date)) / 7)),
  u: (date) => String(weekday(date) || 7),
  V: (date) => zero(isoWeek(date).week),
  W: (date) => zero(Math.floor((dayOfYear(date) + 6 - ((weekday(date) + 6) % 7)) / 7)),
  w: (date) => String(weekday(date)),
  X: by('HH:mm:ss'),
  x: by("MM'/'dd'/'yy"),
  Y: by('yyyy'),
  y: by('yy'),
  Z: by('%z'),
};

/** The date in the format; a `+` before it is left out, as behind the command. */
export function unixFormat(date: DateTime, format: string): string {
  const plain = format.startsWith('+') ? format.slice(1) : format;
  return plain.replace(/%([\s\S])/g, (_, letter: string) => letters[letter]?.(date) ?? letter);
}

/** ToString(format) of TimeSpan: c, g and G, else custom formats. */
import { formatTimeSpan, type TimeSpan } from '../time-span.ts';
import type { Culture } from './culture.ts';
import { splitPattern } from './date-pattern.ts';
import { FormatFailure } from './standard-number.ts';

interface Span {
  readonly sign: string;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Seven digits. */
  readonly fraction: string;
}

/** Writes a time span. */
export function writeTimeSpan(value: TimeSpan, format: string | null, culture: Culture): string {
  if (format === null || format === '' || /^[ctT]$/.test(format)) return formatTimeSpan(value);
  const span = take(value);
  if (format === 'g') return writeShort(span, culture);
  if (format === 'G') return writeLong(span, culture);
  if (format.length === 1) throw new FormatFailure(format);
  return writePattern(span, format);
}

function take({ ticks }: TimeSpan): Span {
  const size = ticks < 0n ? -ticks : ticks;
  const seconds = size / 10_000_000n;
  return {
    sign: ticks < 0n ? '-' : '',
    days: Number(seconds / 86_400n),
    hours: Number((seconds / 3_600n) % 24n),
    minutes: Number((seconds / 60n) % 60n),
    seconds: Number(seconds % 60n),
    fraction: (size % 10_000_000n).toString().padStart(7, '0'),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

function writeShort(span: Span, culture: Culture): string {
  const days = span.days === 0 ? '' : `${span.days}:`;
  const tail = span.fraction.replace(/0+$/, '');
  const fraction = tail === '' ? '' : culture.decimalPoint + tail;
  return `${span.sign}${days}${span.hours}:${two(span.minutes)}:${two(span.seconds)}${fraction}`;
}

function writeLong(span: Span, culture: Culture): string {
  const clock = [span.hours, span.minutes, span.seconds].map(two).join(':');
  return `${span.sign}${span.days}:${clock}${culture.decimalPoint}${span.fraction}`;
}

const most: Readonly<Record<string, number>> = { d: 8, h: 2, m: 2, s: 2, f: 7, F: 7 };

function writePattern(span: Span, pattern: string): string {
  const values: Readonly<Record<string, number>> = {
    d: span.days,
    h: span.hours,
    m: span.minutes,
    s: span.seconds,
  };
  return splitPattern(pattern, 'dhmsfF')
    .map((part) => {
      if (part.kind === 'text') {
        // Unlike in a date, a sign that stands for itself has to be quoted.
        if (part.text.length === 1 && !isQuoted(pattern, part.text))
          throw new FormatFailure(pattern);
        return part.text;
      }
      if (part.count > (most[part.letter] ?? 0)) throw new FormatFailure(pattern);
      const digits = span.fraction.slice(0, part.count);
      if (part.letter === 'F') return digits.replace(/0+$/, '');
      if (part.letter === 'f') return digits;
      return String(values[part.letter] ?? 0).padStart(part.count, '0');
    })
    .join('');
}

function isQuoted(pattern: string, text: string): boolean {
  return pattern.includes(`\\${text}`) || /['"]/.test(pattern);
}

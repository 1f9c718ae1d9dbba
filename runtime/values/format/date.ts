/** ToString(format) of DateTime and DateTimeOffset: standard formats by their letter, else custom ones. */
import type { DateTime } from '../date-time.ts';
import { localZoneOffset } from '../local-zone.ts';
import { localOffset } from '../types/date-parts.ts';
import { type DateTimeOffset, offsetText } from '../types/objects/date-time-offset.ts';
import { type Culture, invariantCulture } from './culture.ts';
import { type DateFields, dateFields } from './date-fields.ts';
import { splitPattern } from './date-pattern.ts';
import { FormatFailure } from './standard-number.ts';

/** What is written: the fields of a date, and how it tells its zone. */
interface Written {
  readonly fields: DateFields;
  /** For K. */
  readonly zone: string;
  /** For z: the offset from UTC in ticks. */
  readonly offset: bigint;
}

/** Writes a date; one that is not in UTC has the offset of the local clock. */
export function writeDate(value: DateTime, format: string | null, culture: Culture): string {
  const offset = value.kind === 'Utc' ? 0n : localOffset(value.ticks, localZoneOffset);
  const zone = { Utc: 'Z', Local: offsetText(offset), Unspecified: '' }[value.kind];
  const written = { fields: dateFields(value.ticks), zone, offset };
  const name = format === null || format === '' ? 'G' : format;
  if (name.length !== 1) return writePattern(written, name, culture);
  return writePattern(written, standardPattern(name, culture), cultureOf(name, culture));
}

/** Writes a date with an offset. */
export function writeOffsetDate(
  value: DateTimeOffset,
  format: string | null,
  culture: Culture,
): string {
  const written = {
    fields: dateFields(value.ticks),
    zone: offsetText(value.offset),
    offset: value.offset,
  };
  if (format === null || format === '') {
    return writePattern(written, `${standardPattern('G', culture)} zzz`, culture);
  }
  if (format.length !== 1) return writePattern(written, format, culture);
  if (format === 'U') throw new FormatFailure(format);
  const isUniversal = /^[rRu]$/.test(format);
  const shown = isUniversal ? { ...written, fields: dateFields(value.utcTicks) } : written;
  return writePattern(shown, standardPattern(format, culture), cultureOf(format, culture));
}

const fixedPatterns: Readonly<Record<string, string>> = {
  O: "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK",
  o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK",
  R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
};

function cultureOf(letter: string, culture: Culture): Culture {
  return Object.hasOwn(fixedPatterns, letter) ? invariantCulture : culture;
}

/** The custom format that a standard one stands for. */
export function standardPattern(letter: string, { patterns }: Culture): string {
  const written: Readonly<Record<string, string>> = {
    ...fixedPatterns,
    ...patterns,
    F: `${patterns.D} ${patterns.T}`,
    U: `${patterns.D} ${patterns.T}`,
    g: `${patterns.d} ${patterns.t}`,
    G: `${patterns.d} ${patterns.T}`,
    m: patterns.M,
    y: patterns.Y,
  };
  const pattern = Object.hasOwn(written, letter) ? written[letter] : undefined;
  if (pattern === undefined) throw new FormatFailure(letter);
  return pattern;
}

/** The letters that are fields of a date's custom format. */
export const dateLetters = 'dfFghHKmMstyz/:';

function writePattern(written: Written, pattern: string, culture: Culture): string {
  let output = '';
  for (const part of splitPattern(pattern, dateLetters)) {
    if (part.kind === 'text') output += part.text;
    else if (part.letter === 'F' && fraction(written, part.count).replace(/0+$/, '') === '') {
      output = output.replace(/\.$/, '');
    } else output += writers[part.letter]?.(written, part.count, culture) ?? '';
  }
  return output;
}

type FieldWriter = (written: Written, count: number, culture: Culture) => string;

const pad = (value: number, count: number): string => String(value).padStart(count, '0');
const pair = (value: number, count: number): string => pad(value, Math.min(count, 2));

const writers: Readonly<Record<string, FieldWriter>> = {
  d: ({ fields }, count, culture) => {
    if (count <= 2) return pad(fields.day, count);
    return (count === 3 ? culture.shortDays : culture.days)[fields.dayOfWeek] ?? '';
  },
  M: ({ fields }, count, culture) => {
    if (count <= 2) return pad(fields.month, count);
    return (count === 3 ? culture.shortMonths : culture.months)[fields.month - 1] ?? '';
  },
  y: ({ fields }, count) => (count <= 2 ? pad(fields.year % 100, count) : pad(fields.year, count)),
  H: ({ fields }, count) => pair(fields.hour, count),
  h: ({ fields }, count) => pair(fields.hour % 12 || 12, count),
  m: ({ fields }, count) => pair(fields.minute, count),
  s: ({ fields }, count) => pair(fields.second, count),
  t: ({ fields }, count, { halves }) => {
    const half = halves[fields.hour < 12 ? 0 : 1];
    return count === 1 ? half.slice(0, 1) : half;
  },
  f: (written, count) => fraction(written, count),
  F: (written, count) => fraction(written, count).replace(/0+$/, ''),
  g: (_, __, culture) => (culture.name === '' ? 'A.D.' : 'AD'),
  K: ({ zone }) => zone,
  z: ({ offset }, count) => {
    const text = offsetText(offset);
    if (count >= 3) return text;
    return count === 2 ? text.slice(0, 3) : text.charAt(0) + Number(text.slice(1, 3));
  },
  '/': (_, count, culture) => culture.dateSeparator.repeat(count),
  ':': (_, count, culture) => culture.timeSeparator.repeat(count),
};

function fraction({ fields }: Written, count: number): string {
  if (count > 7) throw new FormatFailure('f'.repeat(count));
  return fields.fraction.toString().padStart(7, '0').slice(0, count);
}

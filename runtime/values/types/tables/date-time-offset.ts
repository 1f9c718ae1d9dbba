import { DateTime } from '../../date-time.ts';
import type { MemberContext, NetType, Overload, Property } from '../../net-type.ts';
import { type Numeric, toDouble } from '../../numeric.ts';
import { TimeSpan } from '../../time-span.ts';
import type { Value } from '../../value.ts';
import { compareValues } from '../compare-values.ts';
import {
  addMonths,
  datePartsOf,
  dateTimeOf,
  localOffset,
  ticksOf,
  ticksOfUnits,
  ticksPer,
  toLocal,
  unixEpochTicks,
} from '../date-parts.ts';
import { constant, defineType, fixed, int64, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { formatValue } from '../formatting.ts';
import { DateTimeOffset } from '../objects/date-time-offset.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { dateStyles, parseDate, readDate } from '../parse-date.ts';
import { areEqual } from './object.ts';

type Self = DateTimeOffset;

function ofDate(value: DateTime, zoneOffset: MemberContext['zoneOffset']): DateTimeOffset {
  if (value.kind === 'Utc') return new DateTimeOffset(value.ticks, 0n);
  return new DateTimeOffset(value.ticks, localOffset(value.ticks, zoneOffset));
}

function ofUnix(ticks: bigint): DateTimeOffset {
  return new DateTimeOffset(dateTimeOf(ticks + unixEpochTicks, 'Utc').ticks, 0n);
}

const zone = /(Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*$/i;

/** The text's own offset is kept, where a DateTime would be moved to the local clock. */
function readOffset(
  text: string,
  styles: number,
  context: Pick<MemberContext, 'zoneOffset' | 'now'>,
): DateTimeOffset | null {
  const read = readDate(text, dateStyles.adjustToUniversal, context);
  if (!read) return null;
  const isUtc = (styles & dateStyles.adjustToUniversal) !== 0;
  if (read.kind === 'Unspecified') {
    const isAssumedUtc = (styles & dateStyles.assumeUniversal) !== 0;
    const offset = isAssumedUtc ? 0n : localOffset(read.ticks, context.zoneOffset);
    return isUtc
      ? new DateTimeOffset(read.ticks - offset, 0n)
      : new DateTimeOffset(read.ticks, offset);
  }
  const written = zone.exec(text)?.[1] ?? 'Z';
  const [, sign = '', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(written) ?? [];
  const size = BigInt(Number(hours) * 60 + Number(minutes)) * ticksPer.minute;
  const offset = isUtc ? 0n : sign === '-' ? -size : size;
  return new DateTimeOffset(read.ticks + offset, offset);
}

function parse(text: string, styles: number, context: MemberContext): DateTimeOffset {
  return (
    readOffset(text, styles, context) ?? ofDate(parseDate(text, 0, context), context.zoneOffset)
  );
}

function write(into: PSReference, read: DateTimeOffset | null): boolean {
  into.write(read ?? new DateTimeOffset(0n, 0n));
  return read !== null;
}

const clock = (value: Self): DateTime => new DateTime(value.ticks, 'Unspecified');
const datePart = (name: 'year' | 'month' | 'day' | 'dayOfYear'): Property =>
  property((self: Self) => datePartsOf(self.ticks)[name]);
const timePart = (unit: bigint, count: bigint): Property =>
  property((self: Self) => Number((self.ticks / unit) % count));

function moved(self: Self, ticks: bigint): DateTimeOffset {
  return new DateTimeOffset(dateTimeOf(ticks, 'Unspecified').ticks, self.offset);
}

const addUnits = (unit: bigint): readonly Overload[] => [
  method('Double', (self: Self, [count]: [Numeric]) =>
    moved(self, self.ticks + ticksOfUnits(toDouble(count), unit)),
  ),
];

function toOffset(self: Self, offset: bigint): DateTimeOffset {
  return new DateTimeOffset(dateTimeOf(self.utcTicks + offset, 'Unspecified').ticks, offset);
}

function toLocalOffset(self: Self, zoneOffset: MemberContext['zoneOffset']): DateTimeOffset {
  const local = toLocal(new DateTime(self.utcTicks, 'Utc'), zoneOffset);
  return new DateTimeOffset(local.ticks, local.ticks - self.utcTicks);
}

const now = (context: MemberContext): DateTimeOffset =>
  ofUnix(BigInt(Math.trunc(context.now())) * ticksPer.millisecond);

type Parts = [number, number, number, number, number, number, TimeSpan];

/** System.DateTimeOffset. */
export const dateTimeOffsetType: NetType = defineType('System.DateTimeOffset', () => ({
  kind: 'struct',
  bases: ['System.ValueType', 'System.IComparable', 'System.IFormattable'],
  // A cast has no clock of its own, so text and dates without a zone count as UTC.
  convert: (value) => {
    if (value instanceof DateTime) return ofDate(value, () => 0);
    if (typeof value !== 'string') return undefined;
    return readOffset(value, 0, { zoneOffset: () => 0, now: () => 0 }) ?? undefined;
  },
  instance: {
    properties: {
      Date: property((self: Self) => {
        return new DateTime(self.ticks - (self.ticks % ticksPer.day), 'Unspecified');
      }),
      DateTime: property(clock),
      Day: datePart('day'),
      DayOfWeek: property((self: Self) =>
        enumValue('System.DayOfWeek', datePartsOf(self.ticks).dayOfWeek),
      ),
      DayOfYear: datePart('dayOfYear'),
      Hour: timePart(ticksPer.hour, 24n),
      LocalDateTime: property((self: Self, { zoneOffset }) =>
        toLocal(new DateTime(self.utcTicks, 'Utc'), zoneOffset),
      ),
      Millisecond: timePart(ticksPer.millisecond, 1000n),
      Minute: timePart(ticksPer.minute, 60n),
      Month: datePart('month'),
      Offset: property((self: Self) => new TimeSpan(self.offset)),
      Second: timePart(ticksPer.second, 60n),
      Ticks: property((self: Self) => int64(self.ticks)),
      TimeOfDay: property((self: Self) => new TimeSpan(self.ticks % ticksPer.day)),
      UtcDateTime: property((self: Self) => new DateTime(self.utcTicks, 'Utc')),
      UtcTicks: property((self: Self) => int64(self.utcTicks)),
      Year: datePart('year'),
    },
    methods: {
      Add: [
        method('TimeSpan', (self: Self, [span]: [TimeSpan]) =>
          moved(self, self.ticks + span.ticks),
        ),
      ],
      AddDays: addUnits(ticksPer.day),
      AddHours: addUnits(ticksPer.hour),
      AddMilliseconds: addUnits(ticksPer.millisecond),
      AddMinutes: addUnits(ticksPer.minute),
      AddMonths: [
        method('Int32', (self: Self, [count]: [number]) =>
          moved(self, addMonths(clock(self), count).ticks),
        ),
      ],
      AddSeconds: addUnits(ticksPer.second),
      AddYears: [
        method('Int32', (self: Self, [count]: [number]) =>
          moved(self, addMonths(clock(self), count * 12).ticks),
        ),
      ],
      CompareTo: [
        method('DateTimeOffset', (self: Self, [other]: [Self]) => compareValues(self, other)),
      ],
      Equals: [method('Object', (self: Self, [other]: [Value]) => areEqual(self, other))],
      Subtract: [
        method(
          'DateTimeOffset',
          (self: Self, [other]: [Self]) => new TimeSpan(self.utcTicks - other.utcTicks),
        ),
        method('TimeSpan', (self: Self, [span]: [TimeSpan]) =>
          moved(self, self.ticks - span.ticks),
        ),
      ],
      ToLocalTime: [method('', (self: Self, _, { zoneOffset }) => toLocalOffset(self, zoneOffset))],
      ToOffset: [
        method('TimeSpan', (self: Self, [offset]: [TimeSpan]) => toOffset(self, offset.ticks)),
      ],
      ToString: [
        method('', (self: Self) => formatValue(self, null)),
        method('String', (self: Self, [format]: [string]) => formatValue(self, format)),
        method('IFormatProvider', (self: Self, [by]: [Value]) => formatValue(self, null, by)),
        method('String, IFormatProvider', (self: Self, [format, by]: [string, Value]) =>
          formatValue(self, format, by),
        ),
      ],
      ToUniversalTime: [method('', (self: Self) => toOffset(self, 0n))],
      ToUnixTimeMilliseconds: [
        method('', (self: Self) => int64(floorTo(self.utcTicks, ticksPer.millisecond))),
      ],
      ToUnixTimeSeconds: [
        method('', (self: Self) => int64(floorTo(self.utcTicks, ticksPer.second))),
      ],
    },
  },
  statics: {
    properties: {
      MaxValue: constant(new DateTimeOffset(3_155_378_975_999_999_999n, 0n)),
      MinValue: constant(new DateTimeOffset(0n, 0n)),
      Now: property((_, context) => toLocalOffset(now(context), context.zoneOffset)),
      UnixEpoch: constant(new DateTimeOffset(unixEpochTicks, 0n)),
      UtcNow: property((_, context) => now(context)),
    },
    methods: {
      FromUnixTimeMilliseconds: [
        fixed('Int64', ([count]: [Numeric]) =>
          ofUnix((count.value as bigint) * ticksPer.millisecond),
        ),
      ],
      FromUnixTimeSeconds: [
        fixed('Int64', ([count]: [Numeric]) => ofUnix((count.value as bigint) * ticksPer.second)),
      ],
      Parse: [
        fixed('String', ([text]: [string], context) => parse(text, 0, context)),
        fixed('String, IFormatProvider', ([text]: [string], context) => parse(text, 0, context)),
        fixed(
          'String, IFormatProvider, DateTimeStyles',
          ([text, , styles]: [string, Value, EnumValue], context) =>
            parse(text, styles.value, context),
        ),
      ],
      TryParse: [
        fixed('String, ref DateTimeOffset', ([text, into]: [string, PSReference], context) =>
          write(into, readOffset(text, 0, context)),
        ),
      ],
    },
  },
  constructors: [
    fixed('DateTime', ([value]: [DateTime], { zoneOffset }) => ofDate(value, zoneOffset)),
    fixed(
      'DateTime, TimeSpan',
      ([value, offset]: [DateTime, TimeSpan]) => new DateTimeOffset(value.ticks, offset.ticks),
    ),
    fixed(
      'Int64, TimeSpan',
      ([ticks, offset]: [Numeric, TimeSpan]) =>
        new DateTimeOffset(ticks.value as bigint, offset.ticks),
    ),
    fixed(
      'Int32, Int32, Int32, Int32, Int32, Int32, TimeSpan',
      ([year, month, day, ...rest]: Parts) =>
        new DateTimeOffset(
          ticksOf([year, month, day], rest.slice(0, 3) as number[]),
          rest[3].ticks,
        ),
    ),
  ],
}));

function floorTo(utcTicks: bigint, unit: bigint): bigint {
  const ticks = utcTicks - unixEpochTicks;
  return ticks / unit - (ticks % unit < 0n ? 1n : 0n);
}

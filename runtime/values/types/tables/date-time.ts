import { DateTime, type DateTimeKind, dateTimeFromUnix } from '../../date-time.ts';
import type { MemberContext, NetType, Overload, Property } from '../../net-type.ts';
import type { Numeric } from '../../numeric.ts';
import { toDouble } from '../../numeric.ts';
import { TimeSpan } from '../../time-span.ts';
import type { Value } from '../../value.ts';
import { compareValues } from '../compare-values.ts';
import {
  addMonths,
  type DateParts,
  datePartsOf,
  dateTimeOf,
  daysInMonth,
  isLeapYear,
  ticksOf,
  ticksOfUnits,
  ticksPer,
  toLocal,
  toUniversal,
  unixEpochTicks,
} from '../date-parts.ts';
import { constant, defineType, double, fixed, int64, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { formatValue } from '../formatting.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { parseStatics } from './date-time-parse.ts';
import { areEqual } from './object.ts';

const datePart = (pick: (parts: DateParts) => number): Property =>
  property((self: DateTime) => pick(datePartsOf(self.ticks)));
const timePart = (unit: bigint, count: number): Property =>
  property((self: DateTime) => Number((self.ticks / unit) % BigInt(count)));

function addUnits(unit: bigint): readonly Overload[] {
  return [
    method('Double', (self: DateTime, [count]: [Numeric]) =>
      dateTimeOf(self.ticks + ticksOfUnits(toDouble(count), unit), self.kind),
    ),
  ];
}

const withFormat = (format: string): readonly Overload[] => [
  method('', (self: DateTime) => formatValue(self, format)),
];

function now(context: MemberContext): DateTime {
  return toLocal(dateTimeFromUnix(context.now()), context.zoneOffset);
}

function dayOf(value: DateTime): DateTime {
  return new DateTime(value.ticks - (value.ticks % ticksPer.day), value.kind);
}

const oleEpochTicks = 599_264_352_000_000_000n;
const fileTimeEpochTicks = 504_911_232_000_000_000n;

type DateAndTime = [year: number, month: number, day: number, ...time: number[]];

function madeOf([year, month, day, ...time]: DateAndTime, kind: DateTimeKind): DateTime {
  return dateTimeOf(ticksOf([year, month, day], time), kind);
}

/** Forms with year, month, day and so many parts of the time, and the same with a kind. */
const partForms = [0, 3, 4, 5].flatMap((count) => {
  const parameters = Array.from({ length: 3 + count }, () => 'Int32').join(', ');
  const plain = fixed(parameters, (given: DateAndTime) => madeOf(given, 'Unspecified'));
  if (count === 0) return [plain];
  const withKind = fixed(`${parameters}, DateTimeKind`, (given: readonly Value[]) => {
    const kind = (given.at(-1) as EnumValue).text as DateTimeKind;
    return madeOf(given.slice(0, -1) as DateAndTime, kind);
  });
  return [plain, withKind];
});

const kindBits: Readonly<Record<DateTime['kind'], bigint>> = {
  Unspecified: 0n,
  Utc: 1n << 62n,
  Local: 1n << 63n,
};

function ofBinary(data: bigint): DateTime {
  const kind = data >> 63n ? 'Local' : data >> 62n ? 'Utc' : 'Unspecified';
  return dateTimeOf(data & ((1n << 62n) - 1n), kind);
}

/** System.DateTime. */
export const dateTimeType: NetType = defineType('System.DateTime', () => ({
  kind: 'struct',
  bases: ['System.ValueType', 'System.IComparable', 'System.IFormattable', 'System.IConvertible'],
  instance: {
    properties: {
      // PowerShell's own addition to the type, what Get-Date shows.
      DateTime: property((self: DateTime) => formatValue(self, 'F')),
      Date: property(dayOf),
      Day: datePart((parts) => parts.day),
      DayOfWeek: property((self: DateTime) =>
        enumValue('System.DayOfWeek', datePartsOf(self.ticks).dayOfWeek),
      ),
      DayOfYear: datePart((parts) => parts.dayOfYear),
      Hour: timePart(ticksPer.hour, 24),
      Kind: property((self: DateTime) => enumValue('System.DateTimeKind', self.kind)),
      Millisecond: timePart(ticksPer.millisecond, 1000),
      Microsecond: timePart(ticksPer.microsecond, 1000),
      Nanosecond: property((self: DateTime) => Number(self.ticks % 10n) * 100),
      Minute: timePart(ticksPer.minute, 60),
      Month: datePart((parts) => parts.month),
      Second: timePart(ticksPer.second, 60),
      Ticks: property((self: DateTime) => int64(self.ticks)),
      TimeOfDay: property((self: DateTime) => new TimeSpan(self.ticks % ticksPer.day)),
      Year: datePart((parts) => parts.year),
    },
    methods: {
      Add: [
        method('TimeSpan', (self: DateTime, [span]: [TimeSpan]) =>
          dateTimeOf(self.ticks + span.ticks, self.kind),
        ),
      ],
      AddDays: addUnits(ticksPer.day),
      AddHours: addUnits(ticksPer.hour),
      AddMicroseconds: addUnits(ticksPer.microsecond),
      AddMilliseconds: addUnits(ticksPer.millisecond),
      AddMinutes: addUnits(ticksPer.minute),
      AddMonths: [method('Int32', (self: DateTime, [count]: [number]) => addMonths(self, count))],
      AddSeconds: addUnits(ticksPer.second),
      AddTicks: [
        method('Int64', (self: DateTime, [count]: [Numeric]) =>
          dateTimeOf(self.ticks + (count.value as bigint), self.kind),
        ),
      ],
      AddYears: [
        method('Int32', (self: DateTime, [count]: [number]) => addMonths(self, count * 12)),
      ],
      CompareTo: [
        method('Object', (self: DateTime, [other]: [Value]) => compareValues(self, other)),
        method('DateTime', (self: DateTime, [other]: [DateTime]) => compareValues(self, other)),
      ],
      Equals: [
        method('Object', (self: DateTime, [other]: [Value]) => areEqual(self, other)),
        method('DateTime', (self: DateTime, [other]: [DateTime]) => areEqual(self, other)),
      ],
      IsDaylightSavingTime: [
        method('', (self: DateTime, _, { zoneOffset }) => isSummer(self, zoneOffset)),
      ],
      Subtract: [
        method(
          'DateTime',
          (self: DateTime, [other]: [DateTime]) => new TimeSpan(self.ticks - other.ticks),
        ),
        method('TimeSpan', (self: DateTime, [span]: [TimeSpan]) =>
          dateTimeOf(self.ticks - span.ticks, self.kind),
        ),
      ],
      ToFileTime: [
        method('', (self: DateTime, _, { zoneOffset }) =>
          int64(toUniversal(self, zoneOffset).ticks - fileTimeEpochTicks),
        ),
      ],
      ToFileTimeUtc: [method('', (self: DateTime) => int64(self.ticks - fileTimeEpochTicks))],
      ToLocalTime: [method('', (self: DateTime, _, { zoneOffset }) => toLocal(self, zoneOffset))],
      ToLongDateString: withFormat('D'),
      ToLongTimeString: withFormat('T'),
      ToOADate: [
        method('', (self: DateTime) =>
          double(Number(self.ticks - oleEpochTicks) / Number(ticksPer.day)),
        ),
      ],
      ToShortDateString: withFormat('d'),
      ToShortTimeString: withFormat('t'),
      ToBinary: [
        method('', ({ ticks, kind }: DateTime) => int64(BigInt.asIntN(64, ticks | kindBits[kind]))),
      ],
      ToString: [
        method('', (self: DateTime) => formatValue(self, null)),
        method('String', (self: DateTime, [format]: [string]) => formatValue(self, format)),
        method('IFormatProvider', (self: DateTime, [provider]: [Value]) =>
          formatValue(self, null, provider),
        ),
        method('String, IFormatProvider', (self: DateTime, [format, provider]: [string, Value]) =>
          formatValue(self, format, provider),
        ),
      ],
      ToUniversalTime: [
        method('', (self: DateTime, _, { zoneOffset }) => toUniversal(self, zoneOffset)),
      ],
    },
  },
  statics: {
    properties: {
      MaxValue: constant(new DateTime(3_155_378_975_999_999_999n, 'Unspecified')),
      MinValue: constant(new DateTime(0n, 'Unspecified')),
      Now: property((_, context) => now(context)),
      Today: property((_, context) => dayOf(now(context))),
      UnixEpoch: constant(new DateTime(unixEpochTicks, 'Utc')),
      UtcNow: property((_, context) => dateTimeFromUnix(context.now())),
    },
    methods: {
      ...parseStatics,
      FromBinary: [
        fixed('Int64', ([data]: [Numeric]) => ofBinary(BigInt.asUintN(64, data.value as bigint))),
      ],
      Compare: [
        fixed('DateTime, DateTime', ([left, right]: [DateTime, DateTime]) =>
          compareValues(left, right),
        ),
      ],
      DaysInMonth: [
        fixed('Int32, Int32', ([year, month]: [number, number]) => daysInMonth(year, month)),
      ],
      Equals: [
        fixed('DateTime, DateTime', ([left, right]: [DateTime, DateTime]) => areEqual(left, right)),
      ],
      FromFileTime: [
        fixed('Int64', ([ticks]: [Numeric], { zoneOffset }) =>
          toLocal(dateTimeOf((ticks.value as bigint) + fileTimeEpochTicks, 'Utc'), zoneOffset),
        ),
      ],
      FromFileTimeUtc: [
        fixed('Int64', ([ticks]: [Numeric]) =>
          dateTimeOf((ticks.value as bigint) + fileTimeEpochTicks, 'Utc'),
        ),
      ],
      FromOADate: [
        fixed('Double', ([days]: [Numeric]) =>
          dateTimeOf(oleEpochTicks + ticksOfUnits(toDouble(days), ticksPer.day), 'Unspecified'),
        ),
      ],
      IsLeapYear: [fixed('Int32', ([year]: [number]) => isLeapYear(year))],
      SpecifyKind: [
        fixed(
          'DateTime, DateTimeKind',
          ([value, kind]: [DateTime, EnumValue]) =>
            new DateTime(value.ticks, kind.text as DateTimeKind),
        ),
      ],
    },
  },
  constructors: [
    fixed('Int64', ([ticks]: [Numeric]) => dateTimeOf(ticks.value as bigint, 'Unspecified')),
    fixed('Int64, DateTimeKind', ([ticks, kind]: [Numeric, EnumValue]) =>
      dateTimeOf(ticks.value as bigint, kind.text as DateTimeKind),
    ),
    ...partForms,
  ],
}));

/** Summer time is when the clock is further ahead than it is in the depth of winter. */
function isSummer(value: DateTime, zoneOffset: MemberContext['zoneOffset']): boolean {
  if (value.kind === 'Utc') return false;
  const { year } = datePartsOf(value.ticks);
  const [january, july] = [zoneOffset(Date.UTC(year, 0, 1)), zoneOffset(Date.UTC(year, 6, 1))];
  const unix = Number((value.ticks - unixEpochTicks) / ticksPer.millisecond);
  return (
    january !== july &&
    zoneOffset(unix - Math.min(january, july) * 60_000) === Math.max(january, july)
  );
}

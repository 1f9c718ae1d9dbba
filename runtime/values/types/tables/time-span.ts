import { memberMessages } from '../../../base/messages/members.ts';
import { readExactTimeSpan } from '../../format/parse-time-span.ts';
import type { NetType, Overload, Property } from '../../net-type.ts';
import { type Numeric, toDouble } from '../../numeric.ts';
import { hasTimeSpanForm, parseTimeSpan, TimeSpan } from '../../time-span.ts';
import type { Value } from '../../value.ts';
import { compareValues } from '../compare-values.ts';
import { ticksPer } from '../date-parts.ts';
import { constant, defineType, double, fixed, int64, method, property } from '../define.ts';
import { exception } from '../exception.ts';
import { formatValue } from '../formatting.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { roundDouble } from '../round-number.ts';
import { areEqual } from './object.ts';

const limits = { least: -(2n ** 63n), most: 2n ** 63n - 1n };

function spanOf(ticks: bigint): TimeSpan {
  if (ticks >= limits.least && ticks <= limits.most) return new TimeSpan(ticks);
  throw exception(
    'System.OverflowException',
    memberMessages.numberTooLarge(`${ticks}`, 'TimeSpan'),
  );
}

function fromUnits(count: number, unit: bigint): TimeSpan {
  const ticks = Math.trunc(count * Number(unit));
  if (Number.isNaN(count)) {
    throw exception('System.ArgumentException', memberMessages.notANumber('NaN', 'TimeSpan'));
  }
  if (Math.abs(ticks) >= 2 ** 63) {
    const message = memberMessages.numberTooLarge(`${count}`, 'TimeSpan');
    throw exception('System.OverflowException', message);
  }
  return spanOf(Number.isInteger(count) ? BigInt(count) * unit : BigInt(ticks));
}

const part = (unit: bigint, count: bigint): Property =>
  property((self: TimeSpan) => Number((self.ticks / unit) % count));
const total = (unit: bigint): Property =>
  property((self: TimeSpan) => double(Number(self.ticks) / Number(unit)));
const from = (unit: bigint, whole: string): readonly Overload[] => [
  fixed(whole, ([count]: [number | Numeric]) => fromUnits(toDouble(count), unit)),
  fixed('Double', ([count]: [Numeric]) => fromUnits(toDouble(count), unit)),
];

function parse(text: string): TimeSpan {
  const read = parseTimeSpan(text);
  if (read) return read;
  const type = hasTimeSpanForm(text) ? 'System.OverflowException' : 'System.FormatException';
  throw exception(type, memberMessages.notParsed(text, 'a TimeSpan'));
}

function tryParse(text: string, into: PSReference): boolean {
  const read = parseTimeSpan(text);
  into.write(read ?? new TimeSpan(0n));
  return read !== null;
}

function ofParts([days, hours, minutes, seconds, milliseconds = 0]: readonly number[]): TimeSpan {
  const units = [
    ticksPer.day,
    ticksPer.hour,
    ticksPer.minute,
    ticksPer.second,
    ticksPer.millisecond,
  ];
  const counts = [days, hours, minutes, seconds, milliseconds];
  return spanOf(
    counts.reduce((ticks, count, at) => ticks + BigInt(count ?? 0) * (units[at] ?? 0n), 0n),
  );
}

function parseExact([text, format]: readonly [string, string, Value]): TimeSpan {
  const read = readExactTimeSpan(text, format);
  if (read instanceof TimeSpan) return read;
  const type = read === 'overflow' ? 'System.OverflowException' : 'System.FormatException';
  throw exception(type, memberMessages.notParsed(text, `a time span of the form ${format}`));
}

/** System.TimeSpan. */
export const timeSpanType: NetType = defineType('System.TimeSpan', () => ({
  kind: 'struct',
  bases: ['System.ValueType', 'System.IComparable', 'System.IFormattable'],
  instance: {
    properties: {
      Ticks: property((self: TimeSpan) => int64(self.ticks)),
      Days: property((self: TimeSpan) => Number(self.ticks / ticksPer.day)),
      Hours: part(ticksPer.hour, 24n),
      Milliseconds: part(ticksPer.millisecond, 1000n),
      Microseconds: part(ticksPer.microsecond, 1000n),
      Nanoseconds: property((self: TimeSpan) => Number(self.ticks % 10n) * 100),
      Minutes: part(ticksPer.minute, 60n),
      Seconds: part(ticksPer.second, 60n),
      TotalDays: total(ticksPer.day),
      TotalHours: total(ticksPer.hour),
      TotalMilliseconds: total(ticksPer.millisecond),
      TotalMicroseconds: total(ticksPer.microsecond),
      TotalNanoseconds: property((self: TimeSpan) => double(Number(self.ticks) * 100)),
      TotalMinutes: total(ticksPer.minute),
      TotalSeconds: total(ticksPer.second),
    },
    methods: {
      Add: [
        method('TimeSpan', (self: TimeSpan, [other]: [TimeSpan]) =>
          spanOf(self.ticks + other.ticks),
        ),
      ],
      CompareTo: [
        method('Object', (self: TimeSpan, [other]: [Value]) => compareValues(self, other)),
        method('TimeSpan', (self: TimeSpan, [other]: [TimeSpan]) => compareValues(self, other)),
      ],
      Divide: [
        method('Double', (self: TimeSpan, [by]: [Numeric]) =>
          spanOf(BigInt(roundDouble(Number(self.ticks) / toDouble(by), 0, 'ToEven'))),
        ),
        method('TimeSpan', (self: TimeSpan, [by]: [TimeSpan]) =>
          double(Number(self.ticks) / Number(by.ticks)),
        ),
      ],
      Duration: [
        method('', (self: TimeSpan) => spanOf(self.ticks < 0n ? -self.ticks : self.ticks)),
      ],
      Equals: [
        method('Object', (self: TimeSpan, [other]: [Value]) => areEqual(self, other)),
        method('TimeSpan', (self: TimeSpan, [other]: [TimeSpan]) => areEqual(self, other)),
      ],
      Multiply: [
        method('Double', (self: TimeSpan, [by]: [Numeric]) =>
          spanOf(BigInt(roundDouble(Number(self.ticks) * toDouble(by), 0, 'ToEven'))),
        ),
      ],
      Negate: [method('', (self: TimeSpan) => spanOf(-self.ticks))],
      Subtract: [
        method('TimeSpan', (self: TimeSpan, [other]: [TimeSpan]) =>
          spanOf(self.ticks - other.ticks),
        ),
      ],
      ToString: [
        method('', (self: TimeSpan) => formatValue(self, null)),
        method('String', (self: TimeSpan, [format]: [string]) => formatValue(self, format)),
        method('String, IFormatProvider', (self: TimeSpan, [format, provider]: [string, Value]) =>
          formatValue(self, format, provider),
        ),
      ],
    },
  },
  statics: {
    properties: {
      MaxValue: constant(new TimeSpan(limits.most)),
      MinValue: constant(new TimeSpan(limits.least)),
      Zero: constant(new TimeSpan(0n)),
      TicksPerDay: constant(int64(ticksPer.day)),
      TicksPerHour: constant(int64(ticksPer.hour)),
      TicksPerMillisecond: constant(int64(ticksPer.millisecond)),
      TicksPerMinute: constant(int64(ticksPer.minute)),
      TicksPerSecond: constant(int64(ticksPer.second)),
    },
    methods: {
      Compare: [
        fixed('TimeSpan, TimeSpan', ([left, right]: [TimeSpan, TimeSpan]) =>
          compareValues(left, right),
        ),
      ],
      FromDays: from(ticksPer.day, 'Int32'),
      FromHours: from(ticksPer.hour, 'Int32'),
      FromMicroseconds: from(ticksPer.microsecond, 'Int64'),
      FromMilliseconds: from(ticksPer.millisecond, 'Int64'),
      FromMinutes: from(ticksPer.minute, 'Int64'),
      FromSeconds: from(ticksPer.second, 'Int64'),
      FromTicks: [fixed('Int64', ([ticks]: [Numeric]) => spanOf(ticks.value as bigint))],
      Parse: [
        fixed('String', ([text]: [string]) => parse(text)),
        fixed('String, IFormatProvider', ([text]: [string]) => parse(text)),
      ],
      ParseExact: [fixed('String, String, IFormatProvider', parseExact)],
      TryParseExact: [
        fixed(
          'String, String, IFormatProvider, ref TimeSpan',
          ([text, format, , into]: [string, string, Value, PSReference]) => {
            const read = readExactTimeSpan(text, format);
            into.write(read instanceof TimeSpan ? read : new TimeSpan(0n));
            return read instanceof TimeSpan;
          },
        ),
      ],
      TryParse: [
        fixed('String, ref TimeSpan', ([text, into]: [string, PSReference]) =>
          tryParse(text, into),
        ),
        fixed(
          'String, IFormatProvider, ref TimeSpan',
          ([text, , into]: [string, Value, PSReference]) => tryParse(text, into),
        ),
      ],
    },
  },
  constructors: [
    fixed('Int64', ([ticks]: [Numeric]) => spanOf(ticks.value as bigint)),
    fixed('Int32, Int32, Int32', ([hours, minutes, seconds]: [number, number, number]) =>
      ofParts([0, hours, minutes, seconds]),
    ),
    fixed('Int32, Int32, Int32, Int32', ofParts),
    fixed('Int32, Int32, Int32, Int32, Int32', ofParts),
  ],
}));

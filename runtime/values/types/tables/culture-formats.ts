/** What CultureInfo tells of dates, numbers and the calendar: DateTimeFormatInfo, NumberFormatInfo, Calendar, ISOWeek. */
import type { DateTime } from '../../date-time.ts';
import type { Culture } from '../../format/culture.ts';
import { findCulture } from '../../format/cultures.ts';
import { NetObject } from '../../net-object.ts';
import type { MemberTable, NetType, Property } from '../../net-type.ts';
import { arrayOfType } from '../array-type.ts';
import { datePartsOf, ticksPer } from '../date-parts.ts';
import { constant, defineType, fixed, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import type { CultureInfo } from '../objects/culture-info.ts';
import type { EnumValue } from '../objects/enum-value.ts';

const globalization = 'System.Globalization.';

/** A side of a culture, as an object of its own. */
class CultureSide extends NetObject {
  readonly typeName: string;
  readonly culture: Culture;

  constructor(name: string, owner: CultureInfo) {
    super();
    this.typeName = globalization + name;
    this.culture = findCulture(owner.name);
  }
}

const side = (name: string): Property =>
  property((self: CultureInfo) => new CultureSide(name, self));

/** The properties of a culture that lead to its sides. */
export const cultureSides: NonNullable<MemberTable['properties']> = {
  Calendar: side('GregorianCalendar'),
  DateTimeFormat: side('DateTimeFormatInfo'),
  NumberFormat: side('NumberFormatInfo'),
};

const fact = (read: (culture: Culture) => string | number): Property =>
  property(({ culture }: CultureSide) => read(culture));
const names = (read: (culture: Culture) => readonly string[]): Property =>
  property(({ culture }: CultureSide) => arrayOfType('System.String', read(culture)));
/** .NET counts thirteen months, the last of them without a name. */
const months = (all: readonly string[]): readonly string[] => [...all, ''];

const dateTimeFormat: MemberTable = {
  properties: {
    AMDesignator: fact(({ halves }) => halves[0]),
    PMDesignator: fact(({ halves }) => halves[1]),
    DateSeparator: fact(({ dateSeparator }) => dateSeparator),
    TimeSeparator: fact(({ timeSeparator }) => timeSeparator),
    FirstDayOfWeek: property(({ culture }: CultureSide) =>
      enumValue('System.DayOfWeek', culture.name === 'en-US' || culture.name === '' ? 0 : 1),
    ),
    FullDateTimePattern: fact(({ patterns }) => `${patterns.D} ${patterns.T}`),
    LongDatePattern: fact(({ patterns }) => patterns.D),
    LongTimePattern: fact(({ patterns }) => patterns.T),
    MonthDayPattern: fact(({ patterns }) => patterns.M),
    ShortDatePattern: fact(({ patterns }) => patterns.d),
    ShortTimePattern: fact(({ patterns }) => patterns.t),
    YearMonthPattern: fact(({ patterns }) => patterns.Y),
    SortableDateTimePattern: constant("yyyy'-'MM'-'dd'T'HH':'mm':'ss"),
    UniversalSortableDateTimePattern: constant("yyyy'-'MM'-'dd HH':'mm':'ss'Z'"),
    RFC1123Pattern: constant("ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"),
    DayNames: names(({ days }) => days),
    AbbreviatedDayNames: names(({ shortDays }) => shortDays),
    MonthNames: names((culture) => months(culture.months)),
    AbbreviatedMonthNames: names((culture) => months(culture.shortMonths)),
  },
  methods: {
    GetDayName: [
      method(
        'System.DayOfWeek',
        ({ culture }: CultureSide, [day]: [EnumValue]) => culture.days[day.value] ?? '',
      ),
    ],
    GetAbbreviatedDayName: [
      method(
        'System.DayOfWeek',
        ({ culture }: CultureSide, [day]: [EnumValue]) => culture.shortDays[day.value] ?? '',
      ),
    ],
    GetMonthName: [
      method(
        'Int32',
        ({ culture }: CultureSide, [month]: [number]) => culture.months[month - 1] ?? '',
      ),
    ],
    GetAbbreviatedMonthName: [
      method(
        'Int32',
        ({ culture }: CultureSide, [month]: [number]) => culture.shortMonths[month - 1] ?? '',
      ),
    ],
  },
};

const numberFormat: MemberTable = {
  properties: {
    CurrencyDecimalDigits: constant(2),
    CurrencyDecimalSeparator: fact(({ decimalPoint }) => decimalPoint),
    CurrencyGroupSeparator: fact(({ groupSeparator }) => groupSeparator),
    CurrencySymbol: fact(({ currencySymbol }) => currencySymbol),
    NegativeSign: constant('-'),
    PositiveSign: constant('+'),
    NumberDecimalDigits: fact(({ numberPlaces }) => numberPlaces),
    NumberDecimalSeparator: fact(({ decimalPoint }) => decimalPoint),
    NumberGroupSeparator: fact(({ groupSeparator }) => groupSeparator),
    NaNSymbol: fact(({ notANumber }) => notANumber),
    PositiveInfinitySymbol: fact(({ infinity }) => infinity),
    PercentSymbol: constant('%'),
    PercentDecimalSeparator: fact(({ decimalPoint }) => decimalPoint),
    PercentGroupSeparator: fact(({ groupSeparator }) => groupSeparator),
  },
};

/** The week that a day is in: CalendarWeekRule 0 begins with the first day, 1 with a full week, 2 with four days. */
function weekOf({ ticks }: DateTime, rule: number, firstDay: number): number {
  const { dayOfYear, dayOfWeek } = datePartsOf(ticks);
  const newYear = (((dayOfWeek - (dayOfYear - 1)) % 7) + 7) % 7;
  const offset = (newYear - firstDay + 7) % 7;
  if (rule === 0) return Math.floor((dayOfYear - 1 + offset) / 7) + 1;
  const least = rule === 1 ? 7 : 4;
  const first = offset === 0 ? 0 : 7 - offset >= least ? -offset : 7 - offset;
  const days = dayOfYear - 1 - first;
  if (days >= 0) return Math.floor(days / 7) + 1;
  const lastYear = { ticks: ticks - BigInt(dayOfYear) * ticksPer.day } as DateTime;
  return weekOf(lastYear, rule, firstDay);
}

/** Thursday decides to which year a week belongs. */
function isoThursday({ ticks }: DateTime): DateTime {
  const { dayOfWeek } = datePartsOf(ticks);
  return { ticks: ticks + BigInt(4 - (dayOfWeek || 7)) * ticksPer.day } as DateTime;
}

function isoWeekOf(date: DateTime): number {
  return Math.floor((datePartsOf(isoThursday(date).ticks).dayOfYear - 1) / 7) + 1;
}

/** These types. */
export const cultureFormatTypes: readonly NetType[] = [
  defineType(`${globalization}DateTimeFormatInfo`, () => ({
    bases: ['System.IFormatProvider'],
    instance: dateTimeFormat,
  })),
  defineType(`${globalization}NumberFormatInfo`, () => ({
    bases: ['System.IFormatProvider'],
    instance: numberFormat,
  })),
  defineType(`${globalization}GregorianCalendar`, () => ({
    instance: {
      methods: {
        GetWeekOfYear: [
          method(
            `DateTime, ${globalization}CalendarWeekRule, System.DayOfWeek`,
            (_: CultureSide, [date, rule, first]: [DateTime, EnumValue, EnumValue]) =>
              weekOf(date, rule.value, first.value),
          ),
        ],
      },
    },
  })),
  defineType(`${globalization}ISOWeek`, () => ({
    statics: {
      methods: {
        GetWeekOfYear: [fixed('DateTime', ([date]: [DateTime]) => isoWeekOf(date))],
        GetYear: [
          fixed('DateTime', ([date]: [DateTime]) => datePartsOf(isoThursday(date).ticks).year),
        ],
      },
    },
  })),
];

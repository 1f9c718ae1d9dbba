import { memberMessages } from '../../../base/messages/members.ts';
import type { DateTime } from '../../date-time.ts';
import type { MemberContext, NetType } from '../../net-type.ts';
import { TimeSpan } from '../../time-span.ts';
import { dateTimeOf, ticksPer, toUniversal, unixMilliseconds } from '../date-parts.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { exception } from '../exception.ts';
import { DateTimeOffset } from '../objects/date-time-offset.ts';
import { TimeZone } from '../objects/time-zone.ts';

type Self = TimeZone;

/** Windows names of the zones that scripts use, to those of the IANA database. */
const windowsNames: Readonly<Record<string, string>> = {
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Standard Time': 'America/Chicago',
  'China Standard Time': 'Asia/Shanghai',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'Eastern Standard Time': 'America/New_York',
  'FLE Standard Time': 'Europe/Kiev',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'India Standard Time': 'Asia/Calcutta',
  'Mountain Standard Time': 'America/Denver',
  'New Zealand Standard Time': 'Pacific/Auckland',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Romance Standard Time': 'Europe/Paris',
  'Russian Standard Time': 'Europe/Moscow',
  'Singapore Standard Time': 'Asia/Singapore',
  'South Africa Standard Time': 'Africa/Johannesburg',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'US Mountain Standard Time': 'America/Phoenix',
  'W. Europe Standard Time': 'Europe/Berlin',
};

const utc = new TimeZone('UTC', 'UTC');
const local = new TimeZone('Local', null);

function zoneOf(id: string): TimeZone {
  if (/^(utc|etc\/utc|coordinated universal time)$/i.test(id)) return utc;
  const windows = Object.keys(windowsNames).find((name) => name.toLowerCase() === id.toLowerCase());
  const place = windows ? (windowsNames[windows] ?? id) : id;
  try {
    new Intl.DateTimeFormat('en', { timeZone: place });
  } catch {
    const message = memberMessages.wrongArgument(id, 'the id of a time zone');
    throw exception('System.TimeZoneNotFoundException', message);
  }
  return new TimeZone(windows ?? id, place);
}

/** Minutes ahead of UTC at a moment. */
function offsetAt(zone: TimeZone, unix: number, context: MemberContext): number {
  if (zone.place === null) return context.zoneOffset(unix);
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone.place, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(unix).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+)(?::(\d+))?/.exec(name) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

const year = 365.25 * 86_400_000;

/** The offset in the half of the year without summer time: the lesser of two half a year apart. */
function baseOffset(zone: TimeZone, context: MemberContext): { base: number; hasSummer: boolean } {
  const now = context.now();
  const offsets = [0, 0.25, 0.5, 0.75].map((part) => offsetAt(zone, now + part * year, context));
  return { base: Math.min(...offsets), hasSummer: new Set(offsets).size > 1 };
}

const span = (minutes: number): TimeSpan => new TimeSpan(BigInt(minutes) * ticksPer.minute);

/** What the clock of a zone shows at a moment of UTC. */
function shownAt(ticks: bigint, zone: TimeZone, context: MemberContext): DateTime {
  if (zone === utc) return dateTimeOf(ticks, 'Utc');
  const minutes = offsetAt(zone, unixMilliseconds(ticks), context);
  const kind = zone.place === null ? 'Local' : 'Unspecified';
  return dateTimeOf(ticks + BigInt(minutes) * ticksPer.minute, kind);
}

/** The moment at which the clock of a zone shows a time. */
function momentOf(value: DateTime, zone: TimeZone, context: MemberContext): bigint {
  if (value.kind === 'Utc') return value.ticks;
  const shown = unixMilliseconds(value.ticks);
  const guess = offsetAt(zone, shown, context);
  const minutes = offsetAt(zone, shown - guess * 60_000, context);
  return value.ticks - BigInt(minutes) * ticksPer.minute;
}

function convert(value: DateTime, to: TimeZone, context: MemberContext): DateTime {
  return shownAt(toUniversal(value, context.zoneOffset).ticks, to, context);
}

function convertOffset(
  value: DateTimeOffset,
  to: TimeZone,
  context: MemberContext,
): DateTimeOffset {
  const shown = shownAt(value.utcTicks, to, context).ticks;
  return new DateTimeOffset(shown, shown - value.utcTicks);
}

function displayName(self: Self, context: MemberContext): string {
  const { base } = baseOffset(self, context);
  const clock = `${String(Math.trunc(Math.abs(base) / 60)).padStart(2, '0')}:${String(Math.abs(base) % 60).padStart(2, '0')}`;
  const label = self === utc ? 'Coordinated Universal Time' : self.id;
  return self === utc ? `(UTC) ${label}` : `(UTC${base < 0 ? '-' : '+'}${clock}) ${label}`;
}

/** System.TimeZoneInfo. */
export const timeZoneType: NetType = defineType('System.TimeZoneInfo', () => ({
  instance: {
    properties: {
      BaseUtcOffset: property((self: Self, context) => span(baseOffset(self, context).base)),
      DaylightName: property((self: Self) => self.id),
      DisplayName: property(displayName),
      HasIanaId: property((self: Self) => !Object.hasOwn(windowsNames, self.id)),
      Id: property((self: Self) => self.id),
      StandardName: property((self: Self) =>
        self === utc ? 'Coordinated Universal Time' : self.id,
      ),
      SupportsDaylightSavingTime: property(
        (self: Self, context) => baseOffset(self, context).hasSummer,
      ),
    },
    methods: {
      GetUtcOffset: [
        method('DateTime', (self: Self, [value]: [DateTime], context) => {
          const zone = value.kind === 'Local' ? local : self;
          const unix = unixMilliseconds(momentOf(value, zone, context));
          return span(offsetAt(self, unix, context));
        }),
        method('DateTimeOffset', (self: Self, [value]: [DateTimeOffset], context) =>
          span(offsetAt(self, unixMilliseconds(value.utcTicks), context)),
        ),
      ],
      IsDaylightSavingTime: [
        method('DateTime', (self: Self, [value]: [DateTime], context) => {
          const unix = unixMilliseconds(momentOf(value, self, context));
          return offsetAt(self, unix, context) > baseOffset(self, context).base;
        }),
      ],
      ToString: [method('', (self: Self, _, context) => displayName(self, context))],
    },
  },
  statics: {
    properties: { Local: property(() => local), Utc: property(() => utc) },
    methods: {
      ConvertTime: [
        fixed('DateTime, TimeZoneInfo', ([value, to]: [DateTime, Self], context) =>
          convert(value, to, context),
        ),
        fixed('DateTimeOffset, TimeZoneInfo', ([value, to]: [DateTimeOffset, Self], context) =>
          convertOffset(value, to, context),
        ),
        fixed(
          'DateTime, TimeZoneInfo, TimeZoneInfo',
          ([value, from, to]: [DateTime, Self, Self], context) =>
            shownAt(momentOf(value, from, context), to, context),
        ),
      ],
      ConvertTimeBySystemTimeZoneId: [
        fixed('DateTime, String', ([value, id]: [DateTime, string], context) =>
          convert(value, zoneOf(id), context),
        ),
        fixed('DateTimeOffset, String', ([value, id]: [DateTimeOffset, string], context) =>
          convertOffset(value, zoneOf(id), context),
        ),
        fixed(
          'DateTime, String, String',
          ([value, from, to]: [DateTime, string, string], context) =>
            shownAt(momentOf(value, zoneOf(from), context), zoneOf(to), context),
        ),
      ],
      ConvertTimeFromUtc: [
        fixed('DateTime, TimeZoneInfo', ([value, to]: [DateTime, Self], context) =>
          shownAt(value.ticks, to, context),
        ),
      ],
      ConvertTimeToUtc: [
        fixed('DateTime', ([value]: [DateTime], context) => toUniversal(value, context.zoneOffset)),
        fixed('DateTime, TimeZoneInfo', ([value, from]: [DateTime, Self], context) =>
          dateTimeOf(momentOf(value, from, context), 'Utc'),
        ),
      ],
      FindSystemTimeZoneById: [fixed('String', ([id]: [string]) => zoneOf(id))],
      GetSystemTimeZones: [
        fixed('', () => ['UTC', ...Object.values(windowsNames).sort()].map((id) => zoneOf(id))),
      ],
    },
  },
}));

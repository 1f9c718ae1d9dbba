/** .NET's DateTime: 100-nanosecond ticks since the year 1, and what clock they are read from. */
export class DateTime {
  readonly ticks: bigint;
  readonly kind: DateTimeKind;

  constructor(ticks: bigint, kind: DateTimeKind) {
    this.ticks = ticks;
    this.kind = kind;
  }
}

export type DateTimeKind = 'Unspecified' | 'Utc' | 'Local';

const ticksPerMillisecond = 10_000n;
const unixEpochTicks = 621_355_968_000_000_000n;
const latestTicks = 3_155_378_975_999_999_999n;

/** The moment of a JavaScript date, in UTC. */
export function dateTimeFromUnix(milliseconds: number): DateTime {
  return new DateTime(
    BigInt(Math.trunc(milliseconds)) * ticksPerMillisecond + unixEpochTicks,
    'Utc',
  );
}

const isoForm =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,7})\d*)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Reads ISO 8601 text. With a zone the result is the moment in UTC, else unspecified; null when it is no such text. */
export function parseIsoDateTime(text: string): DateTime | null {
  const match = isoForm.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = match;
  const milliseconds = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  const moment = new Date(milliseconds);
  // Date.UTC reads years below 100 as 19xx and rolls 31 February over; neither is the date that was written.
  if (+year < 100) moment.setUTCFullYear(+year);
  const isRolledOver = moment.getUTCDate() !== +day || moment.getUTCMonth() !== +month - 1;
  if (isRolledOver || +hour > 23 || +minute > 59 || +second > 59 || +year < 1) return null;
  const fraction = BigInt((match[7] ?? '').padEnd(7, '0'));
  const local = BigInt(moment.getTime()) * ticksPerMillisecond + unixEpochTicks + fraction;
  const zone = match[8];
  if (zone === undefined) return new DateTime(local, 'Unspecified');
  const ticks = local - zoneTicks(zone);
  return ticks < 0n || ticks > latestTicks ? null : new DateTime(ticks, 'Utc');
}

function zoneTicks(zone: string): bigint {
  if (zone.toUpperCase() === 'Z') return 0n;
  const minutes = +zone.slice(1, 3) * 60 + +zone.slice(-2);
  return BigInt(zone.startsWith('-') ? -minutes : minutes) * 60_000n * ticksPerMillisecond;
}

/** `2024-02-03T04:05:06.0000000Z`: seven digits of a second, as the SDK sends a date (binding.md §5.6). */
export function formatWireDateTime(value: DateTime): string {
  return `${formatSeconds(value)}.${fractionDigits(value)}Z`;
}

/** The same without a fraction that is zero: how the SDK sends a date among extra members (binding.md §7 point 23). */
export function formatShortDateTime(value: DateTime): string {
  const digits = fractionDigits(value).replace(/0+$/, '');
  return `${formatSeconds(value)}${digits && `.${digits}`}Z`;
}

/** `01/31/2024 09:05:06`: .NET's invariant text of a date. */
export function formatInvariantDateTime(value: DateTime): string {
  const [date = '', time = ''] = formatSeconds(value).split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return `${month}/${day}/${year} ${time}`;
}

function formatSeconds(value: DateTime): string {
  const milliseconds = (value.ticks - unixEpochTicks) / ticksPerMillisecond;
  const floored =
    (value.ticks - unixEpochTicks) % ticksPerMillisecond < 0n ? milliseconds - 1n : milliseconds;
  return new Date(Number(floored)).toISOString().slice(0, 19);
}

function fractionDigits(value: DateTime): string {
  return (value.ticks % 10_000_000n).toString().padStart(7, '0');
}

/** `1/31/2024 9:05:06 AM`, a narrow no-break space before AM: the text in the culture en-US (binding.md §7 point 23). */
export function formatCultureDateTime(value: DateTime): string {
  const [date = '', time = ''] = formatSeconds(value).split('T');
  const [year, month, day] = date.split('-').map(Number);
  const [hour = 0] = time.split(':').map(Number);
  const half = hour < 12 ? 'AM' : 'PM';
  return `${month}/${day}/${year} ${hour % 12 || 12}${time.slice(2)}\u202f${half}`;
}

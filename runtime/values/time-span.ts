/** .NET's TimeSpan: a length of time in ticks of 100 nanoseconds. */
export class TimeSpan {
  readonly ticks: bigint;

  constructor(ticks: bigint) {
    this.ticks = ticks;
  }
}

const second = 10_000_000n;
const units = { days: 86_400n * second, hours: 3_600n * second, minutes: 60n * second } as const;

const textForm =
  /^(?<sign>-)?(?:(?<days>\d+)\.)?(?<hours>\d{1,2}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2})(?:\.(?<fraction>\d{1,7}))?)?$/;
const isoForm =
  /^(?<sign>-)?P(?=.)(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)(?:\.(?<fraction>\d{1,7})\d*)?S)?)?$/;

const colonForm =
  /^(?<sign>-)?(?<days>\d+):(?<hours>\d{1,2}):(?<minutes>\d{1,2}):(?<seconds>\d{1,2})(?:\.(?<fraction>\d{1,7}))?$/;
const longestTicks = 2n ** 63n - 1n;

/** Reads .NET's own forms, `[d.]hh:mm[:ss[.f]]` and `d:hh:mm:ss[.f]`, or a number of days; null when it is none. */
export function parseTimeSpan(text: string): TimeSpan | null {
  const trimmed = text.trim();
  if (/^-?\d+$/.test(trimmed)) return inRange(BigInt(trimmed) * units.days);
  const parts = (textForm.exec(trimmed) ?? colonForm.exec(trimmed))?.groups;
  if (!parts) return null;
  const isInRange =
    Number(parts['hours']) < 24 &&
    Number(parts['minutes']) < 60 &&
    Number(parts['seconds'] ?? 0) < 60;
  return isInRange ? inRange(fromParts(parts).ticks) : null;
}

/** Whether text has the form of a time span, whatever its parts are. */
export function hasTimeSpanForm(text: string): boolean {
  const trimmed = text.trim();
  return /^-?\d+$/.test(trimmed) || textForm.test(trimmed) || colonForm.test(trimmed);
}

function inRange(ticks: bigint): TimeSpan | null {
  return ticks > longestTicks || ticks < -longestTicks - 1n ? null : new TimeSpan(ticks);
}

/** Reads an ISO 8601 duration without months and years; null when it is none. */
export function parseIsoDuration(text: string): TimeSpan | null {
  const parts = isoForm.exec(text.trim())?.groups;
  return parts ? fromParts(parts) : null;
}

function fromParts(parts: Readonly<Record<string, string | undefined>>): TimeSpan {
  const count = (name: string): bigint => BigInt(parts[name] ?? 0);
  const fraction = BigInt((parts['fraction'] ?? '').padEnd(7, '0'));
  const ticks =
    count('days') * units.days +
    count('hours') * units.hours +
    count('minutes') * units.minutes +
    count('seconds') * second +
    fraction;
  return new TimeSpan(parts['sign'] ? -ticks : ticks);
}

/** `P1DT2H3M4.5S`, zero `PT0S`: how the SDK sends it (req-359, req-364). */
export function formatIsoDuration(value: TimeSpan): string {
  const { days, hours, minutes, seconds, fraction, sign } = partsOf(value);
  const tail = fraction.replace(/0+$/, '');
  const time = [
    hours === 0n ? '' : `${hours}H`,
    minutes === 0n ? '' : `${minutes}M`,
    seconds === 0n && tail === '' ? '' : `${seconds}${tail && `.${tail}`}S`,
  ].join('');
  const date = days === 0n ? '' : `${days}D`;
  return date === '' && time === '' ? 'PT0S' : `${sign}P${date}${time && `T${time}`}`;
}

/** `1.02:03:04.5000000`: .NET's text of it. */
export function formatTimeSpan(value: TimeSpan): string {
  const { days, hours, minutes, seconds, fraction, sign } = partsOf(value);
  const clock = [hours, minutes, seconds].map((part) => part.toString().padStart(2, '0')).join(':');
  const tail = /^0*$/.test(fraction) ? '' : `.${fraction}`;
  return `${sign}${days === 0n ? '' : `${days}.`}${clock}${tail}`;
}

function partsOf(value: TimeSpan): Readonly<
  Record<'days' | 'hours' | 'minutes' | 'seconds', bigint>
> & {
  readonly fraction: string;
  readonly sign: string;
} {
  const ticks = value.ticks < 0n ? -value.ticks : value.ticks;
  return {
    days: ticks / units.days,
    hours: (ticks % units.days) / units.hours,
    minutes: (ticks % units.hours) / units.minutes,
    seconds: (ticks % units.minutes) / second,
    fraction: (ticks % second).toString().padStart(7, '0'),
    sign: value.ticks < 0n ? '-' : '',
  };
}

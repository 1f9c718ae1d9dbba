/** The calendar fields of a DateTime's ticks, and the ticks of fields. */

export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday. */
  readonly dayOfWeek: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Ticks within the second. */
  readonly fraction: number;
}

const epoch = 621_355_968_000_000_000n;
const second = 10_000_000n;

/** The fields of a moment. */
export function dateFields(ticks: bigint): DateFields {
  const fraction = ticks % second;
  const date = new Date(Number((ticks - fraction - epoch) / 10_000n));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    dayOfWeek: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    fraction: Number(fraction),
  };
}

/** The ticks of a date and time of day, or null when there is no such date or time. */
export function ticksOfFields(fields: Omit<DateFields, 'dayOfWeek'>): bigint | null {
  const { year, month, day, hour, minute, second: seconds } = fields;
  const isTime = hour < 24 && minute < 60 && seconds < 60;
  if (!isTime || year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCDate() !== day) return null;
  const clock = BigInt(hour * 3600 + minute * 60 + seconds) * second + BigInt(fields.fraction);
  return BigInt(date.getTime()) * 10_000n + epoch + clock;
}

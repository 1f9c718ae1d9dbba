/** Cultures by name: en-US and the invariant one as .NET has them, others from what the machine's Intl knows. */
import { americanCulture, type Culture, invariantCulture } from './culture.ts';

const known = new Map<string, Culture>([
  ['', invariantCulture],
  ['en-us', americanCulture],
]);

/** The culture of a name; en-US where the name is unknown. */
export function findCulture(name: string): Culture {
  const key = name.toLowerCase();
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = makeCulture(name);
  known.set(key, made);
  return made;
}

function makeCulture(name: string): Culture {
  try {
    return { ...americanCulture, name, ...numbersOf(name), ...namesOf(name), ...patternsOf(name) };
  } catch (error) {
    if (error instanceof RangeError) return americanCulture;
    throw error;
  }
}

function numbersOf(name: string): Partial<Culture> {
  const parts = new Intl.NumberFormat(name, {
    useGrouping: true,
    minimumFractionDigits: 1,
  }).formatToParts(1_234_567.5);
  const part = (type: string): string | undefined => parts.find((one) => one.type === type)?.value;
  return { decimalPoint: part('decimal') ?? '.', groupSeparator: part('group') ?? ',' };
}

function namesOf(name: string): Partial<Culture> {
  const write = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] =>
    dates.map((date) =>
      new Intl.DateTimeFormat(name, { ...options, timeZone: 'UTC' }).format(date),
    );
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
  // 7 January 2024 was a Sunday.
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 7 + day)));
  return {
    months: write({ month: 'long' }, months),
    shortMonths: write({ month: 'short' }, months),
    days: write({ weekday: 'long' }, days),
    shortDays: write({ weekday: 'short' }, days),
  };
}

const letters: Readonly<Record<string, string>> = {
  day: 'dd',
  month: 'MM',
  year: 'yyyy',
  hour: 'HH',
  minute: 'mm',
  second: 'ss',
};

function patternsOf(name: string): Partial<Culture> {
  const pattern = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(name, { ...options, timeZone: 'UTC' })
      .formatToParts(new Date(Date.UTC(2024, 10, 23, 13, 45, 56)))
      .map(({ type, value }) => letters[type] ?? (type === 'dayPeriod' ? 'tt' : quote(value)))
      .join('');
  const d = pattern({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const t = pattern({ hour: '2-digit', minute: '2-digit' });
  const T = pattern({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const D = `dddd, d MMMM yyyy`;
  return { patterns: { d, t, T, D, f: `${D} ${t}`, M: 'd MMMM', Y: 'MMMM yyyy' } };
}

function quote(text: string): string {
  return /[a-z]/i.test(text) ? `'${text}'` : text.replaceAll('/', "'/'");
}

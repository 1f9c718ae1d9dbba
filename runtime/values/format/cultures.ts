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
    return {
      ...americanCulture,
      name,
      ...numbersOf(name),
      ...signsOf(name),
      ...namesOf(name),
      ...patternsOf(name),
    };
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

/** The money of a region, by its two letters; the Euro where it is not here. */
const currencies: Readonly<Record<string, string>> = Object.fromEntries(
  'US USD GB GBP CH CHF JP JPY CN CNY IN INR SE SEK NO NOK DK DKK PL PLN CZ CZK HU HUF CA CAD AU AUD NZ NZD BR BRL MX MXN KR KRW ZA ZAR TR TRY IL ILS RU RUB UA UAH'
    .match(/\w\w \w{3}/g)
    ?.map((pair) => pair.split(' ') as [string, string]) ?? [],
);

/** Where the signs of money and of a part of a hundred stand. */
function signsOf(name: string): Partial<Culture> {
  const currency = currencies[name.slice(-2).toUpperCase()] ?? 'EUR';
  const shape = (options: Intl.NumberFormatOptions, value: number): string =>
    new Intl.NumberFormat(name, { ...options, maximumFractionDigits: 0 })
      .formatToParts(value)
      .map(({ type, value: text }) => (type === 'integer' ? 'n' : type === 'currency' ? '$' : text))
      .join('')
      // .NET has patterns of its own, with a plain blank.
      .replace(/\s/gu, ' ');
  const money = { style: 'currency', currency } as const;
  const symbol = new Intl.NumberFormat(name, money)
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value;
  return {
    currencySymbol: symbol ?? currency,
    currencyPositive: shape(money, 1),
    currencyNegative: shape(money, -1),
    percentPositive: shape({ style: 'percent' }, 0.01),
    percentNegative: shape({ style: 'percent' }, -0.01),
  };
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
  const words = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(name, { ...options, timeZone: 'UTC' })
      .formatToParts(new Date(Date.UTC(2024, 10, 3)))
      .map(({ type, value }) => wordOf(type, value))
      .join('');
  const D = words({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const M = words({ day: 'numeric', month: 'long' });
  const Y = words({ month: 'long', year: 'numeric' });
  return { patterns: { d, t, T, D, f: `${D} ${t}`, M, Y } };
}

/** A part of a date in words as its letters; the day is the 3rd. */
function wordOf(type: string, value: string): string {
  if (type === 'weekday') return 'dddd';
  if (type === 'month') return 'MMMM';
  if (type === 'day') return value.length > 1 ? 'dd' : 'd';
  return type === 'year' ? 'yyyy' : quote(value);
}

function quote(text: string): string {
  return /[a-z]/i.test(text) ? `'${text}'` : text.replaceAll('/', "'/'");
}

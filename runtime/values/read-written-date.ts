/** Reads the date in a text without its time: year, month and day in the orders that the invariant culture knows; the year may be missing. */

export interface DateOfText {
  /** Absent where the text has none. */
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  /** Whether it says year, month and day; what it does not say is the first day, or of today. */
  readonly isWhole: boolean;
  /** The day of the week where one is written, 0 for Sunday. */
  readonly weekday?: number | undefined;
}

const monthNames =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const dayNames = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

type Token =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'month'; readonly month: number };

/** Dashes and slashes stand between two parts, and only one of them. */
const strayDash = /^[-/]|[-/]$|[-/]\s*[-/]/;
const tokenForm = /(\d+)|([a-z]+)|[\s,./-]+/giy;

/** The date, or undefined when the text is none. */
export function readWrittenDate(text: string): DateOfText | undefined {
  if (strayDash.test(text)) return undefined;
  const tokens: Token[] = [];
  let weekday: number | undefined;
  tokenForm.lastIndex = 0;
  while (tokenForm.lastIndex < text.length) {
    const match = tokenForm.exec(text);
    if (match === null) return undefined;
    const [, digits, word] = match;
    if (digits !== undefined) tokens.push({ kind: 'number', digits });
    if (word === undefined) continue;
    const month = indexOfName(monthNames, word);
    const day = indexOfName(dayNames, word);
    if (month < 0 && (day < 0 || weekday !== undefined)) return undefined;
    if (month >= 0) tokens.push({ kind: 'month', month: month + 1 });
    else weekday = day;
  }
  const date = readTokens(tokens);
  return date && { ...date, weekday };
}

/** A whole name or its first three letters. */
function indexOfName(names: readonly string[], word: string): number {
  const folded = word.toLowerCase();
  return names.findIndex((name) => name === folded || name.slice(0, 3) === folded);
}

function readTokens(tokens: readonly Token[]): DateOfText | undefined {
  const numbers = tokens.flatMap((token) => (token.kind === 'number' ? [token.digits] : []));
  const months = tokens.flatMap((token) => (token.kind === 'month' ? [token.month] : []));
  if (numbers.some((digits) => digits.length > 4) || months.length > 1) return undefined;
  const [first = '', second = '', third] = numbers;
  const [month] = months;
  if (month === undefined) return readNumbers(numbers);
  if (third !== undefined || numbers.length === 0) return undefined;
  if (numbers.length === 1) {
    // A number behind the month is its day, unless it has a year's length.
    const isYear = first.length > 2 || tokens[0]?.kind === 'number';
    return isYear
      ? { year: fullYear(first), month, day: 1, isWhole: false }
      : { year: undefined, month, day: Number(first), isWhole: false };
  }
  const [year, day] = first.length > 2 ? [first, second] : [second, first];
  return { year: fullYear(year), month, day: Number(day), isWhole: true };
}

function readNumbers(numbers: readonly string[]): DateOfText | undefined {
  const [first = '', second = '', third] = numbers;
  if (numbers.length === 3 && third !== undefined) {
    const [year, month, day] = first.length > 2 ? [first, second, third] : [third, first, second];
    return { year: fullYear(year), month: Number(month), day: Number(day), isWhole: true };
  }
  if (numbers.length !== 2) return undefined;
  if (first.length <= 2 && second.length <= 2) {
    return { year: undefined, month: Number(first), day: Number(second), isWhole: false };
  }
  if (first.length > 2 && second.length > 2) return undefined;
  const [year, month] = first.length > 2 ? [first, second] : [second, first];
  return { year: fullYear(year), month: Number(month), day: 1, isWhole: false };
}

/** Up to two digits are a year from 1950 to 2049. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}

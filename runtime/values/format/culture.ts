/** What of a culture formatting needs. PowerShell converts in the invariant culture and formats in the user's, en-US here. */

export interface Culture {
  readonly name: string;
  readonly decimalPoint: string;
  readonly groupSeparator: string;
  readonly numberPlaces: number;
  readonly percentPlaces: number;
  readonly currencySymbol: string;
  /** `n` stands for the digits, `$` for the symbol. */
  readonly currencyPositive: string;
  readonly currencyNegative: string;
  readonly percentPositive: string;
  readonly percentNegative: string;
  readonly notANumber: string;
  readonly infinity: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  readonly halves: readonly [string, string];
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly patterns: DatePatterns;
}

/** The culture's own patterns, by the letters of the standard formats. */
export type DatePatterns = Readonly<Record<'d' | 'D' | 't' | 'T' | 'f' | 'M' | 'Y', string>>;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** .NET's invariant culture. */
export const invariantCulture: Culture = {
  name: '',
  decimalPoint: '.',
  groupSeparator: ',',
  numberPlaces: 2,
  percentPlaces: 2,
  currencySymbol: '¤',
  currencyPositive: '$n',
  currencyNegative: '($n)',
  percentPositive: 'n %',
  percentNegative: '-n %',
  notANumber: 'NaN',
  infinity: 'Infinity',
  months,
  shortMonths: months.map((name) => name.slice(0, 3)),
  days,
  shortDays: days.map((name) => name.slice(0, 3)),
  halves: ['AM', 'PM'],
  dateSeparator: '/',
  timeSeparator: ':',
  patterns: {
    d: 'MM/dd/yyyy',
    D: 'dddd, dd MMMM yyyy',
    t: 'HH:mm',
    T: 'HH:mm:ss',
    f: 'dddd, dd MMMM yyyy HH:mm',
    M: 'MMMM dd',
    Y: 'yyyy MMMM',
  },
};

/** English as in the United States; a narrow no-break space stands before AM and PM. */
export const americanCulture: Culture = {
  ...invariantCulture,
  name: 'en-US',
  numberPlaces: 3,
  percentPlaces: 3,
  currencySymbol: '$',
  currencyNegative: '-$n',
  percentPositive: 'n%',
  percentNegative: '-n%',
  infinity: '∞',
  patterns: {
    d: 'M/d/yyyy',
    D: 'dddd, MMMM d, yyyy',
    t: 'h:mm\u202ftt',
    T: 'h:mm:ss\u202ftt',
    f: 'dddd, MMMM d, yyyy h:mm\u202ftt',
    M: 'MMMM d',
    Y: 'MMMM yyyy',
  },
};

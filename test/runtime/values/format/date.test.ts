import { describe, expect, test } from '@jest/globals';
import { readExactDate } from '../../../../runtime/values/format/parse-exact.ts';
import { formatValue } from '../../../../runtime/values/format/value.ts';
import { toText } from '../../../../runtime/values/to-text.ts';
import { cast, outcome } from '../written-values.ts';

const date = cast('datetime', '2024-03-05T14:07:09.1234567');
const midnight = cast('datetime', '2024-01-01');

describe('dates', () => {
  test.each([
    ['d', '3/5/2024'],
    ['D', 'Tuesday, March 5, 2024'],
    ['t', '2:07\u202fPM'],
    ['G', '3/5/2024 2:07:09\u202fPM'],
    ['f', 'Tuesday, March 5, 2024 2:07\u202fPM'],
    ['M', 'March 5'],
    ['y', 'March 2024'],
    ['o', '2024-03-05T14:07:09.1234567'],
    ['R', 'Tue, 05 Mar 2024 14:07:09 GMT'],
    ['s', '2024-03-05T14:07:09'],
    ['u', '2024-03-05 14:07:09Z'],
    ['yyyy-MMM-dd-ddd hh-mm-ss tt', '2024-Mar-05-Tue 02-07-09 PM'],
    ["dddd, MMMM dd, yyyy 'at' HH:mm", 'Tuesday, March 05, 2024 at 14:07'],
    ['%d', '5'],
    ['yyyyy', '02024'],
    ['fff', '123'],
    ['\\d', 'd'],
    ['HH\\:mm', '14:07'],
    ['yyyy-MM-ddTHH:mm:ssZ', '2024-03-05T14:07:09Z'],
    ['gg', 'AD'],
  ])('%s', (format, expected) => {
    expect(formatValue(date, format)).toBe(expected);
  });

  test('fractions that are zero can be left out with their point', () => {
    expect(formatValue(midnight, 'ss.FFF')).toBe('00');
    expect(formatValue(midnight, 'ss.fff')).toBe('00.000');
  });

  test('the invariant culture writes otherwise', () => {
    expect(formatValue(date, 'd', '')).toBe('03/05/2024');
    expect(formatValue(date, 'F', '')).toBe('Tuesday, 05 March 2024 14:07:09');
  });

  test.each(['x', 'Z', '%', 'ffffffff', "'open"])('%s is no format', (format) => {
    expect(outcome(() => formatValue(date, format))).toBe('!FormatException');
  });

  test('a date in UTC says so', () => {
    const utc = readExactDate('2024-03-05 14:07Z', 'yyyy-MM-dd HH:mmK');
    expect(formatValue(utc, 'o')).toBe('2024-03-05T14:07:00.0000000Z');
  });

  test('an offset is written with its date', () => {
    const value = cast('datetimeoffset', '2024-01-02T03:04:05+02:00');
    expect(formatValue(value, 'o')).toBe('2024-01-02T03:04:05.0000000+02:00');
    expect(formatValue(value, 'u')).toBe('2024-01-02 01:04:05Z');
  });
});

describe('time spans', () => {
  const long = cast('timespan', '1.02:03:04.005');

  test.each([
    ['c', '1.02:03:04.0050000'],
    ['g', '1:2:03:04.005'],
    ['G', '1:02:03:04.0050000'],
    ['hh\\:mm', '02:03'],
    ["d' days'", '1 days'],
    ['s\\.fff', '4.005'],
    ['%d', '1'],
  ])('%s', (format, expected) => {
    expect(formatValue(long, format)).toBe(expected);
  });

  test.each(['x', 'hh:mm', 'hhh'])('%s is no format', (format) => {
    expect(outcome(() => formatValue(long, format))).toBe('!FormatException');
  });
});

describe('exact forms', () => {
  test.each([
    ['20240315', 'yyyyMMdd', '03/15/2024 00:00:00'],
    ['15/03/2024 10:30', 'dd/MM/yyyy HH:mm', '03/15/2024 10:30:00'],
    ['Mar 5, 2024 2:07 PM', 'MMM d, yyyy h:mm tt', '03/05/2024 14:07:00'],
    ['2024-03-05T14:07:09.12Z', 'yyyy-MM-ddTHH:mm:ss.FFFK', '03/05/2024 14:07:09'],
    ['2024-03-05T14:07:09+02:00', 'yyyy-MM-ddTHH:mm:sszzz', '03/05/2024 12:07:09'],
    ['5/3/24', 'd/M/yy', '03/05/2024 00:00:00'],
    ['2024-03-05 14:07:09Z', 'u', '03/05/2024 14:07:09'],
    ['2024-03', 'yyyy-MM', '03/01/2024 00:00:00'],
  ])('%s as %s', (text, format, expected) => {
    expect(toText(readExactDate(text, format))).toBe(expected);
  });

  test.each([
    ['2024-3-5', 'yyyy-MM-dd'],
    ['2024-02-30', 'yyyy-MM-dd'],
    ['2024-03-05 x', 'yyyy-MM-dd'],
    ['13:00 PM', 'hh:mm tt'],
  ])('%s is not %s', (text, format) => {
    expect(readExactDate(text, format)).toBeNull();
  });
});

import { expect, test } from '@jest/globals';
import { toText } from '../../../runtime/values/to-text.ts';
import { isTrue } from '../../../runtime/values/truth.ts';
import { CustomObject, Hashtable, type Value } from '../../../runtime/values/value.ts';
import { big, cast, char, decimal, double, single } from './written-values.ts';

const inner = new CustomObject([['b', 1]]);

test.each<[Value, string]>([
  [null, ''],
  [true, 'True'],
  [double(1.5), '1.5'],
  [double(1e15), '1E+15'],
  [double(1e-5), '1E-05'],
  [double(0.0001), '0.0001'],
  [double(Math.SQRT2), '1.4142135623731'],
  [double(0.1 + 0.2), '0.3'],
  [double(1_000_000_000_000_005), '1E+15'],
  [double(-0), '-0'],
  [double(Number.NEGATIVE_INFINITY), '-Infinity'],
  [single(1e7), '1E+07'],
  [single(0.1), '0.1'],
  [decimal('1.50'), '1.50'],
  [big(-7n), '-7'],
  [char('x'), 'x'],
  [cast('datetime', '2024-03-01'), '03/01/2024 00:00:00'],
  [cast('type', 'string[]'), 'string[]'],
  [new Hashtable([['a', 1]]), 'System.Collections.Hashtable'],
  [
    new CustomObject([
      ['a', [1, 2]],
      ['b', inner],
      ['c', null],
    ]),
    '@{a=System.Object[]; b=; c=}',
  ],
  [[1, null, [2, 3], inner], '1  System.Object[] '],
])('"%p" is %p', (value, expected) => {
  expect(toText(value)).toBe(expected);
});

test('$OFS stands between elements', () => {
  expect(toText([1, 2, 3], '0')).toBe('10203');
});

test.each<[Value, boolean]>([
  [null, false],
  ['', false],
  ['false', true],
  [0, false],
  [double(0), false],
  [double(Number.NaN), true],
  [decimal('0.0'), false],
  [char('\0'), false],
  [cast('DayOfWeek', 'Sunday'), false],
  [cast('timespan', '0'), true],
  [[], false],
  [[0], false],
  [[[]], false],
  [[[0]], true],
  [[0, 0], true],
  [new Hashtable(), true],
  [new CustomObject(), true],
])('%p is %p', (value, expected) => {
  expect(isTrue(value)).toBe(expected);
});

import { expect, test } from '@jest/globals';
import { binaryOperators } from '../../../../runtime/values/operators/table.ts';
import { TypedArray } from '../../../../runtime/values/typed-array.ts';
import { CustomObject, Hashtable, type Value } from '../../../../runtime/values/value.ts';
import { extras } from '../operators/extras.ts';
import { cast, char, decimal, double, outcome } from '../written-values.ts';

const format = (template: Value, given: Value): string =>
  outcome(() => binaryOperators.Format(template, given, extras));

test.each<[Value, Value, string]>([
  ['[{0,6}]', 'ab', '[    ab]'],
  ['[{0,-6}]', 'ab', '[ab    ]'],
  ['[{0,8:N2}]', double(2.5), '[    2.50]'],
  ['{1} {0}', ['a', 'b'], 'b a'],
  ['{{0}}', 1, '{0}'],
  ['{0}', null, ''],
  ['{0}', decimal('1.50'), '1.50'],
  ['{0}', char('c'), 'c'],
  ['{0:N2}', '1234', '1234'],
  ['{0:D}', cast('DayOfWeek', 'Friday'), '5'],
  ['{0}', new Hashtable([['a', 1]]), 'System.Collections.Hashtable'],
  ['{0}', new CustomObject([['a', 1]]), '@{a=1}'],
  ['{0}', [[1, 2]], 'System.Object[]'],
  ['{0} {1}', new TypedArray('System.String', ['x', 'y']), 'x y'],
  ['{0}', new TypedArray('System.Int32', [1, 2]), 'System.Int32[]'],
  [
    '{0:B}',
    cast('guid', '3c1d9e52-7b40-4f6a-9d08-a1b2c3d4e5f6'),
    '{3c1d9e52-7b40-4f6a-9d08-a1b2c3d4e5f6}',
  ],
  [5, 1, '5'],
])('%p -f %p', (template, given, expected) => {
  expect(format(template, given)).toBe(`String ${expected}`);
});

test.each<[string, Value]>([
  ['{0} {1}', 'only one'],
  ['{0', 1],
  ['0}', 1],
  ['{a}', 1],
  ['{-1}', 1],
  ['{0:D2}', double(5.5)],
])('%p is refused', (template, given) => {
  expect(format(template, given)).toBe('!FormatError');
});

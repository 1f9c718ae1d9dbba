import { describe, expect, test } from '@jest/globals';
import {
  type BinaryOperatorName,
  binaryOperators,
} from '../../../../runtime/values/operators/table.ts';
import { CustomObject, Hashtable, type Value } from '../../../../runtime/values/value.ts';
import {
  big,
  cast,
  char,
  decimal,
  double,
  integer,
  outcome,
  show,
  single,
} from '../written-values.ts';
import { extras } from './extras.ts';

const compare = (left: Value, operator: BinaryOperatorName, right: Value): string =>
  outcome(() => binaryOperators[operator](left, right, extras)).replace('Boolean ', '');

const newYear = cast('datetime', '2024-01-01');
const monday = cast('DayOfWeek', 'Monday');

describe('equality converts the right side', () => {
  test.each<[Value, Value, boolean]>([
    ['10', 10, true],
    [10, '10.0', true],
    ['10.0', 10, false],
    [10, ' 10 ', true],
    [16, '0x10', true],
    ['0x10', 16, false],
    ['abc', 'ABC', true],
    ['é', 'E\u0301', true],
    [5, 'five', false],
    [0, '', true],
    [0, null, false],
    [null, 0, false],
    ['', null, false],
    [null, null, true],
    [true, 'anything', true],
    [false, '', true],
    [true, [1], true],
    [1, true, true],
    [2, true, false],
    [decimal('0.10'), double(0.1), true],
    [single(0.1), decimal('0.1'), false],
    [double(1), decimal('1'), true],
    [integer('Int64', 9_007_199_254_740_993n), double(9_007_199_254_740_992), true],
    [double(Number.NaN), double(Number.NaN), false],
    [big(1n), 1, true],
    [1, big(1n), true],
    [char('a'), 'A', true],
    [char('a'), 97, true],
    [newYear, '01/01/2024', true],
    ['2024-01-01', newYear, false],
    [newYear, 'soon', false],
    [monday, 'monday', true],
    [monday, 1, true],
    [1, monday, true],
    ['Monday', monday, true],
    [monday, 'noday', false],
    [cast('type', 'int'), 'int', false],
    ['int', cast('type', 'int'), true],
    [cast('version', '1.2'), '1.2', true],
    [new CustomObject(), new CustomObject(), false],
  ])('%p -eq %p', (left, right, expected) => {
    expect(binaryOperators.Ieq(left, right, extras)).toBe(expected);
    expect(binaryOperators.Ine(left, right, extras)).toBe(!expected);
  });

  test('case counts where it is asked for', () => {
    expect(compare('abc', 'Ceq', 'ABC')).toBe('False');
    expect(compare(char('a'), 'Ceq', 'A')).toBe('False');
    expect(compare('abc', 'Cne', 'ABC')).toBe('True');
  });

  test('an object is equal to itself', () => {
    const table = new Hashtable();
    expect(binaryOperators.Ieq(table, table, extras)).toBe(true);
    expect(binaryOperators.Ieq(table, new Hashtable(), extras)).toBe(false);
  });
});

describe('order', () => {
  test.each<[Value, BinaryOperatorName, Value, string]>([
    ['a', 'Clt', 'A', 'True'],
    ['a', 'Ilt', 'A', 'False'],
    ['apple', 'Igt', 7, 'True'],
    [5, 'Ilt', 'x', '!InvalidCastFromStringToInteger'],
    [5, 'Ilt', [1], '!ComparisonFailure'],
    [newYear, 'Ilt', '2024-01-02', 'True'],
    [newYear, 'Ilt', 'soon', '!ComparisonFailure'],
    [cast('DayOfWeek', 'Friday'), 'Igt', 'Tuesday', 'True'],
    [cast('version', '1.2'), 'Ilt', '1.10', 'True'],
    [true, 'Igt', false, 'True'],
    [null, 'Ilt', 'a', 'True'],
    ['a', 'Ilt', null, 'False'],
    [null, 'Ilt', -1, 'False'],
    [-1, 'Ilt', null, 'True'],
    [0, 'Ile', null, 'False'],
    [null, 'Ile', null, 'True'],
    [double(Number.NaN), 'Ige', 1, 'False'],
    [integer('UInt64', 2n ** 64n - 1n), 'Igt', -1, 'True'],
    [double(1e300), 'Igt', decimal('1'), 'True'],
    [new Hashtable(), 'Ilt', 1, '!NotIcomparable'],
  ])('%p %s %p', (left, operator, right, expected) => {
    expect(compare(left, operator, right)).toBe(expected);
  });
});

describe('a list on the left is filtered', () => {
  test.each<[Value, BinaryOperatorName, Value, string]>([
    [[1, 2, 3], 'Ieq', 9, '[]'],
    [[4, 5], 'Ieq', 4, '[Int32 4]'],
    [[1, null, 3], 'Ine', null, '[Int32 1, Int32 3]'],
    [['apple', '12', '5'], 'Igt', 7, '[String apple]'],
    [[5, 'apple', 12], 'Igt', 7, '[String apple, Int32 12]'],
    [['b', 'a'], 'Ilike', 'A*', '[String a]'],
    [[1, 2, 12], 'Ilike', '1*', '[String 1, String 12]'],
    [['a', 'b', 'ab'], 'Imatch', 'a', '[String a, String ab]'],
    [['a', 'b', 'ab'], 'Inotmatch', 'a', '[String b]'],
  ])('%p %s %p', (left, operator, right, expected) => {
    expect(compare(left, operator, right)).toBe(expected);
  });
});

describe('containment', () => {
  test.each<[Value, BinaryOperatorName, Value, boolean]>([
    [[null, 1], 'Icontains', null, true],
    [[], 'Icontains', null, false],
    [null, 'Icontains', null, true],
    [[[1, 2]], 'Icontains', [1, 2], false],
    [[1, 2], 'Icontains', '2', true],
    ['a', 'Iin', ['A', 'b'], true],
    ['a', 'Cin', ['A', 'b'], false],
    [1, 'Inotin', null, true],
    [new Hashtable([['a', 1]]), 'Icontains', 'a', false],
  ])('%p %s %p', (left, operator, right, expected) => {
    expect(binaryOperators[operator](left, right, extras)).toBe(expected);
  });
});

describe('types', () => {
  test.each<[Value, 'Is' | 'As', Value, string]>([
    [1, 'Is', 'int', 'True'],
    [1, 'Is', 'long', 'False'],
    [1, 'Is', 'valuetype', 'True'],
    [null, 'Is', 'object', 'False'],
    [new Hashtable([], true), 'Is', 'hashtable', 'False'],
    [5, 'Is', 'nope', '!RuntimeException'],
    [5, 'Is', null, '!IsOperatorRequiresType'],
    ['5', 'As', 'int', 'Int32 5'],
    ['x', 'As', 'int', 'null'],
    ['5.5', 'As', 'int', 'Int32 6'],
    ['nodate', 'As', 'datetime', 'null'],
    ['Friday', 'As', 'DayOfWeek', 'DayOfWeek Friday'],
    [5, 'As', 'nope', '!InvalidCastFromStringToType'],
    [5, 'As', null, '!AsOperatorRequiresType'],
  ])('%p -%s %p', (left, operator, right, expected) => {
    expect(compare(left, operator, right)).toBe(expected);
  });
});

describe('ranges', () => {
  test.each<[Value, Value, string]>([
    [1, 3, '[Int32 1, Int32 2, Int32 3]'],
    [1, -1, '[Int32 1, Int32 0, Int32 -1]'],
    ['1', ' 2 ', '[Int32 1, Int32 2]'],
    [double(1.5), double(2.5), '[Int32 2]'],
    [null, true, '[Int32 0, Int32 1]'],
    ['a', char('c'), '[Char a, Char b, Char c]'],
    ['ab', 'cd', '!System.FormatException'],
    [1, '3.5', '!System.FormatException'],
    [1, integer('Int64', 5_000_000_000n), '!System.OverflowException'],
    [1, [1], '!System.InvalidCastException'],
  ])('%p..%p', (left, right, expected) => {
    expect(compare(left, 'DotDot', right)).toBe(expected);
  });
});

test('logical operators give Booleans', () => {
  expect(show(binaryOperators.Xor('a', [], extras))).toBe('Boolean True');
  expect(show(binaryOperators.And([0, 0], 1, extras))).toBe('Boolean True');
  expect(show(binaryOperators.Or([], [0], extras))).toBe('Boolean False');
});

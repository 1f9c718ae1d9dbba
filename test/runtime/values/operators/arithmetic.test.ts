import { describe, expect, test } from '@jest/globals';
import { DateTime } from '../../../../runtime/values/date-time.ts';
import { binaryOperators, unaryOperators } from '../../../../runtime/values/operators/table.ts';
import { increment } from '../../../../runtime/values/operators/unary.ts';
import { TimeSpan } from '../../../../runtime/values/time-span.ts';
import { TypedArray } from '../../../../runtime/values/typed-array.ts';
import { Hashtable, type Value } from '../../../../runtime/values/value.ts';
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

const names = { '+': 'Plus', '-': 'Minus', '*': 'Multiply', '/': 'Divide', '%': 'Rem' } as const;

function calculate(left: Value, operator: keyof typeof names, right: Value): string {
  return outcome(() => binaryOperators[names[operator]](left, right, extras));
}

const most = {
  int: 2_147_483_647,
  long: integer('Int64', 2n ** 63n - 1n),
  ulong: integer('UInt64', 2n ** 64n - 1n),
};
const monday = cast('DayOfWeek', 'Monday');

describe('numbers', () => {
  test.each<[Value, keyof typeof names, Value, string]>([
    [most.int, '+', 1, 'Double 2147483648'],
    [-2_147_483_648, '-', 1, 'Double -2147483649'],
    [65_536, '*', 65_536, 'Double 4294967296'],
    [2, '*', integer('Int64', 3_000_000_000), 'Int64 6000000000'],
    [most.long, '+', 1, 'Double 9.22337203685478E+18'],
    [most.long, '*', 2, 'Double 1.84467440737095E+19'],
    [most.ulong, '+', 1, 'Double 1.84467440737096E+19'],
    [integer('Byte', 255), '+', 1, 'Int32 256'],
    [integer('UInt32', 5), '-', 6, 'Double -1'],
    [integer('UInt32', 5), '+', -1, 'Int64 4'],
    [integer('UInt64', 5), '+', -6, 'Decimal -1'],
    [most.ulong, '*', integer('Int64', -(2n ** 63n)), 'Double -1.70141183460469E+38'],
    [10, '/', 2, 'Int32 5'],
    [7, '/', 2, 'Double 3.5'],
    [integer('Int64', 6), '/', 4, 'Double 1.5'],
    [-2_147_483_648, '/', -1, 'Double 2147483648'],
    [-2_147_483_648, '%', -1, 'Int32 0'],
    [-7, '%', 3, 'Int32 -1'],
    [double(-7.5), '%', 2, 'Double -1.5'],
    [1, '/', 0, '!RuntimeException'],
    [5, '%', 0, '!RuntimeException'],
    [decimal('5'), '/', 0, '!RuntimeException'],
    [1, '/', double(0), 'Double Infinity'],
    [double(1.5), '%', 0, 'Double NaN'],
    [single(0.1), '+', single(0.2), 'Double 0.300000004470348'],
    [single(1.1), '+', decimal('1'), 'Decimal 2.1'],
    [double(1.5), '+', decimal('1.5'), 'Decimal 3.0'],
    [1, '+', null, 'Int32 1'],
    [null, '-', 3, 'Int32 -3'],
    [null, '*', 3, 'null'],
    [true, '+', true, 'Int32 2'],
    [true, '*', 3, '!NotADefinedOperationForType'],
    [2, '*', true, 'Int32 2'],
    [1, '+', char('A'), 'Int32 66'],
    [char('a'), '-', 1, 'Int32 96'],
    [big(1n), '+', double(1.5), 'BigInteger 2'],
    [1, '+', big(2n), 'BigInteger 3'],
    [big(7n), '/', 2, 'BigInteger 3'],
    [big(7n), '/', 0, '!DotNetMethodException'],
    [monday, '+', 1, 'DayOfWeek Tuesday'],
    [1, '+', monday, 'Int32 2'],
  ])('%p %s %p', (left, operator, right, expected) => {
    expect(calculate(left, operator, right)).toBe(expected);
  });
});

describe('decimals keep their scale', () => {
  test.each<[string, keyof typeof names, string, string]>([
    ['1.10', '*', '1.10', '1.2100'],
    ['1.5', '+', '1.50', '3.00'],
    ['3', '-', '3.00', '0.00'],
    ['1', '/', '3', '0.3333333333333333333333333333'],
    ['2', '/', '3', '0.6666666666666666666666666667'],
    ['10', '/', '4', '2.5'],
    ['6', '/', '2.00', '3'],
    ['1.00', '/', '4', '0.25'],
    ['5', '%', '0.30', '0.20'],
    ['79228162514264337593543950335', '*', '0.1', '7922816251426433759354395033.5'],
    ['79228162514264337593543950335', '/', '3', '26409387504754779197847983445'],
  ])('%s %s %s', (left, operator, right, expected) => {
    expect(calculate(decimal(left), operator, decimal(right))).toBe(`Decimal ${expected}`);
  });

  test('and overflow where 96 bits do not suffice', () => {
    const largest = decimal('79228162514264337593543950335');
    expect(calculate(largest, '+', 1)).toBe('!RuntimeException');
    expect(calculate(largest, '+', decimal('0.4'))).toBe('Decimal 79228162514264337593543950335');
  });
});

describe('text', () => {
  test.each<[Value, keyof typeof names, Value, string]>([
    ['5', '+', 5, 'String 55'],
    [5, '+', '5', 'Int32 10'],
    [5, '+', '5.5', 'Double 10.5'],
    [5, '+', 'a', '!InvalidCastFromStringToInteger'],
    [double(1.5), '+', 'a', '!InvalidCastFromStringToDoubleOrSingle'],
    [decimal('1'), '+', 'a', '!InvalidCastFromStringToDecimal'],
    ['6', '/', '4', 'Double 1.5'],
    ['1kb', '-', 1, 'Int32 1023'],
    ['', '-', '', 'Int32 0'],
    ['a', '-', 1, '!InvalidCastFromStringToInteger'],
    ['ab', '*', 3, 'String ababab'],
    ['a', '*', double(3.5), 'String aaaa'],
    ['a', '*', -1, '!System.ArgumentOutOfRangeException'],
    [char('a'), '+', 1, 'String a1'],
    ['x', '+', true, 'String xTrue'],
    ['x', '+', [1, 2], 'String x1 2'],
  ])('%p %s %p', (left, operator, right, expected) => {
    expect(calculate(left, operator, right)).toBe(expected);
  });
});

describe('lists and hashtables', () => {
  test.each<[Value, keyof typeof names, Value, string]>([
    [[1, 2], '+', 3, '[Int32 1, Int32 2, Int32 3]'],
    [[1], '+', [2, [3]], '[Int32 1, Int32 2, [Int32 3]]'],
    [[1], '+', null, '[Int32 1, null]'],
    [[1, 2], '*', 2, '[Int32 1, Int32 2, Int32 1, Int32 2]'],
    [[1, 2], '*', -1, '!InvalidCastIConvertible'],
    [[1, 2], '-', 1, '!MethodNotFound'],
    [1, '+', [1], '!MethodNotFound'],
    [new Hashtable([['a', 1]]), '+', 1, '!AddHashTableToNonHashTable'],
    [new Hashtable([['a', 1]]), '+', new Hashtable([['A', 2]]), '!System.ArgumentException'],
  ])('%p %s %p', (left, operator, right, expected) => {
    expect(calculate(left, operator, right)).toBe(expected);
  });

  test('an array of a type is repeated as one, and continued as an array of objects', () => {
    const typed = new TypedArray('System.Int32', [1]);
    expect(binaryOperators.Multiply(typed, 2, extras)).toBeInstanceOf(TypedArray);
    expect(binaryOperators.Plus(typed, 2, extras)).not.toBeInstanceOf(TypedArray);
  });

  test('the left hashtable decides whether the sum is ordered', () => {
    const sum = binaryOperators.Plus(
      new Hashtable([['a', 1]], true),
      new Hashtable([['b', 2]]),
      extras,
    );
    expect(show(sum)).toContain('OrderedDictionary');
  });
});

describe('dates and time spans', () => {
  const date = cast('datetime', '2024-01-02');
  const hour = new TimeSpan(36_000_000_000n);

  test.each<[Value, keyof typeof names, Value, string]>([
    [date, '+', hour, 'DateTime 01/02/2024 01:00:00'],
    [date, '+', '5', 'DateTime 01/07/2024 00:00:00'],
    [date, '-', cast('datetime', '2024-01-01'), 'TimeSpan 1.00:00:00'],
    [date, '-', '2024-01-01', '!MethodCountCouldNotFindBest'],
    [date, '+', 'x', '!MethodArgumentConversionInvalidCastArgument'],
    [date, '*', 2, '!MethodNotFound'],
    [hour, '+', '0:30', 'TimeSpan 01:30:00'],
    [hour, '*', 2, 'TimeSpan 02:00:00'],
    [2, '*', hour, 'TimeSpan 02:00:00'],
    [hour, '/', 2, 'TimeSpan 00:30:00'],
    [hour, '/', new TimeSpan(18_000_000_000n), 'Double 2'],
    [5, '-', new DateTime(5n, 'Unspecified'), 'TimeSpan 00:00:00'],
  ])('%p %s %p', (left, operator, right, expected) => {
    expect(calculate(left, operator, right)).toBe(expected);
  });
});

describe('one operand', () => {
  test.each<['Plus' | 'Minus', Value, string]>([
    ['Minus', integer('Byte', 5), 'Int32 -5'],
    ['Minus', integer('UInt32', 5), 'Double -5'],
    ['Minus', -2_147_483_648, 'Double 2147483648'],
    ['Minus', '5', 'Int32 -5'],
    ['Minus', 'x', '!InvalidCastFromStringToInteger'],
    ['Minus', null, 'Int32 0'],
    ['Minus', new TimeSpan(36_000_000_000n), 'TimeSpan -01:00:00'],
    ['Plus', '5.5', 'Double 5.5'],
    ['Plus', char('A'), 'Int32 65'],
    ['Plus', [1], '!MethodNotFound'],
  ])('%s %p', (operator, value, expected) => {
    expect(outcome(() => unaryOperators[operator](value, extras))).toBe(expected);
  });

  test.each<[Value, string]>([
    [null, 'Int32 1'],
    [2_147_483_647, 'Double 2147483648'],
    [double(1.5), 'Double 2.5'],
    [monday, 'DayOfWeek Tuesday'],
    ['5', '!OperatorRequiresNumber'],
    [true, '!OperatorRequiresNumber'],
    [big(5n), '!OperatorRequiresNumber'],
  ])('%p is counted on', (value, expected) => {
    expect(outcome(() => increment(value, 1))).toBe(expected);
  });
});

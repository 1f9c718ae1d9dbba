import { expect, test } from '@jest/globals';
import { binaryOperators, unaryOperators } from '../../../../runtime/values/operators/table.ts';
import type { Value } from '../../../../runtime/values/value.ts';
import { big, cast, char, decimal, double, integer, outcome } from '../written-values.ts';
import { extras } from './extras.ts';

const flags = cast('System.IO.FileAttributes', 'ReadOnly');

test.each<[Value, 'Band' | 'Bor' | 'Bxor' | 'Shl' | 'Shr', Value, string]>([
  [6, 'Band', 3, 'Int32 2'],
  [6, 'Bxor', 3, 'Int32 5'],
  ['6', 'Band', 3, 'Int32 2'],
  ['x', 'Band', 1, '!InvalidCastFromStringToInteger'],
  [double(6.6), 'Band', 15, 'UInt64 7'],
  [double(-1.5), 'Band', 7, 'Int64 6'],
  [decimal('1.5'), 'Bor', 2, 'UInt64 2'],
  [double(1e20), 'Band', 1, '!InvalidCastIConvertible'],
  [true, 'Bor', false, 'Int32 1'],
  [null, 'Bor', 5, 'Int32 5'],
  [null, 'Band', null, 'Int32 0'],
  [integer('UInt32', 5), 'Band', -1, 'UInt32 5'],
  [integer('UInt64', 5), 'Bor', -1, 'UInt64 18446744073709551615'],
  [big(5n), 'Band', 4, 'BigInteger 4'],
  [1, 'Band', [1], '!MethodNotFound'],
  [flags, 'Bor', cast('System.IO.FileAttributes', 'System'), 'FileAttributes ReadOnly, System'],
  [1, 'Shl', 31, 'Int32 -2147483648'],
  [1, 'Shl', 32, 'Int32 1'],
  [5, 'Shl', -1, 'Int32 -2147483648'],
  [-16, 'Shr', 2, 'Int32 -4'],
  [integer('Int64', 1), 'Shl', 40, 'Int64 1099511627776'],
  [integer('Byte', 255), 'Shl', 4, 'Byte 240'],
  [double(5.5), 'Shl', 2, 'Int32 24'],
  [double(3e9), 'Shl', 2, 'UInt32 3410065408'],
  [char('A'), 'Shl', 1, '!NotADefinedOperationForType'],
  [flags, 'Shl', 1, '!System.InvalidOperationException'],
])('%p %s %p', (left, operator, right, expected) => {
  expect(outcome(() => binaryOperators[operator](left, right, extras))).toBe(expected);
});

test.each<[Value, string]>([
  [6, 'Int32 -7'],
  [integer('UInt32', 5), 'UInt32 4294967290'],
  [integer('Byte', 5), 'Int32 -6'],
  [double(5.5), 'Int32 -7'],
  [double(3e9), 'UInt32 1294967295'],
  ['5', 'Int32 -6'],
  [null, 'Int32 -1'],
  [true, 'Int32 -2'],
  [big(5n), 'BigInteger -6'],
  [[1], '!ConvertToFinalInvalidCastException'],
])('-bnot %p', (value, expected) => {
  expect(outcome(() => unaryOperators.Bnot(value, extras))).toBe(expected);
});

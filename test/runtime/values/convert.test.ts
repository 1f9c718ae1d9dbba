import { describe, expect, test } from '@jest/globals';
import { CustomObject, Hashtable, type Value } from '../../../runtime/values/value.ts';
import { big, cast, char, decimal, double, integer, outcome } from './written-values.ts';

const converted = (type: string, value: Value): string => outcome(() => cast(type, value));

describe('numbers', () => {
  test.each<[string, Value, string]>([
    ['int', double(2.5), 'Int32 2'],
    ['int', double(3.5), 'Int32 4'],
    ['int', double(-0.5), 'Int32 0'],
    ['int', '2.5', 'Int32 2'],
    ['int', '', 'Int32 0'],
    ['int', null, 'Int32 0'],
    ['int', char('5'), 'Int32 53'],
    ['int', '1,000', 'Int32 1000'],
    ['int', '1kb', 'Int32 1024'],
    ['int', '0xFFFFFFFF', 'Int32 -1'],
    ['uint32', '0xFFFFFFFF', 'UInt32 4294967295'],
    ['int', '(5)', '!InvalidCastFromStringToInteger'],
    ['int', double(3e9), '!InvalidCastIConvertible'],
    ['int', '3e9', '!InvalidCastFromStringToInteger'],
    ['int', double(Number.NaN), '!InvalidCastIConvertible'],
    ['int', [1], '!ConvertToFinalInvalidCastException'],
    ['int', big(50_000_000_000n), '!InvalidCastTargetInvocationExceptionop_Explicit'],
    ['int', cast('datetime', '2024-01-01'), '!InvalidCastIConvertible'],
    ['byte', 256, '!InvalidCastIConvertible'],
    ['byte', '0xFF', 'Byte 255'],
    ['decimal', '1.10', 'Decimal 1.1'],
    ['decimal', '1,000.50', 'Decimal 1000.50'],
    ['decimal', double(1 / 3), 'Decimal 0.333333333333333'],
    ['decimal', double(1e30), '!InvalidCastIConvertible'],
    ['decimal', 'x', '!InvalidCastFromStringToDecimal'],
    ['double', 'NaN', 'Double NaN'],
    ['double', '1,5', 'Double 15'],
    ['double', 'x', '!InvalidCastFromStringToDoubleOrSingle'],
    ['single', double(1e40), 'Single Infinity'],
    ['bigint', double(1.9), 'BigInteger 1'],
    ['bigint', '123456789012345678901234567890', 'BigInteger 123456789012345677877719597056'],
    ['char', 65, 'Char A'],
    ['char', double(65), '!InvalidCastIConvertible'],
    ['char', 'ab', '!InvalidCastParseTargetInvocation'],
    ['long', integer('UInt64', 2n ** 63n), '!InvalidCastIConvertible'],
  ])('[%s]%p', (type, value, expected) => {
    expect(converted(type, value)).toBe(expected);
  });
});

describe('enums', () => {
  test.each<[Value, string]>([
    ['friday', 'DayOfWeek Friday'],
    ['Mon', 'DayOfWeek Monday'],
    ['T', '!SubstringDisambiguationEnumParseThrewAnException'],
    ['', '!SubstringDisambiguationEnumParseThrewAnException'],
    ['Monday,Tuesday', 'DayOfWeek Wednesday'],
    ['3', 'DayOfWeek Wednesday'],
    ['9', '!EnumParseUndefined'],
    [9, '!UndefinedIntegerToEnum'],
    [double(1), 'DayOfWeek Monday'],
    [double(1.5), '!SubstringDisambiguationEnumParseThrewAnException'],
    [true, '!InvalidCastIConvertible'],
    [null, '!nullToEnumInvalidCast'],
    [new Hashtable(), 'DayOfWeek Sunday'],
    [['Monday'], 'DayOfWeek Monday'],
  ])('[DayOfWeek]%p', (value, expected) => {
    expect(converted('DayOfWeek', value)).toBe(expected);
  });

  test('flags are or-ed, and unknown bits refused', () => {
    expect(converted('System.IO.FileAttributes', ['ReadOnly', 'Hidden'])).toBe(
      'FileAttributes ReadOnly, Hidden',
    );
    expect(converted('System.IO.FileAttributes', 1_024_000)).toBe('!UndefinedIntegerToEnum');
  });
});

describe('lists', () => {
  test.each<[string, Value, string]>([
    ['int[]', '5', '[Int32 5]'],
    ['int[]', [1, null], '[Int32 1, Int32 0]'],
    ['int[]', 'x', '!InvalidCastExceptionScalarToArray'],
    ['int[]', [1, 'x'], '!InvalidCastFromStringToInteger'],
    ['int[]', null, 'null'],
    ['char[]', 'ab', '[Char a, Char b]'],
    ['string[]', [1, null], '[String 1, String ]'],
    ['object[]', 5, '[Int32 5]'],
    ['array', 5, '[Int32 5]'],
    ['bool[]', [0, 'false'], '[Boolean False, Boolean True]'],
  ])('[%s]%p', (type, value, expected) => {
    expect(converted(type, value)).toBe(expected);
  });
});

describe('other types', () => {
  test.each<[string, Value, string]>([
    ['string', [1, 2], 'String 1 2'],
    ['bool', 'false', 'Boolean True'],
    ['datetime', 638_000, 'DateTime 01/01/0001 00:00:00'],
    ['datetime', '', '!InvalidCastParseTargetInvocationWithFormatProvider'],
    ['datetime', null, '!nullToObjectInvalidCast'],
    ['datetime', true, '!InvalidCastIConvertible'],
    ['datetime', new Hashtable(), 'DateTime 01/01/0001 00:00:00'],
    ['timespan', double(5.5), '!InvalidCastParseTargetInvocationWithFormatProvider'],
    ['timespan', '1:2:3:4', 'TimeSpan 1.02:03:04'],
    ['guid', 5, '!InvalidCastParseTargetInvocationWithFormatProvider'],
    ['version', double(1.5), 'Version 1.5'],
    ['version', 5, '!InvalidCastParseTargetInvocation'],
    ['type', 'nope', '!InvalidCastFromStringToType'],
    ['hashtable', 5, '!ConvertToFinalInvalidCastException'],
    ['pscustomobject', 5, 'Int32 5'],
    ['hashtable', new CustomObject(), '!ConvertToFinalInvalidCastException'],
    ['System.Text.StringBuilder', 'x', 'StringBuilder x'],
    ['System.Collections.ArrayList', 5, '!ConvertToFinalInvalidCastException'],
    ['datetimeoffset', 'x', '!InvalidCastParseTargetInvocationWithFormatProvider'],
    ['object', decimal('1.0'), 'Decimal 1.0'],
  ])('[%s]%p', (type, value, expected) => {
    expect(converted(type, value)).toBe(expected);
  });
});

describe('dates in text', () => {
  test.each([
    ['2024-03-15', '03/15/2024 00:00:00'],
    ['2024-03', '03/01/2024 00:00:00'],
    ['3/4/2024 2:05 PM', '03/04/2024 14:05:00'],
    ['12/31/24', '12/31/2024 00:00:00'],
    ['March 5, 2024', '03/05/2024 00:00:00'],
    ['15-Mar-24', '03/15/2024 00:00:00'],
    ['Friday, March 15, 2024', '03/15/2024 00:00:00'],
    ['2024 March', '03/01/2024 00:00:00'],
    ['10:30 2024-03-15', '03/15/2024 10:30:00'],
    ['5Feb2024', '02/05/2024 00:00:00'],
    ['2024-03-15 13:00 PM', '03/15/2024 13:00:00'],
    ['1/2/3', '01/02/2003 00:00:00'],
    ['15. March 2024', '03/15/2024 00:00:00'],
  ])('%s', (text, expected) => {
    expect(converted('datetime', text)).toBe(`DateTime ${expected}`);
  });

  test.each([
    '31/12/2024',
    '2024-02-30',
    'tomorrow',
    '20240315',
    'Sat, 15 Mar 2024',
    '2024-03-15T10',
    '2024-03-15T1:2:3',
    '2024-03-15 24:00',
    '2024-03-15:10:30',
    '2024-03-15 10:30:45 UTC',
    'Fri Mar 15 10:30:45 2024',
    '99-03-15',
  ])('%s is none', (text) => {
    expect(converted('datetime', text)).toBe('!InvalidCastParseTargetInvocationWithFormatProvider');
  });
});

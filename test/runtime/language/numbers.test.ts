import { describe, expect, test } from '@jest/globals';
import { readNumber } from '../../../runtime/base/number-literal.ts';

const decimal = (mantissa: bigint, scale = 0): unknown => ({ mantissa, scale });

describe('numbers (binding.md §1.5)', () => {
  test.each([
    ['5', 'Int32', 5],
    ['007', 'Int32', 7],
    ['2147483647', 'Int32', 2147483647],
    ['2147483648', 'Int64', 2147483648n],
    ['9223372036854775808', 'Decimal', decimal(9223372036854775808n)],
    ['79228162514264337593543950336', 'Double', 7.922816251426434e28],
    ['0x10', 'Int32', 16],
    ['0x', 'Int32', 0],
    ['0xFFFFFFFF', 'Int32', -1],
    ['0x0FFFFFFFF', 'Int64', 4294967295n],
    ['0xFFFFFFFFFFFFFFFF', 'Int64', -1n],
    ['0xFFu', 'UInt32', 255n],
    ['0xFFy', 'SByte', -1],
    ['0xFFFFs', 'Int16', -1],
    ['0xFFl', 'Int64', 255n],
    ['0b101', 'Int32', 5],
    ['0b11111111', 'Int32', -1],
    ['0b011111111', 'Int32', 255],
    ['0b11111111u', 'UInt32', 255n],
    ['1kb', 'Int32', 1024],
    ['1.5mb', 'Double', 1572864],
    ['3gb', 'Int64', 3221225472n],
    ['1lkb', 'Int64', 1024n],
    ['1dkb', 'Decimal', decimal(1024n)],
    ['1e3', 'Double', 1000],
    ['1.', 'Double', 1],
    ['.5', 'Double', 0.5],
    ['1e400', 'Double', Number.POSITIVE_INFINITY],
    ['1.0d', 'Decimal', decimal(10n, 1)],
    ['1.5e-3d', 'Decimal', decimal(15n, 4)],
    ['1e3d', 'Decimal', decimal(1000n)],
    ['0.12345678901234567890123456785d', 'Decimal', decimal(1234567890123456789012345678n, 28)],
    ['1l', 'Int64', 1n],
    ['1u', 'UInt32', 1n],
    ['4294967296u', 'UInt64', 4294967296n],
    ['1y', 'SByte', 1],
    ['1s', 'Int16', 1],
    ['1n', 'BigInteger', 1n],
    ['1UL', 'UInt64', 1n],
    ['1us', 'UInt16', 1],
    ['1uy', 'Byte', 1],
    ['2.5l', 'Int64', 2n],
    ['3.5s', 'Int16', 4],
  ])('%s', (text, type, value) => {
    expect(readNumber(text)).toEqual({ type, value });
  });

  test.each(['', 'a', '12abc', '1kbl', '1..3', '1e', '0b', '5%', '1 ', '-5', '1ll', '.', '1k'])(
    '%j is none',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  test.each([
    '300y',
    '-1u',
    '-0b',
    '+.',
    '-.e5',
    '99999999999999999999l',
    '1e5000d',
    '0x1FFFFFFFFFFFFFFFF',
    '1e400n',
  ])('%s does not fit', (text) => {
    expect(readNumber(text, { allowSign: true })).toEqual({ type: 'overflow' });
  });

  test('takes a sign only when told to', () => {
    expect(readNumber('-5', { allowSign: true })).toEqual({ type: 'Int32', value: -5 });
    expect(readNumber('\u20135kb', { allowSign: true })).toEqual({ type: 'Int32', value: -5120 });
    expect(readNumber('+0x10', { allowSign: true })).toEqual({ type: 'Int32', value: 16 });
    expect(readNumber('-0', { allowSign: true })).toEqual({ type: 'Int32', value: 0 });
    expect(readNumber('-0.0', { allowSign: true })).toEqual({ type: 'Double', value: -0 });
  });
});

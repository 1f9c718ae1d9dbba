import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from '../../../runtime/values/date-time.ts';
import { readExactDate } from '../../../runtime/values/format/parse-exact.ts';
import { formatValue } from '../../../runtime/values/format/value.ts';
import { Numeric } from '../../../runtime/values/numeric.ts';
import { areEqual } from '../../../runtime/values/operators/equality.ts';
import { binaryOperators } from '../../../runtime/values/operators/table.ts';
import { TimeSpan } from '../../../runtime/values/time-span.ts';
import { toText } from '../../../runtime/values/to-text.ts';
import type { Value } from '../../../runtime/values/value.ts';
import { compileWildcard, escapeWildcard } from '../../../runtime/values/wildcard.ts';
import { extras } from './operators/extras.ts';
import { cast, double, integer, show } from './written-values.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([mantissa, scale]) => new Numeric('Decimal', { mantissa, scale }));
const numbers: fc.Arbitrary<Value> = fc.oneof(
  fc.integer(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => integer('Int64', value)),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => integer('UInt64', value)),
  fc.integer({ min: 0, max: 255 }).map((value) => integer('Byte', value)),
  fc.double({ noNaN: true, min: -1e20, max: 1e20 }).map(double),
  decimals,
);
const dates = fc.bigInt({ min: 0n, max: 3_155_378_975_999_999_999n });

test('addition and multiplication commute, types included', () => {
  fc.assert(
    fc.property(numbers, numbers, (left, right) => {
      for (const name of ['Plus', 'Multiply'] as const) {
        const [one, two] = [[left, right] as const, [right, left] as const].map(([a, b]) => {
          try {
            return show(binaryOperators[name](a, b, extras));
          } catch {
            return 'overflow';
          }
        });
        expect(one).toBe(two);
      }
    }),
  );
});

test('of two numbers exactly one comparison holds', () => {
  fc.assert(
    fc.property(numbers, numbers, (left, right) => {
      const held = [
        binaryOperators.Ilt(left, right, extras),
        areEqual(left, right),
        binaryOperators.Igt(left, right, extras),
      ];
      expect(held.filter(Boolean)).toHaveLength(1);
    }),
  );
});

test('whole numbers and decimals are read back from their text', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      decimals,
      (long, decimal) => {
        expect(show(cast('long', toText(integer('Int64', long))))).toBe(`Int64 ${long}`);
        expect(show(cast('decimal', `${toText(decimal)}d`))).toBe(show(decimal));
      },
    ),
  );
});

test('the round-trip format of a Double is read back as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
      expect(Number(formatValue(double(value), 'R'))).toBe(value);
    }),
  );
});

test('dates and time spans are read back from their text', () => {
  fc.assert(
    fc.property(dates, fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }), (ticks, length) => {
      const date = new DateTime(ticks, 'Unspecified');
      expect(readExactDate(formatValue(date, 'o'), 'o')).toEqual(date);
      expect(cast('datetime', formatValue(date, 'o'))).toEqual(date);
      const span = new TimeSpan(length);
      expect(cast('timespan', toText(span))).toEqual(span);
    }),
  );
});

test('a text matches itself as an escaped wildcard, and is put together again after a split', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(compileWildcard(escapeWildcard(text), true).matches(text)).toBe(true);
      const pieces = binaryOperators.Isplit(text, [',', 0, 'SimpleMatch'], extras);
      expect(binaryOperators.Join(pieces, ',', extras)).toBe(text);
    }),
  );
});

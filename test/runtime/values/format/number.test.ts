import { describe, expect, test } from '@jest/globals';
import { formatValue } from '../../../../runtime/values/format/value.ts';
import type { Value } from '../../../../runtime/values/value.ts';
import { big, decimal, double, integer, outcome, single } from '../written-values.ts';

describe('standard formats', () => {
  test.each<[Value, string, string]>([
    [double(1_234_567.891), 'N', '1,234,567.891'],
    [double(-0.5), 'N3', '-0.500'],
    [double(2.5), 'F0', '2'],
    [double(2.25), 'F1', '2.2'],
    [double(2.345), 'F2', '2.35'],
    [decimal('2.5'), 'F0', '3'],
    [double(0.1), 'F20', '0.10000000000000000555'],
    [double(0.5), 'P0', '50%'],
    [double(0.005), 'P0', '1%'],
    [double(0.1234), 'P', '12.340%'],
    [double(-3), 'C0', '-$3'],
    [double(1234.5), 'C', '$1,234.50'],
    [double(1234.5678), 'G3', '1.23E+03'],
    [double(1e-5), 'G', '1E-05'],
    [double(1e16), 'G', '10000000000000000'],
    [double(1e17), 'G', '1E+17'],
    [double(1 / 3), 'R', '0.3333333333333333'],
    [single(0.1), 'G', '0.1'],
    [single(16_777_216), 'G', '16777216'],
    [decimal('1.50'), 'G', '1.50'],
    [decimal('1.50'), 'G3', '1.5'],
    [double(12_345.678), 'E2', '1.23E+004'],
    [double(0.00012), 'e', '1.200000e-004'],
    [5, 'D3', '005'],
    [-5, 'D3', '-005'],
    [255, 'X4', '00FF'],
    [-1, 'x', 'ffffffff'],
    [integer('Byte', 10), 'X2', '0A'],
    [big(-1n), 'X', 'F'],
    [5, 'B8', '00000101'],
    [big(12_345_678_901_234_567_890n), 'G3', '12345678901234567890'],
    [double(Number.POSITIVE_INFINITY), 'N2', '∞'],
    [double(-0), 'F1', '-0.0'],
    [double(1e22), 'N0', '10,000,000,000,000,000,000,000'],
  ])('%p as %s', (value, format, expected) => {
    expect(formatValue(value, format)).toBe(expected);
  });

  test.each<[Value, string]>([
    [double(5.5), 'D2'],
    [double(5.5), 'X'],
    [5, 'Z'],
  ])('%p has no %s', (value, format) => {
    expect(outcome(() => formatValue(value, format))).toBe('!FormatException');
  });
});

describe('custom formats', () => {
  test.each<[Value, string, string]>([
    [double(2.5), '0', '3'],
    [double(99.995), '0.00', '100.00'],
    [0, '#', ''],
    [1234, '#,##0.00', '1,234.00'],
    [12_500_000, '0,,.0M', '12.5M'],
    [5_551_234_567, '(000) 000-0000', '(555) 123-4567'],
    [5, '+0;-0;zero', '+5'],
    [-5, '+0;-0;zero', '-5'],
    [0, '+0;-0;zero', 'zero'],
    [double(-0.001), '0;(0)', '-0'],
    [decimal('-0.001'), '0;(0)', '0'],
    [double(-0.4), '#', ''],
    [double(3.25), "0.0 'kg'", '3.3 kg'],
    [double(0.5), '00.00%', '50.00%'],
    [double(12_345), '0.###E+0', '1.235E+4'],
    [7, '000', '007'],
    [5, '\\#0', '#5'],
    [double(123_456_789_012_345_680), '0', '123456789012346000'],
    [0, '##0.0##e-00', '000.0e00'],
  ])('%p as %s', (value, format, expected) => {
    expect(formatValue(typeof value === 'number' ? double(value) : value, format)).toBe(expected);
  });
});

test('a culture has its own signs', () => {
  expect(formatValue(double(1234.5), 'N2', 'de-DE')).toBe('1.234,50');
  expect(formatValue(double(0.1234), 'P', '')).not.toBe(formatValue(double(0.1234), 'P'));
});

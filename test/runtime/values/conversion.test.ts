import { describe, expect, test } from '@jest/globals';
import type { Catalog } from '../../../runtime/catalog/catalog.ts';
import { shownValue } from '../binder/bind-text.ts';
import { catalogOf, sampleCmdlet, sampleParameter } from '../binder/sample-catalog.ts';

const refused = 'ParameterArgumentTransformationError';

function typed(type: string): Catalog {
  const parameters = [sampleParameter('Value', type)];
  return catalogOf([sampleCmdlet({ name: 'Test-MgValue', parameters })]);
}

/** What an argument of a function becomes, by parameter type (binding.md §4.4). */
const tables: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  String: [
    ['abc', '"abc"'],
    ["''", '""'],
    ['5', '"5"'],
    ['007', '"007"'],
    ['(007)', '"7"'],
    ['0x10', '"0x10"'],
    ['1kb', '"1kb"'],
    ['1.50', '"1.50"'],
    ['(1.50)', '"1.5"'],
    ['-5', '"-5"'],
    ['$true', '"True"'],
    ['$null', '""'],
    ["@{ a = 'b' }", '"System.Collections.Hashtable"'],
    ['([ordered]@{ a = 1 })', '"System.Collections.Specialized.OrderedDictionary"'],
    ["([pscustomobject]@{ a = 1; b = 'x' })", '"@{a=1; b=x}"'],
    ["([datetime]'2024-01-31T09:05:06')", '"01/31/2024 09:05:06"'],
    ["([guid]'{3F0C1A52-7D6E-4B7B-9A0E-5F2D8C9B1E10}')", '"3f0c1a52-7d6e-4b7b-9a0e-5f2d8c9b1e10"'],
    ['@()', refused],
    ["@('a')", refused],
    ['a,b', refused],
  ],
  'String[]': [
    ['a', '["a"]'],
    ['007', '["007"]'],
    ['007,0x10', '["7", "16"]'],
    ['a,(1,2)', '["a", "1 2"]'],
    ["a,$null,'b'", '["a", "", "b"]'],
    ['@()', '[]'],
    ['$null', 'null'],
    ['@{}', '["System.Collections.Hashtable"]'],
  ],
  Int32: [
    ['5', 'Int32 5'],
    ['-5', 'Int32 -5'],
    ['0x10', 'Int32 16'],
    ['0xFFFFFFFF', 'Int32 -1'],
    ["'#ff'", 'Int32 255'],
    ["'&hffffffff'", 'Int32 -1'],
    ['1kb', 'Int32 1024'],
    ['2.5', 'Int32 2'],
    ['3.5', 'Int32 4'],
    ["' 42 '", 'Int32 42'],
    ["'1,000'", 'Int32 1000'],
    ["''", 'Int32 0'],
    ["' '", 'Int32 0'],
    ['$true', 'Int32 1'],
    ['$null', 'Int32 0'],
    ['abc', refused],
    ['3000000000', refused],
    ['@(5)', refused],
    ['@{}', refused],
  ],
  'Int32?': [
    ['5', 'Int32 5'],
    ['$null', 'null'],
    ["''", 'Int32 0'],
    ['abc', refused],
  ],
  Int64: [
    ['5', 'Int64 5'],
    ['9MB', 'Int64 9437184'],
    ['9007199254740993', 'Int64 9007199254740993'],
    ["'9223372036854775807'", 'Int64 9223372036854775807'],
    ['9223372036854775808', refused],
    ['$null', 'Int64 0'],
  ],
  Double: [
    ['2.5', 'Double 2.5'],
    ['5', 'Double 5'],
    ["'1,5'", 'Double 15'],
    ['1e3', 'Double 1000'],
    ['$false', 'Double 0'],
    ['abc', refused],
  ],
  Decimal: [
    ['1.10d', 'Decimal "1.10"'],
    ["'0.1'", 'Decimal 0.1'],
    ['@{}', 'Decimal 0'],
  ],
  Boolean: [
    ['$true', 'true'],
    ['1', 'true'],
    ['0', 'false'],
    ['2.5', 'true'],
    ['true', refused],
    ["''", refused],
    ['$null', refused],
    ['@($true)', refused],
  ],
  'Boolean?': [
    ['$null', 'null'],
    ['0', 'false'],
    ["'true'", refused],
  ],
  DateTime: [
    ["'2024-01-31'", 'Unspecified 2024-01-31T00:00:00.0000000Z'],
    ['2024-01-31T10:20:30.1234567', 'Unspecified 2024-01-31T10:20:30.1234567Z'],
    ["'1/31/2024 9:05 PM'", 'Unspecified 2024-01-31T21:05:00.0000000Z'],
    ["'Jan 5, 2024 3:15 PM'", 'Unspecified 2024-01-05T15:15:00.0000000Z'],
    ['03/04/2024', 'Unspecified 2024-03-04T00:00:00.0000000Z'],
    ["'Wed, 31 Jan 2024 10:00:00 GMT'", 'Utc 2024-01-31T10:00:00.0000000Z'],
    ["'2024/1/2 12:00 AM'", 'Unspecified 2024-01-02T00:00:00.0000000Z'],
    ["'January 2024'", 'Unspecified 2024-01-01T00:00:00.0000000Z'],
    ["'13/1/2024'", refused],
    ["'10:30'", 'Unspecified 2026-03-15T10:30:00.0000000Z'],
    ["'3/5'", 'Unspecified 2026-03-05T00:00:00.0000000Z'],
    ["'Jan 5'", 'Unspecified 2026-01-05T00:00:00.0000000Z'],
    ["'5 Jan'", 'Unspecified 2005-01-01T00:00:00.0000000Z'],
    ["'5 Jan 14:00'", refused],
    ["'1/2/2024T10:30'", refused],
    ["'-2.5'", refused],
    ["'1--5'", refused],
    ["'3/5'", 'Unspecified 2026-03-05T00:00:00.0000000Z'],
    ["'Jan 5'", 'Unspecified 2026-01-05T00:00:00.0000000Z'],
    ["'5 Jan'", 'Unspecified 2005-01-01T00:00:00.0000000Z'],
    ["'5 Jan 14:00'", refused],
    ["'1/2/2024T10:30'", refused],
    ["'-2.5'", refused],
    ["'1--5'", refused],
    ['5', 'Unspecified 0001-01-01T00:00:00.0000005Z'],
    ['@{}', 'Unspecified 0001-01-01T00:00:00.0000000Z'],
    ["'2024-02-30'", refused],
    ['soon', refused],
    ['$null', refused],
    ['$true', refused],
    ['@{ Year = 2024 }', refused],
  ],
  TimeSpan: [
    ['01:30:00', 'TimeSpan "PT1H30M"'],
    ["'1.02:03:04.5'", 'TimeSpan "P1DT2H3M4.5S"'],
    ["'-00:00:01'", 'TimeSpan "-PT1S"'],
    ["'5'", 'TimeSpan "P5D"'],
    ['5', 'TimeSpan "PT0.0000005S"'],
    ['@{}', 'TimeSpan "PT0S"'],
    ['PT1H', refused],
    ['25:00', refused],
    ['$null', refused],
  ],
  PSCredential: [
    ['user', refused],
    ['$null', refused],
  ],
  Stream: [
    ['text', refused],
    ['$null', 'null'],
  ],
  DevicePlatformType: [
    ['android', '"android"'],
    ['@{}', refused],
  ],
  Guid: [
    ['3F0C1A527D6E4B7B9A0E5F2D8C9B1E10', '"3f0c1a52-7d6e-4b7b-9a0e-5f2d8c9b1e10"'],
    ['([pscustomobject]@{})', '"00000000-0000-0000-0000-000000000000"'],
    ['5', refused],
    ['$null', refused],
  ],
  Uri: [
    ['https://graph.microsoft.com/', '"https://graph.microsoft.com/"'],
    ["''", '""'],
    ['5', '"5"'],
    ['$null', 'null'],
    ['$true', refused],
    ['@{}', refused],
    ['a,b', refused],
  ],
  Hashtable: [
    ['@{ a = 1 }', 'Hashtable {"a":1}'],
    ['([ordered]@{ a = 1 })', 'Hashtable {"a":1}'],
    ['$null', 'null'],
    ['text', refused],
    ['([pscustomobject]@{ a = 1 })', refused],
    ['@(@{})', refused],
  ],
  IDictionary: [
    ['@{ a = 1 }', 'Hashtable {"a":1}'],
    ['([ordered]@{ a = 1 })', 'OrderedDictionary {"a":1}'],
    ['5', refused],
  ],
  Object: [
    ['5', 'Int32 5'],
    ['-5', '"-5"'],
    ['1e3', 'Double 1000'],
    ['5l', 'Int64 5'],
    ['12abc', '"12abc"'],
    ['a,1', '["a", Int32 1]'],
    ['$null', 'null'],
  ],
};

describe.each(Object.entries(tables))('a parameter of type %s', (type, rows) => {
  test.each(rows)('makes of %s: %s', (argument, expected) => {
    expect(shownValue(`Test-MgValue -Value ${argument}`, 'Value', typed(type))).toBe(expected);
  });
});

describe('a switch of a function', () => {
  test.each([
    ['-Value', 'true'],
    ['-Value:$true', 'true'],
    ['-Value: $false', 'false'],
    ['-Value:$null', 'false'],
    ['-Value:1', refused],
    ["-Value:'true'", refused],
    ['-Value:@($true)', refused],
  ])('%s is %s', (text, expected) => {
    expect(shownValue(`Test-MgValue ${text}`, 'Value', typed('SwitchParameter'))).toBe(expected);
  });
});

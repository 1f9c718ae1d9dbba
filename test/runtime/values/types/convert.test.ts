import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  ["[convert]::ToInt32('ff',16)", 'Int32 255'],
  ["[convert]::ToInt32('x')", '!FormatException'],
  ['[convert]::ToInt32(2.5)', 'Int32 2'],
  ['[convert]::ToInt32(3.5)', 'Int32 4'],
  ['[convert]::ToInt32($null)', 'Int32 0'],
  ['[convert]::ToInt32($true)', 'Int32 1'],
  ["[convert]::ToInt32([char]'a')", 'Int32 97'],
  ["[convert]::ToInt32('11',2)", 'Int32 3'],
  ["[convert]::ToInt32('11',3)", '!ArgumentException'],
  ["[convert]::ToInt64('77',8)", 'Int64 63'],
  ['[convert]::ToString(255,16)', 'String ff'],
  ['[convert]::ToString(-5,2)', 'String 11111111111111111111111111111011'],
  ['[convert]::ToString(255,3)', '!ArgumentException'],
  ['[convert]::ToString(5)', 'String 5'],
  ['[convert]::ToString(1.5)', 'String 1.5'],
  ['[convert]::ToString($true)', 'String True'],
  ["[convert]::ToBoolean('true')", 'Boolean True'],
  ["[convert]::ToBoolean('yes')", '!FormatException'],
  ['[convert]::ToBoolean(0)', 'Boolean False'],
  ["[convert]::ToByte('256')", '!OverflowException'],
  ['[convert]::ToByte(200)', 'Byte 200'],
  ["[convert]::ToDouble('1,5')", 'Double 15'],
  ["[convert]::ToDouble('1.5')", 'Double 1.5'],
  ['[convert]::ToDecimal(1.1)', 'Decimal 1.1'],
  ["[convert]::ToDecimal('1.10')", 'Decimal 1.10'],
  ["[convert]::ToDateTime('2024-01-02')", 'DateTime 01/02/2024 00:00:00'],
  ['[convert]::ToChar(65)', 'Char A'],
  ["[convert]::ToSingle('1.5')", 'Single 1.5'],
  ["[convert]::ChangeType('5',[int])", 'Int32 5'],
  ['[convert]::ChangeType(5,[string])', 'String 5'],
  ["[convert]::ChangeType('x',[int])", '!FormatException'],
])('System.Convert: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});

import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  ["[convert]::FromBase64String('***')", '!FormatException'],
  ["[convert]::FromBase64String('')", ''],
  ['[convert]::ToHexString([byte[]](10, 255))', 'String 0AFF'],
  ["[convert]::FromHexString('0AFF')", 'Byte 10 | Byte 255'],
  ["[System.Text.Encoding]::Unicode.GetBytes('hi')", 'Byte 104 | Byte 0 | Byte 105 | Byte 0'],
  ["[System.Text.Encoding]::ASCII.GetBytes('é')", 'Byte 63'],
  ["[System.Text.Encoding]::GetEncoding('iso-8859-1').GetBytes('é')", 'Byte 233'],
  ['[System.Text.Encoding]::UTF8.WebName', 'String utf-8'],
  ['[System.Text.Encoding]::UTF8.EncodingName', 'String Unicode (UTF-8)'],
  ['[System.Text.Encoding]::Unicode.GetString([byte[]](104,0,105,0))', 'String hi'],
  ["[System.Text.Encoding]::GetEncoding('nope')", '!ArgumentException'],
  ["[System.Text.Encoding]::UTF8.GetByteCount('é')", 'Int32 2'],
  ['[System.Text.Encoding]::UTF8.CodePage', 'Int32 65001'],
  ['[System.Text.UTF8Encoding]::new($false).GetPreamble().Length', 'Int32 0'],
  ['[System.Text.Encoding]::UTF8.GetPreamble().Length', 'Int32 3'],
  ['[BitConverter]::ToInt32([byte[]](1, 1), 0)', '!ArgumentException'],
  [
    '[BitConverter]::GetBytes(1.5)',
    'Byte 0 | Byte 0 | Byte 0 | Byte 0 | Byte 0 | Byte 0 | Byte 248 | Byte 63',
  ],
  ['[BitConverter]::ToUInt16([byte[]](1,2),0)', 'UInt16 513'],
  ['[convert]::ToBase64String($null)', '!ArgumentNullException'],
  ["[convert]::FromBase64String('YQ')", '!FormatException'],
  ["[System.Text.Encoding]::UTF8.GetBytes('').Length", 'Int32 0'],
  ['[System.Text.Encoding]::UTF8.GetString([byte[]](0xC3,0xA9))', 'String é'],
  ['[System.Text.Encoding]::UTF8.GetString([byte[]](255))', 'String �'],
  ['[System.Text.Encoding]::ASCII.GetString([byte[]](200,65))', 'String ?A'],
  ['[System.Text.Encoding]::Default.WebName', 'String utf-8'],
  ['[System.Text.Encoding]::GetEncoding(1200).EncodingName', 'String Unicode'],
  ["[System.Text.Encoding]::GetEncoding('utf-8').GetBytes('a')", 'Byte 97'],
  ["[System.Text.Encoding]::BigEndianUnicode.GetBytes('A')", 'Byte 0 | Byte 65'],
  ['[System.Text.Encoding]::UTF8.GetType().Name', 'String UTF8EncodingSealed'],
  ['[System.Text.Encoding]::UTF8.GetBytes($null)', '!ArgumentNullException'],
  ['[System.Text.Encoding]::UTF8.GetString($null)', '!ArgumentNullException'],
  ['[convert]::FromBase64String($null)', ''],
])('encodings and bytes: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});

import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  ['[guid]::Empty', 'Guid 00000000-0000-0000-0000-000000000000'],
  ["[guid]'3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6'", 'Guid 3c1d9e52-7b40-4f6a-9d08-a1b2c3d4e5f6'],
  ["[guid]::Parse('x')", '!FormatException'],
  ["[guid]::new('x')", '!FormatException'],
  [
    "[guid]::new('{3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6}')",
    'Guid 3c1d9e52-7b40-4f6a-9d08-a1b2c3d4e5f6',
  ],
  ['[guid]::NewGuid().ToString().Length', 'Int32 36'],
  [
    "([guid]'3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6').ToString('N')",
    'String 3c1d9e527b404f6a9d08a1b2c3d4e5f6',
  ],
  [
    "([guid]'3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6').ToString('B')",
    'String {3c1d9e52-7b40-4f6a-9d08-a1b2c3d4e5f6}',
  ],
  [
    "([guid]'3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6').ToByteArray()",
    'Byte 82 | Byte 158 | Byte 29 | Byte 60 | Byte 64 | Byte 123 | Byte 106 | Byte 79 | Byte 157 | Byte 8 | Byte 161 | Byte 178 | Byte 195 | Byte 212 | Byte 229 | Byte 246',
  ],
  [
    "([guid]'3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6').Guid",
    'String 3c1d9e52-7b40-4f6a-9d08-a1b2c3d4e5f6',
  ],
  [
    "([guid]'3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6').Equals([guid]'3c1d9e52-7b40-4f6a-9d08-a1b2c3d4e5f6')",
    'Boolean True',
  ],
  [
    '[guid]::new([byte[]](1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16))',
    'Guid 04030201-0605-0807-090a-0b0c0d0e0f10',
  ],
  ["[version]'1.2.3'", 'Version 1.2.3'],
  ["[version]::new('1.2')", 'Version 1.2'],
  ['[version]::new(3,1)', 'Version 3.1'],
  ['[version]::new(3,1,2,4)', 'Version 3.1.2.4'],
  ["[version]::Parse('1')", '!ArgumentException'],
  ["[version]::Parse('a.b')", '!FormatException'],
  ["([version]'1.2').Build", 'Int32 -1'],
  ["([version]'1.2.3.4').Revision", 'Int32 4'],
  ["([version]'1.2.3.4').CompareTo([version]'1.3')", 'Int32 -1'],
  ["([version]'1.2').Equals([version]'1.2.0')", 'Boolean False'],
  ["([version]'1.2.3').ToString(2)", 'String 1.2'],
  ["([semver]'1.2.3+b5').BuildLabel", 'String b5'],
  ["[semver]'1.2'", 'Management.Automation.SemanticVersion 1.2.0'],
  ["[semver]'1.2.3-x+y'", 'Management.Automation.SemanticVersion 1.2.3-x+y'],
  ["([semver]'1.2.3-beta').CompareTo([semver]'1.2.3')", 'Int32 -1'],
  ["([semver]'1.2.3-beta.2').CompareTo([semver]'1.2.3-beta.10')", 'Int32 -1'],
  ['[semver]::new(1,2,3)', 'Management.Automation.SemanticVersion 1.2.3'],
  ["[semver]::Parse('x')", '!FormatException'],
  [
    "$g=[guid]::Empty; [guid]::TryParse('3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6',[ref]$g); $g",
    'Boolean True | Guid 3c1d9e52-7b40-4f6a-9d08-a1b2c3d4e5f6',
  ],
  [
    "$g=[guid]::Empty; [guid]::TryParse('x',[ref]$g); $g",
    'Boolean False | Guid 00000000-0000-0000-0000-000000000000',
  ],
  [
    "[guid]::Parse('3C1D9E527B404F6A9D08A1B2C3D4E5F6')",
    'Guid 3c1d9e52-7b40-4f6a-9d08-a1b2c3d4e5f6',
  ],
  ["([guid]'3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6').CompareTo([guid]::Empty)", 'Int32 1'],
  ["([guid]'3C1D9E52-7B40-4F6A-9D08-A1B2C3D4E5F6').ToString('Q')", '!FormatException'],
  ["[guid]'x'", '!InvalidCastParseTargetInvocationWithFormatProvider'],
  ['[guid]::NewGuid().GetType().Name', 'String Guid'],
  ["[version]'1.2.3.4.5'", '!InvalidCastParseTargetInvocation'],
  ["[version]'1'", '!InvalidCastParseTargetInvocation'],
  ["[version]'1.-2'", '!InvalidCastParseTargetInvocation'],
  ["([version]'10.0').Major", 'Int32 10'],
  ["[semver]'1.2.3.4'", '!InvalidCastParseTargetInvocation'],
  ['[guid]::Parse($null)', '!FormatException'],
  ['[version]::Parse($null)', '!ArgumentException'],
])('Guid and versions: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});

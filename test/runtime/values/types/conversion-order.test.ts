import { describe, expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
describe('the ways from a value to a type, in their order', () => {
  test.each([
    // Characters, enums and small integers widen to what a constructor takes.
    ["[timespan][char]'a'", 'TimeSpan 00:00:00.0000097'],
    ['[timespan][byte]5', 'TimeSpan 00:00:00.0000005'],
    ['([datetime][DayOfWeek]::Friday).Ticks', 'Int64 5'],
    ["([System.Collections.Generic.List[string]][char]'a').Count", 'Int32 0'],
    ["([hashtable][char]'a').Count", 'Int32 0'],
    ['([System.Collections.Generic.HashSet[string]]5).Count', 'Int32 0'],
    // Other numbers go by their text.
    ['[timespan][uint64]5', 'TimeSpan 5.00:00:00'],
    ['[timespan]2.5', '!InvalidCastParseTargetInvocationWithFormatProvider'],
    ['[version]1.5', 'Version 1.5'],
    ['[version]5', '!InvalidCastParseTargetInvocation'],
    ['[DayOfWeek]1.0', 'DayOfWeek Monday'],
    ['[datetime][bigint]5', '!ConvertToFinalInvalidCastException'],
    // Of what is convertible to .NET nothing further is tried.
    ['[hashtable][datetime]0', '!InvalidCastIConvertible'],
    ['[System.Collections.Generic.List[string]][datetime]0', '!InvalidCastIConvertible'],
    // A table names the properties of a new object.
    ['[version]@{}', 'Version 0.0'],
    ['[guid]@{}', 'Guid 00000000-0000-0000-0000-000000000000'],
    ['[decimal]@{}', 'Decimal 0'],
    ['[datetimeoffset]@{}', 'DateTimeOffset 01/01/0001 00:00:00 +00:00'],
    ['([IO.MemoryStream]@{Position=3}).Position', 'Int64 3'],
    ['([IO.MemoryStream][pscustomobject]@{Position=3}).Position', 'Int64 3'],
    ['[version][pscustomobject]@{a=1}', '!InvalidCastConstructorException'],
    ['[datetime][pscustomobject]@{}', 'DateTime 01/01/0001 00:00:00'],
    ['[decimal][pscustomobject]@{}', 'Decimal 0'],
    ['[guid]@{a=1}', '!ObjectCreationError'],
    ['[datetime]@{Year=2024}', '!ObjectCreationError'],
    ['[DayOfWeek]@{a=1}', '!ObjectCreationError'],
    ['[int]@{}', '!ConvertToFinalInvalidCastException'],
    ['([System.Collections.ArrayList]@{a=1})[0]', 'Collections.DictionaryEntry [a, 1]'],
    // A generic collection takes an array's elements, or the one value.
    ["[System.Collections.Generic.List[int]]'5'", 'Int32 5'],
    ["[System.Collections.Generic.List[int]]'x'", '!InvalidCastFromStringToInteger'],
    ["[System.Collections.Generic.List[int]]@('1','x')", '!ConvertToFinalInvalidCastException'],
    // A beginning of a name that several share, but that one is usually meant by.
    ["[System.IO.FileAttributes]'d'", 'IO.FileAttributes Directory'],
    ["[System.IO.FileAttributes]'r'", 'IO.FileAttributes ReadOnly'],
    ["[DayOfWeek]'t'", '!SubstringDisambiguationEnumParseThrewAnException'],
    ['[type]@{}', '!ConvertToFinalInvalidCastException'],
  ])('%s', (text, expected) => expect(run(text)).toBe(expected));
});

describe('what stands for nothing', () => {
  test.each([
    ['[DBNull]::Value', 'DBNull'],
    ['[DBNull]::Value -eq $null', 'Boolean False'],
    ['[bool][DBNull]::Value', 'Boolean True'],
    ['[string][DBNull]::Value', 'String'],
    ['[int][DBNull]::Value', '!InvalidCastIConvertible'],
    ['[nullable[int]][DBNull]::Value', '!InvalidCastIConvertible'],
    [
      '[convert]::IsDBNull([DBNull]::Value); [convert]::IsDBNull(1)',
      'Boolean True | Boolean False',
    ],
    ['[string][NullString]::Value', 'null'],
    ['[NullString]::Value -eq $null', 'Boolean False'],
    ['[int][NullString]::Value', '!ConvertToFinalInvalidCastException'],
    ['[System.Management.Automation.Internal.AutomationNull]::Value', ''],
    ['@([System.Management.Automation.Internal.AutomationNull]::Value).Count', 'Int32 0'],
    ['$null -eq [System.Management.Automation.Internal.AutomationNull]::Value', 'Boolean True'],
    ['[psobject]::AsPSObject(5) + 1', 'Int32 6'],
    ['[psobject]::AsPSObject($null)', '!ArgumentNullException'],
  ])('%s', (text, expected) => expect(run(text)).toBe(expected));
});

describe('addresses', () => {
  test.each([
    ["[ipaddress]'10.0.0.1'", 'Net.IPAddress 10.0.0.1'],
    ['[ipaddress]5', 'Net.IPAddress 5.0.0.0'],
    ["[ipaddress]'5'", 'Net.IPAddress 0.0.0.5'],
    ['[ipaddress]1.5', 'Net.IPAddress 1.0.0.5'],
    ["[ipaddress]'1.2.3'", 'Net.IPAddress 1.2.0.3'],
    ["[ipaddress]'0x10.1'", 'Net.IPAddress 16.0.0.1'],
    ["[ipaddress]'010.1.1.1'", 'Net.IPAddress 8.1.1.1'],
    ["[ipaddress]'256.1.1.1'", '!InvalidCastParseTargetInvocation'],
    ["[ipaddress]'x'", '!InvalidCastParseTargetInvocation'],
    ['[ipaddress]-1', '!InvalidCastConstructorException'],
    ['[ipaddress][byte[]](1,2,3,4)', 'Net.IPAddress 1.2.3.4'],
    ['[ipaddress](1,2,3,4)', '!ConvertToFinalInvalidCastException'],
    ["[ipaddress]'2001:DB8:0:0:0:0:0:1'", 'Net.IPAddress 2001:db8::1'],
    ["[ipaddress]'fe80::1%3'", 'Net.IPAddress fe80::1%3'],
    ["[ipaddress]'::ffff:1.2.3.4'", 'Net.IPAddress ::ffff:1.2.3.4'],
    ["[ipaddress]'1::2::3'", '!InvalidCastParseTargetInvocation'],
    ["([ipaddress]'1.2.3.4').Address", 'Int64 67305985'],
    ["([ipaddress]'::1').AddressFamily", 'Net.Sockets.AddressFamily InterNetworkV6'],
    ["[ipaddress]'1.2.3.4' -eq [ipaddress]'1.2.3.4'", 'Boolean True'],
    ['[ipaddress]::IsLoopback([ipaddress]::Loopback)', 'Boolean True'],
    ["$a=$null; [ipaddress]::TryParse('::1',[ref]$a); $a", 'Boolean True | Net.IPAddress ::1'],
    ["[mailaddress]'Ann <a@b.c>'", 'Net.Mail.MailAddress "Ann" <a@b.c>'],
    ["([mailaddress]'a@b.c').Host", 'String b.c'],
    ["[mailaddress]'x'", '!InvalidCastConstructorException'],
    ["[mailaddress]''", '!InvalidCastConstructorException'],
  ])('%s', (text, expected) => expect(run(text)).toBe(expected));
});

describe('streams and readers', () => {
  test.each([
    [
      '$s=[IO.MemoryStream]::new([byte[]](1,2)); $s.Length; $s.ReadByte(); $s.ReadByte(); $s.ReadByte()',
      'Int64 2 | Int32 1 | Int32 2 | Int32 -1',
    ],
    [
      '$s=[IO.MemoryStream]::new(); $s.WriteByte(65); $s.Position=0; [IO.StreamReader]::new($s).ReadToEnd()',
      'String A',
    ],
    [
      '$r=[IO.StringReader]::new("x`ny"); $r.ReadLine(); $r.ReadLine(); $r.ReadLine()',
      'String x | String y | null',
    ],
  ])('%s', (text, expected) => expect(run(text)).toBe(expected));
});

describe('cultures by number and by unusual names', () => {
  test.each([
    ['[cultureinfo]1031', 'Globalization.CultureInfo de-DE'],
    ['[cultureinfo]5', 'Globalization.CultureInfo cs'],
    ['[cultureinfo]300', '!InvalidCastConstructorException'],
    ["[cultureinfo]'5KB'", 'Globalization.CultureInfo 5kb'],
    ["[cultureinfo]'a'", '!InvalidCastConstructorException'],
  ])('%s', (text, expected) => expect(run(text)).toBe(expected));
});

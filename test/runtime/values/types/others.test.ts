import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  ["[exception]::new('m').Message", 'String m'],
  ["[exception]::new('m').ToString()", 'String System.Exception: m'],
  ["[System.IO.FileNotFoundException]::new('m','f').FileName", 'String f'],
  ["[System.ArgumentException]::new('m','p').Message", "String m (Parameter 'p')"],
  [
    "[System.ArgumentNullException]::new('p').Message",
    "String Value cannot be null. (Parameter 'p')",
  ],
  [
    "[System.ArgumentOutOfRangeException]::new('p').Message",
    "String Specified argument was out of the range of valid values. (Parameter 'p')",
  ],
  ['[System.Exception]::new().Message', "String Exception of type 'System.Exception' was thrown."],
  [
    '[System.FormatException]::new().Message',
    'String One of the identified items was in an invalid format.',
  ],
  [
    "[System.InvalidOperationException]::new('op',[System.FormatException]::new('inner')).InnerException.Message",
    'String inner',
  ],
  [
    "[System.InvalidOperationException]::new('op').GetType().BaseType.FullName",
    'String System.SystemException',
  ],
  ["[System.Management.Automation.RuntimeException]::new('x').Message", 'String x'],
  ["[tuple]::Create(1,'a').Item2", 'String a'],
  ["[tuple]::Create(1,'a')", 'Tuple[Int32,String] (1, a)'],
  ['[Environment]::NewLine.Length', 'Int32 1'],
  ['[Environment]::Foo', 'null'],
  ['[Environment]::UserInteractive', 'Boolean True'],
  ["[Environment]::GetEnvironmentVariable('NO_SUCH_VAR_X')", 'null'],
  ['[Linq.Enumerable]::Range(1,3)', 'Int32 1 | Int32 2 | Int32 3'],
  ['[Linq.Enumerable]::Distinct([int[]](1,1,2))', 'Int32 1 | Int32 2'],
  ["[Linq.Enumerable]::Intersect([string[]]('a','b'),[string[]]('b'))", 'String b'],
  ['[Linq.Enumerable]::Sum([int[]](1,2))', 'Int32 3'],
  ['[Linq.Enumerable]::Average([int[]](1,2))', 'Double 1.5'],
  ['[Linq.Enumerable]::ToList([int[]](1,2)).GetType().Name', 'String List`1'],
  ['$null.Foo()', '!InvokeMethodOnNull'],
  ['[securestring]::new().Length', 'Int32 0'],
  [
    "$s=[securestring]::new(); $s.AppendChar('a'); $c=[pscredential]::new('dom\\u',$s); $c.UserName; $c.GetNetworkCredential().Password; $c.GetNetworkCredential().UserName; $c.GetNetworkCredential().Domain",
    'String dom\\u | String a | String u | String dom',
  ],
  ["[System.Net.NetworkCredential]::new('','pw').Password", 'String pw'],
  ['[bigint]::Pow(2,100)', 'Numerics.BigInteger 1267650600228229401496703205376'],
  [
    "[bigint]::Parse('123456789012345678901234567890')",
    'Numerics.BigInteger 123456789012345678901234567890',
  ],
  ['([bigint]5).IsEven', 'Boolean False'],
  ['[bigint]::Zero', 'Numerics.BigInteger 0'],
  ['[cultureinfo]::InvariantCulture.Name', 'String'],
  ['[cultureinfo]::CurrentCulture.Name', 'String en-US'],
  ["[cultureinfo]::GetCultureInfo('de-DE').DisplayName", 'String German (Germany)'],
  [
    "[cultureinfo]::CurrentCulture.TextInfo.ToTitleCase('hello wORLD ABC')",
    'String Hello World ABC',
  ],
  ["[StringComparer]::OrdinalIgnoreCase.Compare('a','A')", 'Int32 0'],
  ["[StringComparer]::OrdinalIgnoreCase.Equals('a','A')", 'Boolean True'],
  ['[timezoneinfo]::Utc.Id', 'String UTC'],
  ["[timezoneinfo]::FindSystemTimeZoneById('Europe/Berlin').BaseUtcOffset", 'TimeSpan 01:00:00'],
  [
    "[timezoneinfo]::ConvertTimeFromUtc([datetime]'2024-07-01 10:00',[timezoneinfo]::FindSystemTimeZoneById('Europe/Berlin'))",
    'DateTime 07/01/2024 12:00:00',
  ],
  [
    "[timezoneinfo]::ConvertTimeBySystemTimeZoneId([datetime]'2024-01-01 10:00','UTC','Pacific Standard Time')",
    'DateTime 01/01/2024 02:00:00',
  ],
  [
    "[timezoneinfo]::ConvertTimeToUtc([datetime]'2024-07-01 10:00',[timezoneinfo]::FindSystemTimeZoneById('America/New_York')).Kind",
    'DateTimeKind Utc',
  ],
  ["[timezoneinfo]::FindSystemTimeZoneById('Nope/Zone')", '!TimeZoneNotFoundException'],
  ['[timezoneinfo]::Utc.DisplayName', 'String (UTC) Coordinated Universal Time'],
  ['[System.Random]::new(5).GetType().Name', 'String Random'],
  ['[System.Diagnostics.Stopwatch]::StartNew().IsRunning', 'Boolean True'],
  ['[System.Diagnostics.Stopwatch]::new().ElapsedMilliseconds', 'Int64 0'],
  [
    "[System.Management.Automation.WildcardPattern]::new('a*','IgnoreCase').IsMatch('ABC')",
    'Boolean True',
  ],
  ["[System.Management.Automation.WildcardPattern]::Escape('a*b')", 'String a`*b'],
  ['([pscustomobject]@{a=1}).b = 3', '!ExceptionWhenSetting'],
  ['$o=[pscustomobject]@{a=1}; $o.a=2; $o.A', 'Int32 2'],
  ['([pscustomobject]@{a=1}).a()', '!MethodNotFound'],
  ["'abc'.Length = 3", '!PropertyAssignmentException'],
  ["'abc'.Foo = 3", '!PropertyAssignmentException'],
  ['[int]::MaxValue = 3', '!PropertyAssignmentException'],
  ['[object]::Equals(1,1)', 'Boolean True'],
  ["[object]::ReferenceEquals('a','b')", 'Boolean False'],
])('exceptions, cultures, secrets and the rest: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});

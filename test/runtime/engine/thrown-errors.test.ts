import { expect, test } from '@jest/globals';
import { runFile } from './run-file.ts';

/** What PowerShell 7.6 answers: the outputs with their types, then `!` and the id of each error. */
test.each([
  [
    'try { [pscustomobject]@{ a = 1 } -lt 5 } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category; $_.Exception.GetType().FullName; $_.CategoryInfo.Reason }',
    'String PSObjectCompareTo | Management.Automation.ErrorCategory NotSpecified | String System.Management.Automation.ExtendedTypeSystemException | String ExtendedTypeSystemException',
  ],
  [
    "try { 'a' -split 'b', 'x' } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category; $_.Exception.GetType().FullName; $_.Exception.InnerException.GetType().Name }",
    'String RuntimeException | Management.Automation.ErrorCategory NotSpecified | String System.Management.Automation.RuntimeException | String PSInvalidCastException',
  ],
  [
    "try { '{0' -f 1 } catch { $_.TargetObject; $_.CategoryInfo.TargetName; $_.CategoryInfo.TargetType; $_.Exception.InnerException.GetType().Name }",
    'String {0 | String {0 | String String | !InvokeMethodOnNull',
  ],
  ["'{0} {1}' -f 1", '!FormatError'],
  [
    "try { [int]::Parse('x') } catch { $_.Exception.ErrorRecord.FullyQualifiedErrorId; $_.Exception.HResult; $_.Exception.InnerException.HResult; $_.Exception.InnerException.StackTrace.Length -gt 0 }",
    'String FormatException | Int32 -2146233087 | Int32 -2146233033 | Boolean True',
  ],
  [
    "try { throw [System.ArgumentException]::new('m', 'p') } catch { $_.Exception.HResult; $_.Exception.StackTrace; $_.Exception.Message }",
    "Int32 -2147024809 | null | String m (Parameter 'p')",
  ],
  [
    "[System.Exception]::new('m').HResult; [System.ArgumentException]::new('m').HResult; [System.InvalidOperationException]::new('m').HResult; [System.IO.IOException]::new('m').HResult; [System.FormatException]::new().HResult; [System.ArgumentNullException]::new().HResult; [System.NotSupportedException]::new().HResult; [System.TimeoutException]::new().HResult",
    'Int32 -2146233088 | Int32 -2147024809 | Int32 -2146233079 | Int32 -2146232800 | Int32 -2146233033 | Int32 -2147467261 | Int32 -2146233067 | Int32 -2146233083',
  ],
  [
    "[System.IO.FileNotFoundException]::new('m').HResult; [System.DivideByZeroException]::new().HResult; [System.OverflowException]::new().HResult; [System.InvalidCastException]::new().HResult; [System.UnauthorizedAccessException]::new().HResult; [System.NotImplementedException]::new().HResult; [System.ArgumentOutOfRangeException]::new().HResult; [System.NullReferenceException]::new().HResult",
    'Int32 -2147024894 | Int32 -2147352558 | Int32 -2146233066 | Int32 -2147467262 | Int32 -2147024891 | Int32 -2147467263 | Int32 -2146233086 | Int32 -2147467261',
  ],
  [
    "try { throw 'a' } catch { $_.CategoryInfo.GetMessage(); $_.CategoryInfo.ToString(); $_.PipelineIterationInfo.Count; $_.GetType().Name }",
    'String OperationStopped: (a:String) [], RuntimeException | String OperationStopped: (a:String) [], RuntimeException | Int32 0 | String ErrorRecord',
  ],
  [
    "try { 'abc'.Substring(9) } catch { $_.CategoryInfo.GetMessage(); $_.CategoryInfo.Activity; $_.CategoryInfo.Reason; $_.CategoryInfo.TargetName; $_.CategoryInfo.TargetType }",
    'String NotSpecified: (:) [], MethodInvocationException | String | String MethodInvocationException | String | String',
  ],
  [
    "try { 'abc'.Substring(9) } catch { $_.Exception.InnerException.ParamName; $_.Exception.InnerException.ActualValue }",
    'String startIndex | null',
  ],
  [
    "try { 'abc'.Substring(1, 9) } catch { $_.Exception.InnerException.ParamName }",
    'String length',
  ],
  ["try { 'abc'.Remove(9) } catch { $_.Exception.InnerException.ParamName }", 'String startIndex'],
  [
    "try { 'abc'.Insert(9, 'x') } catch { $_.Exception.InnerException.ParamName }",
    'String startIndex',
  ],
  [
    "try { 'abc'.PadLeft(-1) } catch { $_.Exception.InnerException.ParamName }",
    'String totalWidth',
  ],
  ["try { 'abc'.IndexOf($null) } catch { $_.Exception.InnerException.ParamName }", 'Int32 -1'],
  ['try { [datetime]::new(2024, 13, 1) } catch { $_.Exception.InnerException.ParamName }', 'null'],
  [
    "try { ([datetime]'2024-01-01').AddDays(1e9) } catch { $_.Exception.InnerException.ParamName }",
    'String value',
  ],
  ['try { @{}.Add($null, 1) } catch { $_.Exception.InnerException.ParamName }', 'String key'],
  ['try { @{}.ContainsKey($null) } catch { $_.Exception.InnerException.ParamName }', 'String key'],
  ['try { [int]::Parse($null) } catch { $_.Exception.InnerException.ParamName }', 'null'],
  [
    'try { [System.Collections.ArrayList]::new().RemoveAt(3) } catch { $_.Exception.InnerException.ParamName }',
    'String index',
  ],
  [
    'try { [System.Collections.Generic.List[int]]::new().RemoveAt(3) } catch { $_.Exception.InnerException.ParamName }',
    'String index',
  ],
  [
    'try { [math]::Round(1.5, 99) } catch { $_.Exception.InnerException.ParamName }',
    'String digits',
  ],
  [
    'try { [System.Collections.ArrayList]::new(-1) } catch { $_.Exception.InnerException.ParamName }',
    'String capacity',
  ],
  [
    'try { [convert]::FromBase64String($null) } catch { $_.Exception.InnerException.ParamName }',
    '',
  ],
  [
    "try { [regex]::IsMatch($null, 'a') } catch { $_.Exception.InnerException.ParamName }",
    'Boolean False',
  ],
  [
    "try { [enum]::Parse([DayOfWeek], 'x') } catch { $_.Exception.InnerException.ParamName }",
    'null',
  ],
  ['try { [guid]::Parse($null) } catch { $_.Exception.InnerException.ParamName }', 'null'],
  ["{ throw 'in' }.Invoke()", '!RuntimeException'],
  [
    "try { { throw 'in' }.Invoke() } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category; $_.Exception.GetType().Name; $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.Message }",
    'String RuntimeException | Management.Automation.ErrorCategory NotSpecified | String MethodInvocationException | String RuntimeException | String in',
  ],
  [
    'try { { 1 / 0 }.Invoke() } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.InnerException.GetType().Name }',
    'String RuntimeException | String MethodInvocationException | String RuntimeException',
  ],
  [
    "try { { [int]'x' }.Invoke() } catch { $_.FullyQualifiedErrorId; $_.Exception.InnerException.GetType().Name }",
    'String RuntimeException | String RuntimeException',
  ],
  [
    "try { { throw [System.IO.IOException]::new('q') }.Invoke() } catch { $_.FullyQualifiedErrorId; $_.Exception.InnerException.GetType().Name }",
    'String RuntimeException | String RuntimeException',
  ],
  [
    "try { { throw [System.IO.IOException]::new('q') }.Invoke() } catch [System.IO.IOException] { 'io' } catch { 'other' }",
    'String other',
  ],
  [
    "try { { throw 'x' }.InvokeReturnAsIs() } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }",
    'String RuntimeException | String MethodInvocationException',
  ],
  [
    "try { (1..2).ForEach({ throw 'x' }) } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }",
    'String x | String RuntimeException',
  ],
  [
    "try { (1..2).Where({ throw 'x' }) } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }",
    'String x | String RuntimeException',
  ],
  [
    "try { [regex]::Replace('a', 'a', { throw 'x' }) } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }",
    'String RuntimeException | String MethodInvocationException',
  ],
  [
    "try { [scriptblock]::Create('throw 5').Invoke() } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }",
    'String RuntimeException | String MethodInvocationException',
  ],
  [
    "try { & { throw 'x' } } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }",
    'String x | String RuntimeException',
  ],
  [
    "try { 'a' -replace 'a', { throw 'x' } } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }",
    'String x | String RuntimeException',
  ],
  [
    'try { [int[]]::new(-1) } catch { $_.FullyQualifiedErrorId; $_.Exception.InnerException.GetType().Name }',
    'String OverflowException | String OverflowException',
  ],
  [
    "try { [System.Collections.Generic.List[int]]'x' } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }",
    'String InvalidCastFromStringToInteger | Management.Automation.ErrorCategory InvalidArgument',
  ],
  [
    "try { [System.Collections.Generic.List[int]]@(1, 'x') } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }",
    'String ConvertToFinalInvalidCastException | Management.Automation.ErrorCategory InvalidArgument',
  ],
  [
    "try { [System.Collections.Generic.List[int]]@('x') } catch { $_.FullyQualifiedErrorId }",
    'String ConvertToFinalInvalidCastException',
  ],
  ['[System.Collections.Generic.List[int]]5', 'Int32 5'],
  ["[xml]''; ([xml]'').ChildNodes.Count", 'Xml.XmlDocument System.Xml.XmlDocument | Int32 0'],
  ['([xml]$null) -eq $null', 'Boolean True'],
  [
    "$x = [xml]'<a>b</a>'; $x.ToString(); $x.a; $x.DocumentElement.ToString(); $x.SelectSingleNode('//a').ToString()",
    'String #document | String b | String a | String a',
  ],
  ["[semver]'1.2.3' -as [version]", 'Version 1.2.3'],
  ["[version]'1.2.3.4' -as [semver]", 'null'],
  ["[regex]::Match('k=v', '(\\w)=(\\w)').Result('$2-$1')", 'String v-k'],
  ["[string]::Join('-', [char[]]'abc')", 'String a-b-c'],
  ["[string]::Join('-', [int[]](1, 2))", 'String 1-2'],
  [
    "[string]::Join('-', [System.Collections.ArrayList](1, 2))",
    'String System.Collections.ArrayList',
  ],
  ["[string]::Join('-', @{ a = 1 }.Keys)", 'String System.Collections.Hashtable+KeyCollection'],
  ["[string]::Concat([char[]]'ab')", 'String ab'],
  ["[string]::Concat([string[]]('a', 'b'))", 'String ab'],
  [
    "([datetimeoffset]'2024-03-05T10:00Z') - ([datetimeoffset]'2024-03-05T09:00Z')",
    'TimeSpan 01:00:00',
  ],
  [
    "([datetimeoffset]'2024-03-05T10:00Z') - [timespan]'01:00'",
    'DateTimeOffset 03/05/2024 09:00:00 +00:00',
  ],
  [
    "([datetimeoffset]'2024-03-05T10:00Z') + [timespan]'01:00'",
    'DateTimeOffset 03/05/2024 11:00:00 +00:00',
  ],
  [
    "([datetimeoffset]'2024-03-05T10:00Z') -gt ([datetimeoffset]'2024-03-05T09:00Z')",
    'Boolean True',
  ],
  [
    "([datetime]'2024-03-05') - ([datetimeoffset]'2024-03-05T00:00Z')",
    '!MethodCountCouldNotFindBest',
  ],
  [
    "([datetimeoffset]'2024-03-05T10:00Z').Subtract([timespan]'01:00').ToString('o')",
    'String 2024-03-05T09:00:00.0000000+00:00',
  ],
  ["[timespan]::ParseExact('01:30', 'hh\\:mm', $null)", 'TimeSpan 01:30:00'],
  ["[timespan]::ParseExact('1.02:03:04', 'c', $null)", 'TimeSpan 1.02:03:04'],
  ["[timespan]::ParseExact('90', '%m', $null)", '!OverflowException'],
  [
    "[timespan]::ParseExact('1:02', 'h\\:mm', [cultureinfo]::InvariantCulture)",
    'TimeSpan 01:02:00',
  ],
  [
    "try { [timespan]::ParseExact('x', 'c', $null) } catch { $_.FullyQualifiedErrorId }",
    'String FormatException',
  ],
  ["[datetime]::FromBinary(([datetime]'2024-03-05').ToBinary())", 'DateTime 03/05/2024 00:00:00'],
  ["([datetime]'2024-03-05').ToBinary()", 'Int64 638451936000000000'],
  ["[System.Globalization.ISOWeek]::GetWeekOfYear([datetime]'2024-12-30')", 'Int32 1'],
  ["[System.Globalization.ISOWeek]::GetYear([datetime]'2024-12-30')", 'Int32 2025'],
  ['[DayOfWeek].GetEnumValues()[1]', 'DayOfWeek Monday'],
  ["([type]'int').Name; [type]::GetType('System.String').Name", 'String Int32 | String String'],
  [
    '[int].IsAssignableFrom([int]); [System.ValueType].IsAbstract; [System.Collections.IList].IsInterface',
    'Boolean True | Boolean True | Boolean True',
  ],
])('%s gives %s', async (text, expected) => expect(await runFile(text)).toBe(expected));

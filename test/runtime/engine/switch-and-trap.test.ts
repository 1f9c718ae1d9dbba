import { expect, test } from '@jest/globals';
import { runFile } from './run-file.ts';

/** What PowerShell 7.6 answers: the outputs with their types, then `!` and the id of each error. */
test.each([
  ["switch ($true) { 1 { 'one' } }", ''],
  ["switch ($true) { 'True' { 'str' } }", 'String str'],
  ["switch (1) { $true { 't' } }", ''],
  ["switch (0) { $false { 'f' } $null { 'n' } }", ''],
  ["switch ([DayOfWeek]::Monday) { 1 { 'one' } }", ''],
  ["switch (1) { ([DayOfWeek]::Monday) { 'mon' } }", ''],
  ["switch (1.0) { 1 { 'one' } }", 'String one'],
  ["switch ('a') { ([char]'a') { 'c' } }", 'String c'],
  ["switch ([char]'a') { 'A' { 'c' } }", 'String c'],
  ["switch (1) { 1l { 'l' } '1.0' { 's' } }", 'String l'],
  ["switch ('1.0') { 1 { 'i' } }", ''],
  [
    "switch ([datetime]'2024-01-01') { '2024-01-01' { 'd' } '01/01/2024 00:00:00' { 'e' } }",
    'String e',
  ],
  ["switch ([guid]::Empty) { '00000000-0000-0000-0000-000000000000' { 'g' } }", 'String g'],
  ["switch (@{}) { 'System.Collections.Hashtable' { 'h' } }", 'String h'],
  [
    "switch ([int]) { 'int' { 'i' } 'System.Int32' { 'f' } ([int]) { 't' } }",
    'String i | String t',
  ],
  ["switch ([version]'1.2') { '1.2' { 'v' } }", 'String v'],
  ["switch (5) { (1, 5) { 'list' } }", ''],
  ["switch ($null) { 0 { 'zero' } '' { 'empty' } }", 'String empty'],
  ["switch (0) { '' { 'empty' } $null { 'n' } }", ''],
  ["switch ('abc') { { $_.Length -eq 3 } { 'len' } 3 { 'x' } }", 'String len'],
  [
    "trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; [int]'x'",
    'String PSInvalidCastException | String InvalidCastFromStringToInteger',
  ],
  [
    "trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; [int]::Parse('x')",
    'String FormatException | String FormatException',
  ],
  [
    'trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; 1 / 0',
    'String DivideByZeroException | String RuntimeException',
  ],
  [
    'trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; $null.Foo()',
    'String RuntimeException | String InvokeMethodOnNull',
  ],
  [
    "trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; throw 'x'",
    'String RuntimeException | String x',
  ],
  [
    "trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; throw [System.IO.IOException]::new('x')",
    'String IOException | String x',
  ],
  [
    'trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; nosuchcmd',
    'String CommandNotFoundException | String CommandNotFoundException',
  ],
  [
    "trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; 'a'.Foo()",
    'String RuntimeException | String MethodNotFound',
  ],
  [
    "trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; 'a'.Substring(5)",
    'String ArgumentOutOfRangeException | String ArgumentOutOfRangeException',
  ],
  [
    "trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; 'a' - 1",
    'String PSInvalidCastException | String InvalidCastFromStringToInteger',
  ],
  [
    "trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; 'a' -match '('",
    'String RegexParseException | String System.Text.RegularExpressions.RegexParseException',
  ],
  [
    "trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; [datetime]'x'",
    'String PSInvalidCastException | String InvalidCastParseTargetInvocationWithFormatProvider',
  ],
  [
    'trap { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; continue }; $x = 1, 2; $x[9] = 1',
    'String IndexOutOfRangeException | String System.IndexOutOfRangeException',
  ],
  [
    "trap [System.FormatException] { $_.Exception.GetType().Name; continue }; [int]::Parse('x')",
    'String FormatException',
  ],
  [
    "trap [Exception] { $_.Exception.GetType().Name; continue }; [int]::Parse('x')",
    'String FormatException',
  ],
  [
    "trap [System.Management.Automation.RuntimeException] { $_.Exception.GetType().Name; continue }; [int]::Parse('x')",
    'String MethodInvocationException',
  ],
  [
    "try { [int]::Parse('x') } catch [Exception] { $_.Exception.GetType().Name }",
    'String FormatException',
  ],
  [
    "try { [int]::Parse('x') } catch [System.Management.Automation.RuntimeException] { $_.Exception.GetType().Name }",
    'String MethodInvocationException',
  ],
  [
    "try { [int]'x' } catch [Exception] { $_.Exception.GetType().Name }",
    'String PSInvalidCastException',
  ],
])('%s gives %s', async (text, expected) => expect(await runFile(text)).toBe(expected));

import { describe, expect, test } from '@jest/globals';
import { textOf } from './run-text.ts';

type Row = readonly [string, string];

describe('conditions and loops', () => {
  test.each<Row>([
    ["if (0) { 'a' } elseif ('x') { 'b' } else { 'c' }", 'b'],
    ['$r = if ($false) { 1 }; @($r).Count', '0'],
    ['for ($i = 0; $i -lt 3; $i++) { $i }; "end $i"', '0 1 2 end 3'],
    ['$n = 3; while ($n) { $n--; if ($n -eq 1) { continue }; $n }', '2 0'],
    ['do { $k++; $k } while ($k -lt 2)', '1 2'],
    ['do { $k++ } until ($k -ge 3); $k', '3'],
    ['foreach ($i in 1..9) { if ($i -gt 2) { break }; $i }; "at $i"', '1 2 at 3'],
    ["foreach ($i in $null) { 'x' }", ''],
    ['foreach ($c in "word") { $c }', 'word'],
    [
      ':a foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { continue a }; "$i$j" } }',
      '11 21 31',
    ],
    [':a while ($true) { while ($true) { break a } }; "out"', 'out'],
    ['$r = foreach ($i in 1..3) { $i * $i }; $r.Count', '3'],
    [
      'foreach ($i in 1..3) { try { if ($i -eq 2) { continue }; $i } finally { "f$i" } }',
      '1 f1 f2 3 f3',
    ],
    ['function Skip { continue }; foreach ($i in 1..3) { if ($i -eq 2) { Skip }; $i }', '1 3'],
  ])('%s gives %s', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

describe('switch', () => {
  test.each<Row>([
    ["switch (3) { 1 { 'one' } 3 { 'three' } default { 'none' } }", 'three'],
    ['switch (1, 2) { 2 { \'two\' } default { "other$_" } }', 'other1 two'],
    ["switch (2) { 2 { 'a'; break } 2 { 'b' } }", 'a'],
    ["switch (1, 2, 3) { 1 { 'one'; continue } { $_ -gt 1 } { $_; break } }", 'one 2'],
    ["switch -Regex ('id=42') { 'id=(\\d+)' { $Matches[1] } }", '42'],
    ["switch -Wildcard ('abc') { 'a*' { 'yes' } }", 'yes'],
    ["switch -CaseSensitive ('A') { 'a' { 'no' } 'A' { 'yes' } }", 'yes'],
    ["switch ($null) { '' { 'empty' } $null { 'null' } }", 'empty null'],
    ["$_ = 'before'; switch ('in') { 'in' { $_ } }; $_", 'in before'],
  ])('%s gives %s', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

describe('functions and script blocks', () => {
  test.each<Row>([
    ['function f($a, $b = 2) { $a * $b }; f 4; f -b 3 5', '8 15'],
    ['function f { param([int]$n) $n.GetType().Name }; f "5"', 'Int32'],
    ['function f { $args.Count; $args[1] }; f 1 two', '2 two'],
    ['function f($a) { "$a|$args" }; f 1 2 3', '1|2 3'],
    [
      'function f([switch]$on, $x) { "$on$x" }; f a; f -on b; f -on:$false c',
      'Falsea Trueb Falsec',
    ],
    ['function f($a, $b) { "$a$b" }; $h = @{ a = 1; b = 2 }; f @h; $l = 3, 4; f @l', '12 34'],
    ['function f { return 1; 2 }; f', '1'],
    ["function f { & { return 'in' }; 'out' }; f", 'in out'],
    ['function f { begin { "b" } process { "p$_" } end { "e" } }; 1, 2 | f', 'b p1 p2 e'],
    ['filter double { $_ * 2 }; 1, 2 | double', '2 4'],
    ['function f { $input.Count }; 1, 2, 3 | f', '3'],
    ['1, 2 | & { process { $_ + 1 } }', '2 3'],
    ['$n = 1; & { $n = 2; $n }; $n; . { $n = 3 }; $n', '2 1 3'],
    ['$n = 10; function f { $n += 5; $n }; f; $n', '5 10'],
    ['function f { $script:n = 7 }; f; $n', '7'],
    ['function f { $v }; function g { $v = "from g"; f }; g', 'from g'],
    ['$sb = { param($x) $x + 1 }; & $sb 4; $sb.Invoke(5); $sb.InvokeReturnAsIs(6)', '5 6 7'],
    ['$n = 1; $c = { $n }.GetNewClosure(); $n = 2; & $c', '1'],
    ["& ([scriptblock]::Create('1 + 1')); { a b }.ToString()", '2  a b '],
    ['function fact($n) { if ($n -le 1) { 1 } else { $n * (fact ($n - 1)) } }; fact 10', '3628800'],
    ["$f = 'g'; function g { 'called' }; & $f", 'called'],
    ["function f { }; (f) ?? 'nothing'", 'nothing'],
    ['exit 3; 5', ''],
  ])('%s gives %s', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

describe('errors', () => {
  test.each<Row>([
    ['1 / 0; "next"', 'next error RuntimeException'],
    ["function f { 'a'; 1 / 0; 'b' }; f", 'a b error RuntimeException'],
    ["throw 'stop'; 'no'", 'end stop'],
    ["$ErrorActionPreference = 'Stop'; 1 / 0; 'no'", 'end RuntimeException'],
    ["$ErrorActionPreference = 'SilentlyContinue'; 1 / 0; 'on'", 'on'],
    ["try { 1 / 0; 'no' } catch { $_.Exception.GetType().Name }", 'RuntimeException'],
    [
      'try { 1 / 0 } catch [DivideByZeroException] { $_.Exception.GetType().Name }',
      'DivideByZeroException',
    ],
    [
      "try { [int]::Parse('x') } catch [FormatException] { 'f' } catch { 'other' } finally { 'last' }",
      'f last',
    ],
    [
      "try { throw [IO.FileNotFoundException]::new('f') } catch [FormatException], [IO.IOException] { 'io' }",
      'io',
    ],
    ['try { throw 42 } catch { $_.TargetObject + 1; $_.FullyQualifiedErrorId }', '43 42'],
    ["try { try { throw 'a' } finally { 'f' } } catch { \"c $_\" }", 'f c a'],
    ['try { try { throw \'a\' } catch { throw } } catch { "again $_" }', 'again a'],
    ["function f { try { return 'r' } finally { 'f' } }; f", 'r f'],
    ['try { Get-Nothing } catch { $_.Exception.CommandName }', 'Get-Nothing'],
    ["$null.x(); 'on'", 'on error InvokeMethodOnNull'],
    [
      "try { throw 'y' } catch { }; $Error.Count; $Error[0].FullyQualifiedErrorId; $Error.Clear(); $Error.Count",
      '1 y 0',
    ],
    ["& { 1 / 0 } 2>$null; 'x'; $?", 'x True'],
    ['(& { 1 / 0 } 2>&1).FullyQualifiedErrorId', 'RuntimeException'],
    [
      "'a'\n$ErrorActionPreference = 'SilentlyContinue'\nif ($true) {\n  1 / 0\n}\n$Error[0].InvocationInfo.ScriptLineNumber",
      'a 4',
    ],
    ["trap { \"t $_\"; continue }\n'a'; throw 'x'; 'b'", 'a t x b'],
    ["1 / 0 || 'or'; 1 && 'and'", 'or 1 and error RuntimeException'],
    ["try { [scriptblock]::Create('1 +') } catch { $_.FullyQualifiedErrorId }", 'ParseException'],
  ])('%s gives %s', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

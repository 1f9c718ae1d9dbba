import { describe, expect, test } from '@jest/globals';
import { textOf } from './run-text.ts';

type Row = readonly [string, string];

describe('expressions', () => {
  test.each<Row>([
    ['[math]::Round(2.5) + 1gb', '1073741826'],
    ['2 + 3 * 4', '14'],
    ['[int]::MaxValue + 1', '2147483648'],
    ['7 / 2; 6 / 2', '3.5 3'],
    ['1..3', '1 2 3'],
    ['"a" + 1', 'a1'],
    ['1, 2 + 3', '1 2 3'],
    ['-join (1, 2)', '12'],
    ["'a,b' -split ','", 'a b'],
    ["'b' -in 'a', 'B'", 'True'],
    ['5 -is [int]', 'True'],
    ["'5' -as [int]", '5'],
    ["$null -eq ('x' -as [int])", 'True'],
    ["'abc' -match 'b(.)'; $Matches[1]", 'True c'],
    ["'ab' -replace 'b', { $_.Value + 'x' }", 'abx'],
  ])('%s gives %s', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

describe('what is evaluated only where it is wanted', () => {
  test.each<Row>([
    ['$false -and (1 / 0)', 'False'],
    ['$true -or (1 / 0)', 'True'],
    ['1 ? 2 : (1 / 0)', '2'],
    ["'x' ?? (1 / 0)", 'x'],
    ['$x = 1; $x ??= (1 / 0); $x', '1'],
    [`$n = $null; $\{n}?.Substring(1 / 0)`, ''],
    [`$n = $null; $\{n}?[1 / 0]`, ''],
  ])('%s gives %j', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

describe('members and indexes', () => {
  test.each<Row>([
    ["'abc'.Length", '3'],
    ["'abc'.ToUpper().Substring(1)", 'BC'],
    ["('a', 'bb').Length", '2'],
    ["('a', 'bb').ToUpper()", 'A BB'],
    ['(@{ n = 1 }, @{ n = 2 }, @{ m = 3 }).n', '1 2'],
    ['(5).Count; $null.Count', '1 0'],
    ["$name = 'Length'; 'abc'.$name", '3'],
    ['[int]::MaxValue', '2147483647'],
    ["[string]::Join('-', 'a', 'b')", 'a-b'],
    ['[datetime]::new(2024, 2, 29).Day', '29'],
    ['$a = 1, 2, 3; $a[-1]; $a[0, 2]; $a[1..2]; $a[7]', '3 1 3 2 3 '],
    ["'abc'[1]", 'b'],
    ["@{ a = 1 }['A']", '1'],
    ['([ordered]@{ b = 1; a = 2 })[1]', '2'],
    ['(5)[0]', '5'],
    ['(1..4).Where({ $_ % 2 })', '1 3'],
    ["(1..4).Where({ $_ -gt 2 }, 'First')", '3'],
    ['(1..2).ForEach({ $_ * 2 })', '2 4'],
    ["('1', '2').ForEach([int]) -join '+'", '1+2'],
  ])('%s gives %s', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

describe('text that expands', () => {
  test.each<Row>([
    [`$x = 5; "<$x> <$($x + 1)> <$\{x}0>"`, '<5> <6> <50>'],
    ['"$(1, 2)"', '1 2'],
    ['$OFS = \'-\'; "$(1, 2)"', '1-2'],
    ['"a$(1 / 0)b"', 'ab error RuntimeException'],
    ['$env:USER_NAME; "$env:USER_NAME!"', 'nora nora!'],
    ["$w = 'Lee'; $ExecutionContext.InvokeCommand.ExpandString('Hi $w')", 'Hi Lee'],
    ['$f = 1.5; "$f"', '1.5'],
  ])('%s gives %s', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

describe('lists, hashtables and casts', () => {
  test.each<Row>([
    ['@(5).Count; @().Count; @($null).Count; @(, @(1, 2)).Count', '1 0 1 1'],
    ['$a = 1, 2; $b = $a; $b[0] = 9; $a', '9 2'],
    ["$h = @{ a = 1 }; $h.b = 2; $h['c'] = 3; $h.Count", '3'],
    ['@{ a = if ($true) { 5 } }.a', '5'],
    ['([pscustomobject]@{ b = 1; a = 2 })', '@{b=1; a=2}'],
    ["([ordered]@{ b = 1; a = 2 }).Keys -join ','", 'b,a'],
    ["[int[]]('1', '2') -join '+'", '1+2'],
    ['[void]5', ''],
    ['$x = 0; [void][int]::TryParse("12", [ref]$x); $x', '12'],
    ["using namespace System.Text\n[StringBuilder]::new('ab').Length", '2'],
  ])('%s gives %s', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

describe('assignments', () => {
  test.each<Row>([
    ['$x = $y = 4; "$x$y"', '44'],
    ['($x = 5); $x += 2; $x -= 1; $x *= 4; $x /= 3; $x %= 5; $x', '5 3'],
    ['$a, $b, $c = 1, 2; "$a|$b|$c"', '1|2|'],
    ["$a, $b = 1, 2, 3; $b -join '-'", '2-3'],
    ["[int]$n = '5'; $n = '7'; $n + 1", '8'],
    ["[int]$n = 1; try { $n = 'x' } catch { $_.CategoryInfo.Category }; $n", 'MetadataError 1'],
    ['$i = 5; ($i++); $i; (++$i); $i--; $i', '5 6 7 6'],
    ['$n = $null; $n++; $n', '1'],
    ['$o = [pscustomobject]@{ n = 1 }; $o.n += 2; $o.n', '3'],
    ['$a = 1, 2; $a[1]++; $a', '1 3'],
    ["$s = 'a'; $s += 1; $s", 'a1'],
    ['$null = 5', ''],
    ['$i = [int]::MaxValue; $i++; $i', '2147483648'],
  ])('%s gives %s', async (text, expected) => expect(await textOf(text)).toBe(expected));
});

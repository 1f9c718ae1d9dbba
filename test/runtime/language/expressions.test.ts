import { describe, expect, test } from '@jest/globals';
import { errorsOf, outlines } from './outline.ts';

describe('expressions', () => {
  test.each([
    ['$a + $b * $c', '($a + ($b * $c))'],
    ['$a - $b - $c', '(($a - $b) - $c)'],
    ['$a -eq $b -and $c -gt $d', '(($a -eq $b) -and ($c -gt $d))'],
    ['$a -band $b -or $c', '(($a -band $b) -or $c)'],
    ['$a -eq $b + 1', '($a -eq ($b + Int32:1))'],
    ['$a ?? $b -eq $c', '(($a ?? $b) -eq $c)'],
    ['"{0}" -f $a, $b', '("{0}" -f [$a, $b])'],
    ['1..3 + 4..6', '((Int32:1 .. Int32:3) + (Int32:4 .. Int32:6))'],
    ['1, 2 + 3', '([Int32:1, Int32:2] + Int32:3)'],
    ['$a -IEQ 1', '($a -eq Int32:1)'],
    ['$a -cne 1', '($a -cne Int32:1)'],
    ['1 +\n2', '(Int32:1 + Int32:2)'],
    ['-5', 'Int32:-5'],
    ['- 5', 'Minus(Int32:5)'],
    ['1 -1', '(Int32:1 - Int32:1)'],
    ['1-1', '(Int32:1 - Int32:1)'],
    ['--$x', 'MinusMinus($x)'],
    ['$x++', 'PostfixPlusPlus($x)'],
    ['!$a', 'Exclaim($a)'],
    ['-not $a -and $b', '(Not($a) -and $b)'],
    ['-join $a', 'Join($a)'],
    [',1', '[Int32:1]'],
    ['$a ? 1 : 2', 'TernaryExpression($a Int32:1 Int32:2)'],
    ['$a ? $b ? 1 : 2 : 3', 'TernaryExpression($a TernaryExpression($b Int32:1 Int32:2) Int32:3)'],
    ['$a ?1:2', 'TernaryExpression($a Int32:1 Int32:2)'],
    ['[int]$x', 'ConvertExpression([int] $x)'],
    ['[int]::MaxValue', 'MemberExpression::([int] {MaxValue})'],
    ['[int] -5', 'ConvertExpression([int] Int32:-5)'],
    ['[int[]][string[]]$x', 'ConvertExpression([int[]] ConvertExpression([string[]] $x))'],
    ['[ordered]@{ a = 1 }', 'ConvertExpression([ordered] Hashtable({a} Int32:1))'],
    [
      '[System.Collections.Generic.List[string]]::new()',
      'InvokeMemberExpression::([System.Collections.Generic.List[string]] {new})',
    ],
    ['[Dictionary[string,[int]]]', '[Dictionary[string,int]]'],
    ['[a,b, Version=1]', '[a,b, Version=1]'],
    ['[int[,]]', '[int[,]]'],
    ['$x -is [int]', '($x -is [int])'],
    ['$x.a.b', 'MemberExpression(MemberExpression($x {a}) {b})'],
    ['$x.a(1, 2)', 'InvokeMemberExpression($x {a} Int32:1 Int32:2)'],
    ['$x.a{ 1 }', 'InvokeMemberExpression($x {a} ScriptBlockExpression(Int32:1))'],
    ["$x.'a b'", "MemberExpression($x 'a b')"],
    ['$x.$y', 'MemberExpression($x $y)'],
    ['$x?.b', 'MemberExpression($x? {b})'],
    ['$\x7bx}?.b', 'MemberExpression?($x {b})'],
    ['$\x7bx}?[0]', 'IndexExpression?($x Int32:0)'],
    ['$x[1,2]', 'IndexExpression($x [Int32:1, Int32:2])'],
    ['6.3.7600', 'MemberExpression(Double:6.3 Int32:7600)'],
    ['$x.\nb', 'MemberExpression($x {b})'],
    ['$using:a.b', 'UsingExpression(MemberExpression($a {b}))'],
    ['[a()] $x', 'AttributedExpression(Attribute() $x)'],
    [
      "@{ 'a b' = 1; $k = 2\n(3) = 4 }",
      "Hashtable('a b' Int32:1 $k Int32:2 ParenExpression(Int32:3) Int32:4)",
    ],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toBe('');
    expect(outlines(text)).toEqual([expected]);
  });

  test.each([
    ['$x = 1', '$x = Int32:1'],
    ['$x += Get-A -B', '$x += {Get-A} -B'],
    ['$a = $b = 2', '$a = $b = Int32:2'],
    ['$a, $b = 1, 2', '[$a, $b] = [Int32:1, Int32:2]'],
    ['$x ??= 1', '$x ??= Int32:1'],
    ['[int] $x = 5', 'ConvertExpression([int] $x) = Int32:5'],
    ['$x.a = 1 | b', 'MemberExpression($x {a}) = Int32:1 | {b}'],
    ['$x =\n1', '$x = Int32:1'],
    ['a | b | c', '{a} | {b} | {c}'],
    ['1 | b', 'Int32:1 | {b}'],
    ['a |\n b', '{a} | {b}'],
    ['a\n  # why\n  | b', '{a} | {b}'],
    ['a && b || c', 'PipelineChain(PipelineChain({a} {b}) {c})'],
    ['& $x -A', 'Ampersand $x -A'],
    ['. ./x.ps1', 'Dot {./x.ps1}'],
    ['./x.ps1', '{./x.ps1}'],
    ['7z a', '{7z} {a}'],
    ['?{1}', '{?} ScriptBlockExpression(Int32:1)'],
    ['(if 1)', 'ParenExpression({if} Int32:1)'],
    ['a;; b\n\nc', '{a}'],
  ])('statement %j', (text, expected) => {
    expect(errorsOf(text)).toBe('');
    expect(outlines(text)[0]).toBe(expected);
  });

  test('an empty line ends a pipeline', () => {
    expect(outlines('a\n\n| b')).toHaveLength(2);
  });

  test('a background pipeline is marked', () => {
    expect(errorsOf('a &')).toBe('');
  });
});

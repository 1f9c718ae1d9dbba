import { describe, expect, test } from '@jest/globals';
import { errorsOf, outlines } from './outline.ts';

describe('strings (binding.md §1.6)', () => {
  test.each([
    ["'it''s'", "'it's'"],
    ["'a\u2019\u2019b'", "'a\u2019b'"],
    ['\u2018a\u2019', "'a'"],
    ['\u201ca\u201d', '"a"'],
    ['"a""b"', '"a"b"'],
    ['"a`"b"', '"a"b"'],
    ['"`0`a`b`e`f`n`r`t`v"', '"\0\x07\b\x1b\f\n\r\t\v"'],
    ['"`q`$"', '"q$"'],
    ['"`u{1F600}`u{e9}"', '"\u{1F600}\u00e9"'],
    ['"$x.Id"', '"<$x>.Id"'],
    ['"$\x7ba b}c"', '"<$a b>c"'],
    ['"$a-$b"', '"<$a>-<$b>"'],
    ['"$$ $? $^ $ 5"', '"<$$> <$?> <$^> $ 5"'],
    ['"$x::y $env:A"', '"<$x>::y <$env:A>"'],
    ['"$(1 + 2)"', '"<SubExpression((Int32:1 + Int32:2))>"'],
    ['"$()"', '"<SubExpression()>"'],
    ['"$($x.Id)"', '"<SubExpression(MemberExpression($x {Id}))>"'],
    ['"$(f ""a"" `"b`")"', '"<SubExpression({f} "a" "b")>"'],
    ['"$(f "$(g)")"', '"<SubExpression({f} "<SubExpression({g})>")>"'],
    ['"{$x}"', '"{<$x>}"'],
    ['"<#a#> # b"', '"<#a#> # b"'],
    ["@'\n$a ''\n'@", 'SingleQuotedHereString"$a \'\'"'],
    ["@'\n'@", 'SingleQuotedHereString""'],
    ['@"\n\n"@', 'DoubleQuotedHereString""'],
    ['@"  \r\na\r\nb\r\n"@', 'DoubleQuotedHereString"a\r\nb"'],
    ['@"\n"a" $x\n"@', 'DoubleQuotedHereString""a" <$x>"'],
    ['@"\na\n "@\n"@', 'DoubleQuotedHereString"a\n "@"'],
    ['@\u201c\na\n\u201d@', 'DoubleQuotedHereString"a"'],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toBe('');
    expect(outlines(text)).toEqual([expected]);
  });
});

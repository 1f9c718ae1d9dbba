import { describe, expect, test } from '@jest/globals';
import { argumentsOf } from './outline.ts';

describe('arguments (binding.md §1.2 to §1.10, §6.2)', () => {
  test.each([
    // parameters
    ['T -Name abc', '-Name {abc}'],
    ['T -Name:abc', '-Name:{abc}'],
    ['T -Name: abc', '-Name:{abc}'],
    ['T \u2013Name abc', '-Name {abc}'],
    ['T \u2014Name abc', '-Name {abc}'],
    ['T \u2015Name abc', '-Name {abc}'],
    ['T -Name:-Other', '-Name:{-Other}'],
    ['T -Name:a,b', '-Name:[{a}, {b}]'],
    ['T -Name=x', '-Name=x'],
    ['T -Name.x', '-Name {.x}'],
    ['T -Name[0]', '-Name {[0]}'],
    ['T -Name(1)', '-Name ParenExpression(Int32:1)'],
    ['T -?', '-?'],
    ['T -B2xIdentityUserFlowId 1', '-B2xIdentityUserFlowId Int32:1'],
    ['T -Na"me" abc', '{-Name} {abc}'],
    ['T -5 -.5 -0x10', '{-5} {-.5} {-0x10}'],
    ['T -$x', 'Word"-<$x>"'],
    ['T -', '{-}'],
    ['T -Switch:$false -All', '-Switch:$false -All'],
    // the double dash, and what follows --%
    ['T -Name -- -x', '-Name -- {-x}'],
    ['T -- -Name y --', '-- {-Name} {y} {--}'],
    ['T --foo', '{--foo}'],
    ['T -Name --%  a b', '-Name {--%} {a b}'],
    ['T --% a | b', '{--%} {a }'],
    ['T --% "a | b" c', '{--%} {"a | b" c}'],
    // numbers and what only looks like one
    ['T 5 007 0x10', 'Int32:5 Int32:7 Int32:16'],
    ['T 12abc 1_000 1..3 5% 2024-01-01', '{12abc} {1_000} {1..3} {5%} {2024-01-01}'],
    ['T 10.0.0.1 +5 1,5', '{10.0.0.1} {+5} [Int32:1, Int32:5]'],
    ['T 300y', '{300y}'],
    // barewords
    ["T a'b c'd", '{ab cd}'],
    ["T 'a'b", "'a' {b}"],
    ['T "a"b', '"a" {b}'],
    ["T a'b'", '{ab}'],
    ['T $(1)x', 'SubExpression(Int32:1) {x}'],
    ['T user@contoso.com', '{user@contoso.com}'],
    ['T $n@contoso.com', 'Word"<$n>@contoso.com"'],
    ['T user-$n@x.com', 'Word"user-<$n>@x.com"'],
    ['T $a-$b $x/y $repo\\build', 'Word"<$a>-<$b>" Word"<$x>/y" Word"<$repo>\\build"'],
    ['T a>b a#b a=b a[0] ~/x', '{a>b} {a#b} {a=b} {a[0]} {~/x}'],
    ['T a`tb `$x a`"b', '{a\tb} {$x} {a"b}'],
    ['T a$(1 + 2)b', 'Word"a<SubExpression((Int32:1 + Int32:2))>b"'],
    ['T if in process true', '{if} {in} {process} {true}'],
    ['T $ $- =', '{$} {$-} {=}'],
    ['T [int] [a', '{[int]} {[a}'],
    ['T :x ::y', '{:x} {::y}'],
    ["T [datetime]'2024-01-01'", '{[datetime]2024-01-01}'],
    ['T * / ! % +', '{*} {/} {!} {%} {+}'],
    // variables, members, indexes
    ['T $x $x.Id $x[0] $\x7ba b}', '$x MemberExpression($x {Id}) IndexExpression($x Int32:0) $a b'],
    ["T 'a'.Length", "MemberExpression('a' {Length})"],
    ['T (gi).Name', 'MemberExpression(ParenExpression({gi}) {Name})'],
    [
      'T {a}.x @{a=1}.a',
      'MemberExpression(ScriptBlockExpression({a}) {x}) MemberExpression(Hashtable({a} Int32:1) {a})',
    ],
    ['T $x. y', '$x {.} {y}'],
    ['T $env:TEMP $using:x', '$env:TEMP UsingExpression($x)'],
    // lists
    ['T a, b ,c', '[{a}, {b}, {c}]'],
    ['T a,-b', '[{a}, {-b}]'],
    ['T 007,0x10', '[Int32:7, Int32:16]'],
    ['T a,\n  b', '[{a}, {b}]'],
    // groups
    [
      'T {1} @{a=1} @(1,2) (1)',
      'ScriptBlockExpression(Int32:1) Hashtable({a} Int32:1) ArrayExpression([Int32:1, Int32:2]) ParenExpression(Int32:1)',
    ],
    ['T @params @using:p', '@params UsingExpression(@p)'],
    ['T [ordered]@{a=1}', '{[ordered]@} ScriptBlockExpression({a=1})'],
    // trivia
    ['T a <# b #> c # d', '{a} {c}'],
    ['T a `\n b', '{a} {b}'],
    ['T a ` b', '{a} {b}'],
    ['T\u00a0a\u3000b', '{a} {b}'],
    // redirections
    ['T 2>&1 > out.txt', 'Output>{out.txt} Error>&Output'],
    ['T *>> all.log 3> w', 'All>>{all.log} Warning>{w}'],
    ['T 2 >e', 'Int32:2 Output>{e}'],
  ])('%j', (text, expected) => {
    expect(argumentsOf(text)).toBe(expected);
  });

  test('keep the name of a parameter and its extent apart from the argument', () => {
    expect(argumentsOf("T -A:'x' -b")).toBe("-A:'x' -b");
  });
});

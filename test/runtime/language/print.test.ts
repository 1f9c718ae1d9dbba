import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Node } from '../../../runtime/language/ast.ts';
import { parse } from '../../../runtime/language/parse.ts';
import { print } from '../../../runtime/language/print.ts';
import { visitTree } from '../../../runtime/language/visit.ts';
import { outline } from './outline.ts';
import { scriptSoup, soup } from './soup.ts';

const samples = [
  "New-MgUser -Mail 'a@b.c' -Names x, 'y z', -q -All -Top:5 @rest | Select-Object Id, @{ n = 'x'; e = { $_.Id } }",
  '& $x; . ./a.ps1 2>&1; T -- -x --; a && b || c &',
  'T a`tb `$x $a-$b.c "q$($x.Id)`"" a$(f "b")c :x `5 `-a if',
  '"a`$b" + @\'\nx \'y\'\n\'@ + @"\na $b `"@ $(c `"d`")\n"@',
  '$a, [int] $b.c = 1, 2.50 | d 2>> e *> f',
  '[System.Collections.Generic.Dictionary[string,[int, mscorlib]]]::new(1, $x)[0].a["b"]',
  '$x ? -not $y : $z.a{ 1 } -join "," -f 1, (2), @(3; 4), $()',
  '[ordered]@{ a = 1\n"b c" = T x\n$k = @{} }; [a(1, b, c = 2)] $x; ,1; $\x7ba b}?.c; $\x7bx}?[1]; $using:a.b',
  'T --% raw | text; x\nT a --%  b "| c"\n(T --% d\n)',
  '$i++; --$j; - 5; -5; 1..3; !$x; [int] -5; [int] .5; 6.3.7600',
  '& "--%" a b; T "$using:x$(f ")")"',
  'if (a) { b } elseif ($c) { d } else { e }; finally x; $y = if (1) { 2 }; else 3',
  ':l foreach ($x in 1..3) { break l }; for ($i = 0; ; $i++) { continue }; for (;;) { exit 1 }',
  'while ($a) { return }; do { throw "x" } while (b); do { return 1 } until ($c)',
  "switch -regex -casesensitive ($x) { 'a' { 1 } {$_} { 2 } `default { 3 } default { 4 } }; switch -file a.txt { x { } }",
  'try { a } catch [A], [B] { b } catch { c } finally { d }; trap [E] { e }; trap { continue }',
  'param([Parameter(Mandatory, Position = 0)] [string] $a = "x", $b)\nbegin { 1 } process { 2 } end { 3 } clean { 4 }',
  'using namespace System.IO\nusing module @{ ModuleName = "a"; ModuleVersion = "1.0" }\nfunction f($x) { param }; filter g { $_ }; function h { param($y) dynamicparam { } process { } }',
  'class C { }; [Serializable()] class B : C, object { static hidden [int] $x = 5; [Obsolete("a")] [void] M($a, [int] $b) { return } B() : base(1) { } }; enum E { A; B = 2 }; enum F : byte { C }',
  'data d -SupportedCommand Get-A, b { "x" }; for (T --% a\n $i; $j) { } ',
  "from'x' ; `if x; 'a'.Length; {a}.x; $x.'a b'.$y.(z)",
];

describe('print', () => {
  test.each(samples)('%j is read as the same tree', (text) => {
    expectSame(text);
  });

  test('covers every kind of node that can be written', () => {
    const kinds = new Set(samples.flatMap((text) => kindsOf(parse(text).ast)));
    const parts = ['StatementBlock', 'TypeConstraint', 'Attribute', 'NamedAttributeArgument'];
    const groups = [
      'ScriptBlockExpression',
      'SubExpression',
      'ArrayExpression',
      'TernaryExpression',
    ];
    expect([...kinds]).toEqual(expect.arrayContaining([...parts, ...groups]));
    expect(kinds.size).toBeGreaterThanOrEqual(58);
  });

  test('any text without errors is read as the same tree', () => {
    fc.assert(
      fc.property(fc.oneof(soup, scriptSoup), (text) => {
        fc.pre(parse(text).errors.length === 0);
        expectSame(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('any word is printed so that it stays one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        const word: Node = {
          kind: 'StringConstantExpression',
          extent: { start: 0, end: 0 },
          stringType: 'BareWord',
          value,
        };
        const extent = { start: 0, end: 0 };
        const name: Node = { ...word, value: 'T' };
        const command: Node = {
          kind: 'Command',
          extent,
          elements: [name, word, { kind: 'ArrayLiteral', extent, elements: [word, word] }],
          redirections: [],
          invocation: 'Unknown',
        };
        fc.pre(value !== '--%');
        const [statement] = parse(print(command)).ast.endBlock?.statements ?? [];
        expect(statement && outline(statement)).toBe(outline(command));
      }),
    );
  });
});

function kindsOf(root: Node): string[] {
  const kinds: string[] = [];
  visitTree(root, ({ kind }) => kinds.push(kind));
  return kinds;
}

function expectSame(text: string): void {
  const { ast } = parse(text);
  const printed = print(ast);
  const again = parse(printed);
  expect({ printed, errors: again.errors.map(({ id }) => id), tree: outline(again.ast) }).toEqual({
    printed,
    errors: [],
    tree: outline(ast),
  });
}

import { describe, expect, test } from '@jest/globals';
import { parse } from '../../../runtime/language/parse.ts';
import { errorsOf, outlines } from './outline.ts';

describe('statements', () => {
  test.each([
    ['if ($a) { b }', 'IfStatement($a {b})'],
    ['if ($a) { b }\nelseif (c) { d }\nelse { e }', 'IfStatement($a {b} {c} {d} {e})'],
    ['foreach ($x in 1..3) { $x }', 'ForEachStatement($x (Int32:1 .. Int32:3) $x)'],
    [':l for ($i = 0; $i; $i++) { }', 'ForStatement<l>($i = Int32:0 $i PostfixPlusPlus($i) )'],
    ['for (;;) { a }', 'ForStatement({a})'],
    ['while (a) { continue l }', 'WhileStatement({a} ContinueStatement({l}))'],
    ['do { a }\nuntil ($b)', 'DoUntilStatement($b {a})'],
    ['do { a } while ($b)', 'DoWhileStatement($b {a})'],
    [
      'switch -wildcard ($x) { a* { 1 }; default { 2 } }',
      'SwitchStatement<Wildcard>($x {a*} Int32:1 Int32:2)',
    ],
    ['switch -file a.txt { x { } }', 'SwitchStatement<File>({a.txt} {x} )'],
    [
      'try { a } catch [B], [C] { d } finally { e }',
      'TryStatement({a} CatchClause([B] [C] {d}) {e})',
    ],
    ['trap [A] { b }\nc', '{c}'],
    ['return 1 + 2', 'ReturnStatement((Int32:1 + Int32:2))'],
    ['return\n1', 'ReturnStatement() / Int32:1'],
    ['throw', 'ThrowStatement()'],
    ['exit 1', 'ExitStatement(Int32:1)'],
    [
      'function f($a, [int] $b = 1) { c }',
      'FunctionDefinition<f function>(Parameter($a) Parameter([int] $b Int32:1) {c})',
    ],
    ['filter g { $_ }', 'FunctionDefinition<g filter>($_)'],
    ['data d { 1 }', 'DataStatement<d>(Int32:1)'],
    [
      'enum E { A; B = 2 }',
      'TypeDefinition<E>(PropertyMember<A isStatic isLiteral>() PropertyMember<B isStatic isLiteral>(Int32:2))',
    ],
    [
      'class B { }; class A : B { static [int] $x = 1; hidden [void] M() { } }',
      'TypeDefinition<B>() / TypeDefinition<A>([B] PropertyMember<x isStatic>([int] Int32:1) FunctionMember<isHidden>([void] FunctionDefinition<M method>()))',
    ],
    ['$x = if (1) { 2 } else { 3 }', '$x = IfStatement(Int32:1 Int32:2 Int32:3)'],
    ['@{ a = if (1) { 2 }\n b = 3 }', 'Hashtable({a} IfStatement(Int32:1 Int32:2) {b} Int32:3)'],
    ['else x', '{else} {x}'],
    ['break-it; T if; if-x', '{break-it} / {T} {if} / {if-x}'],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toBe('');
    expect(outlines(text).map(shorten).join(' / ')).toBe(shorten(expected));
  });

  test('a script block keeps its parts apart', () => {
    const { ast, errors } = parse(
      'using namespace a.b\n[CmdletBinding()]\nparam($x)\nbegin { 1 }\nprocess { 2 }\nend { 3 }\nclean { 4 }',
    );
    expect(errors).toEqual([]);
    expect(ast.usings.map(({ name }) => name?.value)).toEqual(['a.b']);
    expect(ast.parameters?.parameters.map(({ name }) => name.path.text)).toEqual(['x']);
    const { beginBlock, processBlock, endBlock, cleanBlock } = ast;
    const phases = [beginBlock, processBlock, endBlock, cleanBlock].map((block) => block?.phase);
    expect(phases).toEqual(['Begin', 'Process', 'End', 'Clean']);
  });

  test.each([
    ['switch -c -regex -f a { 1 { } }', ['File', 'Regex', 'CaseSensitive']],
    ['switch -p -wildcard -exact (1) { 1 { } }', ['Parallel']],
  ])('the flags of %j have one order', (text, flags) => {
    expect(parse(text).ast.endBlock?.statements).toMatchObject([{ flags }]);
  });

  test.each([
    ['Switch', 'Switch'],
    ['a && ;', '&&'],
    ['a || ;', '||'],
  ])('what is left of %j keeps its keyword', (text, keyword) => {
    expect(parse(text).ast.endBlock?.statements[0]).toMatchObject({
      kind: 'ErrorStatement',
      keyword,
    });
  });

  test.each([
    ['class A { $global:b }', 'b'],
    ['class A { $b }', 'b'],
  ])('the property of %j has its name alone', (text, name) => {
    expect(parse(text).ast.endBlock?.statements[0]).toMatchObject({ members: [{ name }] });
  });

  test('traps are kept apart from the other statements', () => {
    const { endBlock } = parse('a; trap { b }; c').ast;
    expect([endBlock?.traps.length, endBlock?.statements.length]).toEqual([1, 2]);
  });
});

describe('what PowerShell 7 has no more is one error', () => {
  test.each([
    ['workflow w { parallel { a } inlinescript { b } }', 'WorkflowNotSupportedInPowerShellCore'],
    ['parallel { a }', 'UnexpectedKeyword'],
    ['sequence { a }', 'UnexpectedKeyword'],
  ])('%j, and what follows is read', (text, id) => {
    const { errors } = parse(`${text}\nGet-A\n'b'`);
    expect(errors.map((error) => error.id)).toEqual([id]);
    expect(outlines(`${text}\nGet-A\n'b'`).slice(1)).toEqual(['{Get-A}', "'b'"]);
  });
});

/** Blanks are of no account: kinds and nesting are judged. */
function shorten(text: string): string {
  return text.replaceAll(/\s+\)/g, ')').replaceAll(/\(\s+/g, '(').replaceAll(/ +/g, ' ');
}

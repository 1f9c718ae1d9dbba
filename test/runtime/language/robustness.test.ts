import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, parseArgument, parseWithTokens } from '../../../runtime/language/parse.ts';
import { print } from '../../../runtime/language/print.ts';
import { soup } from './soup.ts';

function expectAnswer(text: string): void {
  const { ast, errors, isIncomplete } = parse(text);
  expect(ast.extent).toEqual({ start: 0, end: text.length });
  expect(isIncomplete).toBe(errors.some((error) => error.isIncomplete));
  for (const { message } of errors) expect(message).not.toContain('{given}');
}

describe('parse never throws', () => {
  test('for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectAnswer));
  });

  test('for any soup of tokens', () => {
    fc.assert(fc.property(soup, expectAnswer), { numRuns: 2000 });
    fc.assert(fc.property(soup, (text) => void parseArgument(text)));
  });

  test.each([
    "$r = Get-A -B:'c', $d -E @{ f = (1 + 2); 'g' = \"h$($i.j[0])`n\" } 2>&1 | k { $_.l } && m",
    '@"\n$(a "b`"c")\n"@ + [x[y,[z, w]]]::n{ 1 }.o($p ? 1 : 2) -f -not $q, $\x7br s}?.t # u <# v',
    'if ($a) { b } elseif (c) { d } else { e }; try { f } catch [g] { h } finally { i }',
  ])('for any beginning of %j', (text) => {
    for (let length = 0; length <= text.length; length++) expectAnswer(text.slice(0, length));
  });

  test.each([
    ['(', ')'],
    ['{', '}'],
    ['$(', ')'],
    ['@{a=', '}'],
    ['"$(', ')"'],
    ['a(', ')'],
    ['- ', ''],
    ['[int]', ''],
    ['[a[', ']]'],
    ['$a=', ''],
    ['$a.b(', ')'],
    ['$a[', ']'],
    ['$a ? ', ' : 1'],
    ['if (1) {', '}'],
    ['[a(', ')]$b'],
    ['[a({', '})]$b'],
    ['[a({', ''],
    ['"$([a({', ''],
    ['1+', ''],
    ['$x.a', ''],
    ['if (1) {', '}'],
    ['function f { ', ' }'],
    ['switch (1) { 1 {', '} }'],
    ['try { ', ' } finally { }'],
    ['class A { A() { ', ' } }'],
    ['$a.$(', ')'],
    [',', ''],
    ['f -a:(', ')'],
  ])('for very deep %j', (open, close) => {
    expectAnswer(`${open.repeat(6000)}1${close.repeat(6000)}`);
    expectAnswer(`${open.repeat(900)}1${close.repeat(400)}`);
  });

  test.each([
    ['(', ')'],
    ['{', '}'],
    ['$(', ')'],
    ['@{a=', '}'],
    ['if (1) {', '}'],
    ['foreach ($a in 1) {', '}'],
    ['function f { ', ' }'],
    ['$a[', ']'],
    ['$a.b(', ')'],
    ['"$(', ')"'],
    ['-not ', ''],
  ])('1000 levels of %j are read, and printed so that they are read again', (open, close) => {
    const text = `${open.repeat(1000)}1${close.repeat(1000)}`;
    const { ast, errors } = parse(text);
    expect(errors).toEqual([]);
    expect(parse(print(ast)).errors).toEqual([]);
  });

  test('deep nesting gives the same tokens as flat text', () => {
    const text = `${'(f '.repeat(400)}1${')'.repeat(400)}`;
    const { tokens } = parseWithTokens(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
      `${'( f '.repeat(400)}1 ${') '.repeat(400)}`,
    );
  });

  test('nesting beyond the limit is one error of its own', () => {
    const { errors } = parse(`${'('.repeat(4000)}1${')'.repeat(4000)}`);
    expect(errors.map(({ id }) => id)).toEqual(['ScriptTooComplicated']);
  });

  test('a script that is cut is incomplete or clean, and never wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scripts), fc.nat(), (script, at) => {
        const text = script.slice(0, at % (script.length + 1));
        // What is cut inside a word or number can be anything; between tokens it can only lack an end.
        fc.pre(/[\s(){};]$/.test(text) || text === '');
        const { errors, isIncomplete } = parse(text);
        expect({ text, isRight: isIncomplete || errors.length === 0 }).toEqual({
          text,
          isRight: true,
        });
      }),
      { numRuns: 500 },
    );
  });
});

const scripts = [
  'if ($a) { b } elseif (c) { d } else { e }\nforeach ($x in $y) { z }\n',
  'function f { param([string] $a = 5, $b)\nbegin { 1 } process { 2 } end { 3 } }\n',
  'try { a } catch [System.Exception] { b } finally { c }\nswitch ($x) { 1 { a } default { b } }\n',
  'for ($i = 0; $i -lt 3; $i++) { $i }\nwhile ($true) { break }\ndo { a } until ($b)\n',
  'class A { [int] $x = 5; [void] M() { $this.x = 1 } }\nenum E { A; B = 2 }\n',
  '$h = @{ a = 1; b = @(1, 2) }\nGet-A | Where-Object { $_.x -eq 1 } | b\n',
];

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Node } from '../../../runtime/language/ast.ts';
import { deepestTree, parse, parseArgument } from '../../../runtime/language/parse.ts';
import { visitTree } from '../../../runtime/language/visit.ts';
import { soup } from './soup.ts';

function expectAnswer(text: string): void {
  const { ast, errors, isIncomplete } = parse(text);
  expect(ast.extent).toEqual({ start: 0, end: text.length });
  expect(isIncomplete).toBe(errors.some((error) => error.isIncomplete));
  for (const { message } of errors) expect(message).not.toContain('{given}');
}

function depthOf(root: Node): number {
  let deepest = 0;
  visitTree(root, (_node, parent) => {
    deepest = Math.max(deepest, parent === undefined ? 0 : parent.depth + 1);
  });
  return deepest;
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
  ])('for very deep %j', (open, close) => {
    const text = `${open.repeat(3000)}1${close.repeat(3000)}`;
    expectAnswer(text);
    expect(depthOf(parse(text).ast)).toBeLessThanOrEqual(deepestTree);
  });

  test('nesting beyond the limit is one error of its own', () => {
    const { errors } = parse(`${'('.repeat(600)}1${')'.repeat(600)}`);
    expect(errors.map(({ id }) => id)).toEqual(['ScriptTooComplicated']);
    expect(parse(`${'('.repeat(400)}1${')'.repeat(400)}`).errors).toEqual([]);
  });
});

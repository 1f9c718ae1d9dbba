import { describe, expect, test } from '@jest/globals';
import { parse } from '../../../runtime/language/parse.ts';
import { errorsOf, outlines } from './outline.ts';

describe('statements that this version does not run', () => {
  test.each([
    'for ($i = 0; $i -lt 3; $i++) { a { b } }',
    'do { a } while ($true)',
    'do { a }\nuntil ($true)',
    'switch ($x) { 1 { a } default { b } }',
    'trap { a }',
    'filter f { a }',
    'class A { [int] $x }',
    'enum E { A; B }',
    'break',
    'continue',
    'exit 1',
    'data { 1 }',
    'configuration c { }',
    'begin { a }',
    ':outer for (;;) { a }',
    'using namespace System.IO',
    'param($a)',
    '[CmdletBinding()]\nparam(\n  [Parameter(Mandatory)] [string] $a\n)',
  ])('%j is one error, and what follows is read', (text) => {
    const { errors } = parse(`${text}\nGet-A\n'b'`);
    expect(errors.map(({ id }) => id)).toEqual(['StatementNotSupported']);
    expect(outlines(`${text}\nGet-A\n'b'`).slice(1)).toEqual(['{Get-A}', "'b'"]);
  });

  test('the error names the keyword and lies on it', () => {
    const [error] = parse('a; SWITCH ($x) { }').errors;
    expect(error?.message).toContain("'SWITCH'");
    expect(error?.extent).toEqual({ start: 3, end: 9 });
  });

  test.each(['& exit', 'T switch', 'break-it', 'T | process', 'a; process x'])(
    '%j is a command',
    (text) => {
      expect(errorsOf(text)).toBe('');
    },
  );
});

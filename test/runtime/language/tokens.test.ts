import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SourceToken } from '../../../runtime/language/lex/source-tokens.ts';
import { parse, parseWithTokens } from '../../../runtime/language/parse.ts';
import { scriptSoup, soup } from './soup.ts';

function show({ kind, start, end, flags, nested }: SourceToken): string {
  const inner = nested === undefined ? '' : `(${nested.map(show).join(' ')})`;
  const own = flags.filter((flag) => flag !== 'ParseModeInvariant').join('+');
  return `${kind}[${start},${end}]${own}${inner}`;
}

function tokensOf(text: string): string {
  return parseWithTokens(text).tokens.map(show).join(' ');
}

describe('tokens have the kinds, places and flags of PowerShell', () => {
  test.each([
    [
      'Get-A -B if',
      'Generic[0,5]CommandName Parameter[6,8] Generic[9,11]StatementDoesntSupportAttributes EndOfInput[12,12]',
    ],
    [
      '$x.y # c\n',
      'Variable[0,2] Dot[2,3]SpecialOperator+DisallowedInRestrictedMode Identifier[3,4]MemberName Comment[5,8] NewLine[8,9] EndOfInput[10,10]',
    ],
    ['a `\n b', 'Identifier[0,1]CommandName LineContinuation[2,4] Identifier[5,6] EndOfInput[7,7]'],
    [
      '[A(1)] [int] $x',
      'LBracket[0,1] Identifier[1,2]TypeName+AttributeName LParen[2,3] Number[3,4] RParen[4,5] RBracket[5,6] LBracket[7,8] Identifier[8,11]TypeName RBracket[11,12] Variable[13,15] EndOfInput[16,16]',
    ],
    [
      '"a$x$(b)"',
      'StringExpandable[0,9](Variable[2,4] DollarParen[4,6] Identifier[6,7]CommandName RParen[7,8]) EndOfInput[10,10]',
    ],
    ['a$(b)', 'Generic[0,5]CommandName(StringLiteral[1,5]) EndOfInput[6,6]'],
    [
      'a$(b',
      'Generic[0,4]TokenInError+CommandName(StringLiteral[1,4]TokenInError) EndOfInput[5,5]',
    ],
    ["'a", 'StringLiteral[0,2]TokenInError EndOfInput[3,3]'],
    [
      '1 -eq 2',
      'Number[0,1] Ieq[2,5]BinaryPrecedenceComparison+BinaryOperator Number[6,7] EndOfInput[8,8]',
    ],
    [
      'function if { }',
      'Function[0,8]Keyword+StatementDoesntSupportAttributes If[9,11]StatementDoesntSupportAttributes LCurly[12,13] RCurly[14,15] EndOfInput[16,16]',
    ],
  ])('%j', (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });

  test('with what lies between them they are the whole text', () => {
    const text =
      '<# .SYNOPSIS x #>\n\n#requires -version 7\n$a = 1 # why\n\n\nif ($a) {\n\tb `\n  c\n}\n';
    const { tokens } = parseWithTokens(text);
    let rebuilt = '';
    for (const { kind, start, end } of tokens) {
      if (kind === 'EndOfInput') break;
      const between = text.slice(rebuilt.length, start);
      expect(between).toMatch(/^[ \t]*$/);
      rebuilt += between + text.slice(start, end);
    }
    expect(rebuilt).toBe(text);
    expect(tokens.filter(({ kind }) => kind === 'Comment')).toHaveLength(3);
    expect(tokens.filter(({ kind }) => kind === 'NewLine')).toHaveLength(9);
  });

  test('keeping them changes neither tree nor errors, and they come in order', () => {
    fc.assert(
      fc.property(fc.oneof(soup, scriptSoup), (text) => {
        const { tokens, ...kept } = parseWithTokens(text);
        expect(kept).toEqual(parse(text));
        const starts = tokens.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((first, second) => first - second));
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { allMatches, compileRegex } from '../../../../runtime/values/regex/compile.ts';
import { PatternFailure } from '../../../../runtime/values/regex/pattern-reader.ts';
import type { RegexOptions } from '../../../../runtime/values/regex/translate.ts';

const found = (pattern: string, text: string, options: RegexOptions = {}): string =>
  [...allMatches(compileRegex(pattern, options), text)].map((match) => match.text).join('|');

describe('what .NET means', () => {
  test.each([
    ['a$', 'a\n', 'a'],
    ['a\\z', 'a\n', ''],
    ['(?m)^b$', 'a\nb\nc', 'b'],
    ['a.b', 'a\rb', 'a\rb'],
    ['a.b', 'a\nb', ''],
    ['(?s)a.b', 'a\nb', 'a\nb'],
    ['(?x) a \\s b # comment', 'a b', 'a b'],
    ['(?i)abc', 'ABC', 'ABC'],
    ['a(?i:b)c', 'aBc', 'aBc'],
    ['a(?i:b)c', 'aBC', ''],
    ['(?i)a(?-i)b', 'Ab AB', 'Ab'],
    ['[a-z-[aeiou]]+', 'hello', 'h|ll'],
    ['\\d+', '١٢ 34', '١٢|34'],
    ['\\w+', 'été_1 b', 'été_1|b'],
    ['\\bb', 'éb b', 'b'],
    ['\\p{Lu}', 'aÄB', 'Ä|B'],
    ['\\P{L}', 'a1', '1'],
    ['\\p{IsGreek}', 'aβ', 'β'],
    ['(?>a+)b', 'aab', 'aab'],
    ['(?>a+)ab', 'aab', ''],
    ['(?<=price )\\d+', 'price 30', '30'],
    ['(?<n>a)\\k<n>', 'aa', 'aa'],
    ['\\x41\\u0042\\103', 'ABC', 'ABC'],
    ['[]]', ']', ']'],
    ['[\\b]', 'b', ''],
    ['o{,2}', 'o{,2}', 'o{,2}'],
    ['a{2}', 'aaa', 'aa'],
    ['\\Ga', 'aab a', 'a|a'],
    ['..', '😀', '😀'],
    ['x*', 'ab', '||'],
  ])('%p in %p', (pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected);
  });

  test('case is folded in references too', () => {
    expect(found('(a)\\1', 'aA', { ignoreCase: true })).toBe('aA');
  });

  test('only named groups capture when that is asked for', () => {
    expect(compileRegex('(a)(?<n>b)', { explicitCapture: true }).groupNames).toEqual(['0', 'n']);
    expect(compileRegex('(?n)(a)(?<n>b)').groupNames).toEqual(['0', 'n']);
  });
});

test('unnamed groups are numbered before named ones, and know their places', () => {
  const regex = compileRegex('(?<first>a)(b)(?:(c)|d)');
  const match = regex.matchAt('xabd', 0);
  expect(regex.groupNames).toEqual(['0', '1', '2', 'first']);
  expect(match?.groups.map((group) => group && [group.text, group.index])).toEqual([
    ['abd', 1],
    ['b', 2],
    null,
    ['a', 1],
  ]);
});

test.each([
  '[',
  '(',
  ')',
  '*',
  'a**',
  '\\',
  '(?<n',
  '\\k<q>',
  '\\y',
  '[z-a]',
  '\\p{Foo}',
  '[\\d-x-',
  'a{2,1}',
  '(?(a)b|c)',
  '(?<a-b>x)',
  '\\1',
])('%p is refused', (pattern) => {
  expect(() => compileRegex(pattern)).toThrow(PatternFailure);
});

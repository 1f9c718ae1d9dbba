import { expect, test } from '@jest/globals';
import { ValueError } from '../../../runtime/base/errors.ts';
import {
  compileWildcard,
  escapeWildcard,
  hasWildcard,
  unescapeWildcard,
} from '../../../runtime/values/wildcard.ts';

test.each([
  ['cat', '[bc]at', true],
  ['rat', '[bc]at', false],
  ['at', '[bc]at', false],
  ['!at', '[!b]at', true],
  ['^', '[^a]', true],
  ['b', '[^a]', false],
  ['-', '[a-]', true],
  [']', '[]]', true],
  ['[', '[[]', true],
  ['-', '[a`-c]', true],
  ['b', '[a`-c]', false],
  ['a*', 'a`*', true],
  ['ab', 'a`*', false],
  ['ab`', 'ab`', true],
  ['a\nb', 'a*b', true],
  ['É', 'é', true],
  ['x.y', 'x?y', true],
  ['', '*', true],
])('%p -like %p', (text, pattern, expected) => {
  expect(compileWildcard(pattern).matches(text)).toBe(expected);
});

test('case counts where it is asked for', () => {
  expect(compileWildcard('D?', true).matches('d5')).toBe(false);
});

test.each(['[a', '[c-a]', '[]'])('%p is no pattern', (pattern) => {
  expect(() => compileWildcard(pattern)).toThrow(ValueError);
});

test('what is escaped stands for itself', () => {
  const text = 'a[b]*?`c';
  expect(compileWildcard(escapeWildcard(text)).matches(text)).toBe(true);
  expect(unescapeWildcard('a`[b`]`*')).toBe('a[b]*');
  expect([hasWildcard('x*'), hasWildcard('x`*'), hasWildcard('plain')]).toEqual([
    true,
    false,
    false,
  ]);
});

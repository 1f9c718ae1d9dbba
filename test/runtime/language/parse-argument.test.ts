import { describe, expect, test } from '@jest/globals';
import { parseArgument } from '../../../runtime/language/parse.ts';
import { outline } from './outline.ts';

describe('parseArgument', () => {
  test.each([
    ['abc', '{abc}'],
    ['5', 'Int32:5'],
    ["'a b'", "'a b'"],
    ['$x.Id', 'MemberExpression($x {Id})'],
    ['a,b', '[{a}, {b}]'],
    ['@{a=1}', 'Hashtable({a} Int32:1)'],
    ['@p', '@p'],
    ['-x', '{-x}'],
    ['a>b', '{a>b}'],
  ])('%j', (text, expected) => {
    const node = parseArgument(text);
    expect(node && outline(node)).toBe(expected);
    expect(node?.extent).toEqual({ start: 0, end: text.length });
  });

  test.each(['', ' a', 'a ', 'a b', "'a'b", '(', '"a', 'a,', ',a', '|', '>', 'a;', '# a', '@p,1'])(
    '%j is not one whole argument',
    (text) => {
      expect(parseArgument(text)).toBeNull();
    },
  );
});

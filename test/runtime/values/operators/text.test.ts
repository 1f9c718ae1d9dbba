import { describe, expect, test } from '@jest/globals';
import { NetObject } from '../../../../runtime/values/net-object.ts';
import { binaryOperators, unaryOperators } from '../../../../runtime/values/operators/table.ts';
import {
  MatchObject,
  RegexObject,
  regexOf,
} from '../../../../runtime/values/regex/regex-object.ts';
import { toText } from '../../../../runtime/values/to-text.ts';
import { Hashtable, type Value } from '../../../../runtime/values/value.ts';
import { cast, double, outcome } from '../written-values.ts';
import { extras } from './extras.ts';

/** Stands for a script block; what it does is told beside it. */
class Block extends NetObject {
  readonly typeName = 'System.Management.Automation.ScriptBlock';
}

const texts = (value: Value): string =>
  Array.isArray(value) ? value.map((each) => toText(each)).join('|') : toText(value);

describe('-match', () => {
  function matchesOf(text: Value, pattern: Value): string {
    let found = new Hashtable();
    const setMatches = (matches: Hashtable): void => {
      found = matches;
    };
    binaryOperators.Imatch(text, pattern, { ...extras, setMatches });
    return [...found].map(([key, value]) => `${toText(key)}=${toText(value)}`).join(' ');
  }

  test.each<[Value, Value, string]>([
    [
      'kim@contoso.com',
      '^(?<user>[^@]+)@(?<domain>.+)$',
      '0=kim@contoso.com user=kim domain=contoso.com',
    ],
    ['key=', '^(?<k>\\w+)=(?<v>\\w+)?$', '0=key= k=key'],
    ['abc', '(a)(z)?(c)?', '0=a 1=a'],
    ['ab', '(?<n>a)(b)', '0=ab 1=b n=a'],
    [123, '^\\d{3}$', '0=123'],
    ['x12', new RegexObject(regexOf('(\\d)(\\d)', {})), '0=12 1=1 2=2'],
    ['none', '\\d', ''],
  ])('%p against %p', (text, pattern, expected) => {
    expect(matchesOf(text, pattern)).toBe(expected);
  });

  test('a pattern that is none is an error of its own', () => {
    const id = '!System.Text.RegularExpressions.RegexParseException';
    expect(outcome(() => binaryOperators.Imatch('x', '[', extras))).toBe(id);
    expect(outcome(() => binaryOperators.Ireplace('x', ['['], extras))).toBe(
      '!InvalidRegularExpression',
    );
  });
});

describe('-replace', () => {
  test.each<[Value, Value, string]>([
    ['Berg, Nora', ['(\\w+), (\\w+)', '$2 $1'], 'Nora Berg'],
    ['Berg, Nora', ['(?<l>\\w+), (?<f>\\w+)', `$\{f}.$\{l}`], 'Nora.Berg'],
    ['abc', ['b', '$$'], 'a$c'],
    ['abc', ['(b)', `$\{1}1`], 'ab1c'],
    ['abc', ['b', '$9'], 'a$9c'],
    ['abc', ['b', '$`'], 'aac'],
    ['abc', ['b', '$&$&'], 'abbc'],
    ['abc', 'b', 'ac'],
    ['abc', ['', '-'], '-a-b-c-'],
    ['a.b', ['.', 'x'], 'xxx'],
    [123, ['2', 'x'], '1x3'],
    [['a1', 'b2'], ['\\d', '#'], 'a#|b#'],
    [null, ['a', 'b'], ''],
  ])('%p by %p', (text, operands, expected) => {
    expect(texts(binaryOperators.Ireplace(text, operands, extras))).toBe(expected);
  });

  test('a script block gets each match as $_', () => {
    const invoke = (_: Value, { item = null }: { readonly item?: Value }): Value[] => {
      return item instanceof MatchObject ? [`<${item.text}>`] : [];
    };
    const replaced = binaryOperators.Ireplace('a1b22', ['\\d+', new Block()], {
      ...extras,
      invoke,
    });
    expect(replaced).toBe('a<1>b<22>');
  });

  test('takes no third operand', () => {
    expect(outcome(() => binaryOperators.Ireplace('a', ['a', 'b', 'c'], extras))).toBe(
      '!BadReplaceArgument',
    );
  });
});

describe('-split', () => {
  test.each<[Value, Value, string]>([
    ['a,,c', ',', 'a||c'],
    ['a.b', ['.', 0, 'SimpleMatch'], 'a|b'],
    ['aXbxc', 'x', 'a|b|c'],
    ['a1b2c', '(\\d)', 'a|1|b|2|c'],
    ['k=v=w', ['=', 2], 'k|v=w'],
    ['a,b,c,d', [',', -2], 'a,b,c|d'],
    ['abc', '', '|a|b|c|'],
    [null, ',', ''],
    [['a,b', 'c,d'], ',', 'a|b|c|d'],
    ['a\nb', ['^b', 0, 'Multiline'], 'a\n|'],
  ])('%p by %p', (text, operands, expected) => {
    expect(texts(binaryOperators.Isplit(text, operands, extras))).toBe(expected);
  });

  test('case counts in -csplit, unless the options say otherwise', () => {
    expect(texts(binaryOperators.Csplit('aXbxc', 'x', extras))).toBe('aXb|c');
    expect(texts(binaryOperators.Csplit('aXbxc', ['x', 0, 'IgnoreCase'], extras))).toBe('a|b|c');
  });

  test.each<[Value, string]>([
    [[',', 0, 'Bogus'], '!RuntimeException'],
    [[',', 0, 'SimpleMatch,Multiline'], '!InvalidSplitOptionCombination'],
    [[], '!BadOperatorArgument'],
    [[new Block(), 0, 'Multiline'], '!InvalidSplitOptionWithPredicate'],
  ])('refuses %p', (operands, expected) => {
    expect(outcome(() => binaryOperators.Isplit('a', operands, extras))).toBe(expected);
  });

  test.each([
    [0, 'a|b|c'],
    [2, 'a|b;c'],
    [-2, 'a;b|c'],
  ])('a script block parts at characters, limit %d', (limit, expected) => {
    const invoke = (_: Value, { item = null }: { readonly item?: Value }): Value[] => [
      item === ';',
    ];
    const split = binaryOperators.Isplit('a;b;c', [new Block(), limit], { ...extras, invoke });
    expect(texts(split)).toBe(expected);
  });

  test('alone it splits at blanks', () => {
    expect(texts(unaryOperators.Isplit('  a b \t c ', extras))).toBe('a|b|c');
  });
});

describe('-join', () => {
  test.each<[Value, Value, string]>([
    [[1, null, 3], ',', '1,,3'],
    [[double(1.5), double(2), double(1e20)], ' ', '1.5 2 1E+20'],
    [[[1, 2], [3]], ';', 'System.Object[];System.Object[]'],
    [[cast('datetime', '2024-03-01')], '|', '3/1/2024 12:00:00\u202fAM'],
    [[double(Number.POSITIVE_INFINITY)], '|', '∞'],
    ['a', '|', 'a'],
    [['a', 'b'], null, 'ab'],
  ])('%p by %p', (list, separator, expected) => {
    expect(binaryOperators.Join(list, separator, extras)).toBe(expected);
  });
});

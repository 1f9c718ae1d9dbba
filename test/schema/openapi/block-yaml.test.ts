import { describe, expect, test } from '@jest/globals';
import { BlockYamlError, parseBlockYaml } from '../../../schema/openapi/block-yaml.ts';

const options = { skipped: new Set(['note']), whole: new Set(['properties']) };

describe('the YAML of generated files', () => {
  test.each<readonly [string, string, unknown]>([
    ['mappings in mappings', 'a:\n  b: 1\n  c:\n    d: x y\n', { a: { b: '1', c: { d: 'x y' } } }],
    [
      'a sequence of mappings',
      'a:\n  - b: 1\n    c: 2\n  - b: 3\n',
      { a: [{ b: '1', c: '2' }, { b: '3' }] },
    ],
    ['a sequence as deep as its key', 'a:\n- 1\n- 2\nb: 3\n', { a: ['1', '2'], b: '3' }],
    [
      'keys and values in quotes',
      "'/a/{b}': 'it''s'\n\"c\": \"d\\ne\"\n",
      { '/a/{b}': "it's", c: 'd\ne' },
    ],
    ['colons inside values', 'a: b: c\nurl: https://x.y/z\n', { a: 'b: c', url: 'https://x.y/z' }],
    ['empty collections and values', 'a: { }\nb: []\nc:\nd: 1\n', { a: {}, b: [], c: '', d: '1' }],
    [
      'carriage returns, comments, a mark',
      '---\r\n# c\r\na: 1\r\n\r\nb: 2\r\n',
      { a: '1', b: '2' },
    ],
    ['no line end', 'a:\n  - b', { a: ['b'] }],
    [
      'skipped keys with all below',
      'note:\n  x:\n    - 1\nnote2: 1\na:\n  note: long\n',
      { note2: '1', a: {} },
    ],
    [
      'names that look like skipped keys',
      'properties:\n  note:\n    note: 1\n    type: t\n',
      { properties: { note: { type: 't' } } },
    ],
    ['nothing', '', {}],
  ])('%s', (_title, text, expected) => {
    expect(parseBlockYaml(text, options)).toEqual(expected);
  });

  test.each<readonly [string, string, number]>([
    ['a block scalar', 'a: 1\nb: |\n  text\n', 2],
    ['an anchor', 'a: &x 1\n', 1],
    ['a flow mapping', 'a:\n  b: {c: 1}\n', 2],
    ['a text that goes on', "a: 'one\n  two'\n", 1],
    ['a line without a key', 'a: 1\nb\n', 2],
    ['an indentation between two levels', 'a:\n    b: 1\n  c: 2\n', 3],
  ])('%s is refused with its line', (_title, text, line) => {
    let caught: unknown;
    try {
      parseBlockYaml(text, options);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(BlockYamlError);
    expect(caught).toMatchObject({ line });
  });
});

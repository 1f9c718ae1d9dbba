import { describe, expect, test } from '@jest/globals';
import { CmdletError, HttpError } from '../../../runtime/base/errors.ts';
import { formatBytes } from '../../../runtime/output/format-bytes.ts';
import { formatColumns } from '../../../runtime/output/format-columns.ts';
import { formatError } from '../../../runtime/output/format-error.ts';
import { formatJson } from '../../../runtime/output/format-json.ts';
import { formatList } from '../../../runtime/output/format-list.ts';
import { objectFromJson } from '../../../runtime/values/from-json.ts';
import { readJson } from '../../../runtime/values/read-json.ts';
import type { Value } from '../../../runtime/values/value.ts';

function object(json: string): Value {
  return objectFromJson(readJson(json) ?? null);
}

describe('formatList', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['nothing', [], ''],
    ['one', ['{"id":"1","displayName":"Nora"}'], '\nId          : 1\nDisplayName : Nora\n'],
    ['several', ['{"id":1}', '{"id":2}'], '\nId : 1\n\nId : 2\n'],
    ['annotations stay out', ['{"@odata.etag":"W/","id":1,"a@b":2}'], '\nId : 1\n'],
    ['nested', ['{"a":{"b":[1,{"c":null}]},"d":[]}'], '\nA : @{B={1, @{C=}}}\nD : {}\n'],
    ['exact numbers', ['{"size":9007199254740993}'], '\nSize : 9007199254740993\n'],
    [
      'control characters',
      ['{"na\\u001b[31mme":"\\u001b]0;x\\u0007\\u009b"}'],
      '\nNa\u25af[31mme : \u25af]0;x\u25af\u25af\n',
    ],
    [
      'long text',
      [`{"a":"${'x'.repeat(30)}"}`],
      `\nA : ${'x'.repeat(20)}\n    ${'x'.repeat(10)}\n`,
    ],
    ['lines', ['{"a":"x\\ny"}'], '\nA : x\n    y\n'],
    ['plain values', ['"x"', '5'], 'x\n5\n'],
    ['an empty object', ['{}'], '\n\n'],
  ])('%s', (_, given, expected) => {
    expect(formatList(given.map(object), 24)).toBe(expected);
  });
});

describe('formatJson', () => {
  test.each<readonly [readonly string[], string]>([
    [[], ''],
    [
      ['{"size":9007199254740993,"__proto__":1}'],
      '{\n  "size": 9007199254740993,\n  "__proto__": 1\n}\n',
    ],
    [['1', '"x"'], '[\n  1,\n  "x"\n]\n'],
  ])('%j', (given, expected) => {
    expect(formatJson(given.map(object))).toBe(expected);
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [20_000_000, '20.0 MB'],
  [999_960, '1.0 MB'],
  [2.5e15, '2500.0 TB'],
])('formatBytes %d', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});

test('formatColumns aligns and leaves no blanks at the end', () => {
  expect(
    formatColumns(
      [
        ['a', 'bb', ''],
        ['ccc', 'd'],
      ],
      ' ',
    ),
  ).toBe(' a    bb\n ccc  d\n');
  expect(formatColumns([])).toBe('');
});

describe('formatError', () => {
  const base = { id: 'Id', category: 'InvalidArgument', message: 'No.' } as const;

  test('points to the place in the source', () => {
    const error = new CmdletError({ ...base, extent: { start: 9, end: 12 }, hint: 'Do so.' });
    expect(formatError(error, 'line 1\n\tabcdef\nx')).toBe(
      'No.\n  2 | \tabcdef\n      \t ~~~\n  Do so.\n  [InvalidArgument] Id\n',
    );
  });

  test.each([
    ['', { start: 0, end: 0 }, '  1 | \n      ~\n'],
    ['abc', { start: 3, end: 3 }, '  1 | abc\n         ~\n'],
    ['ab\ncd', { start: 1, end: 5 }, '  1 | ab\n       ~\n'],
  ])('%j at %j', (source, extent, lines) => {
    expect(formatError(new CmdletError({ ...base, extent }), source)).toBe(
      `No.\n${lines}  [InvalidArgument] Id\n`,
    );
  });

  test('names the command as PowerShell shows it, and its class behind the id', () => {
    const error = new HttpError(base);
    error.command = 'Microsoft.Graph.PowerShell.Cmdlets.NewMgX_Create';
    error.activity = 'New-MgX_Create';
    expect(formatError(error)).toBe(
      'New-MgX_Create: No.\n  [InvalidArgument] Id,Microsoft.Graph.PowerShell.Cmdlets.NewMgX_Create\n',
    );
  });

  test('shows no stack of a foreign error, and no control characters', () => {
    expect(formatError(new TypeError('x\u001b[2J'))).toBe('TypeError: x\u25af[2J\n');
    expect(formatError('text')).toBe('text\n');
  });
});

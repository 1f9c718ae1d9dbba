import { describe, expect, test } from '@jest/globals';
import { fromJavaScript } from '../../../runtime/values/from-javascript.ts';
import { objectFromJson } from '../../../runtime/values/from-json.ts';
import { writeJson } from '../../../runtime/values/json-text.ts';
import { readJson } from '../../../runtime/values/read-json.ts';
import { toJavaScript } from '../../../runtime/values/to-javascript.ts';
import { toJson } from '../../../runtime/values/to-json.ts';
import { showValue } from '../binder/show-value.ts';

describe('JSON text', () => {
  test.each([
    ['{"b":1,"a":[true,null,"x"]}'],
    ['{"size":9007199254740993}'],
    ['{"2":"first","1":"second"}'],
    ['{"__proto__":{"constructor":"x"}}'],
    ['[-1.5,0,1e+25]'],
    ['"line\\nend"'],
  ])('%s comes out as it went in', (text) => {
    const json = readJson(text);
    expect(json === undefined ? undefined : writeJson(json)).toBe(text);
    expect(json === undefined ? undefined : writeJson(toJson(objectFromJson(json)))).toBe(text);
  });

  test.each([['{a:1}'], ['{"a":1,}'], ['[1 2]'], ["{'a':1}"], ['01'], ['"a'], ['{"a":1} x'], ['']])(
    '%s is not read',
    (text) => {
      expect(readJson(text)).toBeUndefined();
    },
  );

  test('nested deeper than any document is not read, and does not overflow', () => {
    expect(readJson('['.repeat(100_000))).toBeUndefined();
  });

  test('is written with an indent where one is given', () => {
    const json = readJson('{"a":{},"b":[1]}');
    expect(writeJson(json ?? null, '  ')).toBe('{\n  "a": {},\n  "b": [\n    1\n  ]\n}');
  });
});

describe('JavaScript values', () => {
  test.each<readonly [unknown, string]>([
    [undefined, 'null'],
    [3, 'Int32 3'],
    [3_000_000_000, 'Int64 3000000000'],
    [2n ** 60n, 'Int64 1152921504606846976'],
    [2n ** 70n, 'BigInteger 1180591620717411303424'],
    [0.5, 'Double 0.5'],
    [{ a: [1, 'x'] }, 'Hashtable {"a":[1,"x"]}'],
    [new Map([['k', true]]), 'Hashtable {"k":true}'],
    [new Date(Date.UTC(2024, 0, 31)), 'Utc 2024-01-31T00:00:00.0000000Z'],
  ])('%p becomes %s', (value, expected) => {
    expect(showValue(fromJavaScript(value))).toBe(expected);
  });

  test('keeps integers exact on the way back', () => {
    expect(toJavaScript(fromJavaScript(2n ** 60n))).toBe(2n ** 60n);
    expect(toJavaScript(fromJavaScript({ n: 5n, list: [1, null] }))).toEqual({
      n: 5,
      list: [1, null],
    });
  });

  test('refuses what no cmdlet can take', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => fromJavaScript(loop)).toThrow('contains itself');
    expect(() => fromJavaScript(() => 1)).toThrow('function');
  });
});

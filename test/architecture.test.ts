import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import {
  badNames,
  hostLeaks,
  importCycles,
  importTable,
  missingPaths,
  oversizedFiles,
  type Sources,
  strayImports,
} from './support/architecture-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function readSources(folder: string): Map<string, string> {
  const sources = new Map<string, string>();
  for (const name of readdirSync(join(root, folder))) {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) {
      for (const [inner, text] of readSources(path)) sources.set(inner, text);
    } else if (path.endsWith('.ts')) {
      sources.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return sources;
}

const sources: Sources = new Map([...readSources('schema'), ...readSources('runtime')]);
const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const lines = (count: number): string => 'x\n'.repeat(count);

describe('the tree keeps the rules', () => {
  test('there are sources to judge', () => expect(sources.size).toBeGreaterThan(150));
  test('imports', () => expect(strayImports(sources)).toEqual([]));
  test('no import cycles', () => expect(importCycles(sources)).toEqual([]));
  test('file sizes', () => expect(oversizedFiles(sources)).toEqual([]));
  test('only main and the Node host know the machine', () =>
    expect(hostLeaks(sources)).toEqual([]));
  test('file names', () => expect(badNames(sources)).toEqual([]));

  test('ARCHITECTURE.md names paths that exist', () => {
    expect(missingPaths(architecture, (path) => existsSync(join(root, path)))).toEqual([]);
  });

  test('ARCHITECTURE.md shows every folder of the import table', () => {
    const folders = Object.keys(importTable).filter((key) => !key.endsWith('.ts'));
    expect(folders.filter((folder) => !architecture.includes(`\`${folder}`))).toEqual([]);
  });
});

test('ARCHITECTURE.md shows every folder of the engine', () => {
  const folders = [...sources.keys()].flatMap(
    (path) => /^(runtime\/engine\/[^/]+)\/.+/.exec(path)?.[1] ?? [],
  );
  expect(folders.length).toBeGreaterThan(100);
  expect([...new Set(folders)].filter((folder) => !architecture.includes(`\`${folder}\``))).toEqual(
    [],
  );
});

describe('each rule sees a planted violation', () => {
  test.each([
    ['runtime/language/a.ts', "import { x } from '../values/b.ts';", 'runtime/values/b.ts'],
    ['runtime/catalog/a.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['runtime/http/a.ts', "const axios = await import('axios');", 'axios'],
    [
      'runtime/sandbox/a.ts',
      "export { x } from '../upload/upload-file.ts';",
      'runtime/upload/upload-file.ts',
    ],
    [
      'schema/model.ts',
      "import type { X } from './read/help-page.ts';",
      'schema/read/help-page.ts',
    ],
    [
      'runtime/binder/a.ts',
      "import {\n  a,\n  b,\n} from '../engine/c.ts';",
      'runtime/engine/c.ts',
    ],
  ])('stray import in %s', (path, text, target) => {
    expect(strayImports(new Map([[path, text]]))).toEqual([`${path} imports ${target}`]);
  });

  test('an allowed import is none', () => {
    const text = "import { x } from '../base/errors.ts';\nimport { y } from './own.ts';";
    expect(strayImports(new Map([['runtime/language/a.ts', text]]))).toEqual([]);
  });

  test('a cycle, of types too', () => {
    const planted = new Map([
      ['runtime/a/one.ts', "import type { Two } from './two.ts';"],
      ['runtime/a/two.ts', "import { three } from './three.ts';"],
      ['runtime/a/three.ts', "import { one } from './one.ts';"],
    ]);
    expect(importCycles(planted)).toHaveLength(1);
  });

  test.each([
    [
      'one file over 500 lines',
      [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 501],
      ['9.ts', '10.ts'].slice(1),
    ],
    ['the median', [91, 91, 91], ['median 91 lines']],
    ['the 90th percentile', [10, 10, 251, 251], ['90th percentile 251 lines']],
  ])('sizes: %s', (_, counts, expected) => {
    const planted = new Map(counts.map((count, index) => [`${index}.ts`, lines(count)]));
    expect(oversizedFiles(planted)).toEqual(expected);
  });

  test.each(['process.exit(1);', 'console.log(1);', 'const t = Date.now();', 'Math.random();'])(
    'the machine: %s',
    (text) => expect(hostLeaks(new Map([['runtime/engine/a.ts', text]]))).toHaveLength(1),
  );

  test('a word in a comment is no use of the machine', () => {
    const text = '/** Unlike Date.now it stands still. */\n// not process.env\nexport const a = 1;';
    expect(hostLeaks(new Map([['runtime/engine/a.ts', text]]))).toEqual([]);
  });

  test.each(['runtime/engine/utils.ts', 'runtime/engine/types.ts', 'runtime/engine/BigName.ts'])(
    'the name %s',
    (path) => expect(badNames(new Map([[path, '']]))).toEqual([path]),
  );

  test('a path that is gone', () => {
    const document = 'See `runtime/base/errors.ts` and `runtime/gone/file.ts`.';
    const exists = (path: string): boolean => path === 'runtime/base/errors.ts';
    expect(missingPaths(document, exists)).toEqual(['runtime/gone/file.ts']);
  });
});

/** The page on testing is a test: its code runs as it stands, one part of the page after the other. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { transform } from '@swc/core';
import * as testing from '../../runtime/testing/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = await readFile(join(root, 'docs/testing.md'), 'utf8');

/** What a page may import. */
const modules: Readonly<Record<string, object>> = {
  '@jest/globals': { expect },
  'graph-cmdlets/testing': testing,
};

/** The blocks of code below each heading as one text: what one declares, the next uses. */
const parts = page
  .split(/^## /m)
  .map((part): readonly [string, readonly string[]] => [
    part.split('\n')[0] ?? '',
    [...part.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code),
  ])
  .filter(([, blocks]) => blocks.length > 0);

/** Imports become look-ups in the modules, so that the code needs no package to be built. */
async function run(code: string): Promise<void> {
  const body = code.replace(
    /^import \{ (.*) \} from '(.*)';$/gm,
    (_, names: string, from: string) => `const { ${names} } = modules['${from}'];`,
  );
  const { code: script } = await transform(
    `export default async (modules, expect) => {{${body}\n}}`,
    {
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    },
  );
  await mkdir(join(root, '.tmp'), { recursive: true });
  const path = join(root, '.tmp', `docs-${process.pid}-${Math.random()}.mjs`);
  await writeFile(path, script);
  try {
    const { default: act } = await import(pathToFileURL(path).href);
    await act(modules, expect);
  } finally {
    await rm(path);
  }
}

test('the page has code to run', () => {
  const blocks = parts.flatMap(([, each]) => each);
  expect(blocks.length).toBeGreaterThan(6);
  expect(blocks.join('').match(/expect\(/g)?.length).toBeGreaterThan(25);
});

test.each(parts)('%s', async (_, blocks) => {
  expect.extend(testing.graphMatchers);
  const declared = blocks.join('');
  // Blocks that import the same again stand in a scope of their own.
  const isRepeated = (declared.match(/^import/gm)?.length ?? 0) > 1;
  for (const code of isRepeated ? blocks : [declared]) await run(code);
});

test('code that does not hold fails', async () => {
  await expect(run("expect('Get-MgUser').not.toBind();")).rejects.toThrow(/binds/);
});

/** Under jest nothing of vitest can be loaded, because both define the same symbol: it gets a process of its own. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test("the matchers hold and fail under vitest's expect", async () => {
  const outfile = join(root, '.tmp', `under-vitest-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'test/runtime/testing/under-vitest.ts')],
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'silent',
  });
  const { stdout } = await promisify(execFile)(process.execPath, [outfile]);
  await rm(outfile);
  const steps = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as readonly [string, string]);
  expect(steps).toEqual([
    ['toBind', 'holds'],
    ['not toBind', 'holds'],
    ['toFailBinding', 'holds'],
    ['toBindParameters', 'holds'],
    ['not toBindParameters', 'holds'],
    ['toRequest', 'holds'],
    ['not toRequest', 'holds'],
    ['wrong set', expect.stringContaining('parameter set Get, not to List')],
    ['wrong value', expect.stringContaining("-UserId: expected 'b', and it is 'a'")],
    ['wrong request', expect.stringContaining('and not\n  GET /me')],
  ]);
});

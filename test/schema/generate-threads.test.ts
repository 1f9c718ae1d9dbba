import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { type GenerateReport, generate } from '../../schema/generate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const template = readFileSync(join(root, 'test', 'help', 'one-set.md'), 'utf8');
const pageCount = 400;
let built = '';
let folder = '';
let pages = '';
let output = '';

beforeAll(() => {
  // Threads and processes need JavaScript; it lies here so that the packages are found.
  mkdirSync(join(root, '.tmp'), { recursive: true });
  built = mkdtempSync(join(root, '.tmp', 'threads-'));
  buildSync({
    absWorkingDir: root,
    entryPoints: {
      generate: 'schema/generate.ts',
      'page-worker': 'schema/page-worker.ts',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: ['ajv', 'yaml'],
    outdir: built,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-threads-'));
  pages = join(folder, 'pages');
  output = join(folder, 'catalogue');
  mkdirSync(pages);
  for (let index = 0; index < pageCount; index++) writePage(index);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writePage(index: number, change: (text: string) => string = (text) => text): void {
  const noun = `LibraryBook${String.fromCharCode(65 + (index % 26))}${index}`;
  const text = template.replaceAll('LibraryBookCount', noun);
  writeFileSync(join(pages, `${String(index).padStart(3, '0')}.md`), change(text));
}

function contents(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path.slice(output.length + 1)] = readFileSync(path, 'utf8');
  }
  return files;
}

function run(jobs: number, worker = join(built, 'page-worker.mjs')): Promise<GenerateReport> {
  return generate({ paths: [pages], outputFolder: output, jobs, worker, keepGoing: true });
}

test('the same bytes and the same report whatever the number of threads', async () => {
  writePage(7, (text) => text.replace('Required: False', 'Required: Maybe'));
  writePage(333, (text) => text.replace('## NOTES', '## REMARKS'));
  const alone = await run(1);
  const bytes = contents();
  expect(alone.diagnostics.map(({ file }) => file)).toEqual([
    join(pages, '007.md'),
    join(pages, '333.md'),
  ]);
  for (const jobs of [2, 3]) {
    rmSync(output, { recursive: true });
    expect(await run(jobs)).toEqual(alone);
    expect(contents()).toEqual(bytes);
  }
});

test('progress comes to the end, with threads too', async () => {
  const seen: number[] = [];
  await generate({
    paths: [pages],
    outputFolder: output,
    jobs: 2,
    worker: join(built, 'page-worker.mjs'),
    onProgress: (done, total) => {
      expect(total).toBe(pageCount);
      seen.push(done);
    },
  });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(pageCount);
});

describe('a thread that ends', () => {
  test.each([
    ['by an error', "throw new Error('out of ink');", /out of ink/],
    ['without a word', 'process.exit(0);', /without a word/],
  ])('%s costs its page and no other', async (_name, statement, reason) => {
    // Ends at the file with this number, before or after others were posted.
    const script = join(built, 'ending-worker.mjs');
    writeFileSync(
      script,
      [
        "import { workerData } from 'node:worker_threads';",
        'const { files, current } = workerData;',
        "const wrong = files.findIndex((file) => file.endsWith('150.md'));",
        'if (wrong >= 0) {',
        '  Atomics.store(new Int32Array(current), 0, wrong);',
        `  ${statement}`,
        '}',
        `await import(${JSON.stringify(pathToFileURL(join(built, 'page-worker.mjs')).href)});`,
      ].join('\n'),
    );
    const report = await run(2, script);
    expect(report).toMatchObject({ isFailed: true, cmdlets: pageCount - 1 });
    expect(report.diagnostics).toEqual([
      {
        file: join(pages, '150.md'),
        line: 1,
        severity: 'error',
        reason: expect.stringMatching(reason),
      },
    ]);
  });
});

describe('a killed run', () => {
  /** A process that stops at a named moment and waits there to be killed. */
  function start(moment: 'reading' | 'writing'): ChildProcess {
    const script = join(folder, 'run.mjs');
    writeFileSync(
      script,
      [
        "import fs from 'node:fs';",
        "import { syncBuiltinESMExports } from 'node:module';",
        'const stop = () => { process.stdout.write("here"); for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000); };',
        'const write = fs.writeFileSync;',
        "fs.writeFileSync = (path, ...rest) => { write(path, ...rest); if (String(path).includes('.incoming')) stop(); };",
        moment === 'writing' ? 'syncBuiltinESMExports();' : '',
        `const { generate } = await import(${JSON.stringify(pathToFileURL(join(built, 'generate.mjs')).href)});`,
        `const onProgress = (done) => { if (${JSON.stringify(moment)} === 'reading' && done === 200) stop(); };`,
        `await generate({ ...${JSON.stringify({ paths: [pages], outputFolder: output })}, onProgress });`,
      ].join('\n'),
    );
    return spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  }

  async function killAt(moment: 'reading' | 'writing'): Promise<void> {
    const child = start(moment);
    if (!child.stdout) throw new Error('no output');
    await once(child.stdout, 'data');
    expect(existsSync(join(folder, '.catalogue.lock'))).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  test.each(['reading', 'writing'] as const)(
    'in %s leaves the old catalogue whole',
    async (moment) => {
      await run(1);
      const before = contents();
      rmSync(join(pages, '000.md'));
      await killAt(moment);
      expect(contents()).toEqual(before);
      // The next run takes over what the dead one left.
      expect(await run(1)).toMatchObject({
        isFailed: false,
        isWritten: true,
        cmdlets: pageCount - 1,
      });
      expect(readdirSync(folder).sort()).toEqual(['catalogue', 'pages', 'run.mjs']);
      expect(contents()).not.toEqual(before);
    },
  );

  test('one that is alive keeps others out', async () => {
    await run(1);
    const before = contents();
    const child = start('reading');
    if (!child.stdout) throw new Error('no output');
    await once(child.stdout, 'data');
    const report = await run(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(report).toMatchObject({ isFailed: true, isWritten: false });
    expect(report.diagnostics[0]?.reason).toContain(`process ${child.pid}`);
    expect(contents()).toEqual(before);
  });
});

test('where no thread can be had, the pages are compiled without', async () => {
  const script = join(built, 'no-worker.mjs');
  writeFileSync(script, "import './not-there.mjs';\n");
  expect(await run(2, script)).toMatchObject({ isFailed: false, cmdlets: pageCount });
});

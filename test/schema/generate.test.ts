import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GenerateReport, generate } from '../../schema/generate.ts';

const help = fileURLToPath(new URL('../help', import.meta.url));
let folder = '';
let pages = '';
let output = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'));
  pages = join(folder, 'pages');
  output = join(folder, 'catalogue');
  cpSync(help, pages, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(paths: readonly string[] = [pages], outputFolder = output): Promise<GenerateReport> {
  return generate({ paths, outputFolder });
}

function contents(root: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path.slice(root.length + 1)] = readFileSync(path, 'utf8');
  }
  return files;
}

function namesIn(lines = ''): string[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly name: string }).name);
}

function problems({ diagnostics }: GenerateReport): string[] {
  return diagnostics
    .filter(({ severity }) => severity !== 'notice')
    .map(({ file, line, severity }) => `${file.slice(folder.length + 1)}:${line} ${severity}`);
}

describe('a good run', () => {
  test('report', async () => {
    const report = await run();
    expect(report).toMatchObject({
      isFailed: false,
      isWritten: true,
      pages: 4,
      cmdlets: 3,
      sets: 7,
      types: 6,
      routes: { guess: 0, none: 1 },
    });
    expect(report.routes.certain + report.routes.likely).toBe(6);
    expect(report.diagnostics.map(({ severity }) => severity)).toEqual(['notice', 'notice']);
  });

  test('files, one sorted line for each definition, and nothing beside them', async () => {
    await run();
    const files = contents(output);
    expect(Object.keys(files).sort()).toEqual([
      'beta/Library.jsonl',
      'index',
      'routes',
      'shared.json',
      'types/beta.jsonl',
      'types/v1.0.jsonl',
      'v1.0/Library.jsonl',
    ]);
    expect(namesIn(files['v1.0/Library.jsonl'])).toEqual([
      'Get-MgLibraryBookCount',
      'New-MgLibraryDriveRootUploadSession',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['catalogue', 'pages']);
  });

  test('the same pages give the same bytes, in whatever order and however often named', async () => {
    await run();
    const first = contents(output);
    const files = readdirSync(pages).map((name) => join(pages, name));
    await run([...files.reverse(), pages], join(folder, 'again'));
    expect(contents(join(folder, 'again'))).toEqual(first);
    await run();
    expect(contents(output)).toEqual(first);
  });

  test('without write nothing is written', async () => {
    const report = await generate({ paths: [pages], outputFolder: output, write: false });
    expect(report).toMatchObject({ isFailed: false, isWritten: false, cmdlets: 3 });
    expect(existsSync(output)).toBe(false);
  });
});

describe('bad input', () => {
  test.each([
    ['a missing path', 'nowhere', 1],
    ['a folder without pages', 'empty', 1],
  ])('%s', async (_name, path, line) => {
    mkdirSync(join(folder, 'empty'));
    const report = await run([pages, join(folder, path)]);
    expect(problems(report)).toEqual([`${path}:${line} error`]);
    expect(report).toMatchObject({ isFailed: true, isWritten: false });
  });

  test('every bad page is told, in the order of files', async () => {
    writeFileSync(join(pages, 'a.md'), '');
    writeFileSync(join(pages, 'z.md'), '---\nschema: 2.0.0\nModule Name: A\n---\n');
    expect(problems(await run())).toEqual(['pages/a.md:1 error', 'pages/z.md:4 error']);
  });

  test('one cmdlet twice in a module, differently', async () => {
    const text = readFileSync(join(pages, 'one-set.md'), 'utf8');
    writeFileSync(join(pages, 'two.md'), text.replace('Aliases: OrderBy', 'Aliases: By'));
    expect(problems(await run())).toEqual(['pages/two.md:8 error']);
  });

  test('one cmdlet in two modules: the first counts', async () => {
    const text = readFileSync(join(pages, 'one-set.md'), 'utf8');
    writeFileSync(join(pages, 'two.md'), text.replace('Graph.Library', 'Graph.Shelf'));
    const report = await run();
    expect(problems(report)).toEqual(['pages/two.md:8 warning']);
    expect(Object.keys(contents(output))).not.toContain('v1.0/Shelf.jsonl');
  });

  test('one type described in two ways: the union', async () => {
    const text = readFileSync(join(pages, 'backtick-notes.md'), 'utf8')
      .replaceAll('DriveRootUpload', 'DriveRootOtherUpload')
      .replace(/^### New-Lib.*$/m, '')
      .replace(
        '  - `[Name <String>]`: What it is called.\n  - `[Oda',
        '  - `[Other <Int32?>]`: x\n  - `[Oda',
      );
    writeFileSync(join(pages, 'other.md'), text);
    const report = await run();
    expect(problems(report)).toEqual(['pages/other.md:9 warning']);
    const types = contents(output)['types/v1.0.jsonl'] ?? '';
    // What only one of the two pages has, and what both have.
    for (const name of ['other', 'owner', 'fileSystemInfo']) expect(types).toContain(name);
    expect(namesIn(types)).toEqual([...new Set(namesIn(types))]);
  });
});

describe('the output folder', () => {
  test('a failing run leaves the old bytes and nothing beside them', async () => {
    await run();
    const before = contents(output);
    writeFileSync(join(pages, 'bad.md'), 'bad');
    expect((await run()).isFailed).toBe(true);
    expect(contents(output)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['catalogue', 'pages']);
  });

  test('what a killed run left is cleared', async () => {
    await run();
    const before = contents(output);
    mkdirSync(join(folder, '.catalogue.incoming', 'v1.0'), { recursive: true });
    writeFileSync(join(folder, '.catalogue.incoming', 'v1.0', 'Half.jsonl'), '{');
    mkdirSync(join(folder, '.catalogue.outgoing'));
    await run();
    expect(contents(output)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['catalogue', 'pages']);
  });

  test('a run killed between the two renames is undone, even by a run that fails', async () => {
    await run();
    const before = contents(output);
    renameSync(output, join(folder, '.catalogue.outgoing'));
    writeFileSync(join(pages, 'bad.md'), 'bad');
    expect((await run()).isFailed).toBe(true);
    expect(contents(output)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['catalogue', 'pages']);
  });

  test('definitions of an earlier run do not stay', async () => {
    await run();
    rmSync(join(pages, 'escaped-notes.md'));
    await run();
    expect(Object.keys(contents(output)).filter((name) => name.includes('beta'))).toEqual([]);
  });

  test.each([
    ['a folder of something else', ['notes.txt']],
    ['a catalogue with a stranger in it', ['index', 'notes.txt']],
    ['a folder with an index of something else', ['index']],
  ])('%s is not replaced', async (_name, names) => {
    mkdirSync(output);
    for (const name of names) writeFileSync(join(output, name), 'mine');
    const report = await run();
    expect(report).toMatchObject({ isFailed: true, isWritten: false });
    expect(report.diagnostics.at(0)?.reason).toContain('not a catalogue');
    expect(readdirSync(output)).toEqual(names);
  });

  test('an empty folder is taken, a file is not', async () => {
    mkdirSync(output);
    expect((await run()).isWritten).toBe(true);
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    const report = await run([pages], file);
    expect(problems(report)).toEqual(['file:1 error']);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

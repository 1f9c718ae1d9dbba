import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GenerateReport, generate } from '../../schema/generate.ts';

const help = fileURLToPath(new URL('../help', import.meta.url));
const formats = fileURLToPath(new URL('formats', import.meta.url));
let folder = '';
let pages = '';
let output = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-input-'));
  pages = join(folder, 'pages');
  output = join(folder, 'catalogue');
  mkdirSync(pages);
  cpSync(join(help, 'one-set.md'), join(pages, 'one-set.md'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(options: { readonly keepGoing?: boolean } = {}): Promise<GenerateReport> {
  return generate({ paths: [pages], outputFolder: output, ...options });
}

function told({ diagnostics }: GenerateReport): string[] {
  return diagnostics.map(
    ({ file, line, severity, reason }) =>
      `${file.slice(pages.length + 1)}:${line} ${severity} ${reason}`,
  );
}

describe('one bad file, told with its line, and the others compiled', () => {
  const good = readFileSync(join(help, 'one-set.md'), 'utf8');
  const lines = good.split('\n').length - 1;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const cases: readonly [string, string, Uint8Array, RegExp][] = [
    [
      'cut off',
      'bad.md',
      bytes(good.slice(0, good.indexOf('## NOTES'))),
      /^bad.md:\d+ error .*NOTES.*cut off/,
    ],
    [
      'cut off in a block',
      'bad.md',
      bytes(good.slice(0, good.indexOf('Required:'))),
      /^bad.md:\d+ error .*not closed/,
    ],
    ['binary', 'bad.md', Uint8Array.from([80, 10, 75, 0, 4]), /^bad.md:2 error .*zero byte/],
    [
      'not UTF-8',
      'bad.md',
      Uint8Array.from([65, 10, 66, 10, 0xc3, 0x28]),
      /^bad.md:3 error .*UTF-8/,
    ],
    ['empty', 'bad.md', bytes('\n'), /^bad.md:1 error .*empty/],
    ['of no known format', 'bad.yml', bytes('a: 1\n'), /^bad.yml:1 error unknown help format/],
    [
      'broken YAML',
      'bad.yml',
      bytes('### YamlMime:PowershellCmdlet\nname: "a\n'),
      /^bad.yml:\d error .*YAML/,
    ],
  ];

  test.each(cases)('%s', async (_name, file, content, expected) => {
    writeFileSync(join(pages, file), content);
    const report = await run();
    expect(told(report)).toEqual([expect.stringMatching(expected)]);
    expect(report).toMatchObject({ isFailed: true, isWritten: false, cmdlets: 1, pages: 2 });
    expect(existsSync(output)).toBe(false);
    expect(await run({ keepGoing: true })).toMatchObject({ isFailed: true, isWritten: true });
    expect(existsSync(join(output, 'v1.0', 'Library.jsonl'))).toBe(true);
    expect(lines).toBeGreaterThan(100);
  });

  test('keep going with nothing good keeps the old catalogue', async () => {
    await run();
    const before = readFileSync(join(output, 'index'), 'utf8');
    writeFileSync(join(pages, 'one-set.md'), 'bad');
    expect(await run({ keepGoing: true })).toMatchObject({ isFailed: true, isWritten: false });
    expect(readFileSync(join(output, 'index'), 'utf8')).toBe(before);
  });
});

describe('what a folder can hold', () => {
  test('a link back to a folder above is told, and the pages are read once', async () => {
    mkdirSync(join(pages, 'deep'));
    symlinkSync(pages, join(pages, 'deep', 'up'));
    const report = await run();
    expect(told(report)).toEqual([expect.stringMatching(/^deep\/up:1 error .*leads back to/)]);
    expect(report.pages).toBe(1);
  });

  test('a link to nothing', async () => {
    symlinkSync(join(folder, 'gone.md'), join(pages, 'gone.md'));
    expect(told(await run())).toEqual([
      expect.stringMatching(/^gone.md:1 error .*leads to nothing/),
    ]);
  });

  test('a pipe given by name is not waited for', async () => {
    const pipe = join(pages, 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    const report = await generate({ paths: [pages, pipe], outputFolder: output });
    expect(told(report)).toEqual([expect.stringMatching(/^pipe.md:1 error neither a file/)]);
  });

  test('a linked folder of pages is read', async () => {
    cpSync(formats, join(folder, 'elsewhere'), { recursive: true });
    symlinkSync(join(folder, 'elsewhere'), join(pages, 'more'));
    const report = await run();
    // One cmdlet in four formats: the first counts, and those that say the same are told.
    expect(report).toMatchObject({ pages: 5, cmdlets: 2, isFailed: false });
    expect(told(report).filter((text) => text.includes('also described by'))).toHaveLength(3);
  });
});

describe('large pages', () => {
  test('4 MB of NOTES, and every type in it', async () => {
    const text = readFileSync(join(formats, 'platyps-2.md'), 'utf8');
    const count = 500;
    const prose = 'x'.repeat(400);
    const types = Array.from({ length: count }, (_, index) => {
      const items = Array.from(
        { length: 20 },
        (_, item) => `    - \`[Item${item} <String>]\`: ${prose}\n`,
      );
      return `  - \`[Part${index} <IMicrosoftGraphPart${index}>]\`: ${prose}\n${items.join('')}`;
    });
    const page = text.replace(/(BODYPARAMETER `.*\n)/, `$1${types.join('')}`);
    expect(page.length).toBeGreaterThan(4_000_000);
    writeFileSync(join(pages, 'large.md'), page);
    const report = await run();
    expect(told(report)).toEqual([]);
    expect(report.types).toBe(count + 2);
  });
});

describe('API versions of SDK 1', () => {
  test('the folder tells them apart', async () => {
    const text = readFileSync(join(help, 'one-set.md'), 'utf8');
    for (const version of ['v1.0', 'beta']) {
      mkdirSync(join(pages, version, 'Library'), { recursive: true });
      writeFileSync(join(pages, version, 'Library', 'page.md'), text);
    }
    rmSync(join(pages, 'one-set.md'));
    const report = await run();
    expect(told(report)).toEqual([]);
    expect(report.cmdlets).toBe(2);
    expect(existsSync(join(output, 'beta', 'Library.jsonl'))).toBe(true);
    expect(existsSync(join(output, 'v1.0', 'Library.jsonl'))).toBe(true);
  });
});

describe('a page about the API', () => {
  const apiPage = (change: (text: string) => string = (text) => text): void => {
    cpSync(join(help, 'escaped-notes.md'), join(pages, 'escaped-notes.md'));
    const text = [
      '---',
      'doc_type: apiPageType',
      '---',
      '# note: createUploadSession',
      '',
      '## Request body',
      '',
      '| Parameter | Type |',
      '| :-------- | :--- |',
      '| AttachmentItem | attachmentItem |',
      '',
      '## Examples',
      '',
      '### Request',
      '',
      '```http',
      'POST https://graph.microsoft.com/beta/libraries/{id}/shelfGroups/{id}/notes/createUploadSession',
      '',
      '{ "AttachmentItem": { "size": 3 } }',
      '```',
      '',
      '### Response',
      '',
      '```http',
      'HTTP/1.1 200 OK',
      '',
      '{ "uploadUrl": "String" }',
      '```',
      '',
    ].join('\n');
    writeFileSync(join(pages, 'api.md'), change(text));
  };
  const warnings = async (): Promise<string[]> =>
    told(await run()).filter((text) => text.startsWith('api.md') && text.includes('warning'));

  test('that agrees with the cmdlet', async () => {
    apiPage();
    expect(await warnings()).toEqual([]);
    expect(told(await run())).toContainEqual(expect.stringMatching(/^api.md:1 notice skipped/));
  });

  test.each([
    ['body property', '| AttachmentItem', '| Attachment', /^api.md:10 warning .*'Attachment'/],
    ['key of the body', '{ "AttachmentItem"', '{ "Item"', /^api.md:17 warning .*'Item'/],
    [
      'path',
      'shelfGroups/{id}/notes/',
      'shelfGroups/{id}/notes/{id}/',
      /^api.md:17 warning .*sends it to/,
    ],
    [
      'wrapped answer',
      '{ "uploadUrl": "String" }',
      '{ "value": { "uploadUrl": "String" } }',
      /^api.md:24 warning .*inside 'value'/,
    ],
  ])('another %s', async (_name, from, to, expected) => {
    apiPage((text) => text.replace(from, to));
    expect(await warnings()).toEqual([expect.stringMatching(expected)]);
  });

  test('that no cmdlet belongs to', async () => {
    apiPage((text) => text.replace('/libraries/', '/museums/'));
    expect(told(await run())).toContainEqual(
      expect.stringMatching(/^api.md:17 notice no cmdlet of these pages sends POST \/museums\//),
    );
  });
});

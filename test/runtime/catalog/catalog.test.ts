import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DefinitionError } from '../../../runtime/base/errors.ts';
import { openCatalog } from '../../../runtime/catalog/catalog.ts';
import type { SearchableCatalog } from '../../../runtime/catalog/searchable-catalog.ts';
import type { Cmdlet, ModelType } from '../../../schema/model.ts';
import { layOut } from '../../../schema/write/catalogue-lines.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'catalog-'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function cmdlet(name: string, module: string, aliases?: readonly string[]): Cmdlet {
  return {
    name,
    ...(aliases && { aliases }),
    apiVersion: name.includes('-MgBeta') ? 'beta' : 'v1.0',
    module,
    kind: 'function',
    sets: [{ name: 'Get' }],
    parameters: [],
  };
}

function type(name: string, apiVersion: 'v1.0' | 'beta', property: string): ModelType {
  return { name, apiVersion, properties: [{ name: property, type: 'String', wireName: 'x' }] };
}

const many = Array.from({ length: 2000 }, (_, index) => cmdlet(`Get-MgThing${index}`, 'Things'));
const cmdlets = [
  ...many,
  cmdlet('Get-MgUser', 'Users', ['Find-Person', 'Get-MgThing7']),
  cmdlet('Get-MgBetaUser', 'Users'),
  cmdlet('Get-MgUserMessage', 'Mail'),
  cmdlet('New-MgUserMessageAttachmentUploadSession', 'Mail'),
  cmdlet('Ünïque-MgNäme', 'Words'),
];
const types = [
  type('IMicrosoftGraphUser', 'v1.0', 'One'),
  type('IMicrosoftGraphUser', 'beta', 'Two'),
  type(`IPaths${'Long'.repeat(300)}Schema`, 'beta', 'Three'),
];

function write(
  name: string,
  change: (file: string, text: string) => string | undefined,
): SearchableCatalog {
  const folder = join(root, name);
  for (const [file, bytes] of layOut(cmdlets, types)) {
    const text = change(file, Buffer.from(bytes).toString('utf8'));
    if (text === undefined) continue;
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return openCatalog(folder);
}

describe('lookups', () => {
  let catalog: SearchableCatalog;

  beforeAll(() => {
    catalog = write('good', (_file, text) => text);
  });

  test('every name is found, in any case', () => {
    for (const { name } of cmdlets) expect(catalog.get(name)?.name).toBe(name);
    expect(catalog.get('get-mguser')?.name).toBe('Get-MgUser');
    expect(catalog.get('NEW-MGUSERMESSAGEATTACHMENTUPLOADSESSION')?.module).toBe('Mail');
  });

  test.each(['Get-MgUsers', 'Get-MgUse', '', '!', '~~~', 'Get-MgThing', '#catalogue'])(
    "'%s' is not there",
    (name) => {
      expect(catalog.get(name)).toBeUndefined();
    },
  );

  test('an alias finds its cmdlet; a cmdlet comes before an alias', () => {
    expect(catalog.get('find-person')?.name).toBe('Get-MgUser');
    expect(catalog.get('Get-MgThing7')?.name).toBe('Get-MgThing7');
  });

  test('types by version; a type is no cmdlet', () => {
    expect(catalog.type('IMicrosoftGraphUser', 'v1.0')?.properties[0]?.name).toBe('One');
    expect(catalog.type('imicrosoftgraphuser', 'beta')?.properties[0]?.name).toBe('Two');
    expect(catalog.type(types[2]?.name ?? '', 'beta')?.properties[0]?.name).toBe('Three');
    expect(catalog.type(types[2]?.name ?? '', 'v1.0')).toBeUndefined();
    expect(catalog.get('IMicrosoftGraphUser')).toBeUndefined();
    expect(catalog.type('Get-MgUser', 'v1.0')).toBeUndefined();
  });

  test('names of cmdlets in proper case, sorted', () => {
    const names = catalog.names();
    expect(names).toHaveLength(cmdlets.length);
    expect(names.slice(0, 2)).toEqual(['Get-MgBetaUser', 'Get-MgThing0']);
    expect(names).not.toContain('Find-Person');
  });

  test.each([
    ['get-mg*user', ['Get-MgBetaUser', 'Get-MgUser']],
    ['*-MgUser*', ['Get-MgUser', 'Get-MgUserMessage', 'New-MgUserMessageAttachmentUploadSession']],
    ['Get-MgThing199?', Array.from({ length: 10 }, (_, digit) => `Get-MgThing199${digit}`)],
    ['get-mgthing[3-4][a09]', ['Get-MgThing30', 'Get-MgThing39', 'Get-MgThing40', 'Get-MgThing49']],
    ['find-*', ['Find-Person']],
    ['get-mgthing[9-0]', []],
    ['Get-MgUser[', []],
    ['Get-MgUser`*', []],
    ['user message', ['Get-MgUserMessage', 'New-MgUserMessageAttachmentUploadSession']],
    ['Session upload', ['New-MgUserMessageAttachmentUploadSession']],
    ['mguser', ['Get-MgUser', 'Get-MgUserMessage', 'New-MgUserMessageAttachmentUploadSession']],
    ['no such words', []],
    ['  ', []],
  ])("find '%s'", (pattern, names) => {
    expect(catalog.find(pattern)).toEqual(names);
  });

  test('suggestions', () => {
    expect(catalog.suggest('Get-MgUserMesage')).toContain('Get-MgUserMessage');
    expect(catalog.suggest('xyz')).toEqual([]);
  });
});

test('an empty catalogue answers every lookup with nothing', () => {
  const folder = join(root, 'empty');
  mkdirSync(folder);
  for (const [file, bytes] of layOut([], [])) writeFileSync(join(folder, file), bytes);
  const catalog = openCatalog(folder);
  expect(catalog.get('Get-MgUser')).toBeUndefined();
  expect(catalog.names()).toEqual([]);
});

describe('damage', () => {
  function failure(act: () => unknown): DefinitionError {
    try {
      act();
    } catch (error) {
      if (error instanceof DefinitionError) return error;
      throw error;
    }
    throw new Error('nothing was thrown');
  }

  test('a missing folder', () => {
    const error = failure(() => openCatalog(join(root, 'nowhere')).get('Get-MgUser'));
    expect(error).toMatchObject({ id: 'CatalogueUnusable', category: 'ReadError' });
    expect(error.message).toContain('nowhere');
    expect(error.hint).toContain('mgsh generate');
  });

  test.each([
    [
      'no index',
      (file: string, text: string) => (file === 'index' ? undefined : text),
      /no cmdlet/,
    ],
    [
      'another file as index',
      (file: string, text: string) => (file === 'index' ? '{}\n' : text),
      /not the index/,
    ],
    [
      'another layout',
      (file: string, text: string) => (file === 'index' ? text.replace('\t2\t', '\t9\t') : text),
      /layout 9/,
    ],
    [
      'an index that was cut',
      (file: string, text: string) => (file === 'index' ? text.slice(0, -100) : text),
      /should have/,
    ],
    [
      'an index with a broken line',
      (file: string, text: string) =>
        file === 'index' ? text.replace(/(Get-MgUser)\tcmdlet/, '$1\tcmdxxx') : text,
      /is not an entry/,
    ],
    [
      'a shard that was moved',
      (file: string, text: string) => (file === 'v1.0/Users.jsonl' ? `\n${text}` : text),
      /not the definition of 'Get-MgUser'/,
    ],
    [
      'a shard that is missing',
      (file: string, text: string) => (file === 'v1.0/Users.jsonl' ? undefined : text),
      /Users\.jsonl/,
    ],
    [
      'a definition with unknown words',
      (file: string, text: string) =>
        file === 'v1.0/Users.jsonl' ? text.replaceAll('- Get', '? Get') : text,
      /Users\.jsonl.*'Get-MgUser' at byte \d+.*'\? Get'/,
    ],
    [
      'no shared parts',
      (file: string, text: string) => (file === 'shared.json' ? undefined : text),
      /shared\.json/,
    ],
    [
      'shared parts that were cut',
      (file: string, text: string) => (file === 'shared.json' ? text.slice(0, 100) : text),
      /shared\.json.*share/,
    ],
    [
      'another definition in its place',
      (file: string, text: string) =>
        file === 'v1.0/Users.jsonl' ? text.replaceAll('Get-MgUser', 'Get-MgXxxx') : text,
      /not the definition of 'Get-MgUser'/,
    ],
  ])('%s', (name, change, message) => {
    const catalog = write(`damaged ${name}`, change);
    expect(failure(() => catalog.get('Get-MgUser')).message).toMatch(message);
  });

  test('a tree of routes with a line too deep', () => {
    const catalog = write('damaged routes', (file, text) =>
      file === 'routes' ? `v1.0\n   users\tGET Get-MgUser\n${text}` : text,
    );
    const error = failure(() => catalog.byRequest({ uri: '/v1.0/users' }));
    expect(error.message).toMatch(/routes.*byte 5/);
  });

  test('a broken line is seen by lists of names too', () => {
    const catalog = write('damaged names', (file, text) =>
      file === 'index' ? text.replace('\tcmdlet\t', '\tcmdxxx\t') : text,
    );
    expect(failure(() => catalog.names()).message).toMatch(/is not an entry/);
  });
});

test('the index of a large catalogue is read in parts only', () => {
  const folder = join(root, 'good');
  const index = readFileSync(join(folder, 'index'), 'utf8');
  const lines = index.split('\n');
  const at = lines.findIndex((line) => line.startsWith('Get-MgThing1\t'));
  // A line far from the one that is looked up may be broken without any lookup noticing.
  lines[at] = (lines[at] ?? '').replace('cmdlet', 'cmdxxx');
  writeFileSync(join(folder, 'index'), lines.join('\n'));
  expect(openCatalog(folder).get('New-MgUserMessageAttachmentUploadSession')?.module).toBe('Mail');
});

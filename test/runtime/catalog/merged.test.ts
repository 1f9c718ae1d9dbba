import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCatalog, openCatalogs } from '../../../runtime/catalog/catalog.ts';
import type { SearchableCatalog } from '../../../runtime/catalog/searchable-catalog.ts';
import { libraryTypes, routed, writeCatalogueTo } from './library.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'merged-'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const own = [
  routed('Get-MgUser', { Own: 'GET /own/{user-id}' }, { module: 'Own' }),
  routed('Get-MgTool', { List: 'GET /users' }, { module: 'Own', aliases: ['Get-MgBook'] }),
];

describe('an own catalogue beside another', () => {
  let catalog: SearchableCatalog;
  let notices: string[] = [];

  beforeEach(() => {
    notices = [];
    const folders = [
      writeCatalogueTo(join(root, 'own'), own, []),
      writeCatalogueTo(join(root, 'library')),
    ];
    catalog = openCatalogs(folders, { onNotice: (text) => notices.push(text) });
  });

  test('an own name wins, and it is said once', () => {
    expect(catalog.get('get-mguser')?.module).toBe('Own');
    expect(catalog.get('Get-MgUser')?.module).toBe('Own');
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/get-mguser.*own.*library/i);
  });

  test('an own alias wins too; other names are there as before', () => {
    expect(catalog.get('Get-MgBook')?.name).toBe('Get-MgTool');
    expect(catalog.get('New-MgLoan')?.parameters).toHaveLength(3);
    expect(catalog.get('Get-MgNothing')).toBeUndefined();
    expect(catalog.type('IMicrosoftGraphBook', 'v1.0')).toEqual(libraryTypes[0]);
    expect(notices).toHaveLength(1);
  });

  test('names are one sorted list', () => {
    expect(catalog.names().filter((name) => /User$|Tool|Book/.test(name))).toEqual([
      'Get-MgBetaUser',
      'Get-MgTool',
      'Get-MgUser',
    ]);
    expect(catalog.find('tool')).toEqual(['Get-MgTool']);
    expect(catalog.suggest('Get-MgTol')).toContain('Get-MgTool');
    expect(catalog.namesIn({ module: 'users' })).toEqual(['Get-MgBetaUser']);
    expect([...catalog.modules().keys()]).toEqual(['Library', 'Mail', 'Own', 'Users']);
    expect(catalog.namesOfType('IMicrosoftGraphBook')).toEqual(['New-MgLoan']);
    expect(catalog.namesOfMethod('GET')).not.toContain('Get-MgBook');
  });

  test('a hidden cmdlet sends nothing', () => {
    const names = catalog.byRequest({ uri: '/v1.0/users', method: 'GET' });
    expect(names.map(({ cmdlet }) => cmdlet.name)).toEqual(['Get-MgTool']);
    const others = catalog.byRequest({ uri: '/v1.0/loans', method: 'POST' });
    expect(others.map(({ cmdlet }) => cmdlet.name)).toEqual(['New-MgLoan']);
  });
});

test('one folder alone is that catalogue', () => {
  const catalog = openCatalogs([writeCatalogueTo(join(root, 'alone'))]);
  expect(catalog.get('find-book')?.name).toBe('Get-MgBook');
});

test('a folder that is replaced while it is open is read anew', () => {
  const folder = writeCatalogueTo(join(root, 'changing'));
  const catalog = openCatalog(folder);
  expect(catalog.get('Get-MgUser')?.module).toBe('Users');
  expect(catalog.names()).toHaveLength(9);
  renameSync(folder, join(root, 'before'));
  writeCatalogueTo(folder, own, []);
  expect(catalog.get('Get-MgUser')?.module).toBe('Own');
  expect(catalog.names()).toHaveLength(2);
  expect(catalog.byRequest({ uri: '/own/1' })).toHaveLength(1);
});

test('a folder whose files are written over is read anew', () => {
  const folder = writeCatalogueTo(join(root, 'overwritten'));
  const catalog = openCatalog(folder);
  expect(catalog.get('Get-MgUser')?.module).toBe('Users');
  expect(catalog.get('Get-MgUser')?.module).toBe('Users');
  writeCatalogueTo(folder, own, []);
  expect(catalog.get('Get-MgUser')?.module).toBe('Own');
});

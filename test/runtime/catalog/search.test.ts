import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCatalog } from '../../../runtime/catalog/catalog.ts';
import type { SearchableCatalog } from '../../../runtime/catalog/searchable-catalog.ts';
import { writeCatalogueTo } from './library.ts';

let root = '';
let catalog: SearchableCatalog;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'search-'));
  catalog = openCatalog(writeCatalogueTo(join(root, 'library')));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('by request', () => {
  test.each([
    ['/users', 'GET', 'Get-MgUser List', {}],
    ['/v1.0/users/', 'get', 'Get-MgUser List', {}],
    ['/beta/users', 'GET', 'Get-MgBetaUser List', {}],
    ['/v1.0/users/a@b.c', undefined, 'Get-MgUser Get', { 'user-id': 'a@b.c' }],
    ['/v1.0/USERS/a@b.c', 'GET', 'Get-MgUser Get', { 'user-id': 'a@b.c' }],
    ['/users/a@b.c/messages', 'GET', 'Get-MgUserMessage List', { 'user-id': 'a@b.c' }],
    ['/users/a@b.c/messages', 'POST', 'New-MgUserMessage Create', { 'user-id': 'a@b.c' }],
    [
      'https://graph.microsoft.com/v1.0/users/a@b.c/messages/AAMk%2FQ=?$select=id,from&x=/users#top',
      'GET',
      'Get-MgUserMessage Get',
      { 'user-id': 'a@b.c', 'message-id': 'AAMk/Q=' },
    ],
    [
      'users/100%/messages/1',
      'GET',
      'Get-MgUserMessage Get',
      { 'user-id': '100%', 'message-id': '1' },
    ],
    [
      "/users('a@b.c')/messages('1')",
      'GET',
      'Get-MgUserMessage Get',
      { 'user-id': 'a@b.c', 'message-id': '1' },
    ],
    ['/users/u/messages/delta', 'GET', 'Get-MgUserMessageDelta Delta', { 'user-id': 'u' }],
    ['/users/u/messages/delta()', 'GET', 'Get-MgUserMessageDelta Delta', { 'user-id': 'u' }],
    [
      '/users/u/messages/microsoft.graph.delta()',
      'GET',
      'Get-MgUserMessageDelta Delta',
      { 'user-id': 'u' },
    ],
    ...['createUploadSession', 'microsoft.graph.createUploadSession', 'CREATEUPLOADSESSION'].map(
      (action) =>
        [
          `/users/u/messages/m/attachments/${action}`,
          'POST',
          'New-MgUserMessageAttachmentUploadSession Create',
          { 'user-id': 'u', 'message-id': 'm' },
        ] as const,
    ),
    ...["(StartDateTime='1',EndDateTime='2')", '(startDateTime=%271%27,endDateTime=%272%27)'].map(
      (given) =>
        [
          `/users/u/reminderView${given}`,
          'GET',
          'Get-MgUserReminder Get',
          { 'user-id': 'u', StartDateTime: '1', EndDateTime: '2' },
        ] as const,
    ),
    ['/users/{id}/messages', 'GET', 'Get-MgUserMessage List', { 'user-id': '{id}' }],
  ])('%s %s', (uri, method, found, values) => {
    const matches = catalog
      .byRequest({ uri, method })
      .filter(({ apiVersion }) => uri.includes('beta') || apiVersion === 'v1.0');
    expect(matches.map(({ cmdlet, sets }) => `${cmdlet.name} ${sets.join()}`)).toEqual([found]);
    expect(matches[0]?.values).toEqual(values);
  });

  test('both versions, v1.0 first, unless one is asked for', () => {
    const names = (request: Parameters<SearchableCatalog['byRequest']>[0]): string[] =>
      catalog.byRequest(request).map(({ cmdlet }) => cmdlet.name);
    expect(names({ uri: '/users/x' })).toEqual(['Get-MgUser', 'Get-MgBetaUser']);
    expect(names({ uri: '/users/x', apiVersion: 'beta' })).toEqual(['Get-MgBetaUser']);
    expect(names({ uri: '/v1.0/users/x', apiVersion: 'beta' })).toEqual(['Get-MgUser']);
  });

  test.each([
    ['/users/a/b/messages', 'GET'],
    ['/users/u/messages/m', 'DELETE'],
    ['/user', 'GET'],
    ['', 'GET'],
    ['/v2.0/users', 'GET'],
    ['//', undefined],
  ])('nothing sends %s %s', (uri, method) => {
    expect(catalog.byRequest({ uri, method })).toEqual([]);
  });

  test('the route of a match has placeholders', () => {
    const [match] = catalog.byRequest({ uri: '/users/u/messages/delta', method: 'GET' });
    expect(match).toMatchObject({
      method: 'GET',
      apiVersion: 'v1.0',
      path: '/users/{user-id}/messages/microsoft.graph.delta()',
    });
  });
});

describe('by humps', () => {
  test.each([
    ['nmumaus', ['New-MgUserMessageAttachmentUploadSession']],
    ['NMUMAUS', ['New-MgUserMessageAttachmentUploadSession']],
    ['newusermes', ['New-MgUserMessage', 'New-MgUserMessageAttachmentUploadSession']],
    ['gmum', ['Get-MgUserMessage', 'Get-MgUserMessageDelta']],
    ['upses', ['New-MgUserMessageAttachmentUploadSession']],
    ['gmb', ['Get-MgBook', 'Get-MgBetaUser']],
    ['mgx', []],
    ['smu', []],
  ])('%s', (letters, names) => {
    expect(catalog.find(letters)).toEqual(names);
  });
});

test.each([
  [{ module: 'mail' }, 4],
  [{ module: 'Microsoft.Graph.Users' }, 2],
  [{ module: 'Microsoft.Graph.Beta.Users', apiVersion: 'beta' as const }, 1],
  [{ module: 'm*l' }, 4],
  [{ apiVersion: 'beta' as const }, 1],
  [{ module: 'nothing' }, 0],
  [{}, 9],
])('by place: %j', (place, count) => {
  expect(catalog.namesIn(place)).toHaveLength(count);
});

test('modules and their versions', () => {
  expect([...catalog.modules()]).toEqual([
    ['Library', ['v1.0']],
    ['Mail', ['v1.0']],
    ['Users', ['v1.0', 'beta']],
  ]);
});

test.each([
  ['IMicrosoftGraphBook', ['Get-MgBook', 'New-MgLoan']],
  ['imicrosoftgraphbook[]', ['Get-MgBook', 'New-MgLoan']],
  ['IMicrosoftGraphLoan', ['New-MgLoan']],
  ['DateTime', ['New-MgLoan']],
  ['IMicrosoftGraphNothing', []],
])('by type: %s', (type, names) => {
  expect(catalog.namesOfType(type)).toEqual(names);
});

test('by method', () => {
  expect(catalog.namesOfMethod('post')).toEqual([
    'New-MgLoan',
    'New-MgUserMessage',
    'New-MgUserMessageAttachmentUploadSession',
  ]);
});

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CompiledPage, compilePage } from '../../../schema/compile/compile-page.ts';
import type { Cmdlet, ParameterTarget } from '../../../schema/model.ts';
import { applyOpenApi } from '../../../schema/openapi/apply-openapi.ts';
import { typesBehind } from '../../../schema/openapi/exact-types.ts';
import { type OpenApiSource, openOpenApi } from '../../../schema/openapi/open-openapi.ts';
import { readPage } from '../../../schema/read/read-page.ts';
import { helpText, type PageParts } from './help-text.ts';

let folder: string;
let source: OpenApiSource;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  mkdirSync(join(folder, 'v1.0'));
  const sample = fileURLToPath(new URL('library.yml', import.meta.url));
  copyFileSync(sample, join(folder, 'v1.0', 'Library.yml'));
  writeFileSync(join(folder, 'v1.0', 'Broken.yml'), 'paths:\n  /a: &anchor\n');
  source = await openOpenApi(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function apply(parts: PageParts): Promise<CompiledPage> {
  const { page, findings } = readPage(new TextEncoder().encode(helpText(parts)));
  if (!page) throw new Error(findings[0]?.reason);
  return applyOpenApi(compilePage(page), page, source);
}

function cmdletOf({ cmdlet, findings }: CompiledPage): Cmdlet {
  if (!cmdlet) throw new Error(findings[0]?.reason);
  return cmdlet;
}

async function routesOf(parts: PageParts): Promise<Readonly<Record<string, string | undefined>>> {
  const { sets } = cmdletOf(await apply(parts));
  return Object.fromEntries(
    sets.map(({ name, route }) => [
      name,
      route && `${route.method} ${route.path} ${route.source} ${route.confidence}`,
    ]),
  );
}

async function targetOf(parts: PageParts, name: string): Promise<ParameterTarget | undefined> {
  return cmdletOf(await apply(parts)).parameters.find((parameter) => parameter.name === name)
    ?.target;
}

const key = {
  LibraryId: 'The unique identifier of library',
  BookId: 'The unique identifier of book',
};
const identity = `INPUTOBJECT \`<ILibraryIdentity>\`: Identity Parameter
  - \`[BookId <String>]\`: The unique identifier of book
  - \`[LibraryId <String>]\`: The unique identifier of library
`;

const getBook: PageParts = {
  name: 'Get-MgLibraryBook',
  sets: {
    List: ['LibraryId String!', 'Property String[]', 'ConsistencyLevel String'],
    Get: ['BookId String!', 'LibraryId String!', 'Property String[]'],
    GetViaIdentity: ['InputObject ILibraryIdentity!', 'Property String[]'],
  },
  descriptions: key,
  notes: identity,
};
const newBook: PageParts = {
  name: 'New-MgLibraryBook',
  sets: {
    CreateExpanded: ['LibraryId String!', 'IsbnUrl String', 'Pages Int32'],
    Create: ['LibraryId String!', 'BodyParameter IMicrosoftGraphBook!'],
  },
  descriptions: key,
};
const lendType =
  'IPaths1Ab2CdLibrariesLibraryIdBooksBookIdMicrosoftGraphLendPostRequestbodyContentApplicationJsonSchema';
const lendBook: PageParts = {
  name: 'Invoke-MgLendLibraryBook',
  sets: {
    LendExpanded: ['BookId String!', 'LibraryId String!', 'Borrower IMicrosoftGraphReader'],
    Lend: ['BookId String!', 'LibraryId String!', `BodyParameter ${lendType}!`],
  },
  descriptions: key,
};

const repairType =
  'IPaths1Ef2GhLibrariesLibraryIdBooksMicrosoftGraphRepairPostRequestbodyContentApplicationJsonSchema';
const repairBook: PageParts = {
  name: 'Repair-MgLibraryBook',
  sets: {
    RepairExpanded: ['LibraryId String!', 'Ids String[]'],
    Repair: ['BookId String!', 'LibraryId String!'],
    Repair1: ['LibraryId String!', `BodyParameter ${repairType}!`],
    RepairViaIdentity: ['InputObject ILibraryIdentity!'],
    RepairViaIdentity1: ['InputObject ILibraryIdentity!', `BodyParameter ${repairType}!`],
    RepairViaIdentityExpanded: ['InputObject ILibraryIdentity!', 'Ids String[]'],
  },
  descriptions: key,
  notes: identity,
};

describe('routes', () => {
  test.each<readonly [string, PageParts, Readonly<Record<string, string>>]>([
    [
      'a list, an item, and an item by its identity',
      getBook,
      {
        List: 'GET /libraries/{library-id}/books openapi certain',
        Get: 'GET /libraries/{library-id}/books/{book-id} openapi certain',
        GetViaIdentity: 'GET /libraries/{library-id}/books/{book-id} openapi certain',
      },
    ],
    [
      'with the body as a whole and in parts',
      newBook,
      {
        CreateExpanded: 'POST /libraries/{library-id}/books openapi certain',
        Create: 'POST /libraries/{library-id}/books openapi certain',
      },
    ],
    [
      'an action without a PowerShell verb',
      lendBook,
      {
        LendExpanded:
          'POST /libraries/{library-id}/books/{book-id}/microsoft.graph.lend openapi certain',
        Lend: 'POST /libraries/{library-id}/books/{book-id}/microsoft.graph.lend openapi certain',
      },
    ],
    [
      'the body in parts is that of the set with the whole body, whatever their numbers',
      repairBook,
      {
        RepairExpanded: 'POST /libraries/{library-id}/books/microsoft.graph.repair openapi certain',
        Repair:
          'POST /libraries/{library-id}/books/{book-id}/microsoft.graph.repair openapi certain',
        Repair1: 'POST /libraries/{library-id}/books/microsoft.graph.repair openapi certain',
        RepairViaIdentity:
          'POST /libraries/{library-id}/books/{book-id}/microsoft.graph.repair openapi certain',
        RepairViaIdentity1:
          'POST /libraries/{library-id}/books/microsoft.graph.repair openapi certain',
        RepairViaIdentityExpanded:
          'POST /libraries/{library-id}/books/microsoft.graph.repair openapi certain',
      },
    ],
    [
      'operations of one name are told apart by the number of the set',
      {
        name: 'Get-MgLibraryShelf',
        sets: { Get1: ['LibraryId String!'], Get: ['LibraryId String!'] },
        descriptions: key,
      },
      {
        Get1: 'GET /libraries/{library-id}/shelves openapi certain',
        Get: 'GET /libraries/{library-id}/shelf openapi certain',
      },
    ],
    [
      'and an identity left alone by a directive has the operation that no other has',
      {
        name: 'Get-MgLibraryShelf',
        synopsis: 'The newer shelves',
        sets: {
          Get1: ['LibraryId String!'],
          GetViaIdentity: ['InputObject ILibraryIdentity!'],
          GetViaIdentity1: ['InputObject ILibraryIdentity!'],
        },
        descriptions: key,
        notes: identity,
      },
      {
        Get1: 'GET /libraries/{library-id}/shelves openapi certain',
        GetViaIdentity: 'GET /libraries/{library-id}/shelf openapi certain',
        GetViaIdentity1: 'GET /libraries/{library-id}/shelves openapi certain',
      },
    ],
    [
      'but not where there is no number',
      {
        name: 'Get-MgLibraryShelf',
        sets: { __AllParameterSets: ['LibraryId String!'] },
        descriptions: key,
      },
      { Get: 'GET /libraries/{library-id}/shelf openapi likely' },
    ],
  ])('%s', async (_title, parts, expected) => {
    expect(await routesOf(parts)).toEqual(expected);
  });

  test('a cmdlet whose operation is not in the files gets no sure route', async () => {
    const parts = { ...getBook, name: 'Get-MgLibraryMagazine' };
    const routes = Object.values(await routesOf(parts));
    expect(routes.filter((route) => route && !route.endsWith('guess'))).toEqual([]);
  });

  test('a module without a file keeps what the page tells', async () => {
    const parts = { ...lendBook, module: 'Microsoft.Graph.Archive' };
    const { sets } = cmdletOf(await apply(parts));
    expect(sets.map(({ route }) => route?.source)).toEqual(['bodyTypeName', 'bodyTypeName']);
  });

  test('the doubts about an inferred route are dropped with it', async () => {
    expect((await apply(lendBook)).findings).toEqual([]);
  });
});

describe('where parameters go', () => {
  test.each<readonly [string, PageParts, string, ParameterTarget]>([
    ['a key', getBook, 'BookId', { kind: 'path', placeholder: 'book-id' }],
    ['a renamed option', getBook, 'Property', { kind: 'query', name: '$select' }],
    ['a header', getBook, 'ConsistencyLevel', { kind: 'header', name: 'ConsistencyLevel' }],
    ['an irregular property', newBook, 'IsbnUrl', { kind: 'bodyProperty', name: 'isbnURL' }],
    ['a capital in an action', lendBook, 'Borrower', { kind: 'bodyProperty', name: 'Borrower' }],
    ['the whole body', newBook, 'BodyParameter', { kind: 'body' }],
    ['the identity', getBook, 'InputObject', { kind: 'identity' }],
  ])('%s', async (_title, parts, name, expected) => {
    expect(await targetOf(parts, name)).toEqual(expected);
  });
});

describe('types', () => {
  test('a component with the properties of its base, by name', async () => {
    const { types } = await apply(newBook);
    expect(types.find(({ name }) => name === 'IMicrosoftGraphBook')).toEqual({
      name: 'IMicrosoftGraphBook',
      apiVersion: 'v1.0',
      isOpen: true,
      base: 'IMicrosoftGraphEntity',
      properties: [
        { name: 'Cover', type: 'IMicrosoftGraphCover', wireName: 'cover' },
        { name: 'Description', type: 'String', wireName: 'description' },
        { name: 'Id', type: 'String', wireName: 'id', isReadOnly: true },
        { name: 'IsbnUrl', type: 'String', wireName: 'isbnURL' },
        { name: 'Pages', type: 'Int32?', wireName: 'pages' },
        { name: 'Readers', type: 'IMicrosoftGraphReader[]', wireName: 'readers' },
        { name: 'State', type: 'BookState?', wireName: 'state' },
      ],
    });
  });

  test('an inline body under the name that the page shows', async () => {
    const { types } = await apply(lendBook);
    expect(types.find(({ name }) => name === lendType)).toEqual({
      name: lendType,
      apiVersion: 'v1.0',
      isOpen: true,
      properties: [
        { name: 'Borrower', type: 'IMicrosoftGraphReader', wireName: 'Borrower' },
        { name: 'DueDate', type: 'DateTime?', wireName: 'dueDate' },
      ],
    });
  });

  test('two inline bodies that one parameter takes', async () => {
    const manyType = repairType.replace('Repair', 'Lend');
    const { cmdlet, types, findings } = await apply({
      name: 'Invoke-MgLendLibraryBook',
      sets: {
        Lend: ['BookId String!', 'LibraryId String!', `BodyParameter ${lendType}!`],
        Lend1: ['LibraryId String!', `BodyParameter ${manyType}!`],
      },
      descriptions: key,
    });
    const body = cmdlet?.parameters.find(({ name }) => name === 'BodyParameter');
    expect([body?.type, body?.sets['Lend1']?.type]).toEqual([lendType, manyType]);
    const shapes = types.map(({ name, properties }) => [name, properties.map((own) => own.name)]);
    expect(shapes).toContainEqual([lendType, ['Borrower', 'DueDate']]);
    expect(shapes).toContainEqual([manyType, ['Ids']]);
    expect(findings).toEqual([]);
  });

  test('what stands behind the types of a page, recursive types once', async () => {
    const { types } = await apply(newBook);
    const module = await source.module('v1.0', 'Library');
    if (!module) throw new Error('no module');
    const behind = typesBehind(types, module);
    expect(behind.map(({ name }) => name).sort()).toEqual([
      'IMicrosoftGraphCover',
      'IMicrosoftGraphReader',
    ]);
    expect(behind.flatMap(({ properties }) => properties)).toContainEqual({
      name: 'OdataType',
      type: 'String',
      wireName: '@odata.type',
    });
  });

  test('the output of a page that shows none', async () => {
    expect(cmdletOf(await apply(getBook)).outputTypes).toEqual(['IMicrosoftGraphBook']);
  });
});

describe('the folder', () => {
  test('names its modules', () => {
    expect(source.modules).toEqual(['v1.0/Broken', 'v1.0/Library']);
  });

  test('that does not exist is an error of node:fs', async () => {
    await expect(openOpenApi(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('with a file that is no such YAML: a finding with its line, and the page is kept', async () => {
    const { cmdlet, findings } = await apply({ ...newBook, module: 'Microsoft.Graph.Broken' });
    expect(cmdlet?.name).toBe('New-MgLibraryBook');
    expect(findings.map(({ severity, reason }) => [severity, reason])).toEqual([
      ['error', expect.stringContaining('line 2')],
    ]);
  });
});

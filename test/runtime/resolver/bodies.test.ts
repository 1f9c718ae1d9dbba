import { describe, expect, test } from '@jest/globals';
import { writeJson } from '../../../runtime/values/json-text.ts';
import type { Route } from '../../../schema/model.ts';
import { bodyOf, failureOf, requestOf } from '../binder/bind-text.ts';
import { catalogOf, inSets, sampleCmdlet, sampleParameter } from '../binder/sample-catalog.ts';

const command = 'New-MgUserDriveRootUploadSession -UserId u -DriveId d';

describe('the body', () => {
  test.each([
    ['nothing given is an empty object', '', '{}'],
    ['a property that became empty is left out', '-Item @{}', '{}'],
    ['a whole body that is empty', '-BodyParameter @{}', '{}'],
    ['a property', "-Item @{ name = 'a'; fileSize = 5 }", '{"item":{"fileSize":5,"name":"a"}}'],
    [
      'the same as a whole body',
      "-BodyParameter @{ Item = @{ name = 'a' } }",
      '{"item":{"name":"a"}}',
    ],
    [
      'extra members come first',
      "-AdditionalProperties @{ z = 1 } -Item @{ name = 'a' }",
      '{"z":1,"item":{"name":"a"}}',
    ],
    [
      'extra members that are null are left out',
      '-AdditionalProperties @{ z = $null; y = 1 }',
      '{"y":1}',
    ],
    [
      'an annotation is an extra member',
      `-Item @{ '@microsoft.graph.conflictBehavior' = 'rename'; name = 'a' }`,
      '{"item":{"@microsoft.graph.conflictBehavior":"rename","name":"a"}}',
    ],
    [
      'a date among extra members is short (binding.md §7 point 23)',
      `-AdditionalProperties @{ at = [datetime]'2024-02-03T04:05:09Z' }`,
      '{"at":"2024-02-03T04:05:09Z"}',
    ],
    [
      'a date of the model is long',
      `-Item @{ fileSystemInfo = @{ createdDateTime = '2024-02-03T04:05:09Z' } }`,
      '{"item":{"fileSystemInfo":{"createdDateTime":"2024-02-03T04:05:09.0000000Z"}}}',
    ],
    [
      'values of extra members',
      "-AdditionalProperties @{ a = @(1, 'x'); b = $false; c = 1.5; d = @{} }",
      '{"a":[1,"x"],"b":false,"c":1.5,"d":{}}',
    ],
    [
      'an integer that no double holds',
      '-Item @{ fileSize = 9007199254740993 }',
      '{"item":{"fileSize":9007199254740993}}',
    ],
  ])('%s: %s', (_, line, expected) => {
    expect(bodyOf(`${command} ${line}`)).toBe(expected);
  });

  test('is the one recorded of the real SDK (req-001)', () => {
    const { body } = requestOf(
      "New-MgGroupConversationThreadPostAttachmentUploadSession -GroupId g -ConversationId c -ConversationThreadId t -PostId p -AttachmentItem @{ attachmentType = 'file'; name = 'plan.pdf'; size = 3483322 }",
    );
    expect(writeJson(body ?? new Map(), '  ')).toBe(
      '{\n  "AttachmentItem": {\n    "attachmentType": "file",\n    "name": "plan.pdf",\n    "size": 3483322\n  }\n}',
    );
  });

  test.each([
    [
      "New-MgUserEvent -UserId u -Recurrence @{ range = @{ startDate = '2024-09-04'; endDate = [datetime]'2024-12-31T23:30:00' } }",
      '{"recurrence":{"range":{"endDate":"2024-12-31","startDate":"2024-09-04"}}}',
    ],
    [
      "New-MgUserEvent -UserId u -BodyParameter @{ recurrence = @{ range = @{ startDate = '2024-09-04T05:06:07Z' } } }",
      '{"recurrence":{"range":{"startDate":"2024-09-04"}}}',
    ],
    [
      "New-MgBetaUserProfileAnniversary -UserId u -Date '2024-09-04T05:06:07'",
      '{"date":"2024-09-04"}',
    ],
    [
      "Update-MgBetaUserSettingShiftPreference -UserId u -AdditionalProperties @{ day = [datetime]'2024-09-04' }",
      '{"day":"2024-09-04T00:00:00Z"}',
    ],
  ])('has days without a time where the type says so: %s', (line, expected) => {
    expect(bodyOf(line)).toBe(expected);
  });

  test.each([
    ['-AdditionalProperties @{ a = @(1, $null) }', "'a'"],
    ['-AdditionalProperties @{ a = @{ b = @{ c = @(, @($null)) } } }', "'a'"],
    ['-Item @{ name = "n"; other = @($null) }', "'other'"],
    ['-BodyParameter @{ item = @{ name = "n"; other = @($null) } }', "'other'"],
  ])('cannot have $null in a list that its type does not know: %s', (line, named) => {
    const error = failureOf(() => bodyOf(`${command} ${line}`));
    expect(error.category).toBe('NotSpecified');
    expect(error.id).toMatch(/\.NewMgUserDriveRootUploadSession_Create/);
    expect(error.message).toContain(named);
  });

  test('does not take a property twice', () => {
    const script = `${command} -Item @{ name = 'a' } -AdditionalProperties @{ item = 1 }`;
    const error = failureOf(() => requestOf(script));
    expect(error.category).toBe('NotSpecified');
    expect(error.message).toContain("'item'");
  });
});

const route = (path: string, confidence: Route['confidence'] = 'certain'): Route => ({
  method: 'GET',
  path,
  source: 'openapi',
  confidence,
});

const catalog = catalogOf([
  sampleCmdlet({
    name: 'Get-MgThing',
    defaultSet: 'List',
    sets: [
      { name: 'List', route: route("/things/search(q='{q}')") },
      { name: 'Guess', route: route('/guessed', 'guess') },
      { name: 'Pathless' },
    ],
    parameters: [
      sampleParameter('ConsistencyLevel', 'String', {
        target: { kind: 'header', name: 'ConsistencyLevel' },
      }),
      sampleParameter('Filter', 'String', { target: { kind: 'query', name: '$filter' } }),
      sampleParameter('IncludeAll', 'SwitchParameter', {
        target: { kind: 'query', name: 'includeAll' },
      }),
      sampleParameter('Maybe', 'String', inSets(['Guess'], { isMandatory: true })),
      sampleParameter('Nowhere', 'String', inSets(['Pathless'], { isMandatory: true })),
      sampleParameter('Property', 'String[]', { target: { kind: 'query', name: '$select' } }),
      sampleParameter('Q', 'String', { target: { kind: 'path', placeholder: 'q' } }),
      sampleParameter('Top', 'Int32', { target: { kind: 'query', name: '$top' } }),
    ],
  }),
]);

describe('the query', () => {
  test.each([
    ['', ''],
    ['-Top 3', '?$top=3'],
    ['-Filter "name eq \'a&b\'"', '?$filter=name%20eq%20%27a%26b%27'],
    ['-Property id,name', '?$select=id%2Cname'],
    ['-IncludeAll', '?includeAll=true'],
    ['-IncludeAll:$false', '?includeAll=false'],
    ["-Top ''", '?$top=0'],
    ['-Top 1 -IncludeAll', '?includeAll=true&$top=1'],
    ['-Property id -Top 1 -Filter f', '?$top=1&$filter=f&$select=id'],
    ["-Property id,'b c'", '?$select=id%2Cb%2520c'],
    ['-Property @()', ''],
    ["-Filter ''", ''],
  ])('%s is %s', (line, query) => {
    const request = requestOf(`Get-MgThing -Q 'a/b(c)' ${line}`, catalog);
    expect(request.path).toBe(`/v1.0/things/search(q='a%2Fb%28c%29')${query}`);
    expect(request.body).toBeUndefined();
    expect(request.headers).toEqual({});
  });

  test('a header parameter is a header', () => {
    const { headers } = requestOf('Get-MgThing -Q x -ConsistencyLevel eventual', catalog);
    expect(headers).toEqual({ ConsistencyLevel: 'eventual' });
  });
});

describe('no request is made', () => {
  test.each([
    ['of a path that is only guessed', '-Maybe x', 'RouteUnsure', '/guessed'],
    ['of a set without a path', '-Nowhere x', 'RouteUnknown', 'Pathless'],
    ['of a path whose value is missing', '', 'PathValueMissing', "'q'"],
  ])('%s', (_, line, id, named) => {
    const error = failureOf(() => requestOf(`Get-MgThing ${line}`, catalog));
    expect(error.id).toBe(id);
    expect(error.message).toContain(named);
  });
});

describe('a parameter that goes elsewhere in one of its sets', () => {
  const route: Route = {
    method: 'POST',
    path: '/shelves/{shelf-id}/sort',
    source: 'openapi',
    confidence: 'certain',
  };
  const catalog = catalogOf([
    sampleCmdlet({
      name: 'Invoke-MgSortShelf',
      defaultSet: 'ByKey',
      sets: [
        { name: 'ByKey', route },
        { name: 'ByBody', route: { ...route, path: '/shelves/first/sort' } },
      ],
      parameters: [
        sampleParameter('ShelfId', 'String', {
          target: { kind: 'path', placeholder: 'shelf-id' },
          sets: {
            ByKey: { isMandatory: true },
            ByBody: { target: { kind: 'bodyProperty', name: 'shelfId' } },
          },
        }),
        sampleParameter('Deep', 'SwitchParameter', {
          target: { kind: 'bodyProperty', name: 'deep' },
          ...inSets(['ByBody'], { isMandatory: true }),
        }),
      ],
    }),
  ]);

  test.each([
    ['-ShelfId s1', '/v1.0/shelves/s1/sort', []],
    [
      '-ShelfId s1 -Deep',
      '/v1.0/shelves/first/sort',
      [
        ['shelfId', 's1'],
        ['deep', true],
      ],
    ],
  ])('%s', (line, path, members) => {
    const request = requestOf(`Invoke-MgSortShelf ${line}`, catalog);
    expect(request.path).toBe(path);
    expect([...(request.body ?? [])]).toEqual(members);
  });
});

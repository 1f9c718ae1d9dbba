import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type CompiledPage, compilePage } from '../../schema/compile/compile-page.ts';
import { placeholderOf } from '../../schema/compile/placeholder.ts';
import { elementType, shortenType } from '../../schema/compile/type-name.ts';
import { wireNameOf } from '../../schema/compile/wire-name.ts';
import type { Cmdlet, Parameter } from '../../schema/model.ts';
import { readPage } from '../../schema/read/read-page.ts';

function compile(name: string, change: (text: string) => string = (text) => text): CompiledPage {
  const text = readFileSync(new URL(`../help/${name}.md`, import.meta.url), 'utf8');
  const { page, findings } = readPage(new TextEncoder().encode(change(text)));
  if (!page) throw new Error(findings[0]?.reason);
  return compilePage(page);
}

function cmdletOf({ cmdlet, findings }: CompiledPage): Cmdlet {
  if (!cmdlet) throw new Error(findings[0]?.reason);
  return cmdlet;
}

function parameterOf(cmdlet: Cmdlet, name: string): Parameter | undefined {
  return cmdlet.parameters.find((parameter) => parameter.name === name);
}

describe('a page with identity sets', () => {
  const compiled = compile('escaped-notes');
  const cmdlet = cmdletOf(compiled);

  test('facts of the cmdlet', () => {
    expect(cmdlet).toMatchObject({
      name: 'New-MgBetaLibraryShelfGroupNoteUploadSession',
      apiVersion: 'beta',
      module: 'Library',
      kind: 'function',
      supportsShouldProcess: true,
      defaultSet: 'CreateExpanded',
      outputTypes: ['IMicrosoftGraphUploadSession'],
      identityType: 'ILibraryIdentity',
      uploadFamily: 'outlook',
    });
  });

  test('every set has the route, spelled by the page', () => {
    expect(cmdlet.sets.map(({ name }) => name)).toEqual([
      'CreateExpanded',
      'Create',
      'CreateViaIdentityExpanded',
      'CreateViaIdentity',
    ]);
    for (const { route } of cmdlet.sets) {
      expect(route).toEqual({
        method: 'POST',
        path: '/libraries/{library-id}/shelfGroups/{libraryShelfGroup-id}/notes/microsoft.graph.createUploadSession',
        source: 'bodyTypeName',
        confidence: 'certain',
      });
    }
  });

  test('shared parameters are left out, the others sorted', () => {
    expect(cmdlet.parameters.map(({ name }) => name)).toEqual([
      'AdditionalProperties',
      'AttachmentItem',
      'BodyParameter',
      'InputObject',
      'LibraryId',
      'LibraryShelfGroupId',
    ]);
  });

  test.each([
    ['AdditionalProperties', { kind: 'additionalProperties' }],
    ['AttachmentItem', { kind: 'bodyProperty', name: 'AttachmentItem' }],
    ['BodyParameter', { kind: 'body' }],
    ['InputObject', { kind: 'identity' }],
    ['LibraryShelfGroupId', { kind: 'path', placeholder: 'libraryShelfGroup-id' }],
  ])('target of -%s', (name, target) => {
    expect(parameterOf(cmdlet, name)?.target).toEqual(target);
  });

  test('membership by set', () => {
    expect(parameterOf(cmdlet, 'InputObject')?.sets).toEqual({
      CreateViaIdentity: { isMandatory: true, fromPipeline: true },
      CreateViaIdentityExpanded: { isMandatory: true, fromPipeline: true },
    });
  });

  test('keys of the identity fill placeholders', () => {
    const identity = compiled.types.find(({ name }) => name === 'ILibraryIdentity');
    expect(identity?.properties.map(({ name, wireName }) => [name, wireName])).toEqual([
      ['Isbn', 'isbn'],
      ['LibraryId', 'library-id'],
      ['LibraryId1', 'library-id1'],
      ['LibraryShelfGroupId', 'libraryShelfGroup-id'],
      ['On', 'On'],
    ]);
  });

  test('a body that two blocks describe is one type', () => {
    expect(compiled.types.map(({ name }) => name.slice(0, 12))).toEqual([
      'IMicrosoftGr',
      'IPaths1A2Bc3',
      'ILibraryIden',
    ]);
    expect(compiled.types[0]).toMatchObject({ apiVersion: 'beta', isOpen: true });
    expect(compiled.findings).toEqual([]);
  });
});

describe('a page with namespaces and a recursive type', () => {
  const compiled = compile('backtick-notes');
  const cmdlet = cmdletOf(compiled);

  test('types are shortened, defaults kept when they say something', () => {
    expect(parameterOf(cmdlet, 'Count')).toMatchObject({ type: 'Int32', aliases: ['Number', 'N'] });
    expect(parameterOf(cmdlet, 'Count')).not.toHaveProperty('defaultValue');
    expect(parameterOf(cmdlet, 'LibraryId')).toMatchObject({
      type: 'String',
      defaultValue: 'main',
    });
  });

  test('a parameter of every set belongs to all', () => {
    expect(parameterOf(cmdlet, 'DriveId')?.sets).toEqual({
      __AllParameterSets: { isMandatory: true },
    });
  });

  test('the set without a body type shares the route', () => {
    expect(cmdlet.sets.map(({ route }) => route?.path)).toEqual([
      '/libraries/{library-id}/drives/{drive-id}/root/microsoft.graph.createUploadSession',
      '/libraries/{library-id}/drives/{drive-id}/root/microsoft.graph.createUploadSession',
    ]);
    expect(cmdlet.uploadFamily).toBe('driveItem');
    expect(cmdlet.aliases).toEqual(['New-LibraryRootSession']);
  });

  test('an item that is told elsewhere does not make the type empty', () => {
    const shapes = compiled.types.map(({ name, properties }) => [
      name.slice(-8),
      properties.length,
    ]);
    expect(shapes).toEqual([
      ['nSchema1', 2],
      ['operties', 5],
      ['stemInfo', 1],
    ]);
  });
});

test('a page with one set: query options, headers, no set names', () => {
  const cmdlet = cmdletOf(compile('one-set'));
  expect(cmdlet.sets).toEqual([{ name: '__AllParameterSets' }]);
  expect(cmdlet).not.toHaveProperty('defaultSet');
  expect(cmdlet).not.toHaveProperty('supportsShouldProcess');
  expect(cmdlet).not.toHaveProperty('uploadFamily');
  expect(cmdlet.parameters.map(({ name, target }) => [name, target])).toEqual([
    ['ConsistencyLevel', { kind: 'header', name: 'ConsistencyLevel' }],
    ['Filter', { kind: 'query', name: '$filter' }],
    ['IncludeLost', { kind: 'query', name: 'includeLost' }],
    ['LibraryId', { kind: 'path', placeholder: 'library-id' }],
    ['Sort', { kind: 'query', name: '$orderby' }],
  ]);
});

test('a key is a body property where an identity gives the keys', () => {
  const extra = [
    '```yaml',
    'Type: String',
    'Parameter Sets: CreateViaIdentityExpanded',
    'Aliases:',
    'Required: False',
    'Position: Named',
    'Default value: None',
    'Accept pipeline input: False',
    'Accept wildcard characters: False',
    '```',
    '',
    '### -LibraryShelfGroupId',
  ].join('\n');
  const cmdlet = cmdletOf(
    compile('escaped-notes', (text) => text.replace('### -LibraryShelfGroupId', extra)),
  );
  const parameter = parameterOf(cmdlet, 'LibraryId');
  expect(parameter?.target).toEqual({ kind: 'path', placeholder: 'library-id' });
  expect(parameter?.sets['CreateViaIdentityExpanded']).toEqual({
    target: { kind: 'bodyProperty', name: 'libraryId' },
  });
});

test('one block for several sets: SYNTAX tells where it is mandatory', () => {
  const cmdlet = cmdletOf(
    compile('backtick-notes', (text) =>
      text.replace(
        '-DriveId <String> -LibraryId <String>\n',
        '[-DriveId <String>] -LibraryId <String>\n',
      ),
    ),
  );
  expect(parameterOf(cmdlet, 'DriveId')?.sets).toEqual({
    Create: {},
    CreateExpanded: { isMandatory: true },
  });
});

test.each([
  ['of another set has it', '-DriveId <Guid> -LibraryId <String>\n', { type: 'Guid' }],
  ['is the same in every set', '-DriveId <String> -LibraryId <String>\n', {}],
])('one block for several sets: a type that SYNTAX shows %s', (_title, shown, own) => {
  const cmdlet = cmdletOf(
    compile('backtick-notes', (text) =>
      text.replace('-DriveId <String> -LibraryId <String>\n', shown),
    ),
  );
  const parameter = parameterOf(cmdlet, 'DriveId');
  expect(parameter?.type).toBe('String');
  expect(parameter?.sets['Create'] ?? parameter?.sets['__AllParameterSets']).toEqual({
    isMandatory: true,
    ...own,
  });
});

describe('pages that say something impossible', () => {
  test.each([
    ['another module', 'one-set', ['Microsoft.Graph.Library', 'Contoso.Library'], 3, /Contoso/],
    ['beta name in v1.0', 'one-set', [/Get-MgLib/g, 'Get-MgBetaLib'], 8, /prefix of a v1.0/],
    ['unknown set', 'backtick-notes', ['Sets: CreateExpanded\n', 'Sets: Make\n'], 64, /'Make'/],
    ['set twice', 'backtick-notes', ['### Create\n', '### CreateExpanded\n'], 25, /twice/],
  ] as const)('%s', (_name, page, [from, to], line, reason) => {
    const { cmdlet, findings } = compile(page, (text) => text.replace(from, to));
    expect(cmdlet).toBeUndefined();
    expect(findings[0]).toMatchObject({ severity: 'error', line });
    expect(findings[0]?.reason).toMatch(reason);
  });
});

test.each([
  ['System.Nullable`1[System.Int64]', 'Int64?'],
  ['Microsoft.Graph.PowerShell.Models.IMicrosoftGraphUser[]', 'IMicrosoftGraphUser[]'],
  ['System.String', 'String'],
  ['DateTime?', 'DateTime?'],
  ['new string[]', 'String[]'],
])('type %s is %s', (written, short) => {
  expect(shortenType(written)).toBe(short);
});

test('the element of a list', () => {
  expect(elementType('IMicrosoftGraphUser[]')).toBe('IMicrosoftGraphUser');
});

test.each([
  ['EventId1', 'The unique identifier of event', 'event-id1'],
  [
    'OAuth2PermissionGrantId',
    'The unique identifier of oAuth2PermissionGrant',
    'oAuth2PermissionGrant-id',
  ],
  ['CloudPcId', 'The unique identifier of cloudPC', 'cloudPC-id'],
  ['TimeZoneStandard', "Usage: TimeZoneStandard='{TimeZoneStandard}'", 'TimeZoneStandard'],
  ['Top', 'Usage: top={top}', 'top'],
  ['UserPrincipalName', 'Alternate key of user', 'userPrincipalName'],
  ['GroupId', 'key: group-id of group', 'group-id'],
  ['MessageId', 'key: id of message', 'message-id'],
  ['Subject', 'What it is about', undefined],
  ['TemplateId', 'The unique identifier of the template.', undefined],
])('-%s, "%s", fills %s', (name, description, placeholder) => {
  expect(placeholderOf(name, description)).toBe(placeholder);
});

test.each([
  ['DisplayName', undefined, 'displayName'],
  ['OdataType', undefined, '@odata.type'],
  ['OSVersion', undefined, 'osVersion'],
  ['IPAddressV4', undefined, 'ipAddressV4'],
  ['OS', undefined, 'os'],
  ['OAuth2Token', undefined, 'oAuth2Token'],
  ['SizeInKb', undefined, 'sizeInKB'],
  ['AttachmentItem', 'createuploadsession', 'AttachmentItem'],
  ['AttachmentInfo', 'createuploadsession', 'attachmentInfo'],
  ['Comment', 'reply', 'Comment'],
  ['Comment', undefined, 'comment'],
])('wire name of %s in %s is %s', (name, action, wireName) => {
  expect(wireNameOf(name, action)).toBe(wireName);
});

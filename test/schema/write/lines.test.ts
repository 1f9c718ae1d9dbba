import { describe, expect, test } from '@jest/globals';
import type { Cmdlet, ModelType, Parameter, Route } from '../../../schema/model.ts';
import { layOut } from '../../../schema/write/catalogue-lines.ts';

const messages = '/users/{user-id}/messages';
const one = `${messages}/{message-id}`;

function route(method: Route['method'], path: string, facts: Partial<Route> = {}): Route {
  return { method, path, source: 'openapi', confidence: 'certain', ...facts };
}

function key(name: string, placeholder: string, sets: readonly string[]): Parameter {
  const isMandatory = true;
  return {
    name,
    type: 'String',
    target: { kind: 'path', placeholder },
    sets: Object.fromEntries(sets.map((set) => [set, { isMandatory }])),
  };
}

const identity = (sets: readonly string[]): Parameter => ({
  name: 'InputObject',
  type: 'IMailIdentity',
  target: { kind: 'identity' },
  sets: Object.fromEntries(sets.map((set) => [set, { isMandatory: true, fromPipeline: true }])),
});

const message: ModelType = {
  name: 'IMicrosoftGraphMessage',
  apiVersion: 'v1.0',
  isOpen: true,
  properties: [
    { name: 'Id', type: 'String', wireName: 'id', isReadOnly: true },
    { name: 'IsRead', type: 'Boolean?', wireName: 'isRead' },
    { name: 'OdataType', type: 'String', wireName: '@odata.type' },
    { name: 'OSVersion', type: 'String', wireName: 'osVersion' },
    { name: 'Subject', type: 'String', wireName: 'subject' },
  ],
};

const wholeBody: Parameter = {
  name: 'BodyParameter',
  type: 'IMicrosoftGraphMessage',
  target: { kind: 'body' },
  sets: {
    Update: { isMandatory: true, fromPipeline: true },
    UpdateViaIdentity: { isMandatory: true, fromPipeline: true },
  },
};

const update: Cmdlet = {
  name: 'Update-MgUserMessage',
  apiVersion: 'v1.0',
  module: 'Mail',
  kind: 'function',
  supportsShouldProcess: true,
  defaultSet: 'UpdateExpanded',
  sets: ['UpdateExpanded', 'Update', 'UpdateViaIdentity', 'UpdateViaIdentityExpanded'].map(
    (name) => ({ name, route: route('PATCH', one) }),
  ),
  parameters: [
    wholeBody,
    identity(['UpdateViaIdentity', 'UpdateViaIdentityExpanded']),
    ...(
      [
        ['IsRead', 'SwitchParameter', 'isRead'],
        ['OdataType', 'String', '@odata.type'],
        ['OSVersion', 'String', 'osVersion'],
        ['Subject', 'String', 'subject'],
      ] as const
    ).map(
      ([name, type, wireName]): Parameter => ({
        name,
        type,
        target: { kind: 'bodyProperty', name: wireName },
        sets: { UpdateExpanded: {}, UpdateViaIdentityExpanded: {} },
      }),
    ),
    key('MessageId', 'message-id', ['Update', 'UpdateExpanded']),
    key('UserId', 'user-id', ['Update', 'UpdateExpanded']),
  ].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
  outputTypes: ['IMicrosoftGraphMessage'],
  identityType: 'IMailIdentity',
};

const get: Cmdlet = {
  name: 'Get-MgUserMessage',
  apiVersion: 'v1.0',
  module: 'Mail',
  kind: 'function',
  defaultSet: 'List',
  sets: [
    { name: 'List', route: route('GET', messages) },
    { name: 'Get', route: route('GET', one) },
    {
      name: 'GetViaIdentity',
      route: route('GET', one, { source: 'bodyTypeName', confidence: 'likely' }),
    },
  ],
  parameters: [
    identity(['GetViaIdentity']),
    key('MessageId', 'message-id', ['Get']),
    {
      name: 'Property',
      type: 'String[]',
      aliases: ['Select'],
      target: { kind: 'query', name: '$select' },
      sets: { __AllParameterSets: {} },
    },
    key('UserId', 'user-id', ['Get', 'List']),
  ],
  identityType: 'IMailIdentity',
};

function linesOf(file: string, cmdlets: readonly Cmdlet[], types: readonly ModelType[]): unknown[] {
  const text = Buffer.from(layOut(cmdlets, types).get(file) ?? '').toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

describe('a cmdlet says what cannot be told from elsewhere', () => {
  const [getLine, updateLine] = linesOf('v1.0/Mail.jsonl', [update, get], [message]);

  test('keys are the placeholders, parameters of a body the properties of its type', () => {
    expect(updateLine).toEqual({
      define: { BodyParameter: { target: 'body', type: 'IMicrosoftGraphMessage' } },
      name: 'Update-MgUserMessage',
      output: 'IMicrosoftGraphMessage',
      parameters: {
        '*expanded': '.*-Id',
        '*identity!|': 'InputObject',
        '*keys!': '{}',
        '*whole!|': 'BodyParameter',
      },
      sets: [`PATCH ${one} Update+`],
      shouldProcess: true,
    });
  });

  test('routes with their sets, the usual origin left out', () => {
    expect(getLine).toEqual({
      define: { Property: { aliases: ['Select'], target: 'query $select', type: 'String[]' } },
      name: 'Get-MgUserMessage',
      parameters: { '*': 'Property', '*identity!|': 'InputObject', '*keys!': '{}' },
      sets: [
        `GET ${messages} List`,
        `GET ${one} Get`,
        `bodyTypeName/likely GET ${one} GetViaIdentity`,
      ],
    });
  });

  test('what several cmdlets have is defined once', () => {
    const shared = JSON.parse(
      Buffer.from(layOut([update, get], [message]).get('shared.json') ?? '').toString('utf8'),
    );
    expect(shared).toMatchObject({
      parameters: { InputObject: { target: 'identity', type: 'I{module}Identity' } },
      route: 'openapi/certain',
    });
  });
});

test('a type is a row for each property', () => {
  expect(linesOf('types/v1.0.jsonl', [], [message])).toEqual([
    {
      name: 'IMicrosoftGraphMessage',
      open: true,
      properties: [
        'id String readOnly',
        'isRead Boolean?',
        '@odata.type String',
        'OSVersion=osVersion String',
        'subject String',
      ],
    },
  ]);
});

test('the routes are a tree', () => {
  const text = Buffer.from(layOut([update, get], []).get('routes') ?? '').toString('utf8');
  expect(text.split('\n')).toEqual([
    'v1.0',
    ' users',
    '  {user-id}',
    '   messages\tGET Get-MgUserMessage',
    '    {message-id}\tGET Get-MgUserMessage\tPATCH Update-MgUserMessage',
    '',
  ]);
});

test('the index tells where each line is', () => {
  const files = layOut([{ ...get, aliases: ['Show-Mail'] }, update], [message]);
  const index = Buffer.from(files.get('index') ?? '').toString('utf8');
  const [header = '', ...rest] = index.trimEnd().split('\n');
  const [mark, layout, head, body, fingerprint, ...counts] = header.split('\t');
  expect([mark, layout, Number(head) + Number(body)]).toEqual([
    '#catalogue',
    '2',
    Buffer.byteLength(index),
  ]);
  expect(counts).toEqual(['2', '1', '1']);
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  const paths = rest.filter((line) => line.startsWith('#file\t')).map((line) => line.slice(6));
  expect(paths).toEqual(['types/v1.0.jsonl', 'v1.0/Mail.jsonl']);
  const entries = rest.filter((line) => !/^[#>]/.test(line)).map((line) => line.split('\t'));
  expect(entries.map(([name, kind]) => `${name} ${kind}`)).toEqual([
    'Get-MgUserMessage cmdlet',
    'IMicrosoftGraphMessage type',
    'Show-Mail alias',
    'Update-MgUserMessage cmdlet',
  ]);
  for (const [name = '', , number, offset, length] of entries) {
    const bytes = Buffer.from(files.get(paths[Number(number)] ?? '') ?? '');
    const line = bytes.toString('utf8', Number(offset), Number(offset) + Number(length));
    const { name: found, aliases = [] } = JSON.parse(line) as { name: string; aliases?: string[] };
    expect([found, ...aliases]).toContain(name);
  }
});

import { describe, expect, test } from '@jest/globals';
import { rules } from '../../schema/check/rules.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import type { Cmdlet, ModelType, Parameter, Route } from '../../schema/model.ts';
import type { HelpPage, HelpSyntaxParameter } from '../../schema/read/help-page.ts';

const route: Route = {
  method: 'POST',
  path: '/books/{book-id}/microsoft.graph.lend',
  source: 'bodyTypeName',
  confidence: 'certain',
};
const key: Parameter = {
  name: 'BookId',
  type: 'String',
  target: { kind: 'path', placeholder: 'book-id' },
  sets: { Lend: { isMandatory: true } },
};
const identity: Parameter = {
  name: 'InputObject',
  type: 'ILibraryIdentity',
  target: { kind: 'identity' },
  sets: { LendViaIdentity: { isMandatory: true, fromPipeline: true } },
};
const title: Parameter = {
  name: 'Title',
  type: 'String',
  target: { kind: 'query', name: 'title' },
  sets: { __AllParameterSets: {} },
};
const good: Cmdlet = {
  name: 'Invoke-MgLendBook',
  apiVersion: 'v1.0',
  module: 'Library',
  kind: 'function',
  defaultSet: 'Lend',
  sets: [
    { name: 'Lend', route },
    { name: 'LendViaIdentity', route },
  ],
  parameters: [key, identity, title],
};
const types: readonly ModelType[] = [
  {
    name: 'ILibraryIdentity',
    apiVersion: 'v1.0',
    properties: [{ name: 'BookId', type: 'String', wireName: 'book-id' }],
  },
];

function check(cmdlet: Cmdlet, table: readonly ModelType[] = types, page?: HelpPage): string[] {
  const byName = new Map(table.map((type) => [type.name, type]));
  return rules.flatMap((rule) =>
    rule.check(cmdlet, byName, page).map(({ severity }: Finding) => `${rule.name}: ${severity}`),
  );
}

test('a right definition passes every rule', () => {
  expect(check(good)).toEqual([]);
});

test('every rule has a name of its own and says what holds', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  expect(rules.every(({ description }) => description.endsWith('.'))).toBe(true);
});

describe('each rule sees what it is there for', () => {
  const withParameters = (...parameters: readonly Parameter[]): Cmdlet => ({ ...good, parameters });
  const cases: readonly [string, Cmdlet][] = [
    ['default-set-exists: error', { ...good, defaultSet: 'Send' }],
    ['sets-declared: error', withParameters(key, identity, { ...title, sets: { Send: {} } })],
    ['names-distinct: error', withParameters(key, identity, { ...title, aliases: ['BOOKID'] })],
    ['parameters-sorted: error', withParameters(identity, key, title)],
    ['placeholders-filled: error', withParameters(identity, title)],
    [
      'path-keys-used: error',
      withParameters(key, identity, { ...title, target: { kind: 'path', placeholder: 'x-id' } }),
    ],
    [
      'wire-names-distinct: error',
      withParameters(key, identity, title, { ...title, name: 'Title2' }),
    ],
    ['family-has-root: error', { ...good, uploadFamily: 'todo' }],
    [
      'types-known: warning',
      withParameters(key, identity, { ...title, type: 'IMicrosoftGraphBook[]' }),
    ],
    [
      'sets-reachable: warning',
      { ...good, sets: [...good.sets, { name: 'Empty' }], parameters: [key, identity] },
    ],
  ];

  test.each(cases)('%s', (finding, cmdlet) => {
    expect(check(cmdlet)).toContain(finding);
  });

  test('an identity has one key for all placeholders of its letters', () => {
    const other: Route = { ...route, path: "/books(bookId='{bookId}')" };
    const byIdentity: Cmdlet = {
      ...good,
      sets: [
        { name: 'Lend', route },
        { name: 'LendViaIdentity', route: other },
      ],
    };
    expect(check(byIdentity)).toEqual([]);
  });

  test.each<readonly [Route['source'], string]>([
    ['corpus', 'error'],
    ['bodyTypeName', 'error'],
    ['openapi', 'warning'],
  ])('a placeholder of a route by %s that nothing fills: %s', (source, severity) => {
    const sets = [{ name: 'Lend', route: { ...route, source } }];
    const cmdlet = { ...good, sets, parameters: [title] };
    expect(check(cmdlet)).toEqual([`placeholders-filled: ${severity}`]);
  });

  test('no default among several sets', () => {
    const { defaultSet: _default, ...rest } = good;
    expect(check(rest)).toEqual(['default-set-exists: warning']);
  });

  test('an identity without a known type is an error', () => {
    expect(check(good, [])).toEqual(['types-known: error', 'placeholders-filled: error']);
  });

  test('a second set with the same parameters and route is never chosen', () => {
    const twin: Cmdlet = {
      ...good,
      sets: [...good.sets, { name: 'Lend2', route }],
      parameters: [
        { ...key, sets: { ...key.sets, Lend2: { isMandatory: true } } },
        identity,
        title,
      ],
    };
    expect(check(twin)).toEqual(['sets-reachable: warning']);
  });

  test('a guessed route is not held to its placeholders', () => {
    const guessed: Route = { ...route, path: '/lost/{other-id}', confidence: 'guess' };
    expect(check({ ...good, sets: good.sets.map((set) => ({ ...set, route: guessed })) })).toEqual(
      [],
    );
  });
});

describe('SYNTAX against the parameter blocks', () => {
  const shown: readonly HelpSyntaxParameter[] = [
    { name: 'BookId', type: 'String', isMandatory: true, isPositional: false },
    { name: 'Title', type: 'String', isMandatory: false, isPositional: false },
    { name: 'WhatIf', type: undefined, isMandatory: false, isPositional: false },
  ];
  const cmdlet: Cmdlet = {
    ...good,
    sets: [{ name: 'Lend', route }],
    parameters: [key, title],
  };
  const pageWith = (parameters: readonly HelpSyntaxParameter[]): HelpPage => ({
    name: good.name,
    line: 8,
    moduleName: 'Microsoft.Graph.Library',
    moduleLine: 3,
    synopsis: '',
    description: '',
    syntax: [{ setName: 'Lend', isDefault: true, line: 12, parameters }],
    parameters: [],
    inputs: [],
    outputs: [],
    aliases: [],
    shapes: [],
  });
  const change = (name: string, to: Partial<HelpSyntaxParameter>): HelpPage =>
    pageWith(shown.map((entry) => (entry.name === name ? { ...entry, ...to } : entry)));

  test.each([
    ['the same', pageWith(shown), []],
    ['not shown', pageWith(shown.slice(1)), ['syntax-agrees: error']],
    ['only shown', change('WhatIf', { name: 'Extra' }), ['syntax-agrees: error']],
    ['mandatory', change('Title', { isMandatory: true }), ['syntax-agrees: error']],
    ['type', change('Title', { type: 'Int32' }), ['syntax-agrees: warning']],
    ['a switch', change('Title', { type: undefined }), ['syntax-agrees: warning']],
  ])('%s', (_name, page, expected) => {
    expect(check(cmdlet, types, page)).toEqual(expected);
  });
});

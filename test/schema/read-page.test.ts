import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { HelpPage, ReadResult } from '../../schema/read/help-page.ts';
import { readPage } from '../../schema/read/read-page.ts';

const folder = new URL('../help/', import.meta.url);

function load(name: string): string {
  return readFileSync(new URL(`${name}.md`, folder), 'utf8');
}

function read(text: string): ReadResult {
  return readPage(new TextEncoder().encode(text));
}

function pageOf(text: string): HelpPage {
  const { page, findings } = read(text);
  expect(findings).toEqual([]);
  if (!page) throw new Error('no page');
  return page;
}

describe('layouts', () => {
  test('escaped notation, wrapped SYNTAX, OUTPUTS glued to INPUTS, no EXAMPLES', () => {
    const page = pageOf(load('escaped-notes'));
    expect(page.name).toBe('New-MgBetaLibraryShelfGroupNoteUploadSession');
    expect(page.description).toContain('größer');
    expect(page.syntax.map(({ setName, isDefault, line }) => [setName, isDefault, line])).toEqual([
      ['CreateExpanded', true, 15],
      ['Create', false, 22],
      ['CreateViaIdentityExpanded', false, 30],
      ['CreateViaIdentity', false, 37],
    ]);
    const body = page.syntax[1]?.parameters.find(({ name }) => name === 'BodyParameter');
    expect(body).toMatchObject({ isMandatory: true, isPositional: false });
    expect(body?.type).toMatch(/^IPaths1A2Bc3D/);
    expect(page.outputs.map(({ type }) => type)).toEqual([
      'Microsoft.Graph.Beta.PowerShell.Models.IMicrosoftGraphUploadSession',
    ]);
    const [item, whole, keys] = page.shapes;
    expect(item?.name).toBe('ATTACHMENTITEM');
    expect(item?.types).toHaveLength(1);
    expect(item?.types[0]?.isOpen).toBe(true);
    expect(item?.types[0]?.items.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'AttachmentType String',
      'Name String',
      'Size Int64?',
      'Tags String[]',
    ]);
    // The type is told once, so both places have one object.
    expect(whole?.types[1]?.items).toEqual(item?.types[0]?.items);
    expect(keys?.types[0]?.isOpen).toBe(false);
    expect(keys?.types[0]?.items[0]?.description).toBe('Alternate key of book');
  });

  test('backtick notation, text in fences is no heading, aliases, lists of aliases', () => {
    const page = pageOf(load('backtick-notes'));
    expect(page.aliases).toEqual(['New-LibraryRootSession']);
    expect(page.syntax).toHaveLength(2);
    expect(page.shapes.map(({ name }) => name)).toEqual(['BODYPARAMETER', 'ITEM']);
    // A type that contains itself is expanded once.
    const types = page.shapes[0]?.types.map(({ type }) => type.replace('[]', '')) ?? [];
    expect(types.length).toBeGreaterThan(1);
    expect(new Set(types).size).toBe(types.length);
    const count = page.parameters.find(({ name }) => name === 'Count');
    expect(count?.uses[0]).toMatchObject({
      aliases: ['Number', 'N'],
      sets: ['CreateExpanded'],
      isMandatory: false,
      defaultValue: '0',
      position: undefined,
    });
  });

  test('one set has no name', () => {
    const page = pageOf(load('one-set'));
    expect(page.syntax.map(({ setName }) => setName)).toEqual([undefined]);
    expect(page.parameters.every(({ uses }) => uses[0]?.sets === undefined)).toBe(true);
  });

  test.each([
    ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('%s change nothing', (_name, change) => {
    const text = load('backtick-notes');
    expect(pageOf(change(text))).toEqual(pageOf(text));
  });

  test('positional parameters and switches in SYNTAX', () => {
    const text = load('one-set').replace(
      '-LibraryId <String> [-ConsistencyLevel <String>]',
      '[-LibraryId] <String> [[-ConsistencyLevel] <String>] [-Whole]',
    );
    const shown = pageOf(text).syntax[0]?.parameters.slice(0, 3);
    expect(shown).toEqual([
      { name: 'LibraryId', type: 'String', isMandatory: true, isPositional: true },
      { name: 'ConsistencyLevel', type: 'String', isMandatory: false, isPositional: true },
      { name: 'Whole', type: undefined, isMandatory: false, isPositional: false },
    ]);
  });

  test('several blocks of one parameter, positions and ways of the pipeline', () => {
    const block = load('one-set').slice(load('one-set').indexOf('```yaml'));
    const second = block
      .slice(0, block.indexOf('```\n') + 4)
      .replace('(All)', 'Other')
      .replace('Position: Named', 'Position: 2')
      .replace('input: False', 'input: True (ByPropertyName, ByValue)');
    const text = load('one-set').replace('### -Filter', `${second}\n### -Filter`);
    const uses = pageOf(text).parameters[0]?.uses;
    expect(uses?.[1]).toMatchObject({
      sets: ['Other'],
      position: 2,
      fromPipeline: true,
      fromPipelineByPropertyName: true,
    });
  });
});

describe('pages that are not read', () => {
  const good = load('one-set');
  const yaml = good.split('\n').indexOf('```yaml') + 1;
  const lineCount = good.split('\n').length - 1;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const cases: readonly [string, Uint8Array, number, RegExp][] = [
    ['empty', bytes(''), 1, /empty/],
    ['blank', bytes(' \n\n'), 1, /empty/],
    ['binary', new Uint8Array([0x89, 0x0a, 0x50, 0]), 2, /zero byte/],
    ['not UTF-8', new Uint8Array([0x61, 0x0a, 0xff, 0x0a]), 2, /UTF-8/],
    ['unknown format', bytes('# Some text\n'), 1, /unknown help format/],
    ['front matter not closed', bytes('---\nschema: 2.0.0\n'), 1, /no closing/],
    [
      'other schema',
      bytes(good.replace('schema: 2.0.0', 'schema: 3.0.0')),
      1,
      /unknown help format/,
    ],
    ['no module', bytes(good.replace(/Module Name.*\n/, '')), 1, /'Module Name'/],
    ['no title', bytes(good.replace(/^# .*\n/m, '')), 6, /no title/],
    ['strange title', bytes(good.replace('# Get-MgLibraryBookCount', '# Books')), 8, /Verb-Noun/],
    [
      'cut in NOTES',
      bytes(good.slice(0, good.indexOf('## RELATED'))),
      lineCount - 1,
      /RELATED LINKS/,
    ],
    ['cut in a fence', bytes(good.slice(0, good.indexOf('Aliases:'))), yaml, /not closed/],
    ['no SYNTAX', bytes(good.replace('## SYNTAX', '## SYNTACTIC')), lineCount, /'## SYNTAX'/],
    ['no call', bytes(good.replace(/```\nGet-[^`]*```\n/, '')), 13, /no fenced call/],
    [
      'call of another',
      bytes(good.replace('\nGet-MgLibraryBookCount -', '\nGet-Else -')),
      16,
      /Get-Else/,
    ],
    [
      'broken call',
      bytes(good.replace('[-Filter <String>]', '[-Filter <String>')),
      16,
      /SYNTAX cannot/,
    ],
    ['no block', bytes(good.replace(/```yaml[^`]*```\n/, '')), 27, /no ```yaml block/],
    ['unknown key', bytes(good.replace('Position: Named', 'Place: Named')), yaml + 6, /'Place'/],
    ['no colon', bytes(good.replace('Position: Named', 'Position Named')), yaml + 6, /key: value/],
    [
      'bad flag',
      bytes(good.replace('Required: False', 'Required: Maybe')),
      yaml + 5,
      /True or False/,
    ],
    ['bad pipeline', bytes(good.replace('input: False', 'input: Now')), yaml + 8, /ByValue/],
    ['no type', bytes(good.replace('Type: String', 'Type:')), yaml, /has no 'Type'/],
  ];

  test.each(cases)('%s', (_name, content, line, reason) => {
    const { page, findings } = readPage(content);
    expect(page).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', line });
    expect(findings[0]?.reason).toMatch(reason);
  });

  test('a page about the API is a notice', () => {
    const { page, findings } = read(load('api-page'));
    expect(page).toBeUndefined();
    expect(findings).toEqual([
      { line: 1, severity: 'notice', reason: expect.stringContaining('about the API') },
    ]);
  });

  test('a page about a module is a notice', () => {
    const { findings } = read('---\nModule Name: A\nModule Guid: 0\nschema: 2.0.0\n---\n# A\n');
    expect(findings[0]?.severity).toBe('notice');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compilePage } from '../../schema/compile/compile-page.ts';
import type { ReadResult } from '../../schema/read/help-page.ts';
import { readPage } from '../../schema/read/read-page.ts';

const files = ['platyps-2.md', 'platyps-2024.md', 'platyps-2024.yml', 'docfx.yml'] as const;
type File = (typeof files)[number];

function load(file: File): string {
  return readFileSync(new URL(`formats/${file}`, import.meta.url), 'utf8');
}

async function read(text: string): Promise<ReadResult> {
  const result = readPage(new TextEncoder().encode(text));
  return result.deferred ? result.deferred() : result;
}

describe('one cmdlet in four formats', () => {
  test.each(files)('%s compiles to the same definition', async (file) => {
    const [{ page }, { page: expected }] = await Promise.all([
      read(load(file)),
      read(load('platyps-2.md')),
    ]);
    if (!page || !expected) throw new Error('no page');
    const { cmdlet, types } = compilePage(page);
    expect(cmdlet).toBeDefined();
    expect(types.map(({ name }) => name)).toEqual([
      'IMicrosoftGraphBook',
      'IMicrosoftGraphChapter',
    ]);
    expect({ cmdlet, types }).toEqual({
      cmdlet: compilePage(expected).cmdlet,
      types: compilePage(expected).types,
    });
  });

  test('the definition is what the pages say', async () => {
    const { page } = await read(load('platyps-2024.yml'));
    const cmdlet = page && compilePage(page).cmdlet;
    expect(cmdlet).toMatchObject({ name: 'New-MgLibraryBook', defaultSet: 'CreateExpanded' });
    expect(cmdlet?.parameters).toEqual([
      expect.objectContaining({ name: 'Author', type: 'String[]', aliases: ['Writer'] }),
      expect.objectContaining({
        name: 'BodyParameter',
        sets: { Create: { isMandatory: true, fromPipeline: true } },
      }),
      expect.objectContaining({
        name: 'LibraryId',
        sets: { __AllParameterSets: { isMandatory: true } },
        target: { kind: 'path', placeholder: 'library-id' },
      }),
      expect.objectContaining({ name: 'Title', sets: { CreateExpanded: {} } }),
    ]);
  });

  test('DocFX has no set names, and that is told', async () => {
    const { page, findings } = await read(load('docfx.yml'));
    expect(page?.syntax.map(({ setName }) => setName)).toEqual(['CreateExpanded', 'Create']);
    expect(findings).toEqual([
      { line: 22, severity: 'notice', reason: expect.stringContaining('parameter sets') },
    ]);
  });

  test('aliases of PlatyPS 2024 stand in lists, its sentences are none', async () => {
    const text = load('platyps-2024.md').replace(
      '  {{Insert list of aliases}}',
      '- `Add-Book`, `nmb`\n- New-Book\nAll platforms: some-thing else',
    );
    expect((await read(text)).page?.aliases).toEqual(['Add-Book', 'nmb', 'New-Book']);
  });
});

/** The 1-based line of the first occurrence. */
function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(part);
  return text.slice(0, at).split('\n').length;
}

describe('broken pages', () => {
  const cases: readonly [File, string, string, string, string | number, RegExp][] = [
    [
      'platyps-2024.md',
      'bad flag',
      'IsRequired: true',
      'IsRequired: maybe',
      '- Name: Create\n',
      /true or false/,
    ],
    [
      'platyps-2024.md',
      'no sets',
      /ParameterSets:\n(?:[- ] .*\n)+/.source,
      '',
      '### -Author',
      /'ParameterSets'/,
    ],
    ['platyps-2024.md', 'YAML', 'DontShow: false', 'DontShow: "false', 65, /YAML cannot be read/],
    [
      'platyps-2024.md',
      'another call',
      'New-MgLibraryBook -LibraryId',
      'New-Else -LibraryId',
      23,
      /New-Else/,
    ],
    ['platyps-2024.md', 'cut off', '## OUTPUTS[\\s\\S]*', '', 138, /OUTPUTS/],
    ['platyps-2024.md', 'no module', 'Module Name: .*\n', '', 1, /Module Name/],
    [
      'platyps-2024.yml',
      'YAML',
      "aliases: ''\ndesc",
      "aliases: '\ndesc",
      'last',
      /YAML cannot be read/,
    ],
    ['platyps-2024.yml', 'no module', 'Module Name: .*', "Module Name: ''", 2, /Module Name/],
    ['platyps-2024.yml', 'no type', '  type: System.String\n', '', '- name: LibraryId', /'type'/],
    [
      'platyps-2024.yml',
      'bad title',
      '\ntitle: New-MgLibraryBook',
      '\ntitle: Books',
      7,
      /Verb-Noun/,
    ],
    ['platyps-2024.yml', 'cut off', '\nnotes:[\\s\\S]*', '\n', 1, /'notes'/],
    ['docfx.yml', 'no module', 'module: .*\n([\\s\\S]*)Module Name.*', '$1x: y', 1, /'module'/],
    ['docfx.yml', 'no calls', 'syntaxes:\n[\\s\\S]*(?=parameters:)', '', 1, /no fenced call/],
    [
      'docfx.yml',
      'broken call',
      '\\[-Title <String>\\]',
      '[-Title <String>',
      22,
      /SYNTAX cannot be read/,
    ],
    [
      'docfx.yml',
      'no name',
      '\n  name: Title',
      '',
      '- type: <xref href="System.String" data-throw-if-not-resolved="False" />\n  desc',
      /has no 'name'/,
    ],
  ];

  test.each(cases)('%s: %s', async (file, _name, pattern, replacement, place, reason) => {
    const original = load(file);
    const text = original.replace(new RegExp(pattern), replacement);
    expect(text).not.toBe(original);
    const { page, findings } = await read(text);
    expect(page).toBeUndefined();
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
    expect(findings[0]?.reason).toMatch(reason);
    const last = text.trimEnd().split('\n').length;
    const expected = typeof place === 'number' ? [place] : [lineOf(`${text}last`, place), last];
    expect(expected).toContain(findings[0]?.line);
  });
});

describe('pages that describe no cmdlet', () => {
  const cases: readonly [string, string, RegExp][] = [
    ['a module', '---\nModule Guid: 0\nModule Name: A\n---\n# A Module\n', /a module/],
    [
      'a module of PlatyPS 2024',
      '---\ndocument type: module\nModule Name: A\n---\n# A\n',
      /a module/,
    ],
    [
      'an about topic',
      '---\nschema: 2.0.0\ntitle: about_Books\n---\n# about_Books\n',
      /'about_Books'/,
    ],
    ['an about topic without front matter', '# about_Books\n\n## Short\n', /'about_Books'/],
    ['another page of the site', '### YamlMime:PowershellModule1\nuid: A\n', /PowershellModule1/],
    ['a resource of the API', '---\ndoc_type: resourcePageType\n---\n# book\n', /about the API/],
  ];

  test.each(cases)('%s', async (_name, text, reason) => {
    const { page, findings } = await read(text);
    expect(page).toBeUndefined();
    expect(findings).toEqual([
      { line: 1, severity: 'notice', reason: expect.stringMatching(reason) },
    ]);
  });
});

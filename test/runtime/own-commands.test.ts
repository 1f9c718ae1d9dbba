/** Commands of a user's own, in whatever form they come, bind like the built-in ones. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, defineCommand, explainBinding, readHelpPages } from '../../runtime/index.ts';
import { createMatchers, type GraphMatchers } from '../../runtime/testing/index.ts';
import { generate } from '../../schema/generate.ts';
import { openTemporaryFiles, type TemporaryFiles } from './temporary-files.ts';

declare module 'expect' {
  interface Matchers<R> extends GraphMatchers<R> {}
}

let files: TemporaryFiles;
beforeAll(async () => {
  files = await openTemporaryFiles();
});
afterAll(() => files.remove());

const page = fileURLToPath(new URL('../help/one-set.md', import.meta.url));
const count = 'Get-MgLibraryBookCount';

const thing = defineCommand(
  'New-Thing',
  `[CmdletBinding(DefaultParameterSetName = 'ByName')]
  param(
    [Parameter(Mandatory, ParameterSetName = 'ByName', Position = 0)][string]$Name,
    [Parameter(Mandatory, ParameterSetName = 'ById')][Alias('Number')][int]$Id,
    [ValidateRange(1, 9)][long]$Size = 5,
    [Parameter(ValueFromPipelineByPropertyName)][datetime]$Date = (Get-Date),
    [switch]$Force
  )`,
);

describe('a param block as text', () => {
  test('binds in mg.bind, mg.explain and explainBinding', async () => {
    const mg = await connect({ commands: [thing] });
    expect(mg.bind`New-Thing box -Size ${'7'}`).toEqual({
      cmdlet: 'New-Thing',
      set: 'ByName',
      parameters: { Name: 'box', Size: 7 },
      warnings: [],
    });
    expect(mg.bind`new-thing -Number 3 -Force`.set).toBe('ById');
    expect(mg.bind`Get-MgUser -UserId a`.set).toBe('Get');
    const { error } = mg.explain`New-Thing -Name box -Id 3`;
    expect(error).toMatchObject({
      id: 'AmbiguousParameterSet',
      fullId: 'AmbiguousParameterSet,New-Thing',
      fixes: [
        { set: 'ByName', remove: ['Id'] },
        { set: 'ById', remove: ['Name'] },
      ],
    });
    const { commandLine } = explainBinding('New-Thing box -Date 2024-05-06', { commands: [thing] });
    expect(commandLine).toBe(
      "New-Thing -Date ([datetime]'2024-05-06T00:00:00.0000000') -Name 'box'",
    );
    await expect(mg`New-Thing box`).rejects.toMatchObject({ id: 'RouteUnknown' });
    await mg.close();
  });

  test('binds in all matchers', async () => {
    expect.extend(createMatchers({ commands: [thing] }));
    expect('New-Thing box').toBind('ByName');
    expect({ cmdlet: 'New-Thing', arguments: ['box', '-Size', 4] }).toBindParameters({ Size: 4 });
    expect('New-Thing box -Size 10').toFailBinding('ParameterArgumentValidationError');
    expect('New-Thing').toFailBinding('MissingMandatoryParameter');
    expect('New-Thing box -Nme x').toFailBinding('NamedParameterNotFound');
    expect("[pscustomobject]@{ Date = '2024-05-06' } | New-Thing box").toBindParameters({
      Date: expect.stringMatching('2024-05-06'),
    });
    expect('foreach ($n in 1..3) { New-Thing -Id $n }; New-Thing -Id (Get-Content x)').toBind(
      'ById',
    );
    await expect('New-Thing box').not.toRequest('GET', '/');
  });

  test.each([
    ['param(', 'MissingEndParenthesisInFunctionParameterList'],
    ['param([Nope]$x)', 'TypeNotFound'],
    ['1 + 1', 'NoParameters'],
  ])('%s is refused', (text, id) => {
    expect(() => defineCommand('New-Thing', text)).toThrow(
      expect.objectContaining({ id }) as never,
    );
  });
});

describe('help pages', () => {
  test('in memory and as a generated catalogue bind alike', async () => {
    const outputFolder = join(files.folder, 'catalogue');
    await generate({ paths: [page], outputFolder });
    for (const catalog of [await readHelpPages(page), outputFolder]) {
      expect.extend(createMatchers({ catalog }));
      expect(`${count} -LibraryId a -Filter b`).toBindParameters({ LibraryId: 'a', Filter: 'b' });
      expect(count).toFailBinding('MissingMandatoryParameter');
      expect('Get-MgUser').toBind('List');
      const mg = await connect({ catalog, commands: [thing] });
      expect(mg.bind`Get-MgLibraryBookCount -LibraryId a`.parameters).toEqual({ LibraryId: 'a' });
      expect(mg.bind`New-Thing box`.set).toBe('ByName');
      expect(mg.catalog.names()).toEqual(
        expect.arrayContaining([count, 'Get-MgUser', 'New-Thing']),
      );
      expect(() => mg.bind`Get-MgLibraryBookCuont`).toThrow(count);
      await mg.close();
    }
  });

  test('a page that is wrong is named', async () => {
    const folder = join(files.folder, 'pages');
    await mkdir(folder);
    await writeFile(
      join(folder, 'New-MgBad.md'),
      '---\ntitle: New-MgBad\n---\n\n# New-MgBad\n\n## SYNTAX\n\n```\nbroken\n',
    );
    await expect(readHelpPages(folder)).rejects.toMatchObject({
      id: 'HelpPageUnusable',
      message: expect.stringMatching(/New-MgBad\.md.*line \d+/),
    });
  });
});

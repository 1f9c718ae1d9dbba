import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describe as describeVerb } from '../../../runtime/command-line/describe.ts';
import { readCommandLine } from '../../../runtime/command-line/options.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { libraryTypes, routed, writeCatalogueTo } from '../catalog/library.ts';

let root = '';
let library = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'describe-'));
  library = writeCatalogueTo(join(root, 'library'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Outcome {
  readonly output: string;
  readonly error: string;
}

async function run(argv: readonly string[], catalog = library): Promise<Outcome> {
  const host = fakeHost();
  const { options, words } = await readCommandLine(['--catalog', catalog, ...argv]);
  const signal = new AbortController().signal;
  expect(await describeVerb({ host, options, words, signal, inputLines: () => null })).toBe(0);
  return host.written;
}

test('the page of a cmdlet', async () => {
  const { output } = await run(['new-mgloan']);
  for (const line of [
    /^New-MgLoan$/m,
    /^ {2}Module +Library$/m,
    /^ {2}CreateExpanded \(default\): POST \/v1\.0\/loans \(certain\)$/m,
    /^ {4}New-MgLoan \[-Book <IMicrosoftGraphBook>\].*\[-Until <DateTime>\].*\[<CommonParameters>\]$/m,
    /^ {4}New-MgLoan -BodyParameter <IMicrosoftGraphLoan>/m,
    /^ {2}-Until +DateTime +body "until"/m,
    /^ {2}-BodyParameter +IMicrosoftGraphLoan +whole body +from pipeline/m,
    /^IMicrosoftGraphLoan$/m,
    /^IMicrosoftGraphBook \(open\)$/m,
    /^ {2}Sequels +IMicrosoftGraphBook\[\] +sequels/m,
  ]) {
    expect(output).toMatch(line);
  }
});

test('a set without a parameter of another set', async () => {
  const { output } = await run(['Get-MgUserMessage']);
  expect(output).toMatch(/^ {4}Get-MgUserMessage -UserId <String>(?!.*MessageId)/m);
  expect(output).toMatch(/^ {4}Get-MgUserMessage -UserId <String> -MessageId <String>/m);
});

test.each([[['New-MgLoan', '--type', 'imicrosoftgraphloan']], [['--type', 'IMicrosoftGraphLoan']]])(
  'a type to any depth: %j',
  async (argv) => {
    const { output } = await run(argv);
    expect(output.match(/^\w+/gm)).toEqual(['IMicrosoftGraphLoan', 'IMicrosoftGraphBook']);
  },
);

test('as JSON', async () => {
  const { output } = await run(['--json', 'New-MgLoan', '--type', 'IMicrosoftGraphBook']);
  expect(JSON.parse(output)).toMatchObject({
    name: 'New-MgLoan',
    sets: [{ name: 'CreateExpanded' }, { name: 'Create' }],
    types: [libraryTypes[0]],
  });
});

test.each([
  [['Get-MgBok'], /Get-MgBook/],
  [['New-MgLoan', '--type', 'IMicrosoftGraphBok'], /Did you mean 'IMicrosoftGraphBook'/],
  [['New-MgLoan', '--type', 'Nothing'], /no type 'Nothing'/],
  [[], /needs the name/],
])('refused: %j', async (argv, message) => {
  await expect(run(argv)).rejects.toMatchObject({ message: expect.stringMatching(message) });
});

test('an own cmdlet hides the one of a later folder, which is said', async () => {
  const own = writeCatalogueTo(
    join(root, 'own'),
    [routed('Get-MgUser', { Own: 'GET /own/{user-id}' })],
    [],
  );
  const { output, error } = await run(['Get-MgUser'], [own, library].join(delimiter));
  expect(output).toContain('GET /v1.0/own/{user-id}');
  expect(error).toMatch(/'Get-MgUser'.*own.*library/);
});

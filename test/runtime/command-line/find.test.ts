import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCatalogs } from '../../../runtime/catalog/catalog.ts';
import { findIn } from '../../../runtime/command-line/find.ts';
import { readCommandLine } from '../../../runtime/command-line/options.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { writeCatalogueTo } from '../catalog/library.ts';

let root = '';
let library = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'find-'));
  library = writeCatalogueTo(join(root, 'library'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly error: string;
}

async function run(...argv: readonly string[]): Promise<Outcome> {
  const host = fakeHost();
  const { options, words } = await readCommandLine(argv);
  const status = findIn(openCatalogs([library]), { host, options, words });
  return { status, ...host.written };
}

test.each([
  ['a wildcard', ['get-mgb*k'], ['Get-MgBook']],
  ['words', ['message', 'delta'], ['Get-MgUserMessageDelta']],
  ['humps', ['nmumaus'], ['New-MgUserMessageAttachmentUploadSession']],
  ['a module', ['--module', 'mail', 'delta'], ['Get-MgUserMessageDelta']],
  ['a version', ['--api', 'BETA', 'get-mgbetauser'], ['Get-MgBetaUser']],
  ['a method', ['--method', 'post', 'loan'], ['New-MgLoan']],
  ['a type', ['--type', 'IMicrosoftGraphBook'], ['Get-MgBook', 'New-MgLoan']],
  [
    'a type and a module',
    ['--type', 'IMicrosoftGraphBook', '--module', 'lib*', 'loan'],
    ['New-MgLoan'],
  ],
])('by %s', async (_name, argv, names) => {
  const { status, output, error } = await run(...argv);
  expect({ status, names: output.trimEnd().split('\n'), error }).toEqual({
    status: 0,
    names,
    error: '',
  });
});

describe('by request', () => {
  test.each([
    [['--uri', 'GET /v1.0/users/a@b.c/messages']],
    [['--uri', '/v1.0/users/a@b.c/messages', '--method', 'get']],
    [['--uri', 'https://graph.microsoft.com/v1.0/users/a@b.c/messages?$top=5', '--method', 'GET']],
    [['--uri', '/users/a@b.c/messages', '--method', 'GET', '--api', 'v1']],
  ])('%j', async (argv) => {
    const { status, output } = await run(...argv);
    expect(status).toBe(0);
    expect(output).toBe(
      'Get-MgUserMessage -UserId a@b.c\n  GET /v1.0/users/{user-id}/messages\n  List\n',
    );
  });

  test('values that PowerShell would read otherwise are quoted', async () => {
    const { output } = await run('--uri', "GET /v1.0/users/o'neil%20x");
    expect(output).toContain("Get-MgUser -UserId 'o''neil x'\n");
  });

  test('as JSON', async () => {
    const { output } = await run(
      '--json',
      '--uri',
      'GET /v1.0/users/u/messages/a%2Fb',
      '--module',
      'mail',
    );
    expect(JSON.parse(output)).toEqual([
      {
        name: 'Get-MgUserMessage',
        method: 'GET',
        apiVersion: 'v1.0',
        path: '/users/{user-id}/messages/{message-id}',
        sets: ['Get'],
        parameters: { UserId: 'u', MessageId: 'a/b' },
      },
    ]);
  });
});

test('names as JSON', async () => {
  const { output } = await run('--json', 'book');
  expect(JSON.parse(output)).toEqual(['Find-Book', 'Get-MgBook']);
});

test.each([
  [['zzzz'], /zzzz/],
  [['Get-MgBok'], /Get-MgBook/],
  [['--uri', '/nowhere/1'], /--uri \/nowhere\/1/],
  [['book', '--module', 'mail'], /'book' and --module mail/],
])('nothing found: %j', async (argv, message) => {
  const { status, output, error } = await run(...argv);
  expect({ status, output: output.trim() }).toEqual({ status: 1, output: '' });
  expect(error).toMatch(message);
});

test.each([
  [['--api', 'v3'], /'v3'.*'v1.0' and 'beta'/],
  [['--method', 'FETCH'], /'FETCH'.*'GET'/],
])('refused: %j', async (argv, message) => {
  await expect(run(...argv)).rejects.toMatchObject({
    id: 'CommandLineError',
    message: expect.stringMatching(message),
  });
});

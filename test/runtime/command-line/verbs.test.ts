import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTemporaryFiles, type TemporaryFiles } from '../temporary-files.ts';
import { bundleMgsh, type Mgsh } from './run-mgsh.ts';

const drive = 'New-MgUserDriveRootUploadSession';
let mgsh: Mgsh;
let files: TemporaryFiles;

beforeAll(async () => {
  mgsh = await bundleMgsh('verbs');
  files = await openTemporaryFiles();
});
afterAll(async () => {
  await files.remove();
  await mgsh.remove();
});

describe('how mgsh ends', () => {
  test.each<readonly [readonly string[], number, RegExp]>([
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [['--help'], 0, /mgsh plan.*--sandbox/s],
    [[], 2, /mgsh plan/],
    [['help'], 0, /mgsh plan.*--sandbox/s],
    [['help', 'compatibility'], 0, /REPL.*truthBehindSwitch\n {2}Strict .*\n {2}Helpful /s],
    [['help', 'compatibility', '--json'], 0, /"id": "objectsBecomeModels"/],
    [['help', 'weather'], 2, /'weather'.*'compatibility'/],
    [['plan', '--compatibility', 'kind', drive], 2, /'kind'.*Strict and Helpful/],
    [['--sandbx'], 2, /'--sandbox'/],
    [['New-MgUserDriveRootUploadSesion'], 2, /Did you mean 'New-MgUserDriveRootUploadSession'/],
    [['plan', 'New-MgUserDriveRootUploadSesion'], 2, /Did you mean/],
    [['plan', 'Get-MgUserr'], 2, /Did you mean 'Get-MgUser'/],
    [['plan', 'Get-MgUserDriveRootChil'], 2, /Did you mean 'Get-MgUserDriveRootChild'/],
    [['describe', 'New-MgUserDriveRootUploadSesion'], 2, /Did you mean/],
    [['describe'], 2, /needs the name of a cmdlet/],
    [['generate'], 2, /needs help pages/],
    [['sandbox', '--port', 'x'], 2, /port number/],
    [['plan', drive, '-UserIdd', 'a'], 1, /NamedParameterNotFound/],
    [['plan', drive, '-UserId', 'a'], 1, /MissingMandatoryParameter|AmbiguousParameterSet/],
    [[drive, '-UserId', 'a', '-DriveId', 'b'], 1, /no sign-in/],
    [['find', 'xyzzyxyzzy'], 1, /No cmdlet/],
    [['--environment', 'Mars', drive, '-UserId', 'a', '-DriveId', 'b'], 1, /'Mars'/],
    [['--graph-origin', 'http://example.com', drive], 1, /https is wanted/],
    [['nope.ps1', '-A', 'b'], 2, /no command 'nope.ps1'/],
    [['plan', '--catalog', '/no/such/folder', drive], 1, /CatalogueUnusable/],
    [['-c', '[pscustomobject]@{A=1;B=2} | Format-Table'], 0, /^\nA B\n- -\n1 2\n\n$/],
  ])('%j with %i', async (words, status, said) => {
    const ended = await mgsh.run(words);
    expect(ended.status).toBe(status);
    expect(ended.output + ended.error).toMatch(said);
    expect(ended.output + ended.error).not.toMatch(/ {4}at .*\.js/);
  });

  test.each<readonly [string, readonly string[], number, RegExp]>([
    ['param($A, [int]$B = 2) "$A-$B"', ['x', '-B', '3'], 0, /^x-3\n$/],
    ["'told'\nexit 3", [], 3, /^told\n$/],
    ['$a = 1\nGet-MgUser -Nope b', [], 1, /script\.ps1:2 \| Get-MgUser -Nope b\n +~~~~~\n/],
    ['$a = 1\nthrow "stop"', [], 1, /script\.ps1:2 \| throw "stop"\n +~~~~~~~~~~~~\n/],
    ['$a = 1\nif (', [], 1, /script\.ps1:2 \| if \(\n.*\[ParserError\]/s],
  ])('a script file: %j %j', async (text, words, status, said) => {
    const path = join(files.folder, 'script.ps1');
    await writeFile(path, text);
    const ended = await mgsh.run([path, ...words]);
    expect(ended.output + ended.error).toMatch(said);
    expect(ended.status).toBe(status);
  });

  test('a script is pointed into, and no other word is shown', async () => {
    const ended = await mgsh.run([
      `${drive} -UserId a -Nope b`,
      '--access-token',
      'Bearer hidden-word',
    ]);
    expect(ended.error).toMatch(/1 \| New-Mg.* -Nope b\n +~~~~~\n/);
    expect(ended.error).not.toMatch(/hidden-word/);
  });
});

describe('mgsh plan', () => {
  test('prints a request for a reader, and as JSON', async () => {
    const words = [
      drive,
      '-UserId',
      'a',
      '-DriveId',
      '-5',
      '-Item',
      '@{name="x"; fileSize=9007199254740993}',
    ];
    const text = await mgsh.run(['plan', '--', ...words]);
    expect(text.output).toMatch(
      /^# .* CreateExpanded\nPOST https:\/\/graph\.microsoft\.com\/v1\.0\/users\/a\/drives\/-5\//,
    );
    const json = await mgsh.run(['plan', '--json', '--', ...words]);
    expect(json.output).toMatch(/"fileSize":9007199254740993/);
    expect(JSON.parse(json.output)).toMatchObject({
      cmdlet: drive,
      set: 'CreateExpanded',
      parameters: { UserId: 'a', DriveId: '-5' },
      request: { method: 'POST', headers: { 'Content-Type': 'application/json' } },
    });
  });

  test('answers each line of standard input, broken ones too', async () => {
    const lines = [
      `${drive} -UserId a -DriveId b`,
      '',
      JSON.stringify({ id: 'two', command: `$x = 1; ${drive} -UserId $x -DriveId b` }),
      `${drive} -UserId $x -DriveId b`,
      `${drive} -UserId 'a`,
      '{"id": 9',
      '{"id": {"deep": [1]}, "command": 5}',
      '{"command": "New-MgNope"}',
      '[]',
      `${drive} -Nope 1`,
      `${drive} -UserId a -DriveId b -InFile /no/such/file`,
      'foreach ($x in 1) { }',
      '('.repeat(20_000),
      '\u0000',
      `${drive} -UserId a -DriveId b; ${drive} -UserId a -DriveId b`,
      `${drive} -UserId last -DriveId b`,
    ];
    const ended = await mgsh.run(['plan'], { input: lines.join('\r\n') });
    expect(ended).toMatchObject({ status: 0, error: '' });
    const answers = ended.output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual([
      1,
      'two',
      4,
      5,
      6,
      { deep: [1] },
      8,
      9,
      10,
      11,
      12,
      13,
      14,
      15,
      16,
    ]);
    expect(answers[0].request).toMatchObject({
      method: 'POST',
      url: expect.stringMatching(/users\/a\//),
    });
    expect(answers[1].parameters).toEqual({ UserId: '1', DriveId: 'b' });
    const ids = answers.map(({ error }) => error?.id ?? null);
    expect(ids.slice(2, 6)).toEqual([
      'ParameterArgumentValidationErrorEmptyStringNotAllowed',
      'TerminatorExpectedAtEndOfString',
      'InvalidInputLine',
      'InvalidInputLine',
    ]);
    expect(answers[8].error).toMatchObject({
      id: 'NamedParameterNotFound',
      category: 'InvalidArgument',
      parameter: 'Nope',
      message: expect.any(String),
    });
    expect(ids.slice(2, -1)).not.toContain(null);
    expect(ids).not.toContain('InternalFault');
    expect(answers.at(-1).parameters.UserId).toBe('last');
  });

  test('Ctrl-C ends it while it waits for a line', async () => {
    const running = mgsh.start(['plan']);
    running.child.stdin.write(`${drive} -UserId a -DriveId b\n`);
    await running.seen('"cmdlet"');
    running.child.kill('SIGINT');
    expect(await running.ended).toMatchObject({ status: 130 });
  });
});

describe('mgsh describe and find', () => {
  test('describe composes what a definition says', async () => {
    const { output } = await mgsh.run(['describe', drive.toLowerCase()]);
    expect(output).toMatch(/CreateExpanded \(default\): POST \/v1\.0\/users\/\{user-id\}/);
    expect(output).toMatch(/-InFile +String +file to upload/);
    const json = await mgsh.run(['describe', drive, '-o', 'json']);
    expect(JSON.parse(json.output)).toMatchObject({ name: drive, uploadFamily: 'driveItem' });
  });

  test('find lists names', async () => {
    const { output } = await mgsh.run(['find', 'drive', 'upload']);
    const names = output.trimEnd().split('\n');
    expect(names).toContain(drive);
    expect(names.filter((name) => !/drive/i.test(name) || !/upload/i.test(name))).toEqual([]);
    const json = await mgsh.run(['find', 'New-MgUserDriveRoot*', '--json']);
    expect(JSON.parse(json.output)).toContain(drive);
  });
});

test('a bad help page fails mgsh generate and leaves the old catalogue', async () => {
  const pages = join(files.folder, 'pages');
  const out = join(files.folder, 'catalogue');
  await mkdir(pages);
  await mkdir(out);
  await writeFile(join(out, 'index'), 'old');
  await writeFile(
    join(pages, 'New-MgBad.md'),
    '---\ntitle: New-MgBad\n---\n\n# New-MgBad\n\n## SYNTAX\n\n```\nbroken\n',
  );
  const ended = await mgsh.run(['generate', pages, '--out', out]);
  expect(ended.status).toBe(1);
  expect(ended.error).toMatch(/New-MgBad\.md.*error/);
  expect(await readFile(join(out, 'index'), 'utf8')).toBe('old');
  expect(await readdir(out)).toEqual(['index']);
});

test('mgsh repl has mg and ends with its input', async () => {
  const input = `await mg.plan\`${drive} -UserId a -DriveId \${'it\\'s'}\`\nmg.sandbox\n`;
  const ended = await mgsh.run(['repl', '--sandbox'], { input });
  expect(ended).toMatchObject({ status: 0 });
  expect(ended.output).toMatch(/drives\/it%27s\/root/);
});

test('mgsh repl is helpful unless told, and says so once', async () => {
  const bind = 'mg.bind`Update-MgUser -UserId a -AccountEnabled $false`.set\n';
  const helpful = await mgsh.run(['repl'], { input: bind + bind });
  expect(helpful.output.match(/'UpdateExpanded'/g)).toHaveLength(2);
  expect(helpful.error.match(/truthBehindSwitch/g)).toHaveLength(1);
  const strict = await mgsh.run(['repl', '--compatibility', 'strict'], { input: bind });
  expect(strict.output).toMatch(/PositionalParameterNotFound|no argument without a parameter name/);
  expect(strict.error).toBe('');
});

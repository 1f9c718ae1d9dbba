import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../runtime/testing/index.ts';
import { driveUpload, postUpload, seedUploads, wordsOf } from '../seed-uploads.ts';
import { bytesOf, hashOf, openTemporaryFiles, type TemporaryFiles } from '../temporary-files.ts';
import { bundleMgsh, type Mgsh } from './run-mgsh.ts';

const size = 20_000_000;
let mgsh: Mgsh;
let files: TemporaryFiles;
let path: string;
let sandbox: Sandbox;

beforeAll(async () => {
  mgsh = await bundleMgsh('upload');
  files = await openTemporaryFiles();
  path = await files.write('quay plan.pdf', size);
  sandbox = await startSandbox();
});

afterAll(async () => {
  await sandbox.close();
  await files.remove();
  await mgsh.remove();
});

/** The options and the sign-in with which a second process uses the sandbox. */
function toSandbox(): { words: readonly string[]; env: Record<string, string> } {
  return {
    words: ['--graph-origin', sandbox.graphOrigin, '--login-origin', sandbox.loginOrigin],
    env: { GRAPH_ACCESS_TOKEN: sandbox.accessToken() },
  };
}

describe('mgsh <Cmdlet> -InFile', () => {
  test.each(seedUploads)('$cmdlet uploads 20 MB into the embedded Graph', async (seed) => {
    const ended = await mgsh.run([...wordsOf(seed), '-InFile', path, '--sandbox', '-o', 'json']);
    expect(ended).toMatchObject({ status: 0 });
    const item = JSON.parse(ended.output);
    expect(item.name).toBe('quay plan.pdf');
    expect(ended.error).toMatch(/quay plan\.pdf: 100 %/);
    if (seed.family === 'driveItem') {
      expect(item.size).toBe(size);
      expect(item.file.hashes.quickXorHash).toBe(hashOf(size));
    } else {
      expect(item.size).toBeGreaterThanOrEqual(size);
      expect(item.contentType).toBe('application/pdf');
    }
  });

  test('sends a small file as the body, and gets it back', async () => {
    const { words, env } = toSandbox();
    const [small, back] = [await files.write('tide.txt', 70_000), join(files.folder, 'back.txt')];
    const item = ['-DriveId', 'b!fabrikam-nora', '-DriveItemId', 'root:/tide.txt:'];
    const up = ['Set-MgDriveItemContent', ...item, '-InFile', small];
    const planned = await mgsh.run(['plan', ...up]);
    expect(planned.output).toContain(`# the 70000 bytes of '${small}'`);
    const sent = await mgsh.run([...up, ...words, '-o', 'json'], { env });
    expect(JSON.parse(sent.output)).toMatchObject({ name: 'tide.txt', size: 70_000 });
    const down = ['Get-MgDriveItemContent', ...item, '-OutFile', back];
    expect(await mgsh.run([...down, ...words], { env })).toEqual({
      status: 0,
      output: '',
      error: '',
    });
    expect(await readFile(back)).toEqual(Buffer.from(bytesOf(70_000)));
  });

  test('prints a list unless told otherwise, and nothing of progress with --quiet', async () => {
    const words = [...wordsOf(driveUpload), '-InFile', path, '--sandbox', '--quiet'];
    const ended = await mgsh.run(words);
    expect(ended).toMatchObject({ status: 0, error: '' });
    expect(ended.output).toMatch(/^Name +: quay plan\.pdf$/m);
    expect(ended.output).toMatch(/^Size +: 20000000$/m);
  });

  test('takes one word as PowerShell text', async () => {
    const { UserId, DriveId } = driveUpload.parameters;
    const text = `$file = '${path}'
      New-MgUserDriveRootUploadSession -UserId ${UserId} -DriveId '${DriveId}' -InFile $file -Item @{ name = "a b.pdf" }`;
    const ended = await mgsh.run([text, '--sandbox', '--json', '--quiet']);
    expect(ended).toMatchObject({ status: 0, error: '' });
    expect(JSON.parse(ended.output)).toMatchObject({ name: 'a b.pdf', size });
  });

  test('a token in the environment opens the Graph of another process', async () => {
    const { words, env } = toSandbox();
    const ended = await mgsh.run([...wordsOf(postUpload), '-InFile', path, '--json', ...words], {
      env,
    });
    expect(ended).toMatchObject({ status: 0 });
    expect(JSON.parse(ended.output)).toMatchObject({ name: 'quay plan.pdf' });
  });

  test('Ctrl-C cancels the session and ends with 130', async () => {
    const { words, env } = toSandbox();
    const before = sandbox.requests.length;
    sandbox.faults.add({
      match: { part: 'range' },
      after: 1,
      action: { kind: 'status', status: 503, retryAfter: 300 },
    });
    const running = mgsh.start([...wordsOf(driveUpload), '-InFile', path, ...words], { env });
    await running.seen('trying again in');
    running.child.kill('SIGINT');
    const ended = await running.ended;
    expect(ended.status).toBe(130);
    expect(ended.error).toMatch(/Interrupted/);
    const methods = sandbox.requests.slice(before).map(({ method }) => method);
    expect(methods.at(-1)).toBe('DELETE');
    sandbox.faults.clear();
  });

  test.each([
    ['missing.bin', null, /There is no file/],
    ['empty.bin', 0, /0 bytes/],
  ])('%s is one clear error, before any request', async (name, bytes, message) => {
    const { words, env } = toSandbox();
    const bad = bytes === null ? `${files.folder}/${name}` : await files.write(name, bytes);
    const before = sandbox.requests.length;
    const ended = await mgsh.run([...wordsOf(driveUpload), '-InFile', bad, ...words], { env });
    expect(ended).toMatchObject({ status: 1, output: '' });
    expect(ended.error).toMatch(message);
    expect(sandbox.requests.length).toBe(before);
  });

  test('a reader of the output that goes away is no failure', async () => {
    const running = mgsh.start(['demo', '--quiet']);
    running.child.stdout.destroy();
    const ended = await running.ended;
    expect(ended).toMatchObject({ status: 0, error: '' });
  });
});

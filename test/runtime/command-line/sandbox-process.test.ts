import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { driveUpload, wordsOf } from '../seed-uploads.ts';
import { openTemporaryFiles, type TemporaryFiles } from '../temporary-files.ts';
import { bundleMgsh, type Mgsh, type Running } from './run-mgsh.ts';

let mgsh: Mgsh;
let files: TemporaryFiles;

beforeAll(async () => {
  mgsh = await bundleMgsh('sandbox');
  files = await openTemporaryFiles();
});
afterAll(async () => {
  await files.remove();
  await mgsh.remove();
});

describe('mgsh sandbox', () => {
  interface Facts {
    readonly graphOrigin: string;
    readonly loginOrigin: string;
    readonly tenantId: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly accessToken: string;
  }
  let running: Running;
  let facts: Facts;
  let path: string;

  beforeAll(async () => {
    running = mgsh.start(['sandbox', '--json']);
    const [line] = await new Promise<string[]>((resolve) => {
      running.child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().split('\n')));
    });
    facts = JSON.parse(line ?? '');
    path = await files.write('pier.bin', 1_000_000);
  });
  afterAll(async () => {
    running.child.kill('SIGINT');
    expect(await running.ended).toMatchObject({ status: 0 });
  });

  function words(name: string): readonly string[] {
    const item = `@{ name = '${name}' }`;
    const upload = [...wordsOf(driveUpload), '-InFile', path, '-Item', item, '--json'];
    return [...upload, '--graph-origin', facts.graphOrigin, '--login-origin', facts.loginOrigin];
  }

  test('takes a token from another process', async () => {
    const env = { GRAPH_ACCESS_TOKEN: facts.accessToken };
    const ended = await mgsh.run(words('token.bin'), { env });
    expect(ended).toMatchObject({ status: 0 });
    expect(JSON.parse(ended.output)).toMatchObject({ name: 'token.bin', size: 1_000_000 });
  });

  test('takes a client secret from another process', async () => {
    const env = {
      AZURE_TENANT_ID: facts.tenantId,
      AZURE_CLIENT_ID: facts.clientId,
      AZURE_CLIENT_SECRET: facts.clientSecret,
    };
    const ended = await mgsh.run(words('secret.bin'), { env });
    expect(ended).toMatchObject({ status: 0 });
    expect(JSON.parse(ended.output)).toMatchObject({ name: 'secret.bin' });
    const wrong = await mgsh.run(words('wrong.bin'), {
      env: { ...env, AZURE_CLIENT_SECRET: 'hidden-word' },
    });
    expect(wrong).toMatchObject({ status: 1, output: '' });
    expect(wrong.error).toMatch(/secret/);
    expect(wrong.error).not.toMatch(/hidden-word/);
  });

  test('takes a device code from another process', async () => {
    const device = mgsh.start([...words('device.bin'), '--device-code']);
    const asked = new Promise<string>((resolve) => {
      let text = '';
      device.child.stderr.on('data', (bytes: Buffer) => {
        text += bytes.toString();
        const code = /enter the code (\S+)\./.exec(text)?.[1];
        if (code !== undefined) resolve(code);
      });
    });
    const body = new URLSearchParams({ user_code: await asked });
    expect(await fetch(`${facts.loginOrigin}/device`, { method: 'POST', body })).toMatchObject({
      status: 200,
    });
    const ended = await device.ended;
    expect(ended).toMatchObject({ status: 0 });
    expect(JSON.parse(ended.output)).toMatchObject({ name: 'device.bin' });
  });
});

/** Contents of files, up with -InFile and down with -OutFile, over the wire. */
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from '../../../runtime/index.ts';
import { loopbackServer } from '../http/loopback-server.ts';
import { bytesOf, openTemporaryFiles, type TemporaryFiles } from '../temporary-files.ts';
import { type Bench, closeAll, failure, start } from './upload-bench.ts';

const drive = { DriveId: 'b!fabrikam-nora' };
const nora = { UserId: 'nora@fabrikam.example' };
let files: TemporaryFiles;
let folders = 0;

beforeAll(async () => {
  files = await openTemporaryFiles();
});
afterEach(closeAll);
afterAll(() => files.remove());

/** An empty folder for what is downloaded. */
async function newFolder(): Promise<string> {
  const folder = join(files.folder, `out-${folders++}`);
  await mkdir(folder);
  return folder;
}

async function putFile({ mg }: Bench, name: string, size: number): Promise<void> {
  const path = await files.write(name, size);
  await mg.call('Set-MgDriveItemContent', {
    ...drive,
    DriveItemId: `root:/${name}:`,
    InFile: path,
  });
}

const get = (name: string, OutFile: string): Record<string, unknown> => ({
  ...drive,
  DriveItemId: `root:/${name}:`,
  OutFile,
});

describe('-InFile of a cmdlet that sets content', () => {
  test.each([
    ['empty.txt', 0, 'text/plain'],
    ['quay.pdf', 300_001, 'application/pdf'],
    ['blob.unheardof', 65_536, 'application/octet-stream'],
  ])('%s of %d bytes is the body, as %s', async (name, size, type) => {
    const { mg, sandbox } = await start();
    const path = await files.write(name, size);
    const item = await mg.call('Set-MgDriveItemContent', {
      ...drive,
      DriveItemId: `root:/plans/${name}:`,
      InFile: path,
    });
    expect(item).toMatchObject({ name, size });
    expect(sandbox.requests.at(-1)).toMatchObject({
      method: 'PUT',
      headers: { 'content-type': type, 'content-length': String(size) },
      bodySize: size,
    });
  });

  test.each([
    ['-ContentType', { ContentType: 'text/x-pier; charset=utf-8' }],
    ['a header', { Headers: { 'content-type': 'text/x-pier; charset=utf-8' } }],
  ])('%s goes before what the name tells', async (_, given) => {
    const { mg, sandbox } = await start();
    const InFile = await files.write('pier.txt', 10);
    await mg.call('Set-MgDriveItemContent', {
      ...drive,
      DriveItemId: 'root:/p:',
      InFile,
      ...given,
    });
    expect(sandbox.requests.at(-1)?.headers).toMatchObject({
      'content-type': 'text/x-pier; charset=utf-8',
    });
  });

  test('the content type may be piped in', async () => {
    const { mg, sandbox } = await start();
    const InFile = await files.write('face.txt', 10);
    await mg.call('Set-MgUserPhotoContent', { ...nora, InFile }, { input: 'image/png' });
    expect(sandbox.requests.at(-1)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/png' },
    });
  });

  test.each([
    [{}, undefined],
    [{ PassThru: true }, true],
  ])('a photo is stored without an answer: %j gives %j', async (given, output) => {
    const { mg } = await start();
    const InFile = await files.write('face.jpg', 5_000);
    expect(await mg.call('Set-MgUserPhotoContent', { ...nora, InFile, ...given })).toBe(output);
    const OutFile = join(await newFolder(), 'face.jpg');
    await mg.call('Get-MgUserPhotoContent', { ...nora, OutFile });
    expect(await readFile(OutFile)).toEqual(bytesOf(5_000));
  });

  test.each([
    ['an answer that asks to wait', { kind: 'status', status: 503, retryAfter: 1 }],
    ['a connection that is cut', { kind: 'drop', afterBytes: 70_000 }],
    ['an answer that is lost', { kind: 'dropAnswer' }],
  ] as const)('after %s the file is sent again from its beginning', async (_, action) => {
    const bench = await start();
    bench.sandbox.faults.add({ match: { method: 'PUT' }, action });
    await putFile(bench, 'again.bin', 200_000);
    expect(bench.sandbox.requests.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
    expect(bench.sandbox.requests.at(-1)).toMatchObject({ bodySize: 200_000 });
    const OutFile = join(await newFolder(), 'again.bin');
    await bench.mg.call('Get-MgDriveItemContent', get('again.bin', OutFile));
    expect(await readFile(OutFile)).toEqual(bytesOf(200_000));
  });

  test.each([
    ['a file that is not there', 'missing.bin', /missing\.bin/],
    ['a folder', '', /folder/],
  ])('%s ends the statement before anything is sent', async (_, name, message) => {
    const { mg, sandbox } = await start();
    const InFile = join(files.folder, name);
    const call = mg.call('Set-MgDriveItemContent', { ...drive, DriveItemId: 'root', InFile });
    const error = await failure(call);
    expect(error).toMatchObject({
      fullId: 'Microsoft.Graph.PowerShell.Cmdlets.SetMgDriveItemContent_Set',
      category: 'InvalidArgument',
      message: expect.stringMatching(message),
    });
    expect(sandbox.requests).toEqual([]);
  });

  test('what is no content type is not sent', async () => {
    const { mg, sandbox } = await start();
    const InFile = await files.write('a.txt', 1);
    const call = mg.call('Set-MgDriveItemContent', {
      ...drive,
      DriveItemId: 'root:/a:',
      InFile,
      ContentType: 'plain',
    });
    expect((await failure(call)).category).toBe('NotSpecified');
    expect(sandbox.requests).toEqual([]);
  });

  test('a file that changes while it is sent is an error, and no fault of the connection', async () => {
    const { mg, sandbox } = await start();
    const InFile = await files.write('moving.bin', 100_000);
    sandbox.faults.add({ match: { method: 'PUT' }, action: { kind: 'status', status: 503 } });
    const failed = failure(
      mg.call('Set-MgDriveItemContent', { ...drive, DriveItemId: 'root:/m:', InFile }),
    );
    await new Promise<void>((resolve) => {
      const wait = setInterval(() => {
        if (sandbox.requests.length === 0) return;
        clearInterval(wait);
        resolve();
      }, 1);
    });
    await writeFile(InFile, 'short');
    expect(await failed).toMatchObject({ id: 'UploadFileChanged' });
  });

  test('-WhatIf sends nothing and tells the file', async () => {
    const { mg, sandbox, events } = await start();
    const InFile = await files.write('what.txt', 12);
    await mg.call('Set-MgDriveItemContent', {
      ...drive,
      DriveItemId: 'root:/w:',
      InFile,
      WhatIf: true,
    });
    expect(sandbox.requests).toEqual([]);
    expect(events.map((event) => 'message' in event && event.message)).toEqual([
      expect.stringMatching(/PUT .*\/content/),
      expect.stringMatching(/12 bytes of 'what.txt'/),
    ]);
  });

  test('a plan names the file and its size', async () => {
    const { mg } = await start();
    const path = await files.write('plan.txt', 12);
    const { request } =
      await mg.plan`Set-MgDriveItemContent -DriveId d -DriveItemId i -InFile ${path}`;
    expect(request).toEqual({
      method: 'PUT',
      url: expect.stringMatching(/\/v1\.0\/drives\/d\/items\/i\/content$/),
      headers: { 'Content-Type': 'text/plain' },
      body: null,
      file: { path, size: 12 },
    });
  });

  test('-Data, a stream of .NET, is refused', async () => {
    const { mg } = await start();
    const InFile = await files.write('d.txt', 1);
    const call = mg.call('Set-MgDriveItemContent', {
      ...drive,
      DriveItemId: 'i',
      InFile,
      Data: null,
    });
    expect((await failure(call)).id).toBe('ParameterNotSupported');
  });
});

describe('-OutFile', () => {
  test.each([0, 1, 300_001])('gets the %d bytes, and the token goes no further', async (size) => {
    const bench = await start();
    await putFile(bench, 'down.bin', size);
    const folder = await newFolder();
    const OutFile = join(folder, 'here.bin');
    expect(await bench.mg.call('Get-MgDriveItemContent', get('down.bin', OutFile))).toBe(undefined);
    expect(await readFile(OutFile)).toEqual(Buffer.from(bytesOf(size)));
    expect(await readdir(folder)).toEqual(['here.bin']);
    const [asked, given] = bench.sandbox.requests.slice(-2);
    expect(asked).toMatchObject({ host: 'graph', status: 302 });
    expect(asked?.headers).toHaveProperty('authorization');
    expect(given).toMatchObject({ host: 'drive', status: 200 });
    expect(given?.headers).not.toHaveProperty('authorization');
  });

  test('nothing comes out with -PassThru either', async () => {
    const bench = await start();
    await putFile(bench, 'pass.bin', 5);
    const OutFile = join(await newFolder(), 'pass.bin');
    const call = { ...get('pass.bin', OutFile), PassThru: true };
    expect(await bench.mg.call('Get-MgDriveItemContent', call)).toBe(undefined);
  });

  test('what an upload session brought comes back', async () => {
    const { mg } = await start();
    const InFile = await files.write('session.bin', 700_001);
    const item = (await mg.call('New-MgUserDriveRootUploadSession', {
      ...nora,
      ...drive,
      InFile,
    })) as { readonly id: string };
    const OutFile = join(await newFolder(), 'session.bin');
    await mg.call('Get-MgDriveItemContent', { ...drive, DriveItemId: item.id, OutFile });
    expect(await readFile(OutFile)).toEqual(Buffer.from(bytesOf(700_001)));
  });

  test('in a folder the file has the name that the service tells', async () => {
    const bench = await start();
    await putFile(bench, 'M\u00f6le 1.txt', 9);
    const folder = await newFolder();
    await bench.mg.call('Get-MgDriveItemContent', get('M\u00f6le 1.txt', folder));
    expect(await readdir(folder)).toEqual(['M\u00f6le 1.txt']);
  });

  test('a file that is there is replaced, with a warning, and keeps its mode and its link', async () => {
    const bench = await start();
    await putFile(bench, 'new.bin', 9);
    const folder = await newFolder();
    const [real, link] = [join(folder, 'real.bin'), join(folder, 'link.bin')];
    await writeFile(real, 'what was there before');
    await chmod(real, 0o640);
    await symlink(real, link);
    await bench.mg.call('Get-MgDriveItemContent', get('new.bin', link));
    expect(await readFile(real)).toEqual(Buffer.from(bytesOf(9)));
    expect((await stat(real)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(['link.bin', 'real.bin']);
    expect(bench.events).toEqual([
      { kind: 'warning', message: expect.stringContaining('link.bin') },
    ]);
  });

  test.each([
    ['an answer that breaks off', { kind: 'cutAnswer', afterBytes: 70_000 }],
    ['a gateway that answers', { kind: 'html', status: 503 }],
  ] as const)('after %s the content is asked for again', async (_, action) => {
    const bench = await start();
    await putFile(bench, 'cut.bin', 200_000);
    bench.sandbox.faults.add({ match: { part: 'download' }, action });
    const OutFile = join(await newFolder(), 'cut.bin');
    await bench.mg.call('Get-MgDriveItemContent', get('cut.bin', OutFile));
    expect(await readFile(OutFile)).toEqual(Buffer.from(bytesOf(200_000)));
  });

  test('a download that fails in the end leaves what was there', async () => {
    const bench = await start();
    await putFile(bench, 'bad.bin', 200_000);
    const action = { kind: 'cutAnswer', afterBytes: 70_000 } as const;
    bench.sandbox.faults.add({ match: { part: 'download' }, action, times: 10 });
    const folder = await newFolder();
    const OutFile = join(folder, 'old.bin');
    await writeFile(OutFile, 'old');
    const call = bench.mg.call('Get-MgDriveItemContent', get('bad.bin', OutFile));
    expect(await failure(call)).toMatchObject({ category: 'ConnectionError' });
    expect(await readdir(folder)).toEqual(['old.bin']);
    expect(await readFile(OutFile, 'utf8')).toBe('old');
  });

  test('nothing is left of a file that the service does not have', async () => {
    const { mg } = await start();
    const folder = await newFolder();
    const call = mg.call('Get-MgDriveItemContent', get('nowhere.bin', join(folder, 'a')));
    expect(await failure(call)).toMatchObject({ id: 'itemNotFound' });
    const photo = mg.call('Get-MgUserPhotoContent', { ...nora, OutFile: join(folder, 'a') });
    expect(await failure(photo)).toMatchObject({ id: 'ImageNotFound' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('nothing is left of one that is given up', async () => {
    const ending = new AbortController();
    const bench = await start({}, { signal: ending.signal });
    await putFile(bench, 'slow.bin', 50);
    const action = { kind: 'slow', milliseconds: 400 } as const;
    bench.sandbox.faults.add({ match: { part: 'download' }, action });
    const folder = await newFolder();
    const call = bench.mg.call('Get-MgDriveItemContent', get('slow.bin', join(folder, 'a')));
    setTimeout(() => ending.abort(), 100);
    await failure(call);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a folder that is not there is told before anything is sent', async () => {
    const { mg, sandbox } = await start();
    const OutFile = join(files.folder, 'no', 'such', 'a.bin');
    const error = await failure(mg.call('Get-MgDriveItemContent', get('a', OutFile)));
    expect(error).toMatchObject({
      fullId: 'Microsoft.Graph.PowerShell.Cmdlets.GetMgDriveItemContent_Get',
      category: 'NotSpecified',
      message: expect.stringContaining(OutFile),
    });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('-ContentInputFile', () => {
  test('is sent as base64', async () => {
    const server = await loopbackServer((_, response) => response.end('{}'));
    const mg = await connect({ graphOrigin: server.origin, accessToken: 'token' });
    await mg.call('New-MgDriveItemChild', {
      ...drive,
      DriveItemId: 'root',
      Name: 'small.bin',
      ContentInputFile: await files.write('small.bin', 300),
    });
    await mg.close();
    await server.close();
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
      content: Buffer.from(bytesOf(300)).toString('base64'),
      name: 'small.bin',
    });
  });

  test('is planned as the file and its size', async () => {
    const { mg } = await start();
    const path = await files.write('planned.bin', 300);
    const { request } =
      await mg.plan`New-MgDriveItemChild -DriveId d -DriveItemId i -ContentInputFile ${path}`;
    expect(request.body).toEqual({ content: { file: path, size: 300 } });
  });

  test('that is not there is an error of binding', async () => {
    const { mg, sandbox } = await start();
    const call = mg.call('New-MgDriveItemChild', {
      ...drive,
      DriveItemId: 'root',
      ContentInputFile: join(files.folder, 'none'),
    });
    expect(await failure(call)).toMatchObject({
      fullId:
        'ParameterBindingFailed,Microsoft.Graph.PowerShell.Cmdlets.NewMgDriveItemChild_CreateExpanded',
      category: 'WriteError',
    });
    expect(sandbox.requests).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type Mg } from '../../runtime/index.ts';
import { createMg } from '../../runtime/mg.ts';
import { startSandbox } from '../../runtime/testing/index.ts';
import { fakeHost } from '../support/fake-host.ts';
import { seedUploads } from './seed-uploads.ts';
import { hashOf, openTemporaryFiles, type TemporaryFiles } from './temporary-files.ts';

const size = 20_000_000;
let files: TemporaryFiles;
let path: string;
let mg: Mg;

beforeAll(async () => {
  files = await openTemporaryFiles();
  path = await files.write("harbour's plan.pdf", size);
  mg = await connect({ sandbox: true });
});
afterAll(async () => {
  await mg.close();
  await files.remove();
});

describe('connect({ sandbox: true })', () => {
  test.each(seedUploads)('call: $cmdlet uploads 20 MB', async ({ cmdlet, parameters, family }) => {
    const item = await mg.call(cmdlet, { ...parameters, InFile: path });
    expect(item).toMatchObject({ name: "harbour's plan.pdf" });
    const hashes = (item as { file?: { hashes: unknown } }).file?.hashes;
    expect(hashes).toEqual(family === 'driveItem' ? { quickXorHash: hashOf(size) } : undefined);
  });

  test('template: the four seeds upload 20 MB', async () => {
    const [drive, post, event, task] = seedUploads.map(({ parameters }) => parameters);
    const named = { name: 'template.pdf' };
    const items = await Promise.all([
      mg`New-MgUserDriveRootUploadSession -UserId ${drive?.['UserId']} -DriveId ${drive?.['DriveId']} -InFile ${path} -Item ${named}`,
      mg`$place = ${post}; New-MgGroupConversationThreadPostAttachmentUploadSession @place -InFile ${path} -AttachmentItem ${named}`,
      mg`${event} | New-MgBetaUserEventExceptionOccurrenceAttachmentUploadSession -InFile ${path} -AttachmentItem @{ name = "template.pdf" }`,
      mg`New-MgBetaUserOutlookTaskGroupTaskFolderTaskAttachmentUploadSession -InputObject ${task} -InFile ${path} -BodyParameter @{ AttachmentItem = ${named} }`,
    ]);
    for (const item of items) expect(item).toMatchObject(named);
  });

  test('one object comes as itself, several as an array, none as undefined', async () => {
    const session = { UserId: 'nora@fabrikam.example', DriveId: 'b!fabrikam-nora' };
    const call = (name: string): Promise<unknown> =>
      mg`${session} | New-MgUserDriveRootUploadSession -Item @{ name = ${name} }`;
    expect(await call('one.bin')).toMatchObject({ uploadUrl: expect.any(String) });
    const both = await mg`
      New-MgUserDriveRootUploadSession -UserId ${session.UserId} -DriveId ${session.DriveId} -Item @{ name = 'two.bin' }
      New-MgUserDriveRootUploadSession -UserId ${session.UserId} -DriveId ${session.DriveId} -Item @{ name = 'three.bin' }`;
    expect(both).toHaveLength(2);
    expect(await mg`$kept = 5`).toBeUndefined();
    expect(mg.variable('kept')).toBe(5);
  });

  test('undefined is not given, null is', async () => {
    const given = { UserId: 'a', DriveId: undefined };
    await expect(mg.call('New-MgUserDriveRootUploadSession', given)).rejects.toMatchObject({
      name: 'BindError',
    });
    const empty = mg.call('New-MgUserDriveRootUploadSession', { UserId: 'a', DriveId: null });
    await expect(empty).rejects.toMatchObject({ id: expect.stringMatching(/Null|Empty/) });
  });

  test('plan and bind send nothing and tell plain JSON', async () => {
    const before = mg.sandbox?.requests.length;
    const plan =
      await mg.plan`New-MgUserDriveRootUploadSession -UserId a -DriveId b -Item @{ name = ${'x'}; fileSize = ${2n ** 60n} }`;
    expect(plan).toEqual({
      cmdlet: 'New-MgUserDriveRootUploadSession',
      set: 'CreateExpanded',
      parameters: { UserId: 'a', DriveId: 'b', Item: { fileSize: 2n ** 60n, name: 'x' } },
      warnings: [],
      request: {
        method: 'POST',
        url: 'https://graph.microsoft.com/v1.0/users/a/drives/b/root/microsoft.graph.createUploadSession',
        headers: { 'Content-Type': 'application/json' },
        body: { item: { fileSize: 2n ** 60n, name: 'x' } },
      },
    });
    expect(() => mg.bind`New-MgUserDriveRootUploadSession -Nope 1`).toThrow(/-Nope/);
    await expect(mg.plan`$x = 1`).rejects.toMatchObject({ id: 'OneCommandWanted' });
    expect(mg.sandbox?.requests.length).toBe(before);
  });
});

describe('a Graph that is opened when it is needed', () => {
  test('once for all who ask at a time, and anew after it was closed', async () => {
    const lazy = createMg({ sandbox: true, host: fakeHost() });
    expect(lazy.sandbox).toBeNull();
    const call = (name: string): Promise<unknown> =>
      lazy.call('New-MgUserDriveRootUploadSession', {
        UserId: 'nora@fabrikam.example',
        DriveId: 'b!fabrikam-nora',
        Item: { name },
      });
    await Promise.all([call('a'), call('b'), call('c')]);
    expect(lazy.sandbox?.requests).toHaveLength(3);
    await lazy.close();
    expect(lazy.sandbox).toBeNull();
    await call('d');
    expect(lazy.sandbox?.requests).toHaveLength(1);
    await lazy.close();
    await lazy.close();
  });
});

describe('which sign-in is meant', () => {
  const given = {
    UserId: 'nora@fabrikam.example',
    DriveId: 'b!fabrikam-nora',
    Item: { name: 'x' },
  };

  test('a secret that the caller names comes before a token of the environment', async () => {
    const sandbox = await startSandbox();
    const { clientId, tenantId, clientSecret, graphOrigin, loginOrigin } = sandbox;
    const secret = createMg({
      graphOrigin,
      loginOrigin,
      tenantId,
      clientId,
      clientSecret,
      host: fakeHost({ GRAPH_ACCESS_TOKEN: 'stale' }),
    });
    const secretSession = await secret.call('New-MgUserDriveRootUploadSession', given);
    const token = createMg({
      graphOrigin,
      accessToken: sandbox.accessToken(),
      host: fakeHost({ GRAPH_ACCESS_TOKEN: 'stale' }),
    });
    const other = { ...given, Item: { name: 'y' } };
    const tokenSession = await token.call('New-MgUserDriveRootUploadSession', other);
    await sandbox.close();
    expect(tokenSession).toBeDefined();
    expect(secretSession).toBeDefined();
  });

  test('without any the error tells the ways', async () => {
    const nobody = createMg({ host: fakeHost() });
    const call = nobody.call('New-MgUserDriveRootUploadSession', given);
    await expect(call).rejects.toMatchObject({
      id: 'AuthenticationError',
      message: expect.stringMatching(/GRAPH_ACCESS_TOKEN.*--device-code/),
    });
  });

  test.each(['http://graph.example', 'ftp://127.0.0.1', 'nonsense', 'http://127.0.0.1.example'])(
    'an address like %s is refused',
    (graphOrigin) => {
      expect(() => createMg({ graphOrigin, host: fakeHost() })).toThrow(
        expect.objectContaining({ id: 'InvalidEnvironment' }),
      );
    },
  );
});

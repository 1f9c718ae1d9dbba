import { describe, expect, test } from '@jest/globals';
import { type GraphMatchers, graphMatchers, startSandbox } from '../../../runtime/testing/index.ts';
import { driveUpload, seedUploads } from '../seed-uploads.ts';
import { openTemporaryFiles } from '../temporary-files.ts';
import { messageOf } from './message-of.ts';

declare module 'expect' {
  interface Matchers<R> extends GraphMatchers<R> {}
}

expect.extend(graphMatchers);

const command = 'New-MgUserDriveRootUploadSession -UserId a -DriveId b -Item @{ name = "x" }';
const path = '/users/a/drives/b/root/microsoft.graph.createUploadSession';

describe('matchers', () => {
  test('toBind', () => {
    expect(command).toBind();
    expect(command).toBind('CreateExpanded');
    expect(command).not.toBind('Create');
    expect('New-MgUserDriveRootUploadSession -Nonsense').not.toBind();
    expect({ cmdlet: driveUpload.cmdlet, parameters: driveUpload.parameters }).toBind(
      'CreateExpanded',
    );
  });

  test('toFailBinding', () => {
    expect('New-MgUserDriveRootUploadSession -Nonsense').toFailBinding();
    expect('New-MgUserDriveRootUploadSession -Nonsense').toFailBinding('NamedParameterNotFound');
    expect('New-MgUserDriveRootUploadSession -Nonsense').not.toFailBinding('MissingArgument');
    expect('New-MgNonsense').toFailBinding('CommandNotFoundException');
    expect(command).not.toFailBinding();
  });

  test('toRequest', async () => {
    await expect(command).toRequest('post', path);
    await expect(command).toRequest('POST', `/v1.0${path}`, { item: { name: 'x' } });
    await expect(command).toRequest('POST', `https://graph.microsoft.com/v1.0${path}`);
    await expect(command).toRequest('POST', path, { item: expect.objectContaining({ name: 'x' }) });
    await expect(command).not.toRequest('GET', path);
    await expect(command).not.toRequest('POST', `/beta${path}`);
    await expect(command).not.toRequest('POST', path, { item: { name: 'y' } });
    await expect(command).not.toRequest('POST', path, null);
    await expect('New-MgUserDriveRootUploadSession -Nonsense').not.toRequest('POST', path);
  });

  test.each(seedUploads)('toRequest reads -InFile of $cmdlet for its facts', async (seed) => {
    const files = await openTemporaryFiles();
    const InFile = await files.write('facts.bin', 3_000_000);
    const body = seed.family === 'driveItem' ? 'item' : 'AttachmentItem';
    await expect({ cmdlet: seed.cmdlet, parameters: { ...seed.parameters, InFile } }).toRequest(
      'POST',
      expect.stringMatching(/createUploadSession$/) as unknown as string,
      { [body]: expect.objectContaining({ name: 'facts.bin' }) },
    );
    await files.remove();
  });

  test.each<readonly [string, () => unknown, RegExp]>([
    [
      'toBind',
      () => expect('New-MgUserDriveRootUploadSession -Nonsense').toBind(),
      /NamedParameterNotFound.*-Nonsense/,
    ],
    ['toBind set', () => expect(command).toBind('Create'), /CreateExpanded, not to Create/],
    ['not toBind', () => expect(command).not.toBind(), /binds, to parameter set CreateExpanded/],
    [
      'toFailBinding',
      () => expect(command).toFailBinding('X'),
      /binds, to parameter set CreateExpanded/,
    ],
    [
      'toFailBinding id',
      () => expect('New-MgNope').toFailBinding('X'),
      /not with X: CommandNotFoundException/,
    ],
    [
      'not toFailBinding',
      () => expect('New-MgNope').not.toFailBinding(),
      /refused: CommandNotFoundException/,
    ],
    [
      'toRequest',
      () => expect(command).toRequest('GET', '/me', { size: 2n ** 60n }),
      /POST \/v1\.0\/users\/a.*name: 'x'.*and not.*GET \/me.*1152921504606846976n/s,
    ],
    [
      'not toRequest',
      () => expect(command).not.toRequest('POST', path),
      /requests POST \/v1\.0\/users/,
    ],
    [
      'toRequest of nothing',
      () => expect('New-MgNope').toRequest('POST', path),
      /no request: CommandNotFound/,
    ],
  ])('%s says what was there', async (_, action, message) => {
    expect(await messageOf(action)).toMatch(message);
  });
});

test('the embedded Graph starts without being told of clocks', async () => {
  const sandbox = await startSandbox();
  const answer = await fetch(`${sandbox.graphOrigin}/v1.0/me`, {
    headers: { authorization: `Bearer ${sandbox.accessToken()}` },
  });
  await sandbox.close();
  expect(answer.status).toBe(200);
});

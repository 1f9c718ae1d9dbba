import { appendFileSync } from 'node:fs';
import { mkdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { driveUpload, postUpload, type SeedUpload } from '../seed-uploads.ts';
import { openTemporaryFiles, type TemporaryFiles } from '../temporary-files.ts';
import { closeAll, failure, start } from './upload-bench.ts';

let files: TemporaryFiles;

beforeAll(async () => {
  files = await openTemporaryFiles();
});
afterEach(closeAll);
afterAll(() => files.remove());

describe('-InFile with a file that cannot go up', () => {
  test.each<readonly [string, SeedUpload, () => Promise<string>, string]>([
    ['missing', driveUpload, async () => join(files.folder, 'no.bin'), 'PathNotFound'],
    ['nameless', driveUpload, async () => '', 'PathNotFound'],
    ['empty', driveUpload, () => files.write('empty.bin', 0), 'UploadFileTooSmall'],
    ['folder', driveUpload, makeFolder, 'GetContainerContentException'],
    ['device', driveUpload, async () => '/dev/null', 'UploadFileNotRegular'],
    [
      'too small',
      postUpload,
      () => files.write('small.bin', 2_999_999),
      'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize',
    ],
    ['too large', postUpload, makeLarge, 'maxFileSizeExceeded'],
  ])('a %s file is refused before any request', async (_, seed, make, id) => {
    const { mg, sandbox } = await start();
    const error = await failure(mg.call(seed.cmdlet, { ...seed.parameters, InFile: await make() }));
    expect(error).toMatchObject({ id, name: 'UploadError' });
    expect(error.fullId).toMatch(new RegExp(`^${id},Microsoft\\.Graph\\.`));
    expect(sandbox.requests).toEqual([]);
  });

  async function makeLarge(): Promise<string> {
    const large = await files.write('large.bin', 0);
    await truncate(large, 150_000_001);
    return large;
  }

  async function makeFolder(): Promise<string> {
    const folder = join(files.folder, 'folder');
    await mkdir(folder, { recursive: true });
    return folder;
  }

  test('a size that is not that of the file is refused before any request', async () => {
    const { mg, sandbox } = await start();
    const given = {
      ...driveUpload.parameters,
      Item: { fileSize: 5 },
      InFile: await files.write('sized.bin', 10),
    };
    const error = await failure(mg.call(driveUpload.cmdlet, given));
    expect(error).toMatchObject({ id: 'UploadSizeMismatch' });
    expect(sandbox.requests).toEqual([]);
  });

  test.each([driveUpload, postUpload])(
    '$cmdlet: a file that grows while it is sent leaves nothing',
    async (seed) => {
      const growing = await files.write(`growing-${seed.family}.bin`, 12_000_000);
      let grown = 0;
      const { mg, sandbox } = await start(
        {},
        {
          onEvent: (told) => {
            const isWait = told.kind === 'upload' && told.event.kind === 'waiting';
            if (!isWait) return;
            grown++;
            appendFileSync(growing, 'more');
          },
        },
      );
      const action = { kind: 'status', status: 503, retryAfter: 1 } as const;
      sandbox.faults.add({ match: { part: 'range' }, after: 1, action });
      const error = await failure(mg.call(seed.cmdlet, { ...seed.parameters, InFile: growing }));
      expect(error).toMatchObject({ id: 'UploadFileChanged' });
      expect(grown).toBe(1);
      expect(sandbox.requests.at(-1)?.method).toBe('DELETE');
    },
  );
});

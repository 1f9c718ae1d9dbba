import { appendFile, mkdtemp, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UploadError } from '../../../runtime/base/errors.ts';
import { type FileSource, openFileSource } from '../../../runtime/upload/file-source.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upload-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function withSource(path: string, run: (source: FileSource) => Promise<void>): Promise<void> {
  const source = await openFileSource(path);
  try {
    await run(source);
  } finally {
    await source.close();
  }
}

async function failureOf(work: Promise<unknown>): Promise<UploadError> {
  const error = await work.then(
    () => new Error('nothing failed'),
    (caught: unknown) => caught,
  );
  if (error instanceof UploadError) return error;
  throw error;
}

describe('a file', () => {
  test('is read by position, exactly', async () => {
    await withSource(await write('plan.txt', '0123456789'), async (source) => {
      expect(source).toMatchObject({ name: 'plan.txt', size: 10 });
      const buffer = new Uint8Array(8);
      await source.read(buffer, 6, 4);
      expect(Buffer.from(buffer).toString()).toBe('6789\0\0\0\0');
      await source.read(buffer, 0, 2);
      expect(Buffer.from(buffer).toString()).toBe('0189\0\0\0\0');
    });
  });

  test('that is empty opens, as it is the family that decides', async () => {
    await withSource(await write('empty', ''), async (source) => {
      expect(source.size).toBe(0);
      await source.assertUnchanged();
    });
  });

  test('that is missing', async () => {
    const error = await failureOf(openFileSource(join(folder, 'nowhere', 'x')));
    expect(error).toMatchObject({ id: 'PathNotFound', category: 'ObjectNotFound' });
    expect(error.message).toContain('nowhere');
  });

  test('that is a folder', async () => {
    const error = await failureOf(openFileSource(folder));
    expect(error).toMatchObject({
      id: 'GetContainerContentException',
      category: 'InvalidOperation',
    });
  });

  test('that is a device', async () => {
    const error = await failureOf(openFileSource('/dev/null'));
    expect(error.category).toBe('InvalidData');
  });
});

describe('a file that changes under us', () => {
  test.each<[string, (path: string) => Promise<void>, RegExp]>([
    ['grows', (path) => appendFile(path, 'x'), /10 bytes and has 11/],
    ['shrinks', (path) => truncate(path, 4), /10 bytes and has 4/],
    ['is written again', (path) => utimes(path, new Date(), new Date(1_000)), /time of change/],
  ])('%s', async (name, change, message) => {
    const path = await write(name, '0123456789');
    await withSource(path, async (source) => {
      await source.assertUnchanged();
      await change(path);
      const error = await failureOf(source.assertUnchanged());
      expect(error).toMatchObject({ id: 'UploadFileChanged', category: 'InvalidData' });
      expect(error.message).toMatch(message);
    });
  });

  test('shrinks during a read', async () => {
    const path = await write('short', '0123456789');
    await withSource(path, async (source) => {
      await truncate(path, 4);
      const error = await failureOf(source.read(new Uint8Array(10), 0, 10));
      expect(error.message).toMatch(/ends at byte 4/);
    });
  });
});

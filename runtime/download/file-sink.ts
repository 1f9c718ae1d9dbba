/**
 * Content in, a file out: written beside its place under a name of its own, and given its name when all
 * of it is there, so that a step that fails leaves what was there before. The only file of this folder
 * that touches the disk.
 */
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../base/errors.ts';
import { downloadMessages } from '../base/messages/download.ts';
import { dispositionName } from './disposition-name.ts';

/** A file that is not there yet, or not yet replaced. */
export interface FileSink {
  /** The file that would be replaced; null where there is none. */
  readonly replaces: string | null;
  /** Writes all the content, from the beginning each time; of a folder, the headers tell the name. */
  take(
    content: AsyncIterable<Uint8Array>,
    headers: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** Gives the file its name and place. */
  commit(): Promise<void>;
  /** Leaves nothing behind; after `commit` it does nothing. */
  discard(): Promise<void>;
}

/** Opens a file to be written at the path, or in it where it is a folder; a FileError when it cannot be. */
export async function openFileSink(path: string): Promise<FileSink> {
  return attempt(path, async () => {
    const place = await findPlace(path);
    const handle = await open(place.temporary ?? place.target, place.temporary ? 'wx' : 'w');
    if (place.mode !== undefined) await handle.chmod(place.mode);
    return sinkOf(path, place, handle);
  });
}

interface Place {
  /** A file, or the folder in which it is to be. */
  readonly target: string;
  readonly isFolder: boolean;
  readonly exists: boolean;
  /** Of a file that is replaced. */
  readonly mode?: number;
  /** Absent for what is no file, a terminal for example, which is written to as it is. */
  readonly temporary?: string;
}

async function findPlace(path: string): Promise<Place> {
  const found = await stat(path).catch(absent);
  if (!found) return { target: path, isFolder: false, exists: false, temporary: beside(path) };
  // A link stays, and what it leads to is replaced.
  const target = await realpath(path);
  if (found.isDirectory()) {
    return { target, isFolder: true, exists: false, temporary: beside(join(target, 'content')) };
  }
  if (!found.isFile()) return { target, isFolder: false, exists: false };
  const mode = found.mode & 0o777;
  return { target, isFolder: false, exists: true, mode, temporary: beside(target) };
}

function sinkOf(path: string, place: Place, handle: FileHandle): FileSink {
  const { temporary } = place;
  let target = place.isFolder ? null : place.target;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await handle.close();
  };
  return {
    replaces: place.exists ? path : null,
    take: async (content, headers) => {
      if (place.isFolder) target = join(place.target, nameFrom(headers, path));
      if (temporary) await attempt(path, () => handle.truncate(0));
      let position = 0;
      for await (const piece of content) {
        // A terminal or a pipe has no positions.
        const at = temporary ? position : null;
        position += await attempt(path, () => writeAll(handle, piece, at));
      }
    },
    commit: () =>
      attempt(path, async () => {
        await close();
        if (temporary && target) await rename(temporary, target);
      }),
    discard: async () => {
      await close();
      if (temporary) await rm(temporary, { force: true });
    },
  };
}

async function writeAll(
  handle: FileHandle,
  piece: Uint8Array,
  position: number | null,
): Promise<number> {
  let written = 0;
  while (written < piece.length) {
    const at = position === null ? null : position + written;
    const { bytesWritten } = await handle.write(piece, written, piece.length - written, at);
    written += bytesWritten;
  }
  return written;
}

function nameFrom(headers: Readonly<Record<string, string>>, folder: string): string {
  const name = dispositionName(headers['content-disposition']);
  if (name !== undefined) return name;
  throw new FileError({
    id: 'FileNameMissing',
    category: 'InvalidArgument',
    message: downloadMessages.nameMissing(folder),
    target: folder,
  });
}

function beside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}.part`);
}

function absent(cause: unknown): null {
  if (codeOf(cause) === 'ENOENT') return null;
  throw cause;
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    const code = codeOf(cause);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new FileError({
      id: 'FileOpenFailure',
      category: 'OpenError',
      message: isMissing
        ? downloadMessages.folderMissing(path)
        : downloadMessages.notWritable(path, code),
      target: path,
      cause,
    });
  }
}

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : 'unknown';
}

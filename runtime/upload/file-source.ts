/**
 * The file that is uploaded: opened once, read by position, so that a range can be read again
 * (upload-protocol.md §9.5). The only file of this folder that touches the disk.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ErrorCategory } from '../base/errors.ts';
import { UploadError } from '../base/errors.ts';
import { uploadMessages } from '../base/messages/upload.ts';

export interface FileSource {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Fills the first `length` bytes of the buffer from the position on, all of them or not at all. */
  read(buffer: Uint8Array, position: number, length: number): Promise<void>;
  /** Rejects with an UploadError when size or time of change are not what they were at opening. */
  assertUnchanged(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file for reading; an UploadError when it cannot be. */
export async function openFileSource(path: string): Promise<FileSource> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw openingFailed(path, cause);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      const kind = stats.isDirectory() ? 'EISDIR' : 'special';
      throw openingFailed(path, { code: kind });
    }
    return sourceOf(handle, { path, size: stats.size, modifiedAt: stats.mtimeMs });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function sourceOf(
  handle: FileHandle,
  file: Pick<FileSource, 'path' | 'size' | 'modifiedAt'>,
): FileSource {
  return {
    ...file,
    name: basename(file.path),
    read: async (buffer, position, length) => {
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle
          .read(buffer, filled, length - filled, position + filled)
          .catch((cause: unknown) => {
            throw readingFailed(file.path, cause);
          });
        if (bytesRead === 0) throw changed(file.path, uploadMessages.shrunk(position + filled));
        filled += bytesRead;
      }
    },
    assertUnchanged: async () => {
      const now = await handle.stat();
      if (now.size !== file.size) {
        throw changed(file.path, uploadMessages.resized(file.size, now.size));
      }
      if (now.mtimeMs !== file.modifiedAt) throw changed(file.path, uploadMessages.rewritten());
    },
    close: () => handle.close(),
  };
}

interface OpenFailure {
  readonly id: string;
  readonly category: ErrorCategory;
  readonly message: (path: string) => string;
}

/** Ids where PowerShell has one: those of Get-Content and of its file system provider. */
const openFailures: Readonly<Record<string, OpenFailure>> = {
  ENOENT: { id: 'PathNotFound', category: 'ObjectNotFound', message: uploadMessages.fileMissing },
  ENOTDIR: { id: 'PathNotFound', category: 'ObjectNotFound', message: uploadMessages.fileMissing },
  EACCES: {
    id: 'GetContentReaderUnauthorizedAccessError',
    category: 'PermissionDenied',
    message: uploadMessages.fileForbidden,
  },
  EPERM: {
    id: 'GetContentReaderUnauthorizedAccessError',
    category: 'PermissionDenied',
    message: uploadMessages.fileForbidden,
  },
  EISDIR: {
    id: 'GetContainerContentException',
    category: 'InvalidOperation',
    message: uploadMessages.fileIsFolder,
  },
  special: {
    id: 'UploadFileNotRegular',
    category: 'InvalidData',
    message: uploadMessages.notRegular,
  },
};

function openingFailed(path: string, cause: unknown): UploadError {
  const code = codeOf(cause);
  const failure = openFailures[code];
  if (!failure) return readingFailed(path, cause);
  const { id, category, message } = failure;
  return new UploadError({ id, category, message: message(path), target: path, cause });
}

function readingFailed(path: string, cause: unknown): UploadError {
  return new UploadError({
    id: 'GetContentReaderIOError',
    category: 'ReadError',
    message: uploadMessages.fileUnreadable(path, codeOf(cause)),
    target: path,
    cause,
  });
}

function changed(path: string, what: string): UploadError {
  return new UploadError({
    id: 'UploadFileChanged',
    category: 'InvalidData',
    message: uploadMessages.fileChanged(path, what),
    hint: uploadMessages.fileChangedHint(),
    target: path,
  });
}

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : 'unknown';
}

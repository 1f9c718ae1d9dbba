/**
 * Positioned reads from the files of one catalogue: the only file of this folder that touches the
 * disk. No descriptor is kept, so that the folder can be replaced while a program runs.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { DefinitionError } from '../base/errors.ts';
import { catalogMessages } from '../base/messages/catalog.ts';

export interface CatalogFile {
  readonly path: string;
  size(): number;
  /** The bytes from `offset` on, as many as there are up to `length`. */
  read(offset: number, length: number): Buffer;
  readAll(): Buffer;
}

/** Opens a file of the catalogue for the time of one call. */
export function withCatalogFile<T>(folder: string, name: string, use: (file: CatalogFile) => T): T {
  const path = `${folder}/${name}`;
  const descriptor = attempt(path, () => openSync(path, 'r'));
  try {
    return use({
      path,
      size: () => attempt(path, () => fstatSync(descriptor).size),
      read: (offset, length) => {
        const buffer = Buffer.allocUnsafe(length);
        const count = attempt(path, () => readSync(descriptor, buffer, 0, length, offset));
        return buffer.subarray(0, count);
      },
      readAll: () => attempt(path, () => readFileSync(descriptor)),
    });
  } finally {
    closeSync(descriptor);
  }
}

/** What another file of the same name, or the same one written anew, has otherwise. */
export interface FileStamp {
  readonly inode: number;
  readonly changed: number;
  readonly size: number;
}

/** The stamp of a file of the catalogue; a quarter of what it costs to open it. */
export function stampOf(folder: string, name: string): FileStamp {
  const path = `${folder}/${name}`;
  const { ino, ctimeMs, size } = attempt(path, () => statSync(path));
  return { inode: ino, changed: ctimeMs, size };
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const code = String((cause as { readonly code?: unknown }).code);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const message = isMissing
      ? catalogMessages.missing(path)
      : catalogMessages.unreadable(path, code);
    throw damage(message, path, cause);
  }
}

/** The error of a catalogue that cannot be used. */
export function damage(message: string, path: string, cause?: unknown): DefinitionError {
  return new DefinitionError({
    id: 'CatalogueUnusable',
    category: 'ReadError',
    message,
    hint: catalogMessages.renew(),
    target: path,
    cause,
  });
}

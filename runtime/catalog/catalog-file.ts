/**
 * Positioned reads from the files of one catalogue: the only file of this folder that touches the
 * disk. No descriptor is kept, so that the folder can be replaced while a program runs.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DefinitionError } from '../base/errors.ts';
import { catalogMessages } from '../base/messages/catalog.ts';

export interface CatalogFile {
  readonly path: string;
  readonly size: number;
  /** The bytes from `offset` on, as many as there are up to `length`. */
  read(offset: number, length: number): Buffer;
}

/** Opens a file of the catalogue for the time of one call. */
export function withCatalogFile<T>(folder: string, name: string, use: (file: CatalogFile) => T): T {
  const path = join(folder, name);
  const descriptor = attempt(path, () => openSync(path, 'r'));
  try {
    const size = attempt(path, () => fstatSync(descriptor).size);
    return use({
      path,
      size,
      read: (offset, length) => {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
        const count = attempt(path, () => readSync(descriptor, buffer, 0, buffer.length, offset));
        return buffer.subarray(0, count);
      },
    });
  } finally {
    closeSync(descriptor);
  }
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

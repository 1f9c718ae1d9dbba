/**
 * Positioned reads from the files of one catalogue: the only file of this folder that touches the
 * disk. No descriptor is kept, so that the folder can be replaced while a program runs.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { DefinitionError } from '../base/errors.ts';
import { catalogMessages } from '../base/messages/catalog.ts';

/** One open file. */
export class CatalogFile {
  readonly path: string;
  readonly #descriptor: number;

  constructor(path: string) {
    this.path = path;
    try {
      this.#descriptor = openSync(path, 'r');
    } catch (cause) {
      throw unreadable(path, cause);
    }
  }

  /** The bytes from `offset` on, as many as there are up to `length`. */
  read(offset: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length);
    try {
      const count = readSync(this.#descriptor, buffer, 0, length, offset);
      return count === length ? buffer : buffer.subarray(0, count);
    } catch (cause) {
      throw unreadable(this.path, cause);
    }
  }

  size(): number {
    try {
      return fstatSync(this.#descriptor).size;
    } catch (cause) {
      throw unreadable(this.path, cause);
    }
  }

  readAll(): Buffer {
    try {
      return readFileSync(this.#descriptor);
    } catch (cause) {
      throw unreadable(this.path, cause);
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Opens a file of the catalogue; who opens it closes it. */
export function openCatalogFile(folder: string, name: string): CatalogFile {
  return new CatalogFile(`${folder}/${name}`);
}

/** Opens a file of the catalogue for the time of one call. */
export function withCatalogFile<T>(folder: string, name: string, use: (file: CatalogFile) => T): T {
  const file = openCatalogFile(folder, name);
  try {
    return use(file);
  } finally {
    file.close();
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
  try {
    const { ino, ctimeMs, size } = statSync(path);
    return { inode: ino, changed: ctimeMs, size };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): DefinitionError {
  const code = String((cause as { readonly code?: unknown }).code);
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
  const message = isMissing
    ? catalogMessages.missing(path)
    : catalogMessages.unreadable(path, code);
  return damage(message, path, cause);
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

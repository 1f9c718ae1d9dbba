import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QuickXorHash } from '../../runtime/upload/quick-xor-hash.ts';

/** A folder for the files of one test file. */
export interface TemporaryFiles {
  readonly folder: string;
  /** Writes a file of that many bytes, no range like another, and gives its path. */
  write(name: string, size: number): Promise<string>;
  remove(): Promise<void>;
}

export async function openTemporaryFiles(): Promise<TemporaryFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'graph-cmdlets-test-'));
  return {
    folder,
    write: async (name, size) => {
      const path = join(folder, name);
      await writeFile(path, bytesOf(size));
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The bytes that a file of the size has. */
export function bytesOf(size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  let state = 42;
  for (let at = 0; at + 4 <= size; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    bytes.writeInt32LE(state, at);
  }
  return bytes;
}

/** The quickXorHash of a file of the size. */
export function hashOf(size: number): string {
  const hash = new QuickXorHash();
  hash.update(bytesOf(size));
  return hash.digest();
}

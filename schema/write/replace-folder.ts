/**
 * Replaces a folder as one step. The new content is written beside it and swapped in by renaming, so
 * that a reader, or a run that is killed, sees the old catalogue or the new one. What a killed run
 * left behind is put right by the next.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CatalogueFiles } from './catalogue-lines.ts';

/** Writes the files into the folder, which afterwards holds nothing else. */
export function replaceFolder(folder: string, files: CatalogueFiles): void {
  const { target, incoming, outgoing } = placesOf(folder);
  mkdirSync(dirname(target), { recursive: true });
  putRight(folder);
  try {
    for (const [name, bytes] of files) {
      const path = join(incoming, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    if (existsSync(target)) renameSync(target, outgoing);
    renameSync(incoming, target);
  } catch (error) {
    putRight(folder);
    throw error;
  }
  rmSync(outgoing, { recursive: true, force: true });
}

/** Brings the old folder back if a swap was cut between its two renames, and clears what was left. */
export function putRight(folder: string): void {
  const { target, incoming, outgoing } = placesOf(folder);
  if (!existsSync(target) && existsSync(outgoing)) renameSync(outgoing, target);
  rmSync(incoming, { recursive: true, force: true });
  rmSync(outgoing, { recursive: true, force: true });
}

/** The names in the folder, or undefined when there is no such folder. */
export function entriesOf(folder: string): readonly string[] | undefined {
  return existsSync(folder) ? readdirSync(folder) : undefined;
}

/** A rename would replace a link and not the folder it points to. */
function placesOf(folder: string): {
  readonly target: string;
  readonly incoming: string;
  readonly outgoing: string;
} {
  const target = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const beside = (suffix: string): string =>
    join(dirname(target), `.${basename(target)}.${suffix}`);
  return { target, incoming: beside('incoming'), outgoing: beside('outgoing') };
}

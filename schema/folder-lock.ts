/**
 * One run at a time writes a folder. The lock is a file beside the folder with the number of the
 * process in it; one that a killed process left is taken over.
 */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { kill, pid } from 'node:process';

export type FolderLock =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'taken'; readonly byProcess: number };

/** Takes the lock of the folder, or tells who has it. */
export function lockFolder(folder: string): FolderLock {
  const target = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const lock = join(dirname(target), `.${basename(target)}.lock`);
  const own = `${lock}.${pid}.${nextNumber++}`;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(own, String(pid));
  try {
    // A link is made whole or not at all, so that nobody ever reads half a number.
    while (!tryLink(own, lock)) {
      const owner = ownerOf(lock);
      if (owner !== undefined && isAlive(owner)) return { kind: 'taken', byProcess: owner };
      takeAway(lock, `${own}.old`, owner);
    }
    return { kind: 'held', release: () => rmSync(lock, { force: true }) };
  } finally {
    rmSync(own, { force: true });
  }
}

let nextNumber = 0;

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

function ownerOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Removes a dead process's lock; one that came into its place meanwhile is put back. */
function takeAway(lock: string, aside: string, owner: number | undefined): void {
  try {
    renameSync(lock, aside);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return;
    throw cause;
  }
  if (ownerOf(aside) !== owner) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function isAlive(owner: number): boolean {
  if (!Number.isInteger(owner) || owner <= 0) return false;
  try {
    kill(owner, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}

function codeOf(cause: unknown): unknown {
  return (cause as { readonly code?: unknown }).code;
}

/** The disk, behind the HostFiles port. Errors are Node's own, told by their `code`. */
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import type { HostFiles } from '../base/host.ts';

/** The files of this machine. */
export const nodeFiles: HostFiles = {
  kindOf: (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found && (found.isDirectory() ? 'folder' : 'file');
  },
  read: (path) => readFileSync(path),
  write: (path, bytes) => writeFileSync(path, bytes),
  append: (path, bytes) => appendFileSync(path, bytes),
  copy: (from, to) => copyFileSync(from, to),
  move: (from, to) => renameSync(from, to),
  removeFile: (path) => unlinkSync(path),
  removeFolder: (path, isWhole) => rmSync(path, { recursive: isWhole }),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  list: (path) => readdirSync(path),
  folder: () => realpathSync('.'),
  facts: (path) => {
    const { size, birthtimeMs, mtimeMs, atimeMs } = statSync(path);
    return { size, created: birthtimeMs, modified: mtimeMs, accessed: atimeMs };
  },
};

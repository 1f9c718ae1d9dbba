/**
 * The disk of a script whose calls are only bound: it reads what is there, and what it writes or takes
 * away is so for itself alone. Errors have Node's codes, as those of the disk.
 */
import type { HostFiles } from '../base/host.ts';

/** What the script has made of a path; null where it has taken something away. */
type Entry = 'folder' | Uint8Array | null;

/** The disk as it is, with a layer of memory over it. */
export function dryFiles(disk: HostFiles, now: () => number): HostFiles {
  const own = new Map<string, Entry>();
  /** Folders that were taken away with all that is in them. */
  const hidden = new Set<string>();

  const keyOf = (path: string): string => {
    const isRooted = /^(?:[A-Za-z]:)?[\\/]/.test(path);
    const whole = (isRooted ? path : `${disk.folder()}/${path}`).replace(/[\\/]+/g, '/');
    return whole.replace(/\/\.(?=\/|$)/g, '').replace(/(?<=.)\/$/, '');
  };
  const isOnDisk = (path: string): boolean => {
    for (let key = keyOf(path); key !== ''; key = above(key)) if (hidden.has(key)) return false;
    return true;
  };
  const bytesOf = (path: string): Uint8Array => {
    const entry = own.get(keyOf(path));
    if (entry === 'folder') return fail('EISDIR', path);
    if (entry === null || (!entry && !isOnDisk(path))) return fail('ENOENT', path);
    return entry ?? disk.read(path);
  };

  const files: HostFiles = {
    kindOf: (path) => {
      const entry = own.get(keyOf(path));
      if (entry === undefined) return isOnDisk(path) ? disk.kindOf(path) : undefined;
      if (entry === null) return undefined;
      return entry === 'folder' ? 'folder' : 'file';
    },
    read: bytesOf,
    write: (path, bytes) => {
      const key = keyOf(path);
      if (files.kindOf(key) === 'folder') fail('EISDIR', path);
      if (above(key) !== '' && files.kindOf(above(key)) !== 'folder') fail('ENOENT', path);
      own.set(key, Uint8Array.from(bytes));
    },
    append: (path, bytes) => {
      const before = files.kindOf(path) === 'file' ? bytesOf(path) : [];
      files.write(path, Uint8Array.from([...before, ...bytes]));
    },
    copy: (from, to) => files.write(to, bytesOf(from)),
    move: (from, to) => {
      if (files.kindOf(from) !== 'folder') {
        files.copy(from, to);
        files.removeFile(from);
        return;
      }
      files.makeFolder(to);
      for (const name of files.list(from)) files.move(`${from}/${name}`, `${to}/${name}`);
      files.removeFolder(from, true);
    },
    removeFile: (path) => {
      bytesOf(path);
      own.set(keyOf(path), null);
    },
    removeFolder: (path, isWhole) => {
      const key = keyOf(path);
      if (files.kindOf(key) === undefined) fail('ENOENT', path);
      if (!isWhole && files.list(key).length > 0) fail('ENOTEMPTY', path);
      for (const other of [...own.keys()]) if (other.startsWith(`${key}/`)) own.delete(other);
      own.set(key, null);
      hidden.add(key);
    },
    makeFolder: (path) => {
      for (let key = keyOf(path); key !== ''; key = above(key)) {
        const kind = files.kindOf(key);
        if (kind === 'file') fail('EEXIST', path);
        if (kind === 'folder') return;
        own.set(key, 'folder');
      }
    },
    list: (path) => {
      const key = keyOf(path);
      const isThere = isOnDisk(key) && disk.kindOf(key) === 'folder';
      const names = new Set(isThere ? disk.list(key) : []);
      for (const [other, entry] of own) {
        if (above(other) !== key) continue;
        const name = other.slice(other.lastIndexOf('/') + 1);
        if (entry === null) names.delete(name);
        else names.add(name);
      }
      return [...names];
    },
    folder: () => disk.folder(),
    facts: (path) => {
      const entry = own.get(keyOf(path));
      if (entry === undefined && isOnDisk(path)) return disk.facts(path);
      if (!entry) return fail('ENOENT', path);
      const time = now();
      const size = entry === 'folder' ? 0 : entry.length;
      return { size, created: time, modified: time, accessed: time };
    },
  };
  return files;
}

/** The folder of a path; empty for a root. */
function above(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code });
}

/** A disk that is only there as long as the test: folders and files by their paths, errors with Node's codes. */
import type { HostFiles } from '../../runtime/base/host.ts';

interface Entry {
  bytes: Uint8Array | null;
  modified: number;
}

/** The disk, with these folders on it. */
export function memoryFiles(folders: readonly string[] = []): HostFiles {
  const entries = new Map<string, Entry>([['/', { bytes: null, modified: 0 }]]);
  let now = Date.parse('2026-03-15T10:20:30Z');
  const plain = (path: string): string => path.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
  const above = (path: string): string => plain(path).replace(/\/[^/]*$/, '') || '/';
  const fail = (code: string, path: string): never => {
    throw Object.assign(new Error(`${code}: ${path}`), { code });
  };
  const find = (path: string): Entry => entries.get(plain(path)) ?? fail('ENOENT', path);
  const put = (path: string, bytes: Uint8Array | null): void => {
    const parent = entries.get(above(path));
    if (!parent) fail('ENOENT', path);
    if (parent?.bytes) fail('ENOTDIR', path);
    now += 1000;
    entries.set(plain(path), { bytes, modified: now });
  };
  const file = (path: string): Uint8Array => find(path).bytes ?? fail('EISDIR', path);
  const inside = (path: string): string[] => {
    const start = plain(path) === '/' ? '/' : `${plain(path)}/`;
    return [...entries.keys()].filter((key) => key !== '/' && key.startsWith(start));
  };
  const files: HostFiles = {
    kindOf: (path) => {
      const entry = entries.get(plain(path));
      return entry && (entry.bytes ? 'file' : 'folder');
    },
    read: file,
    write: (path, bytes) => {
      if (files.kindOf(path) === 'folder') fail('EISDIR', path);
      put(path, Uint8Array.from(bytes));
    },
    append: (path, bytes) => {
      const before = files.kindOf(path) === 'file' ? file(path) : new Uint8Array();
      files.write(path, Uint8Array.from([...before, ...bytes]));
    },
    copy: (from, to) => files.write(to, file(from)),
    move: (from, to) => {
      const moved = [from, ...inside(from)].map((path) => [plain(path), find(path)] as const);
      for (const [path] of moved) entries.delete(path);
      for (const [path, entry] of moved) {
        entries.set(plain(to) + path.slice(plain(from).length), entry);
      }
    },
    removeFile: (path) => {
      file(path);
      entries.delete(plain(path));
    },
    removeFolder: (path, isWhole) => {
      find(path);
      const all = inside(path);
      if (all.length > 0 && !isWhole) fail('ENOTEMPTY', path);
      for (const each of [...all, plain(path)]) entries.delete(each);
    },
    makeFolder: (path) => {
      if (files.kindOf(path) === 'folder') return;
      if (plain(path) !== '/') files.makeFolder(above(path));
      put(path, null);
    },
    list: (path) => {
      find(path);
      return inside(path)
        .filter((each) => above(each) === plain(path))
        .map((each) => each.slice(each.lastIndexOf('/') + 1))
        .sort();
    },
    folder: () => folders[0] ?? '/',
    facts: (path) => {
      const { bytes, modified } = find(path);
      return { size: bytes?.length ?? 0, created: modified, modified, accessed: modified };
    },
  };
  for (const folder of folders) files.makeFolder(folder);
  return files;
}

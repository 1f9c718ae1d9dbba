/** The disk as commands use it: paths made whole, patterns made paths, and what fails told as PowerShell tells it. */
import type { HostFiles } from '../../base/host.ts';
import { runMessages } from '../../base/messages/run.ts';
import { compileWildcard, hasWildcard, unescapeWildcard } from '../../values/wildcard.ts';
import type { CommandCall } from './command-call.ts';
import { FileEntry } from './file-entry.ts';
import { isRooted, joinPath, leafOf, plainPath } from './paths.ts';

/** The disk; an error where there is none. */
export function diskOf(call: CommandCall): HostFiles {
  const { files } = call.frame.run.host;
  if (files) return files;
  return call.fail({
    id: 'NotSupported',
    category: 'NotImplemented',
    message: runMessages.noDisk(),
  });
}

/** Where the session stands. */
export function locationOf(call: CommandCall): string {
  return call.frame.run.location.path ?? plainPath(diskOf(call).folder());
}

/** The whole path of one that may be relative, or begin at home. */
export function wholePath(call: CommandCall, path: string): string {
  const plain = path.replace(/^(?:Microsoft\.PowerShell\.Core\\)?FileSystem::/i, '');
  const home = /^~(?=$|[\\/])/.test(plain)
    ? (call.frame.run.environment.get('HOME') ?? call.frame.run.environment.get('USERPROFILE'))
    : null;
  const started = home ? home + plain.slice(1) : plain;
  return plainPath(isRooted(started) ? started : joinPath(locationOf(call), started));
}

export interface Found {
  /** As it was written. */
  readonly written: string;
  /** Whole paths of what is there. */
  readonly paths: readonly string[];
}

/** What -Path and -LiteralPath name; a plain path that is not there is told. */
export function findPaths(call: CommandCall): readonly Found[] {
  const isLiteral = call.has('LiteralPath');
  const written = call.texts(isLiteral ? 'LiteralPath' : 'Path');
  return written.map((path) => {
    const paths = isLiteral ? existing(call, wholePath(call, path)) : expand(call, path);
    const isPattern = !isLiteral && hasWildcard(path);
    if (paths.length === 0 && !isPattern) pathMissing(call, path);
    return { written: path, paths: paths.filter(filterOf(call)) };
  });
}

/** All of them, one after the other. */
export function foundPaths(call: CommandCall): readonly string[] {
  return findPaths(call).flatMap(({ paths }) => paths);
}

function existing(call: CommandCall, path: string): readonly string[] {
  return diskOf(call).kindOf(path) === undefined ? [] : [path];
}

/** The paths that a pattern means, in the order of their names. */
export function expand(call: CommandCall, pattern: string): readonly string[] {
  const whole = wholePath(call, pattern);
  if (!hasWildcard(pattern)) return existing(call, unescapeWildcard(whole));
  const files = diskOf(call);
  const root = /^(?:[A-Za-z]:)?\//.exec(whole)?.[0] ?? '';
  let found: readonly string[] = [root];
  for (const part of whole.slice(root.length).split('/')) {
    found = found.flatMap((folder) => {
      const joined = (name: string): string => joinPath(folder, name);
      if (!hasWildcard(part)) return existing(call, joined(unescapeWildcard(part)));
      if (files.kindOf(folder) !== 'folder') return [];
      const { matches } = compileWildcard(part);
      return namesIn(files, folder).filter(matches).map(joined);
    });
  }
  return found;
}

/** The names in a folder, in PowerShell's order. */
export function namesIn(files: HostFiles, folder: string): readonly string[] {
  return [...files.list(folder)].sort((one, other) => {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

/** Whether a path is wanted by -Include, -Exclude and -Filter. */
export function filterOf(call: CommandCall): (path: string) => boolean {
  const patterns = (name: string): readonly ((text: string) => boolean)[] =>
    call.texts(name).map((pattern) => compileWildcard(pattern).matches);
  const [include, exclude, filter] = [patterns('Include'), patterns('Exclude'), patterns('Filter')];
  return (path) => {
    const name = leafOf(path);
    return (
      (include.length === 0 || include.some((matches) => matches(name))) &&
      !exclude.some((matches) => matches(name)) &&
      filter.every((matches) => matches(name))
    );
  };
}

export function entryOf(call: CommandCall, path: string): FileEntry {
  return new FileEntry(path, diskOf(call));
}

/** Nothing is there. */
export function pathMissing(call: CommandCall, path: string): void {
  call.error({
    id: 'PathNotFound',
    category: 'ObjectNotFound',
    message: runMessages.pathMissing(path),
    target: wholePath(call, path),
    exceptionType: 'System.Management.Automation.ItemNotFoundException',
  });
}

export interface DiskFailure {
  readonly id: string;
  readonly path: string;
}

/** Does something on the disk; what the system refuses is an error of the command, and gives undefined. */
export function onDisk<Result>(
  call: CommandCall,
  { id, path }: DiskFailure,
  work: () => Result,
): Result | undefined {
  try {
    return work();
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code;
    if (typeof code !== 'string') throw error;
    const isRefused = code === 'EACCES' || code === 'EPERM';
    call.error({
      id,
      category: isRefused ? 'PermissionDenied' : 'WriteError',
      message: runMessages.diskFailed(path, code),
      target: path,
      exceptionType: isRefused ? 'System.UnauthorizedAccessException' : 'System.IO.IOException',
    });
    return undefined;
  }
}

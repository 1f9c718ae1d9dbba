/** Get-ChildItem: what is in folders, and in the folders in them. */
import { hasWildcard } from '../../values/wildcard.ts';
import { forEach, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import {
  diskOf,
  entryOf,
  expand,
  filterOf,
  locationOf,
  namesIn,
  pathMissing,
  wholePath,
} from './disk.ts';
import { driveItems } from './drives.ts';
import { driveOf, joinPath } from './paths.ts';

export const getChildItem: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Get-ChildItem',
    type: 'GetChildItemCommand',
    defaultSet: 'Items',
    impact: 'None',
    parameters: `
      Path String[] Items0*.
      LiteralPath|PSPath|LP String[] LiteralItems!.
      Filter String 1
      Include String[]
      Exclude String[]
      Recurse|s|r switch
      Depth UInt32
      Force switch
      Name switch
      Attributes Object
      FollowSymlink switch
      Directory|ad switch
      File|af switch
      Hidden|ah|h switch
      ReadOnly|ar switch
      System|as switch`,
  },
  refused: ['Attributes', 'FollowSymlink', 'Hidden', 'ReadOnly', 'System'],
  examples: [
    [
      "'x' | Set-Content /tmp/b.txt; 'x' | Set-Content /tmp/a.log; (Get-ChildItem /tmp).Name",
      'a.log|b.txt',
    ],
    ["'x' | Set-Content /tmp/b.txt; 'x' | Set-Content /tmp/a.log; gci /tmp *.txt -Name", 'b.txt'],
    ['New-Item /tmp/d/e -ItemType Directory -Force | Out-Null; (gci /tmp -Recurse).Name', 'd|e'],
  ],
  open: (call) => ({
    process: () => {
      if (call.has('LiteralPath')) {
        return forEach(call.texts('LiteralPath'), (path) =>
          list(call, path, [wholePath(call, path)]),
        );
      }
      const written = call.has('Path') ? call.texts('Path') : [locationOf(call)];
      return forEach(written, (path) => {
        const other = driveOf(path);
        if (other) return forEach(driveItems(call, other), ({ item }) => call.write(item()));
        return list(call, path, expand(call, path));
      });
    },
  }),
};

/** A folder gives what is in it, a file and each path of a pattern itself. */
function list(call: CommandCall, written: string, paths: readonly string[]): Waiting<void> {
  const files = diskOf(call);
  const there = paths.filter((path) => files.kindOf(path) !== undefined);
  const isPattern = hasWildcard(written) && !call.has('LiteralPath');
  if (there.length === 0 && !isPattern) pathMissing(call, written);
  const isDeep = call.isOn('Recurse') || call.has('Depth');
  return forEach(there, (path) => {
    const isFolder = files.kindOf(path) === 'folder';
    if (isPattern && !isDeep)
      return show(call, path, { from: path, name: path.slice(path.lastIndexOf('/') + 1) });
    if (!isFolder)
      return show(call, path, { from: path, name: path.slice(path.lastIndexOf('/') + 1) });
    return inside(call, path, {
      from: path,
      depth: isDeep ? (call.number('Depth') ?? Number.POSITIVE_INFINITY) : 0,
    });
  });
}

/** First what stands in the folder, then what stands in its folders, as PowerShell has it. */
function inside(
  call: CommandCall,
  folder: string,
  { from, depth }: { readonly from: string; readonly depth: number },
): Waiting<void> {
  const files = diskOf(call);
  const paths = namesIn(files, folder)
    .filter((name) => call.isOn('Force') || !name.startsWith('.'))
    .map((name) => joinPath(folder, name));
  const folders = paths.filter((path) => files.kindOf(path) === 'folder');
  const own = [...folders, ...paths.filter((path) => !folders.includes(path))];
  const shown = forEach(own.sort(byName), (path) =>
    show(call, path, { from, name: path.slice(from.replace(/\/$/, '').length + 1) }),
  );
  const deeper = (): Waiting<void> =>
    depth <= 0
      ? undefined
      : forEach(folders, (path) => inside(call, path, { from, depth: depth - 1 }));
  return shown instanceof Promise ? shown.then(deeper) : deeper();
}

function byName(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function show(
  call: CommandCall,
  path: string,
  { name }: { readonly from: string; readonly name: string },
): Waiting<void> {
  const entry = entryOf(call, path);
  const isWanted =
    filterOf(call)(path) &&
    (!call.isOn('File') || !entry.isFolder) &&
    (!call.isOn('Directory') || entry.isFolder);
  if (!isWanted) return undefined;
  return call.isOn('Name') ? call.write(name) : call.write(entry);
}

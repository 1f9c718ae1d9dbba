/** Copy-Item, Move-Item and Rename-Item: files and folders at another place. */
import type { HostFiles } from '../../base/host.ts';
import { runMessages } from '../../base/messages/run.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { diskOf, entryOf, foundPaths, locationOf, onDisk, wholePath } from './disk.ts';
import { joinPath, leafOf, parentOf } from './paths.ts';

export const copyItem: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Copy-Item',
    type: 'CopyItemCommand',
    defaultSet: 'Path',
    supportsShouldProcess: true,
    parameters: `
      Path String[] Path!0*.
      LiteralPath|PSPath|LP String[] LiteralPath!.
      Destination String 1.
      Container switch
      Force switch
      Filter String
      Include String[]
      Exclude String[]
      Recurse switch
      PassThru switch
      Credential PSCredential .
      FromSession Object
      ToSession Object`,
  },
  refused: ['Credential', 'FromSession', 'ToSession', 'Container'],
  examples: [["'x' | Set-Content /tmp/a; Copy-Item /tmp/a /tmp/b; Get-Content /tmp/b", 'x']],
  open: (call) => ({
    process: () =>
      forEach(foundPaths(call), (path) =>
        transfer(call, path, { to: placeIn(call, path), act: copy }),
      ),
  }),
};

export const moveItem: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Move-Item',
    type: 'MoveItemCommand',
    defaultSet: 'Path',
    supportsShouldProcess: true,
    parameters: `
      Path String[] Path!0*.
      LiteralPath|PSPath|LP String[] LiteralPath!.
      Destination String 1.
      Force switch
      Filter String
      Include String[]
      Exclude String[]
      PassThru switch
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [
    ["'x' | Set-Content /tmp/a; Move-Item /tmp/a /tmp/b; Test-Path /tmp/a, /tmp/b", 'False|True'],
  ],
  open: (call) => ({
    process: () =>
      forEach(foundPaths(call), (path) =>
        transfer(call, path, { to: placeIn(call, path), act: move }),
      ),
  }),
};

export const renameItem: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Rename-Item',
    type: 'RenameItemCommand',
    defaultSet: 'ByPath',
    supportsShouldProcess: true,
    parameters: `
      Path String ByPath!0*.
      LiteralPath|PSPath|LP String ByLiteralPath!.
      NewName String !1.
      Force switch
      PassThru switch
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [["'x' | Set-Content /tmp/a; Rename-Item /tmp/a b; (gci /tmp).Name", 'b']],
  open: (call) => ({
    process: () =>
      forEach(foundPaths(call), (path) => {
        const to = joinPath(parentOf(path), leafOf(call.text('NewName') ?? ''));
        return transfer(call, path, { to, act: move });
      }),
  }),
};

/** A folder that is there takes the thing in; anything else is its new path. */
function placeIn(call: CommandCall, path: string): string {
  const given = call.text('Destination');
  const to = given === undefined ? locationOf(call) : wholePath(call, given);
  return diskOf(call).kindOf(to) === 'folder' ? joinPath(to, leafOf(path)) : to;
}

type Act = (call: CommandCall, from: string, to: string) => void;

function transfer(
  call: CommandCall,
  from: string,
  { to, act }: { readonly to: string; readonly act: Act },
): Waiting<void> {
  return then(call.mayProcess(call.name, `${from} -> ${to}`), (isWanted) => {
    if (!isWanted) return undefined;
    const isDone = onDisk(call, { id: failureOf(act), path: to }, () => {
      act(call, from, to);
      return true;
    });
    return isDone && call.isOn('PassThru') ? call.write(entryOf(call, to)) : undefined;
  });
}

function failureOf(act: Act): string {
  return act === copy ? 'CopyFileInfoItemIOError' : 'MoveFileInfoItemIOError';
}

function copy(call: CommandCall, from: string, to: string): void {
  const files = diskOf(call);
  if (files.kindOf(from) === 'folder') {
    files.makeFolder(to);
    if (call.isOn('Recurse')) copyInside(files, from, to);
  } else files.copy(from, to);
}

function copyInside(files: HostFiles, from: string, to: string): void {
  for (const name of files.list(from)) {
    const [source, target] = [joinPath(from, name), joinPath(to, name)];
    if (files.kindOf(source) === 'folder') {
      files.makeFolder(target);
      copyInside(files, source, target);
    } else files.copy(source, target);
  }
}

function move(call: CommandCall, from: string, to: string): void {
  const files = diskOf(call);
  if (files.kindOf(to) !== undefined) {
    if (!call.isOn('Force') || files.kindOf(to) === 'folder') {
      call.error({
        id: 'MoveFileInfoItemIOError',
        category: 'WriteError',
        message: runMessages.pathExists(to),
        target: from,
        exceptionType: 'System.IO.IOException',
      });
      return;
    }
    files.removeFile(to);
  }
  files.move(from, to);
}

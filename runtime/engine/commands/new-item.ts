/** New-Item: a file or folder that is not there yet, or an item of another drive. */
import { runMessages } from '../../base/messages/run.ts';
import { toText } from '../../values/to-text.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { diskOf, entryOf, locationOf, onDisk, wholePath } from './disk.ts';
import { driveItems, setDriveItem } from './drives.ts';
import { driveOf, joinPath, parentOf } from './paths.ts';

export const newItem: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'New-Item',
    type: 'NewItemCommand',
    defaultSet: 'pathSet',
    supportsShouldProcess: true,
    parameters: `
      Path String[] pathSet!0. nameSet0.
      Name String nameSet!. @allowNull @allowEmptyString
      ItemType|Type String .
      Value|Target Object *.
      Force switch
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [
    ['(New-Item /tmp/d -ItemType Directory).Name', 'd'],
    ["New-Item /tmp/x -Value 'hi' | Out-Null; Get-Content /tmp/x", 'hi'],
    [
      'New-Item /tmp/x | Out-Null; New-Item /tmp/x',
      '!NewItemIOError,Microsoft.PowerShell.Commands.NewItemCommand',
    ],
  ],
  open: (call) => ({
    process: () => {
      const name = call.text('Name');
      const folders = call.has('Path') ? call.texts('Path') : [locationOf(call)];
      return forEach(folders, (folder) => make(call, name ? joinPath(folder, name) : folder));
    },
  }),
};

function make(call: CommandCall, written: string): Waiting<void> {
  const other = driveOf(written);
  const path = other ? written : wholePath(call, written);
  return then(call.mayProcess(call.name, path), (isWanted) => {
    if (!isWanted) return undefined;
    if (other) {
      setDriveItem(call, other, call.value('Value') ?? null);
      const [made] = driveItems(call, other);
      return made ? call.write(made.item()) : undefined;
    }
    const isFolder = /^(?:d|dir|directory|container)/i.test(call.text('ItemType') ?? 'File');
    const isMade = isFolder ? makeFolder(call, path) : makeFile(call, path);
    return isMade ? call.write(entryOf(call, path)) : undefined;
  });
}

function makeFolder(call: CommandCall, path: string): boolean {
  const files = diskOf(call);
  const kind = files.kindOf(path);
  if (kind !== undefined && (kind === 'file' || !call.isOn('Force'))) {
    return refuse(call, 'DirectoryExist', path);
  }
  return (
    onDisk(call, { id: 'CreateDirectoryIOError', path }, () => {
      files.makeFolder(path);
      return true;
    }) ?? false
  );
}

function makeFile(call: CommandCall, path: string): boolean {
  const files = diskOf(call);
  const kind = files.kindOf(path);
  if (kind === 'folder' || (kind === 'file' && !call.isOn('Force'))) {
    return refuse(call, 'NewItemIOError', path);
  }
  const folder = parentOf(path);
  if (files.kindOf(folder) !== 'folder') {
    if (!call.isOn('Force')) {
      call.error({
        id: 'NewItemIOError',
        category: 'WriteError',
        message: runMessages.parentMissing(path),
        target: path,
        exceptionType: 'System.IO.DirectoryNotFoundException',
      });
      return false;
    }
    files.makeFolder(folder);
  }
  const value = call.value('Value') ?? null;
  const text = value === null ? '' : toText(value);
  return (
    onDisk(call, { id: 'NewItemIOError', path }, () => {
      files.write(path, new TextEncoder().encode(text));
      return true;
    }) ?? false
  );
}

function refuse(call: CommandCall, id: string, path: string): boolean {
  call.error({
    id,
    category: id === 'DirectoryExist' ? 'ResourceExists' : 'WriteError',
    message: runMessages.pathExists(path),
    target: path,
    exceptionType: 'System.IO.IOException',
  });
  return false;
}

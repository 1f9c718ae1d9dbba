/** Remove-Item: files and folders taken away, and items of other drives. */
import { runMessages } from '../../base/messages/run.ts';
import { askUser } from '../stages/confirm.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { diskOf, foundPaths, onDisk } from './disk.ts';
import { namedDriveItems, removeDriveItem } from './drives.ts';
import { driveOf } from './paths.ts';

export const removeItem: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Remove-Item',
    type: 'RemoveItemCommand',
    defaultSet: 'Path',
    supportsShouldProcess: true,
    parameters: `
      Path String[] Path!0*.
      LiteralPath|PSPath|LP String[] LiteralPath!.
      Filter String
      Include String[]
      Exclude String[]
      Recurse switch
      Force switch
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [
    ["'x' | Set-Content /tmp/x; Remove-Item /tmp/x; Test-Path /tmp/x", 'False'],
    ["'x' | Set-Content /tmp/x; Remove-Item /tmp/x -WhatIf; Test-Path /tmp/x", 'True'],
    ['$a = 1; Remove-Item variable:a; $null -eq $a', 'True'],
  ],
  open: (call) => ({
    process: () => {
      const written = call.texts(call.has('LiteralPath') ? 'LiteralPath' : 'Path');
      const other = written.map(driveOf).filter((path) => path !== null);
      if (other.length === 0) return forEach(foundPaths(call), (path) => remove(call, path));
      return forEach(other, (path) =>
        forEach(namedDriveItems(call, path), ({ name }) =>
          then(call.mayProcess(call.name, name), (isWanted) => {
            if (isWanted) removeDriveItem(call, path.drive, name);
          }),
        ),
      );
    },
  }),
};

function remove(call: CommandCall, path: string): Waiting<void> {
  return then(call.mayProcess(call.name, path), (isWanted) => {
    if (!isWanted) return undefined;
    const files = diskOf(call);
    const isFolder = files.kindOf(path) === 'folder';
    const isFull = isFolder && files.list(path).length > 0 && !call.isOn('Recurse');
    const question = runMessages.confirmAction(call.name, path);
    const goesOn = isFull ? askUser(call.frame.run, { command: call.name, question }) : true;
    return then(goesOn, (isSure) => {
      if (!isSure) return;
      onDisk(call, { id: 'RemoveFileSystemItemIOError', path }, () =>
        isFolder ? files.removeFolder(path, true) : files.removeFile(path),
      );
    });
  });
}

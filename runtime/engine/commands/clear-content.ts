/** Clear-Content: files that stay, without what was in them. */
import { forEach, then } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { diskOf, foundPaths, onDisk } from './disk.ts';

export const clearContent: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Clear-Content',
    type: 'ClearContentCommand',
    defaultSet: 'Path',
    supportsShouldProcess: true,
    parameters: `
      Path String[] Path!0.
      LiteralPath|PSPath|LP String[] LiteralPath!.
      Filter String
      Include String[]
      Exclude String[]
      Force switch
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [["'a' | Set-Content /tmp/x; Clear-Content /tmp/x; (Get-Item /tmp/x).Length", '0']],
  open: (call) => ({
    process: () =>
      forEach(foundPaths(call), (path) =>
        then(call.mayProcess(call.name, path), (isWanted) => {
          if (!isWanted) return;
          onDisk(call, { id: 'ClearContentIOError', path }, () =>
            diskOf(call).write(path, new Uint8Array()),
          );
        }),
      ),
  }),
};

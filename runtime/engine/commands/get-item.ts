/** Get-Item: files and folders, and items of other drives, by their paths. */
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { entryOf, findPaths } from './disk.ts';
import { namedDriveItems } from './drives.ts';
import { driveOf } from './paths.ts';

export const getItem: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Get-Item',
    type: 'GetItemCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters: `
      Path String[] Path!0*.
      LiteralPath|PSPath|LP String[] LiteralPath!.
      Filter String
      Include String[]
      Exclude String[]
      Force switch
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [
    ["'abc' | Set-Content /tmp/x -NoNewline; (Get-Item /tmp/x).Length", '3'],
    ['(Get-Item /tmp).PSIsContainer', 'True'],
    ['(Get-Item env:HOME).Value', '/home/nora'],
    ['Get-Item /tmp/none -ErrorAction Ignore', ''],
  ],
  open: (call) => ({
    process: () => {
      const written = call.texts(call.has('LiteralPath') ? 'LiteralPath' : 'Path');
      const other = written.map(driveOf).filter((path) => path !== null);
      if (other.length > 0) {
        return forEach(other, (path) =>
          forEach(namedDriveItems(call, path), ({ item }) => call.write(item())),
        );
      }
      return forEach(findPaths(call), ({ paths }) =>
        forEach(paths, (path) => call.write(entryOf(call, path))),
      );
    },
  }),
};

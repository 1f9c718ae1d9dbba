/** Set-Item: the value of an item: a variable, the environment's, a function, a file's content. */
import { toText } from '../../values/to-text.ts';
import { forEach, then } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { diskOf, onDisk, wholePath } from './disk.ts';
import { driveItems, setDriveItem } from './drives.ts';
import { driveOf } from './paths.ts';

export const setItem: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Set-Item',
    type: 'SetItemCommand',
    defaultSet: 'Path',
    supportsShouldProcess: true,
    parameters: `
      Path String[] Path!0.
      LiteralPath|PSPath|LP String[] LiteralPath!.
      Value Object 1*.
      Force switch
      PassThru switch
      Filter String
      Include String[]
      Exclude String[]
      Credential PSCredential .`,
  },
  refused: ['Credential', 'Filter', 'Include', 'Exclude'],
  examples: [
    ['Set-Item env:X 5; $env:X', '5'],
    ['Set-Item function:f { 7 }; f', '7'],
  ],
  open: (call) => ({
    process: () =>
      forEach(call.texts(call.has('LiteralPath') ? 'LiteralPath' : 'Path'), (written) =>
        then(call.mayProcess(call.name, written), (isWanted) => {
          if (!isWanted) return undefined;
          const value = call.value('Value') ?? null;
          const other = driveOf(written);
          if (!other) {
            const path = wholePath(call, written);
            const bytes = new TextEncoder().encode(value === null ? '' : toText(value));
            onDisk(call, { id: 'SetItemIOError', path }, () => diskOf(call).write(path, bytes));
            return undefined;
          }
          setDriveItem(call, other, value);
          const [made] = driveItems(call, other);
          return made && call.isOn('PassThru') ? call.write(made.item()) : undefined;
        }),
      ),
  }),
};

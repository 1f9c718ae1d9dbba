/** Get-ItemProperty and Get-ItemPropertyValue: what is known of a file or folder. */
import { CustomObject, type Value } from '../../values/value.ts';
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { entryOf, foundPaths } from './disk.ts';
import { propertyOf } from './property-expression.ts';

export const getItemProperty: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Get-ItemProperty',
    type: 'GetItemPropertyCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters: `
      Path String[] Path!0*.
      LiteralPath|PSPath|LP String[] LiteralPath!.
      Name|PSProperty String[] 1
      Filter String
      Include String[]
      Exclude String[]
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [
    ["'abc' | Set-Content /tmp/x -NoNewline; (Get-ItemProperty /tmp/x -Name Length).Length", '3'],
  ],
  open: (call) => ({
    process: () =>
      forEach(foundPaths(call), (path) => {
        const entry = entryOf(call, path);
        if (!call.has('Name')) return call.write(entry);
        const members = [...call.texts('Name'), 'PSPath', 'PSParentPath', 'PSChildName'].map(
          (name): [string, Value] => [name, propertyOf(call, entry, name) ?? null],
        );
        return call.write(new CustomObject(members));
      }),
  }),
};

export const getItemPropertyValue: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Get-ItemPropertyValue',
    type: 'GetItemPropertyValueCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters: `
      Path String[] Path0*. @notNullOrEmpty
      LiteralPath|PSPath|LP String[] LiteralPath!.
      Name|PSProperty String[] !1
      Filter String
      Include String[]
      Exclude String[]
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [["'abc' | Set-Content /tmp/x -NoNewline; Get-ItemPropertyValue /tmp/x Length", '3']],
  open: (call) => ({
    process: () =>
      forEach(foundPaths(call), (path) =>
        forEach(call.texts('Name'), (name) =>
          call.write(propertyOf(call, entryOf(call, path), name) ?? null),
        ),
      ),
  }),
};

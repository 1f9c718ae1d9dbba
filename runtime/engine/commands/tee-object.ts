/** Tee-Object: hands its input on, and keeps it in a variable or a file. */
import type { Value } from '../../values/value.ts';
import type { BuiltInCommand } from './command.ts';
import { wholePath } from './disk.ts';
import { layOut } from './format/layout.ts';
import { ObjectShower } from './format/show-objects.ts';
import { saveShown } from './out-commands.ts';
import { placeOf } from './variable-scope.ts';

const width = 120;

export const teeObject: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Tee-Object',
    type: 'TeeObjectCommand',
    defaultSet: 'File',
    impact: 'None',
    parameters: `
      InputObject PSObject *
      FilePath|Path String File!0
      LiteralPath|PSPath|LP String LiteralFile!
      Append switch File
      Encoding Object File LiteralFile @notNullOrEmpty
      Variable String Variable!`,
  },
  examples: [
    ['1, 2 | Tee-Object -Variable kept | Out-Null; "$kept"', '1 2'],
    ["'a' | Tee-Object /tmp/x; Get-Content /tmp/x", 'a|a'],
  ],
  open: (call) => {
    const kept: Value[] = [];
    const shower = new ObjectShower(call);
    return {
      process: () => {
        if (!call.has('InputObject')) return undefined;
        const item = call.value('InputObject') ?? null;
        kept.push(item);
        shower.take(item);
        return call.write(item);
      },
      end: () => {
        const path = call.text('FilePath') ?? call.text('LiteralPath');
        if (path !== undefined) {
          saveShown(call, wholePath(call, path), layOut(shower.blocks, width));
          return;
        }
        const { scope, name } = placeOf(call, call.text('Variable') ?? '');
        scope.own(name).assign(kept.length === 1 ? (kept[0] ?? null) : kept);
      },
    };
  },
};

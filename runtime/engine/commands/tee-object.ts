/** Tee-Object: hands its input on, and keeps it in a variable or a file. */

import type { Value } from '../../values/value.ts';
import { then } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { placeOf } from './variable-scope.ts';

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
      Encoding Object File LiteralFile
      Variable String Variable!`,
  },
  refused: ['FilePath', 'LiteralPath', 'Append', 'Encoding'],
  examples: [['1, 2 | Tee-Object -Variable kept | Out-Null; "$kept"', '1 2']],
  open: (call) => {
    const kept: Value[] = [];
    return {
      process: () => {
        if (!call.has('InputObject')) return undefined;
        const item = call.value('InputObject') ?? null;
        kept.push(item);
        return call.write(item);
      },
      end: () =>
        then(undefined, () => {
          const { scope, name } = placeOf(call, call.text('Variable') ?? '');
          scope.own(name).assign(kept.length === 1 ? (kept[0] ?? null) : kept);
        }),
    };
  },
};

/** Out-Null: takes everything and puts nothing out. */
import type { BuiltInCommand } from './command.ts';

export const outNull: BuiltInCommand = {
  module: 'Core',
  signature: {
    name: 'Out-Null',
    type: 'OutNullCommand',
    impact: 'None',
    parameters: 'InputObject PSObject *',
  },
  examples: [['1, 2 | Out-Null', '']],
  open: () => ({}),
};

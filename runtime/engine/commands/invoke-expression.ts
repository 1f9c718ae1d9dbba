/** Invoke-Expression: text as a script, in the scope at hand. */
import { callBlock } from '../blocks/call-block.ts';
import { throwSignal } from '../flow.ts';
import { then } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';

export const invokeExpression: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Invoke-Expression',
    type: 'InvokeExpressionCommand',
    impact: 'None',
    parameters: 'Command String !0*',
  },
  examples: [
    ["Invoke-Expression '1 + 2'", '3'],
    ["iex '$a = 5'; $a", '5'],
  ],
  open: (call) => ({
    process: () => {
      const block = call.frame.run.compiler.block(call.text('Command') ?? '');
      const made = { block, elements: [], isDotted: true };
      return then(callBlock(call.frame, made, call.out), throwSignal);
    },
  }),
};

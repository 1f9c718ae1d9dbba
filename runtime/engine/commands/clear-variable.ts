/** Clear-Variable: variables keep their names and types, and lose their values. */
import { forEach, then } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { isFixed, optionBits, setOptions, VariableObject } from './variable-object.ts';
import { namedVariables, variableFixed } from './variable-scope.ts';

export const clearVariable: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Clear-Variable',
    type: 'ClearVariableCommand',
    supportsShouldProcess: true,
    parameters: `
      Name String[] !0.
      Include String[]
      Exclude String[]
      Force switch
      PassThru switch
      Scope String @notNullOrEmpty`,
  },
  examples: [
    ['$a = 5; Clear-Variable a; $null -eq $a', 'True'],
    ['[int]$a = 5; Clear-Variable a; $a', '0'],
  ],
  open: (call) => ({
    process: () =>
      forEach(call.texts('Name'), (name) =>
        forEach(namedVariables(call, name), (variable) =>
          then(call.mayProcess(call.name, variable.name), (isWanted) => {
            if (!isWanted) return undefined;
            const { options } = variable;
            const isForced = call.isOn('Force') && (options & optionBits.constant) === 0;
            if (isFixed(variable) && !isForced) {
              variableFixed(call, 'VariableNotWritable', variable.name);
              return undefined;
            }
            if (isFixed(variable)) setOptions(variable, 0);
            variable.assign(null);
            if (isForced) setOptions(variable, options);
            return call.isOn('PassThru') ? call.write(new VariableObject(variable)) : undefined;
          }),
        ),
      ),
  }),
};

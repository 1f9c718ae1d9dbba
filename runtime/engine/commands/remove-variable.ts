/** Remove-Variable: variables taken away. */
import { forEach, then } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { isFixed, optionBits } from './variable-object.ts';
import { namedVariables, variableFixed } from './variable-scope.ts';

export const removeVariable: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Remove-Variable',
    type: 'RemoveVariableCommand',
    supportsShouldProcess: true,
    parameters: `
      Name String[] !0.
      Include String[]
      Exclude String[]
      Force switch
      Scope String @notNullOrEmpty`,
  },
  examples: [
    ['$a = 5; Remove-Variable a; $null -eq $a', 'True'],
    ['$x1 = 1; $x2 = 2; rv x*; @(Get-Variable x?).Count', '0'],
  ],
  open: (call) => ({
    process: () =>
      forEach(call.texts('Name'), (name) =>
        forEach(namedVariables(call, name), (variable) =>
          then(call.mayProcess(call.name, variable.name), (isWanted) => {
            if (!isWanted) return;
            const isConstant = (variable.options & optionBits.constant) !== 0;
            if (isConstant || (isFixed(variable) && !call.isOn('Force'))) {
              variableFixed(call, 'VariableNotRemovable', variable.name);
            } else variable.remove();
          }),
        ),
      ),
  }),
};

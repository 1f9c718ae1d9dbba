/** Get-Variable: variables by name or pattern, as objects or by their values. */
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { VariableObject } from './variable-object.ts';
import { namedVariables } from './variable-scope.ts';

export const getVariable: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Get-Variable',
    type: 'GetVariableCommand',
    impact: 'None',
    parameters: `
      Name String[] 0*. @notNullOrEmpty
      ValueOnly switch
      Include String[]
      Exclude String[]
      Scope String @notNullOrEmpty`,
  },
  examples: [
    ['$a = 5; (Get-Variable a).Value', '5'],
    ['$a = 5; Get-Variable a -ValueOnly', '5'],
    ['$x1 = 1; $x2 = 2; (Get-Variable x?).Name', 'x1|x2'],
  ],
  open: (call) => ({
    process: () =>
      forEach(call.has('Name') ? call.texts('Name') : ['*'], (name) =>
        forEach(namedVariables(call, name), (variable) =>
          call.isOn('ValueOnly')
            ? call.writeEach(variable.value ?? null)
            : call.write(new VariableObject(variable)),
        ),
      ),
  }),
};

/** New-Variable: a variable that is not there yet. */
import { runMessages } from '../../base/messages/run.ts';
import { toText } from '../../values/to-text.ts';
import { then } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { describe } from './set-variable.ts';
import { isFixed, optionBits, setOptions, VariableObject } from './variable-object.ts';
import { placeOf, variableFixed } from './variable-scope.ts';

export const newVariable: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'New-Variable',
    type: 'NewVariableCommand',
    supportsShouldProcess: true,
    impact: 'Low',
    parameters: `
      Name String !0.
      Value Object 1*.
      Description String
      Option System.Management.Automation.ScopedItemOptions
      Visibility System.Management.Automation.SessionStateEntryVisibility
      Force switch
      PassThru switch
      Scope String @notNullOrEmpty`,
  },
  refused: ['Visibility'],
  examples: [
    ['New-Variable a 3; $a', '3'],
    ["New-Variable a 3 -Option ReadOnly; try { $a = 4 } catch { 'fixed' }; $a", 'fixed|3'],
    ['(New-Variable a 3 -PassThru).Name', 'a'],
  ],
  open: (call) => ({
    process: () => {
      const value = call.value('Value') ?? null;
      const { scope, name } = placeOf(call, call.text('Name') ?? '');
      return then(call.mayProcess(call.name, `${name} = ${toText(value)}`), (isWanted) => {
        if (!isWanted) return undefined;
        const known = scope.findOwn(name.toLowerCase());
        if (known && !call.isOn('Force')) {
          call.error({
            id: 'VariableAlreadyExists',
            category: 'ResourceExists',
            message: runMessages.variableExists(name),
            target: name,
            exceptionType: 'System.Management.Automation.SessionStateException',
          });
          return undefined;
        }
        if (known && isFixed(known)) {
          if ((known.options & optionBits.constant) !== 0) {
            variableFixed(call, 'VariableNotWritable', name);
            return undefined;
          }
          setOptions(known, 0);
        }
        const variable = scope.own(name);
        variable.guard = null;
        variable.isMade = true;
        variable.assign(value);
        describe(call, variable);
        return call.isOn('PassThru') ? call.write(new VariableObject(variable)) : undefined;
      });
    },
  }),
};

/** Set-Variable: a value for one or several variables, with what is to be known of them. */
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import type { EnumValue } from '../../values/types/objects/enum-value.ts';
import { ListObject } from '../../values/types/objects/list-object.ts';
import type { Value } from '../../values/value.ts';
import { hasWildcard } from '../../values/wildcard.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { isFixed, optionBits, setOptions, VariableObject } from './variable-object.ts';
import { findVariables, placeOf, variableFixed } from './variable-scope.ts';

export const setVariable: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Set-Variable',
    type: 'SetVariableCommand',
    supportsShouldProcess: true,
    parameters: `
      Name String[] !0.
      Value Object 1*.
      Include String[]
      Exclude String[]
      Description String
      Option System.Management.Automation.ScopedItemOptions
      Force switch
      Visibility System.Management.Automation.SessionStateEntryVisibility
      PassThru switch
      Append switch
      Scope String @notNullOrEmpty`,
  },
  refused: ['Visibility'],
  examples: [
    ['Set-Variable a 3; $a', '3'],
    ['Set-Variable a, b 3; $a + $b', '6'],
    ['1, 2 | Set-Variable a; "$a"', '1 2'],
    ['function f { Set-Variable g 1 -Scope Global }; f; $g', '1'],
  ],
  open: (call) => {
    const piped: Value[] = [];
    const set = (value: Value): Waiting<void> =>
      forEach(call.texts('Name'), (name) => setOne(call, name, value));
    return {
      process: () => {
        const value = call.value('Value');
        if (!call.expectsInput) return set(value ?? null);
        piped.push(value ?? null);
        return undefined;
      },
      end: () => {
        if (!call.expectsInput) return undefined;
        return set(piped.length === 1 ? (piped[0] ?? null) : piped.length === 0 ? null : piped);
      },
    };
  },
};

function setOne(call: CommandCall, written: string, value: Value): Waiting<void> {
  const found = hasWildcard(written) ? findVariables(call, written) : null;
  const names = found ? found.map(({ name }) => name) : [written];
  return forEach(names, (each) => {
    const { scope, name } = placeOf(call, each);
    const doing = call.mayProcess(call.name, `${name} = ${toText(value)}`);
    return then(doing, (isWanted) => {
      if (!isWanted) return undefined;
      const known = scope.findOwn(name.toLowerCase());
      const isForced = call.isOn('Force') && known && (known.options & optionBits.constant) === 0;
      const isConstant = /^(?:true|false|null)$/i.test(name);
      if (isConstant || (known && isFixed(known) && !isForced)) {
        variableFixed(call, 'VariableNotWritable', name);
        return undefined;
      }
      const options = known?.options ?? 0;
      if (known && isForced) setOptions(known, options & ~optionBits.readOnly);
      const variable = known ?? scope.own(name);
      if (!known) variable.isMade = true;
      const hasValue = call.has('Value') || call.expectsInput;
      if (hasValue || !known) {
        variable.assign(call.isOn('Append') ? appended(variable.value ?? null, value) : value);
      }
      if (known && isForced) setOptions(known, options);
      describe(call, variable);
      return call.isOn('PassThru') ? call.write(new VariableObject(variable)) : undefined;
    });
  });
}

/** What a call says of a variable beside its value. */
export function describe(call: CommandCall, variable: VariableObject['variable']): void {
  const option = call.value('Option');
  if (option !== undefined) setOptions(variable, Number((option as EnumValue).value));
  const description = call.text('Description');
  if (description !== undefined) variable.description = description;
}

function appended(held: Value, value: Value): Value {
  const before = held === null ? [] : (enumerate(held) ?? [held]);
  return new ListObject('System.Collections.Generic.List[System.Object]', [
    ...before,
    ...(enumerate(value) ?? [value]),
  ]);
}

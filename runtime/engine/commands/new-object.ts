/** New-Object: an instance of a .NET type, its properties filled from a table. */
import { CmdletError, ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import { textMembers } from '../../values/text-members.ts';
import { findType, suggestTypes } from '../../values/types/find-type.ts';
import { addExtended } from '../../values/types/member-store.ts';
import { construct, setProperty } from '../../values/types/members.ts';
import { ExtendedMember } from '../../values/types/objects/extended-member.ts';
import { CustomObject, Hashtable, type Value } from '../../values/value.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';

export const newObject: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'New-Object',
    type: 'NewObjectCommand',
    defaultSet: 'Net',
    impact: 'None',
    parameters: `
      TypeName String Net!0
      ArgumentList|Args Object[] Net1
      Strict switch Com
      Property System.Collections.IDictionary`,
  },
  refused: ['Strict'],
  examples: [
    ['(New-Object datetime 2024, 2, 29).Month', '2'],
    ["(New-Object PSObject -Property @{ A = 'x' }).A", 'x'],
    ['(New-Object System.Collections.ArrayList).Count', '0'],
  ],
  open: (call) => ({
    process: () => {
      const made = makeObject(call);
      const table = call.value('Property');
      if (table instanceof Hashtable) fill(call, made, table);
      return call.write(made);
    },
  }),
};

function makeObject(call: CommandCall): Value {
  const name = call.text('TypeName') ?? '';
  const type = findType(name);
  if (!type) {
    return call.fail({
      id: 'TypeNotFound',
      category: 'InvalidType',
      message: runMessages.typeNotFound(name, suggestTypes(name)),
      exceptionType: 'System.Management.Automation.PSArgumentException',
    });
  }
  if (/PSObject$|PSCustomObject$/.test(type.fullName) && !call.has('ArgumentList')) {
    return new CustomObject();
  }
  try {
    return construct(type, call.list('ArgumentList'), call.frame.run.membersOf(call.frame));
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    const isMissing = error.id === 'MethodCountCouldNotFindBest' || error.id === 'MethodNotFound';
    return call.fail({
      id: isMissing ? 'CannotFindAppropriateCtor' : 'ConstructorInvokedThrowException',
      category: isMissing ? 'ObjectNotFound' : 'InvalidOperation',
      message: error.message,
      exceptionType: isMissing
        ? 'System.Management.Automation.PSArgumentException'
        : error instanceof ValueError
          ? error.exceptionType
          : 'System.Management.Automation.MethodInvocationException',
    });
  }
}

function fill(call: CommandCall, made: Value, table: Hashtable): void {
  const context = call.frame.run.membersOf(call.frame);
  for (const [name, value] of textMembers(table)) {
    if (made instanceof CustomObject) {
      addExtended(made, new ExtendedMember('NoteProperty', name, { value, context }));
      continue;
    }
    try {
      setProperty(made, name, value);
    } catch (error) {
      if (!(error instanceof CmdletError)) throw error;
      call.fail({
        id: 'InvalidOperationException',
        category: 'InvalidOperation',
        message: error.message,
        exceptionType: 'System.InvalidOperationException',
      });
    }
  }
}

/** Set-Alias and New-Alias: another name for a command. */
import { runMessages } from '../../base/messages/run.ts';
import { findAlias } from '../stages/find-alias.ts';
import type { Alias } from '../variables/scope.ts';
import { then } from '../wait.ts';
import { aliasInfo } from './alias-info.ts';
import type { BuiltInCommand, Example } from './command.ts';
import { placeOf } from './variable-scope.ts';

const parameters = `
  Name String !0.
  Value String !1.
  Description String
  Option System.Management.Automation.ScopedItemOptions
  PassThru switch
  Scope String
  Force switch`;

function defining(verb: 'Set' | 'New', examples: readonly Example[]): BuiltInCommand {
  return {
    module: 'Utility',
    signature: {
      name: `${verb}-Alias`,
      type: `${verb}AliasCommand`,
      supportsShouldProcess: true,
      ...(verb === 'New' && { impact: 'Low' as const }),
      parameters,
    },
    examples,
    open: (call) => ({
      process: () => {
        const { scope, name } = placeOf(call, call.text('Name') ?? '');
        const target = call.text('Value') ?? '';
        return then(call.mayProcess(call.name, `${name} = ${target}`), (isWanted) => {
          if (!isWanted) return undefined;
          const known = findAlias(scope, name.toLowerCase());
          const isFixed = known !== undefined && known.options !== 'None';
          const isForced = call.isOn('Force') && known?.options !== 'Constant';
          if (known && (verb === 'New' || isFixed) && !isForced) {
            call.error({
              id: verb === 'New' ? 'AliasAlreadyExists' : 'AliasNotWritable',
              category: verb === 'New' ? 'ResourceExists' : 'WriteError',
              message: runMessages.aliasExists(name, known.target),
              target: name,
              exceptionType: 'System.Management.Automation.SessionStateException',
            });
            return undefined;
          }
          const alias: Alias = {
            name,
            target,
            description: call.text('Description') ?? '',
            options: optionOf(call.text('Option') ?? ''),
          };
          scope.setAlias(name, alias);
          return call.isOn('PassThru') ? call.write(aliasInfo(alias)) : undefined;
        });
      },
    }),
  };
}

function optionOf(text: string): Alias['options'] {
  if (text.includes('Constant')) return 'Constant';
  return text.includes('ReadOnly') ? 'ReadOnly' : 'None';
}

export const setAlias: BuiltInCommand = defining('Set', [
  ["Set-Alias say Write-Output; say 'hello'", 'hello'],
  ['function f { 1 }; sal g f; g', '1'],
]);

export const newAlias: BuiltInCommand = defining('New', [
  ["New-Alias say Write-Output; say 'hello'", 'hello'],
  [
    'New-Alias say Write-Output; New-Alias say Get-Date',
    '!AliasAlreadyExists,Microsoft.PowerShell.Commands.NewAliasCommand',
  ],
]);

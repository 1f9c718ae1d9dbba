/** Import-Module: nothing is to be done for modules whose commands are there; another one is refused by name. */
import { runMessages } from '../../base/messages/run.ts';
import { textMembers } from '../../values/text-members.ts';
import { toText } from '../../values/to-text.ts';
import { parseVersion, Version } from '../../values/types/objects/version.ts';
import { Hashtable } from '../../values/value.ts';
import { hasWildcard } from '../../values/wildcard.ts';
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { modulesNamed } from './known-modules.ts';
import { ModuleInfo } from './module-info.ts';

export const importModule: BuiltInCommand = {
  module: 'Core',
  signature: {
    name: 'Import-Module',
    type: 'ImportModuleCommand',
    defaultSet: 'Name',
    impact: 'None',
    parameters: `
      Global switch
      Prefix String @notNull
      Name String[] Name!0* WinCompat!0*
      FullyQualifiedName Hashtable[] FullyQualifiedName!0*
      Function String[] @notNull
      Cmdlet String[] @notNull
      Variable String[] @notNull
      Alias String[] @notNull
      Force switch
      SkipEditionCheck switch Name FullyQualifiedName ModuleInfo
      PassThru switch
      AsCustomObject switch
      MinimumVersion|Version Version Name WinCompat
      MaximumVersion String Name WinCompat
      RequiredVersion Version Name WinCompat
      ModuleInfo System.Management.Automation.PSModuleInfo[] ModuleInfo!0*
      ArgumentList|Args Object[]
      DisableNameChecking switch
      NoClobber|NoOverwrite switch
      Scope String @set(Local,Global)
      UseWindowsPowerShell|UseWinPS switch WinCompat!`,
  },
  refused: ['Prefix', 'Function', 'Cmdlet', 'Variable', 'Alias', 'AsCustomObject', 'ArgumentList'],
  examples: [
    ["Import-Module Microsoft.Graph.Users -Force; 'goes on'", 'goes on'],
    ['Import-Module microsoft.graph.mail -PassThru | ForEach-Object Name', 'Microsoft.Graph.Mail'],
    [
      '$w = Import-Module Microsoft.Graph.Mail -MinimumVersion 99.0 3>&1; $w.GetType().Name',
      'WarningRecord',
    ],
    [
      "Import-Module Fabrikam.Tools; 'goes on'",
      'goes on|!Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand',
    ],
  ],
  open: (call) => ({
    process: () => {
      const found = modulesOf(call);
      tellOtherVersion(call, found);
      return call.isOn('PassThru') ? forEach(found, (module) => call.write(module)) : undefined;
    },
  }),
};

function modulesOf(call: CommandCall): readonly ModuleInfo[] {
  const given = call.list('ModuleInfo').filter((value) => value instanceof ModuleInfo);
  if (given.length > 0) return given;
  const names = [...call.texts('Name'), ...specifiedNames(call)];
  return names.flatMap((name) => {
    const found = modulesNamed(name);
    if (found.length === 0 && !hasWildcard(name)) {
      call.error({
        id: 'Modules_ModuleNotFound',
        category: 'ResourceUnavailable',
        message: runMessages.moduleMissing(name),
        target: name,
        exceptionType: 'System.IO.FileNotFoundException',
      });
    }
    return found;
  });
}

/** The names that -FullyQualifiedName has: `@{ ModuleName = ...; ModuleVersion = ... }`. */
export function specifiedNames(call: CommandCall): readonly string[] {
  return call.list('FullyQualifiedName').flatMap((table) => {
    if (!(table instanceof Hashtable)) return [];
    const entry = textMembers(table).find(([key]) => key.toLowerCase() === 'modulename');
    return entry ? [toText(entry[1])] : [];
  });
}

/** There is one version of each module; where a script asks for another one, it is told which. */
function tellOtherVersion(call: CommandCall, found: readonly ModuleInfo[]): void {
  const exact = call.text('RequiredVersion');
  const least = call.value('MinimumVersion');
  for (const { name, version } of found) {
    const own = parseVersion(version);
    const isTooOld = least instanceof Version && own !== null && own.compareTo(least) < 0;
    const wanted = isTooOld ? least.text : exact;
    if (wanted === undefined || wanted === version) continue;
    call.tell('warning', runMessages.otherVersion(name, wanted, version));
  }
}

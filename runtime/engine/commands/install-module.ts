/** Install-Module: the modules of the SDK are there already; another one is refused by name. */
import { runMessages } from '../../base/messages/run.ts';
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { graphModules, modulesNamed } from './known-modules.ts';

export const installModule: BuiltInCommand = {
  module: 'PowerShellGet',
  signature: {
    name: 'Install-Module',
    type: 'InstallModuleCommand',
    defaultSet: 'NameParameterSet',
    supportsShouldProcess: true,
    parameters: `
      Name String[] NameParameterSet!0*. @notNullOrEmpty
      MinimumVersion String NameParameterSet.
      MaximumVersion String NameParameterSet.
      RequiredVersion String NameParameterSet.
      Repository String[] NameParameterSet
      Credential PSCredential .
      Scope String @set(CurrentUser,AllUsers)
      Proxy Uri .
      ProxyCredential PSCredential .
      AllowClobber switch
      SkipPublisherCheck switch
      Force switch
      AllowPrerelease switch NameParameterSet
      AcceptLicense switch
      PassThru switch`,
  },
  examples: [
    ["Install-Module Microsoft.Graph -Scope CurrentUser -Force; 'goes on'", 'goes on'],
    [
      'Install-Module Fabrikam.Tools',
      '!NoMatchFoundForCriteria,Microsoft.PowerShell.Commands.InstallModuleCommand',
    ],
  ],
  open: (call) => ({
    process: () =>
      forEach(call.texts('Name'), (name) => {
        const found = modulesNamed(name, graphModules);
        if (found.length === 0) {
          call.error({
            id: 'NoMatchFoundForCriteria',
            category: 'ObjectNotFound',
            message: runMessages.moduleMissing(name),
            target: name,
          });
        }
        return call.isOn('PassThru') ? forEach(found, (module) => call.write(module)) : undefined;
      }),
  }),
};

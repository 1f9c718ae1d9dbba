/** Get-Module: the modules that are there. None has to be loaded first, so that all of them are. */
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { specifiedNames } from './import-module.ts';
import { knownModules, modulesNamed } from './known-modules.ts';

export const getModule: BuiltInCommand = {
  module: 'Core',
  signature: {
    name: 'Get-Module',
    type: 'GetModuleCommand',
    defaultSet: 'Loaded',
    impact: 'None',
    parameters: `
      Name String[] Loaded0* Available0* @notNullOrEmpty
      FullyQualifiedName Hashtable[] Loaded. Available.
      All switch Loaded Available
      ListAvailable switch Available!
      PSEdition String Available
      SkipEditionCheck switch Available
      Refresh switch Available`,
  },
  refused: ['PSEdition'],
  examples: [
    ['(Get-Module Microsoft.Graph.Users -ListAvailable).Name', 'Microsoft.Graph.Users'],
    [
      "(Get-Module 'Microsoft.Graph.Beta.Dev*').Name",
      'Microsoft.Graph.Beta.DeviceManagement|Microsoft.Graph.Beta.DeviceManagement.Actions|Microsoft.Graph.Beta.DeviceManagement.Administration|Microsoft.Graph.Beta.DeviceManagement.Enrollment|Microsoft.Graph.Beta.DeviceManagement.Functions|Microsoft.Graph.Beta.Devices.CloudPrint|Microsoft.Graph.Beta.Devices.CorporateManagement|Microsoft.Graph.Beta.Devices.ServiceAnnouncement',
    ],
    ["if (-not (Get-Module -ListAvailable Fabrikam.Tools)) { 'is missing' }", 'is missing'],
  ],
  open: (call) => ({
    process: () => {
      const patterns = [...call.texts('Name'), ...specifiedNames(call)];
      const found =
        patterns.length === 0 ? knownModules : patterns.flatMap((each) => modulesNamed(each));
      const sorted = [...found].sort((one, other) => (one.name < other.name ? -1 : 1));
      return forEach(sorted, (module) => call.write(module));
    },
  }),
};

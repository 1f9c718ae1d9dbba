/** The variables that a session begins with: what PowerShell tells of itself, of the machine, and its preferences. */
import type { Host } from '../../base/host.ts';
import { enumValue } from '../../values/types/enum-types.ts';
import { DefaultParameterTable } from '../../values/types/objects/default-parameter-table.ts';
import { SemanticVersion } from '../../values/types/objects/semantic-version.ts';
import { Hashtable, type Value } from '../../values/value.ts';
import type { EngineScope } from '../frame.ts';
import { readOnly } from './scope.ts';

/** The PowerShell whose answers the engine gives. */
const version = new SemanticVersion({ major: 7, minor: 6, patch: 5, preRelease: '', build: '' });

const preference = (action: string): Value =>
  enumValue('System.Management.Automation.ActionPreference', action);

/** Preferences that a script may change. */
const preferences: Readonly<Record<string, Value>> = {
  DebugPreference: preference('SilentlyContinue'),
  InformationPreference: preference('SilentlyContinue'),
  ProgressPreference: preference('Continue'),
  VerbosePreference: preference('SilentlyContinue'),
  WarningPreference: preference('Continue'),
  ConfirmPreference: enumValue('System.Management.Automation.ConfirmImpact', 'High'),
  FormatEnumerationLimit: 4,
  MaximumHistoryCount: 4096,
  NestedPromptLevel: 0,
  WhatIfPreference: false,
};

/** What no script may change. */
function constantsOf(host: Pick<Host, 'env'>): Readonly<Record<string, Value>> {
  const isWindows = host.env('OS') === 'Windows_NT';
  const isMacOs = !isWindows && host.env('__CF_USER_TEXT_ENCODING') !== undefined;
  return {
    HOME: host.env('HOME') ?? host.env('USERPROFILE') ?? '',
    IsCoreCLR: true,
    IsLinux: !isWindows && !isMacOs,
    IsMacOS: isMacOs,
    IsWindows: isWindows,
    PSCulture: 'en-US',
    PSEdition: 'Core',
    PSUICulture: 'en-US',
    PSVersionTable: new Hashtable([
      ['PSVersion', version],
      ['PSEdition', 'Core'],
    ]),
    ShellId: 'Microsoft.PowerShell',
  };
}

/** No script made them. */
function markMade(scope: EngineScope): void {
  for (const variable of scope.variables.values()) variable.isMade = true;
}

/** Puts them into the session's own scope. */
export function defineAutomaticVariables(scope: EngineScope, host: Pick<Host, 'env'>): void {
  for (const [name, value] of Object.entries(preferences)) scope.set(name, value);
  scope.set('args', []);
  scope.set('PSDefaultParameterValues', new DefaultParameterTable());
  for (const [name, value] of Object.entries(constantsOf(host))) {
    const variable = scope.own(name);
    variable.assign(value);
    // Constant, and of all scopes.
    variable.options = 10;
    variable.guard = () => {
      throw readOnly(name);
    };
  }
  markMade(scope);
}

import type { Cmdlet } from '../../schema/model.ts';

/** The compiled cmdlet behind a public function and set: `New-MgUser_CreateExpanded` (binding.md §5.1). */
export function privateCommand(cmdlet: Cmdlet, set: string): string {
  return `${cmdlet.name}_${set}`;
}

/** Its .NET class, which the SDK puts into the ids of errors that occur past the public function. */
export function privateClass(cmdlet: Cmdlet, set: string): string {
  const space = cmdlet.apiVersion === 'beta' ? 'Microsoft.Graph.Beta' : 'Microsoft.Graph';
  return `${space}.PowerShell.Cmdlets.${privateCommand(cmdlet, set).replace('-', '')}`;
}

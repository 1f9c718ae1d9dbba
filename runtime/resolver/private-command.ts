import type { BoundCall } from '../binder/bound-call.ts';

/** The compiled cmdlet behind a public function and set: `New-MgUser_CreateExpanded` (binding.md §5.1). */
export function privateCommandName(call: BoundCall): string {
  return `${call.cmdlet.name}_${call.set}`;
}

/** Its .NET class, which the SDK puts into the ids of errors that occur past binding. */
export function privateClassName(call: BoundCall): string {
  const space = call.cmdlet.apiVersion === 'beta' ? 'Microsoft.Graph.Beta' : 'Microsoft.Graph';
  const name = privateCommandName(call).replace('-', '');
  return `${space}.PowerShell.Cmdlets.${name}`;
}

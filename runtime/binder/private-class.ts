import type { allParameterSets, Cmdlet } from '../../schema/model.ts';

/** The compiled cmdlet behind a public function and set: `New-MgUser_CreateExpanded` (binding.md §5.1). */
export function privateCommand(cmdlet: Cmdlet, set: string): string {
  return `${cmdlet.name}_${set === onlySet ? variantOf(cmdlet) : set}`;
}

/** Its .NET class, which the SDK puts into the ids of errors that occur past the public function. */
export function privateClass(cmdlet: Cmdlet, set: string): string {
  const space = cmdlet.apiVersion === 'beta' ? 'Microsoft.Graph.Beta' : 'Microsoft.Graph';
  return `${space}.PowerShell.Cmdlets.${privateCommand(cmdlet, set).replace('-', '')}`;
}

const onlySet: typeof allParameterSets = '__AllParameterSets';

/**
 * A function with one variant names no set, but its compiled cmdlet is still named for the operation:
 * a function of Graph's by the first word of its name, everything else by what it does.
 */
function variantOf({ sets, parameters }: Cmdlet): string {
  const route = sets[0]?.route;
  const [, word] = /([a-z]+)\w*\([^/]*$/.exec(route?.path ?? '') ?? [];
  if (word !== undefined) return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  if (route?.method === 'DELETE') return 'Delete';
  return parameters.some(({ name }) => name === 'PageSize') ? 'List' : 'Get';
}

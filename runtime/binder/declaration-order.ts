/**
 * The order in which a public function of the SDK declares its parameters, which shows wherever
 * PowerShell lists or tries them in turn (binding.md §5.2): by what they are for, those that every set
 * wants first, then by name.
 */
import type { Cmdlet, ParameterTarget } from '../../schema/model.ts';
import type { ParameterDefinition } from './command-definition.ts';

const ranks: Readonly<Record<ParameterTarget['kind'], number>> = {
  path: 0,
  identity: 1,
  query: 2,
  header: 3,
  bodyProperty: 4,
  body: 4,
  additionalProperties: 4,
  runtime: 5,
};

/** How a list is read page by page stands behind everything else. */
const paging = new Set(['All', 'CountVariable', 'PageSize']);

/** The parameters as the function declares them. */
export function inDeclarationOrder(
  cmdlet: Cmdlet,
  parameters: readonly ParameterDefinition[],
): readonly ParameterDefinition[] {
  const keyed = parameters.map((parameter) => ({
    parameter,
    rank: rankOf(parameter) * 2 + (isWantedByAll(cmdlet, parameter) ? 0 : 1),
  }));
  keyed.sort((a, b) => a.rank - b.rank || compareOrdinal(a.parameter.name, b.parameter.name));
  return keyed.map(({ parameter }) => parameter);
}

/** The file for a property of bytes stands with the parameters of the run, though its bytes go into the body. */
function rankOf({ name, target = { kind: 'runtime' } }: ParameterDefinition): number {
  const isFile = target.kind === 'bodyProperty' && /InputFile$/i.test(name);
  return paging.has(name) ? ranks.runtime + 1 : isFile ? ranks.runtime : ranks[target.kind];
}

function isWantedByAll(cmdlet: Cmdlet, { sets = [{}] }: ParameterDefinition): boolean {
  const isEverywhere = sets.some(({ set }) => !set) || sets.length >= cmdlet.sets.length;
  return isEverywhere && sets.every(({ isMandatory }) => isMandatory);
}

function compareOrdinal(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A function whose parameters state neither a position nor a set takes its arguments in the order in
 * which the parameters are declared, switches left out (binding.md §2.8); once one of them states
 * either, only stated positions count.
 */
import type { CommandDefinition, ParameterDefinition } from './command-definition.ts';

/** The declared parameters, with the positions that the function gives them. */
export function givenPositions(definition: CommandDefinition): readonly ParameterDefinition[] {
  const { parameters, kind, givesPositions = false } = definition;
  if (kind !== 'function' || !givesPositions || parameters.some(statesPlace)) return parameters;
  let next = 0;
  return parameters.map((parameter) => {
    if (/^(System\.Management\.Automation\.)?switch(parameter)?$/i.test(parameter.type)) {
      return parameter;
    }
    const position = next++;
    const { sets = [] } = parameter;
    return {
      ...parameter,
      sets: (sets.length === 0 ? [{}] : sets).map((set) => ({ ...set, position })),
    };
  });
}

function statesPlace({ sets = [] }: ParameterDefinition): boolean {
  return sets.some(
    ({ set, position }) =>
      position !== undefined || (set !== undefined && set !== '__AllParameterSets'),
  );
}

/**
 * What makes a command unusable whatever its arguments are: names that collide, also with the parameters
 * that every command has, and more sets than there are bits (binding.md §2.1). PowerShell finds it when
 * the command is called, not when it is defined.
 */
import { foldCase } from '../base/case-map.ts';
import { ValueError } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import type { ParameterDefinition } from './command-definition.ts';
import type { BindableParameter, CommandMetadata } from './command-metadata.ts';

interface Problem {
  readonly id: string;
  readonly message: string;
}

const known = new WeakMap<CommandMetadata, Problem | null>();

/** Throws what is wrong with the definition; those of the catalogue are checked when it is made. */
export function checkDefinition(metadata: CommandMetadata): void {
  if (metadata.definition.isService) return;
  let problem = known.get(metadata);
  if (problem === undefined) {
    problem = findProblem(metadata);
    known.set(metadata, problem);
  }
  if (problem === null) return;
  const exceptionType = 'System.Management.Automation.MetadataException';
  throw new ValueError({ ...problem, category: 'MetadataError', exceptionType });
}

const mostSets = 32;

function findProblem({ definition, parameters, setNames }: CommandMetadata): Problem | null {
  const repeated = definition.parameters.find(statesSetTwice);
  if (repeated) {
    const id = 'ParameterDeclaredInParameterSetMultipleTimes';
    return { id, message: bindMessages.setStatedTwice(repeated.name) };
  }
  const clash = findClash(parameters);
  if (clash) return clash;
  if (setNames.length <= mostSets) return null;
  return { id: 'ParsingTooManyParameterSets', message: bindMessages.tooManySets(mostSets) };
}

function statesSetTwice({ sets = [] }: ParameterDefinition): boolean {
  const names = sets.map(({ set = '__AllParameterSets' }) => foldCase(set));
  return new Set(names).size < names.length;
}

/** The command's own aliases are looked at first; then parameters are merged one after the other, each with its aliases. */
function findClash(parameters: readonly BindableParameter[]): Problem | null {
  const declared = parameters.flatMap(({ origin, foldedNames }) =>
    origin === 'declared' ? foldedNames.slice(1) : [],
  );
  const repeated = declared.find((alias, index) => declared.indexOf(alias) < index);
  if (repeated !== undefined) return clash('AliasDeclaredMultipleTimes', repeated);
  const names = new Set<string>();
  const aliases = new Set<string>();
  for (const { name, foldedNames } of parameters) {
    const [own = '', ...others] = foldedNames;
    if (names.has(own)) return clash('ParameterNameAlreadyExistsForCommand', name);
    if (aliases.has(own)) return clash('ParameterNameConflictsWithAlias', name);
    names.add(own);
    for (const alias of others) {
      if (aliases.has(alias)) return clash('AliasParameterNameAlreadyExistsForCommand', alias);
      if (names.has(alias)) return clash('ParameterNameConflictsWithAlias', alias);
      aliases.add(alias);
    }
  }
  return null;
}

function clash(id: string, name: string): Problem {
  return { id, message: bindMessages.nameDeclaredTwice(name) };
}

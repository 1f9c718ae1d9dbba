/** A `param()` block as text in, a command that binds like those of the catalogue out. It sends nothing. */
import type { Cmdlet } from '../schema/model.ts';
import { CmdletError } from './base/errors.ts';
import { defineMetadata } from './binder/catalog-command.ts';
import type { ParameterDefinition } from './binder/command-definition.ts';
import { describeDefined } from './binder/describe-defined.ts';
import { functionDefinition } from './engine/describe/function-definition.ts';

/** A command of your own, for `connect({ commands })` and `createMatchers({ commands })`. */
export interface DefinedCommand {
  readonly name: string;
  /** The command as a catalogue holds one. */
  readonly cmdlet: Cmdlet;
}

/**
 * The command of that name with the parameters of the block, or of the function in the text. Throws a
 * ParseError where the text is no PowerShell, and what is wrong with a type or an attribute.
 */
export function defineCommand(name: string, text: string): DefinedCommand {
  const definition = functionDefinition(text, name);
  const parameters = definition.parameters.map(withKnownDefault);
  const metadata = describeDefined({ ...definition, name, parameters });
  // Compiled, because nothing stands behind the function that could take its input.
  const cmdlet: Cmdlet = {
    name,
    apiVersion: 'v1.0',
    module: '',
    kind: 'compiled',
    sets: metadata.setNames.map((set) => ({ name: set })),
    parameters: [],
  };
  defineMetadata(cmdlet, metadata);
  return { name, cmdlet };
}

/** What a parameter starts with counts only where it is data: there is no script to work it out. */
function withKnownDefault({ makeDefault, ...facts }: ParameterDefinition): ParameterDefinition {
  if (!makeDefault) return facts;
  try {
    makeDefault(new Map(), new Map());
    return { ...facts, makeDefault };
  } catch (error) {
    if (error instanceof CmdletError) return facts;
    throw error;
  }
}

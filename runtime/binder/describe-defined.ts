import type { CommandDefinition } from './command-definition.ts';
import { type CommandMetadata, describeCommand } from './command-metadata.ts';
import { netTypeOf } from './net-type-of.ts';

/**
 * The binding metadata of a command that is no cmdlet of the catalogue: its parameters have .NET's own
 * types. Apart from `describeCommand`, because looking a cmdlet up must not load the tables of types.
 */
export function describeDefined(definition: CommandDefinition): CommandMetadata {
  return describeCommand({ ...definition, findType: netTypeOf });
}

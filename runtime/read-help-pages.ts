/** Help pages of a module in, a catalogue of its commands in memory out. */
import type { Diagnostic } from '../schema/diagnostic.ts';
import { DefinitionError } from './base/errors.ts';
import { catalogMessages } from './base/messages/catalog.ts';
import type { Catalog } from './catalog/catalog.ts';
import { memoryCatalog } from './catalog/memory-catalog.ts';

export interface HelpPageOptions {
  /** A folder of OpenAPI files, which tell every route. */
  readonly openapi?: string | undefined;
}

/**
 * Reads files, and folders with pages at any depth, as `mgsh generate` does, and keeps what they define.
 * Throws a DefinitionError that tells the first page that is wrong.
 */
export async function readHelpPages(
  paths: string | readonly string[],
  { openapi }: HelpPageOptions = {},
): Promise<Catalog> {
  const { readDefinitions } = await import('../schema/generate.ts');
  const given = typeof paths === 'string' ? [paths] : paths;
  const { cmdlets, types, diagnostics } = await readDefinitions({ paths: given, openapi });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw unusable(error);
  return memoryCatalog(cmdlets, types);
}

function unusable({ file, line, reason }: Diagnostic): DefinitionError {
  return new DefinitionError({
    id: 'HelpPageUnusable',
    category: 'InvalidData',
    message: catalogMessages.badPage(file, line, reason),
    target: file,
  });
}

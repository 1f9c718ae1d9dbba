import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Catalog, openCatalogs } from './catalog/catalog.ts';
import { layerCatalogs, memoryCatalog } from './catalog/memory-catalog.ts';
import type { SearchableCatalog } from './catalog/searchable-catalog.ts';
import type { DefinedCommand } from './define-command.ts';

/**
 * The catalogue that the package brings along, with the user's own in front: one folder, or several
 * with the separator of PATH between them.
 */
export function openChosenCatalog(
  own?: string,
  onNotice?: (text: string) => void,
): SearchableCatalog {
  const folders = (own ?? '').split(delimiter).filter(Boolean);
  return openCatalogs([...folders, builtIn()], { onNotice });
}

/** Commands of your own, which go before those that the package brings along. */
export interface CatalogChoice {
  /** The folder of a catalogue, as `mgsh generate --out` writes it, or one that `readHelpPages` gave. */
  readonly catalog?: string | Catalog | undefined;
  /** What `defineCommand` gave. */
  readonly commands?: readonly DefinedCommand[] | undefined;
}

/** The catalogue that a session binds by. */
export function openSessionCatalog({ catalog, commands = [] }: CatalogChoice): Catalog {
  const chosen =
    typeof catalog === 'object'
      ? layerCatalogs([catalog, openChosenCatalog()])
      : openChosenCatalog(catalog);
  if (commands.length === 0) return chosen;
  return layerCatalogs([memoryCatalog(commands.map(({ cmdlet }) => cmdlet)), chosen]);
}

/** The nearest `cmdlets` above this file, which lies at another depth in the source, the library and the bundle. */
function builtIn(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'cmdlets', 'index')) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return join(folder, 'cmdlets');
}

import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { openCatalogs } from './catalog/catalog.ts';
import type { SearchableCatalog } from './catalog/searchable-catalog.ts';

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

/** The nearest `cmdlets` above this file, which lies at another depth in the source, the library and the bundle. */
function builtIn(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'cmdlets', 'index')) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return join(folder, 'cmdlets');
}

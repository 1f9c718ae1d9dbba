import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Catalog, openCatalog } from './catalog/catalog.ts';

/** The catalogue in the folder, or the one that the package brings along. */
export function openChosenCatalog(folder?: string): Catalog {
  return openCatalog(folder ?? ownFolder());
}

/** The nearest `cmdlets` above this file, which lies at another depth in the source, the library and the bundle. */
function ownFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'cmdlets', 'index')) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return join(folder, 'cmdlets');
}

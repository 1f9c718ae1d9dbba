import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalog, openCatalog } from './catalog/catalog.ts';

/** The catalogue in the folder, or the one that the package brings along. */
export function openChosenCatalog(folder?: string): Catalog {
  return openCatalog(folder ?? dirname(fileURLToPath(import.meta.resolve('#cmdlets/index'))));
}

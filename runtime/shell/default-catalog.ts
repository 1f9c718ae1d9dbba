import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the catalogue that the package brings along. */
export function defaultCatalogFolder(): string {
  return dirname(fileURLToPath(import.meta.resolve('#cmdlets/index')));
}

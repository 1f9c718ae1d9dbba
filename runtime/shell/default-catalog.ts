import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the catalogue that the package brings along: the nearest one above this file, which
 * lies at another depth in the source, the library and the bundle.
 */
export function defaultCatalogFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'cmdlets', 'index')) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return join(folder, 'cmdlets');
}

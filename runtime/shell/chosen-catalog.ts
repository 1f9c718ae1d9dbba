import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCatalogs } from '../catalog/catalog.ts';
import type { SearchableCatalog } from '../catalog/searchable-catalog.ts';

/**
 * The catalogue that the package brings along, with the user's own in front: one folder, or several
 * with the separator of PATH between them.
 */
export function openChosenCatalog(
  own?: string,
  onNotice?: (text: string) => void,
): SearchableCatalog {
  const builtIn = dirname(fileURLToPath(import.meta.resolve('#cmdlets/index')));
  const folders = (own ?? '').split(delimiter).filter(Boolean);
  return openCatalogs([...folders, builtIn], { onNotice });
}

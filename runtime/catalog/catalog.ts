/**
 * The catalogue: a name in, its definition out. One lookup reads some tens of kilobytes; only searches
 * read more.
 */
import { FolderCatalog } from './folder-catalog.ts';
import { type CatalogOptions, MergedCatalog } from './merged-catalog.ts';
import type { SearchableCatalog } from './searchable-catalog.ts';

/** What binding a call needs of a catalogue. */
export type Catalog = Pick<SearchableCatalog, 'get' | 'type' | 'names' | 'find' | 'suggest'>;

/** Opens the catalogue in a folder; it is read when something is asked. */
export function openCatalog(folder: string): SearchableCatalog {
  return new FolderCatalog(folder);
}

/** Opens several as one: a name of an earlier folder wins over the same name of a later one. */
export function openCatalogs(
  folders: readonly string[],
  options: CatalogOptions = {},
): SearchableCatalog {
  const [only, ...others] = folders;
  if (only !== undefined && others.length === 0) return openCatalog(only);
  return new MergedCatalog(
    folders.map((folder) => ({ folder, catalog: openCatalog(folder) })),
    options,
  );
}

import { catalogMessages } from '../base/messages/catalog.ts';
import { type CatalogFile, damage } from './catalog-file.ts';
import { parseEntry } from './index-entry.ts';
import { entriesStart } from './index-header.ts';

export interface CatalogNames {
  readonly cmdlets: readonly string[];
  readonly aliases: readonly string[];
}

/** All names of cmdlets and aliases in the index, each sorted without regard to case. */
export function listNames(file: CatalogFile): CatalogNames {
  const names = { cmdlet: [] as string[], alias: [] as string[], type: [] as string[] };
  const start = entriesStart(file);
  const text = file.read(start, file.size - start).toString('utf8');
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const entry = feed < 0 ? undefined : parseEntry(text.slice(at, feed));
    if (!entry) {
      const offset = start + Buffer.byteLength(text.slice(0, at));
      throw damage(catalogMessages.badIndexLine(file.path, offset), file.path);
    }
    names[entry.kind].push(entry.key);
    at = feed + 1;
  }
  return { cmdlets: names.cmdlet, aliases: names.alias };
}

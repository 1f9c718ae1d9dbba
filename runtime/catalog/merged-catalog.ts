/** Several catalogues as one: a user's own beside the built-in one. Earlier ones win, name by name. */
import type { ApiVersion, Cmdlet, ModelType } from '../../schema/model.ts';
import { compareNames } from '../../schema/naming.ts';
import { CaseMap, foldCase } from '../base/case-map.ts';
import { catalogMessages } from '../base/messages/catalog.ts';
import { suggest } from '../base/suggest.ts';
import { rankNames } from './rank-names.ts';
import type {
  CatalogPlace,
  RequestMatch,
  RequestPattern,
  SearchableCatalog,
} from './searchable-catalog.ts';

export interface CatalogOptions {
  /** Hears, once for each name, that a cmdlet hides one of a later folder. */
  readonly onNotice?: ((text: string) => void) | undefined;
}

export interface FolderOfMany {
  readonly folder: string;
  readonly catalog: SearchableCatalog;
}

export class MergedCatalog implements SearchableCatalog {
  readonly #parts: readonly FolderOfMany[];
  readonly #onNotice: CatalogOptions['onNotice'];
  readonly #told = new CaseMap<true>();

  constructor(parts: readonly FolderOfMany[], { onNotice }: CatalogOptions) {
    this.#parts = parts;
    this.#onNotice = onNotice;
  }

  get(name: string): Cmdlet | undefined {
    const having = this.#parts.filter(({ catalog }) => catalog.get(name) !== undefined);
    const [first, hidden] = having;
    if (first && hidden) this.#tellHidden(name, first.folder, hidden.folder);
    return first?.catalog.get(name);
  }

  type(name: string, apiVersion: ApiVersion): ModelType | undefined {
    for (const { catalog } of this.#parts) {
      const type = catalog.type(name, apiVersion);
      if (type) return type;
    }
    return undefined;
  }

  names(): readonly string[] {
    return this.#union((catalog) => catalog.names());
  }

  aliases(): readonly string[] {
    return this.#union((catalog) => catalog.aliases());
  }

  find(pattern: string): string[] {
    return rankNames([...this.names(), ...this.aliases()], pattern);
  }

  suggest(name: string): string[] {
    return suggest(name, [...this.names(), ...this.aliases()]);
  }

  namesIn(place: CatalogPlace): readonly string[] {
    return this.#union((catalog) => catalog.namesIn(place));
  }

  modules(): ReadonlyMap<string, readonly ApiVersion[]> {
    const modules = new Map<string, readonly ApiVersion[]>();
    for (const { catalog } of this.#parts) {
      for (const [module, versions] of catalog.modules()) {
        modules.set(module, [...new Set([...(modules.get(module) ?? []), ...versions])]);
      }
    }
    return new Map([...modules].sort(([a], [b]) => compareNames(a, b)));
  }

  namesOfType(type: string): readonly string[] {
    return this.#union((catalog) => catalog.namesOfType(type));
  }

  namesOfMethod(method: string): readonly string[] {
    return this.#union((catalog) => catalog.namesOfMethod(method));
  }

  byRequest(request: RequestPattern): readonly RequestMatch[] {
    const matches = this.#parts.flatMap(({ catalog }) => catalog.byRequest(request));
    return matches.filter(({ cmdlet }) => this.#firstOf(cmdlet.name) === cmdlet);
  }

  /** What one part says of a name counts only where no earlier part has the name. */
  #union(ask: (catalog: SearchableCatalog) => readonly string[]): readonly string[] {
    const seen = new Set<string>();
    const names: string[] = [];
    for (const { catalog } of this.#parts) {
      names.push(...ask(catalog).filter((name) => !seen.has(foldCase(name))));
      for (const name of namesOf(catalog)) seen.add(foldCase(name));
    }
    return names.sort(compareNames);
  }

  #firstOf(name: string): Cmdlet | undefined {
    for (const { catalog } of this.#parts) {
      const cmdlet = catalog.get(name);
      if (cmdlet) return cmdlet;
    }
    return undefined;
  }

  #tellHidden(name: string, folder: string, other: string): void {
    if (this.#told.has(name)) return;
    this.#told.set(name, true);
    this.#onNotice?.(catalogMessages.hides(name, folder, other));
  }
}

function namesOf(catalog: SearchableCatalog): readonly string[] {
  return [...catalog.names(), ...catalog.aliases()];
}

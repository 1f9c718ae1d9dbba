/**
 * Lookup of definitions: a name in, its definition out. One lookup reads a few kilobytes: the lines of
 * the index that a bisection passes, and the one line of the definition. Only lists of names read the
 * whole index, and nothing ever reads all definitions.
 */
import type { ApiVersion, Cmdlet, ModelType } from '../../schema/model.ts';
import { CaseMap, foldCase } from '../base/case-map.ts';
import { catalogMessages } from '../base/messages/catalog.ts';
import { suggest } from '../base/suggest.ts';
import { findEntries } from './bisect-index.ts';
import { damage, withCatalogFile } from './catalog-file.ts';
import type { EntryKind, IndexEntry } from './index-entry.ts';
import { type CatalogNames, listNames } from './list-names.ts';
import { rankNames } from './rank-names.ts';

/** The definitions in one folder. Any use can throw a DefinitionError if the folder is damaged. */
export interface Catalog {
  /** The cmdlet of that name or alias, in any case. */
  get(name: string): Cmdlet | undefined;
  /** The complex type of that name, in any case. */
  type(name: string, apiVersion: ApiVersion): ModelType | undefined;
  /** The names of all cmdlets, sorted. */
  names(): readonly string[];
  /** Names and aliases that match a wildcard pattern, or that hold all words, best first. */
  find(pattern: string): string[];
  /** The names and aliases nearest to one that does not exist. */
  suggest(name: string): string[];
}

/** Opens the catalogue in a folder; it is read when something is asked. */
export function openCatalog(folder: string): Catalog {
  return new FolderCatalog(folder);
}

const indexFile = 'index';

class FolderCatalog implements Catalog {
  readonly #folder: string;
  readonly #cmdlets = new CaseMap<Cmdlet | undefined>();
  readonly #types = new CaseMap<ModelType | undefined>();
  #names: CatalogNames | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get(name: string): Cmdlet | undefined {
    if (this.#cmdlets.has(name)) return this.#cmdlets.get(name);
    const entries = this.#find(name, ['cmdlet', 'alias']);
    // A cmdlet comes before another one's alias of the same name.
    const entry = entries.find(({ kind }) => kind === 'cmdlet') ?? entries[0];
    const cmdlet = entry && this.#read<Cmdlet>(entry, namesCmdlet);
    this.#cmdlets.set(name, cmdlet);
    return cmdlet;
  }

  type(name: string, apiVersion: ApiVersion): ModelType | undefined {
    const key = `${apiVersion} ${name}`;
    if (this.#types.has(key)) return this.#types.get(key);
    const file = `types/${apiVersion}.jsonl`;
    const entry = this.#find(name, ['type']).find((candidate) => candidate.file === file);
    const type = entry && this.#read<ModelType>(entry, namesType);
    this.#types.set(key, type);
    return type;
  }

  names(): readonly string[] {
    return this.#allNames().cmdlets;
  }

  find(pattern: string): string[] {
    return rankNames(this.#everyName(), pattern);
  }

  suggest(name: string): string[] {
    return suggest(name, this.#everyName());
  }

  #everyName(): readonly string[] {
    const { cmdlets, aliases } = this.#allNames();
    return aliases.length === 0 ? cmdlets : [...cmdlets, ...aliases];
  }

  #allNames(): CatalogNames {
    this.#names ??= withCatalogFile(this.#folder, indexFile, listNames);
    return this.#names;
  }

  #find(name: string, kinds: readonly EntryKind[]): readonly IndexEntry[] {
    const entries = withCatalogFile(this.#folder, indexFile, (file) => findEntries(file, name));
    return entries.filter(({ kind }) => kinds.includes(kind));
  }

  #read<T>(entry: IndexEntry, isNamed: (value: object, entry: IndexEntry) => boolean): T {
    return withCatalogFile(this.#folder, entry.file, (file) => {
      const text = file.read(entry.offset, entry.length).toString('utf8');
      const value = parseObject(text);
      if (value && isNamed(value, entry)) return value as T;
      const message = catalogMessages.badLine(file.path, entry.offset, entry.key);
      throw damage(message, file.path);
    });
  }
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function namesCmdlet(value: object, { key, kind }: IndexEntry): boolean {
  const { name, aliases } = value as Partial<Cmdlet>;
  const names = kind === 'alias' ? (aliases ?? []) : [name ?? ''];
  return names.some((candidate) => foldCase(candidate) === foldCase(key));
}

function namesType(value: object, { key }: IndexEntry): boolean {
  return (value as Partial<ModelType>).name === key;
}

/**
 * Reads the files of one catalogue and keeps what was read until the folder is replaced. A lookup is
 * two reads of the index and one of the line, and as much again for the type of a body.
 */
import type { CmdletLine, SharedParts, TypeLine } from '../../schema/line.ts';
import type { ApiVersion, Cmdlet, ModelType } from '../../schema/model.ts';
import { CaseMap, foldCase } from '../base/case-map.ts';
import { DefinitionError } from '../base/errors.ts';
import { catalogMessages } from '../base/messages/catalog.ts';
import {
  type CatalogFile,
  damage,
  type FileStamp,
  openCatalogFile,
  stampOf,
  withCatalogFile,
} from './catalog-file.ts';
import { decodeCmdlet } from './decode-cmdlet.ts';
import { decodeType } from './decode-type.ts';
import {
  type EntryKind,
  findEntries,
  type IndexEntry,
  listCmdlets,
  listNames,
} from './index-entries.ts';
import { type IndexHead, readHead } from './index-head.ts';
import { type RouteNode, readRoutes } from './route-tree.ts';

const indexFile = 'index';
const sharedFile = 'shared.json';
const routesFile = 'routes';
/** More than the shared parts have; reading so much is quicker than asking for the size first. */
const usualShared = 16_384;

/** Where the definitions of one file belong. */
export interface ShardPlace {
  readonly apiVersion: ApiVersion;
  readonly module: string;
}

interface Known {
  readonly head: IndexHead;
  /** Of the index, as it was before the head was last compared; a first question does without. */
  stamp?: FileStamp;
  readonly cmdlets: CaseMap<Cmdlet | undefined>;
  readonly types: CaseMap<ModelType | undefined>;
  shared?: SharedParts;
  readonly names: Map<EntryKind, readonly string[]>;
  routes?: RouteNode;
}

export class CatalogReader {
  readonly #folder: string;
  #known: Known | undefined;
  #asking: { readonly known: Known; readonly index: CatalogFile } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The cmdlet of that name or alias, in any case. */
  cmdlet(name: string): Cmdlet | undefined {
    const remembered = this.#known?.cmdlets.get(name);
    if (remembered && this.#isUnchanged()) return remembered;
    return this.#withIndex((known, index) => {
      if (known.cmdlets.has(name)) return known.cmdlets.get(name);
      let entry: IndexEntry | undefined;
      for (const one of findEntries(index, known.head, name)) {
        // A cmdlet comes before another one's alias of the same name.
        if (one.kind === 'cmdlet' || (one.kind === 'alias' && !entry)) entry = one;
      }
      const cmdlet = entry && this.#readCmdlet(entry);
      known.cmdlets.set(name, cmdlet);
      return cmdlet;
    });
  }

  /** The type of that name, in any case. */
  type(name: string, apiVersion: ApiVersion): ModelType | undefined {
    return this.#withIndex((known, index) => {
      const key = `${apiVersion} ${name}`;
      if (known.types.has(key)) return known.types.get(key);
      const entry = findEntries(index, known.head, name).find(
        ({ kind, file }) => kind === 'type' && file === typesFile(apiVersion),
      );
      const type = entry && this.#readType(entry, apiVersion);
      known.types.set(key, type);
      return type;
    });
  }

  /** All names of a kind. */
  names(kind: EntryKind): readonly string[] {
    return this.#withIndex((known, index) => {
      const names = known.names.get(kind) ?? listNames(index, known.head, kind);
      known.names.set(kind, names);
      return names;
    });
  }

  /** All cmdlets, each with the number of its file. */
  cmdletFiles(): ReturnType<typeof listCmdlets> {
    return this.#withIndex(({ head }, index) => listCmdlets(index, head));
  }

  /** The tree of all routes. */
  routes(): RouteNode {
    return this.#withIndex((known) => {
      known.routes ??= withCatalogFile(this.#folder, routesFile, readRoutes);
      return known.routes;
    });
  }

  /** What the lines build on. */
  shared(): SharedParts {
    return this.#withIndex((known) => {
      known.shared ??= withCatalogFile(this.#folder, sharedFile, readShared);
      return known.shared;
    });
  }

  /** The files of definitions. */
  files(): readonly string[] {
    return this.#withIndex(({ head }) => head.files);
  }

  /** The lines of a file. */
  lines(name: string): readonly string[] {
    return withCatalogFile(this.#folder, name, (file) =>
      file.readAll().toString('utf8').split('\n').filter(Boolean),
    );
  }

  /** One question opens the index once, whatever it leads to. */
  #withIndex<T>(use: (known: Known, index: CatalogFile) => T): T {
    if (this.#asking) return use(this.#asking.known, this.#asking.index);
    const stamp = this.#known && stampOf(this.#folder, indexFile);
    const index = openCatalogFile(this.#folder, indexFile);
    try {
      const known = this.#knownOf(index, stamp);
      this.#asking = { known, index };
      return use(known, index);
    } finally {
      this.#asking = undefined;
      index.close();
    }
  }

  /** Whether the index is the file that was read: asked before each answer from memory. */
  #isUnchanged(): boolean {
    const known = this.#known?.stamp;
    if (!known) return false;
    const { inode, changed, size } = stampOf(this.#folder, indexFile);
    return known.inode === inode && known.changed === changed && known.size === size;
  }

  #knownOf(index: CatalogFile, stamp: FileStamp | undefined): Known {
    const head = readHead(index, this.#known?.head);
    if (this.#known?.head !== head) {
      this.#known = { head, cmdlets: new CaseMap(), types: new CaseMap(), names: new Map() };
    }
    if (stamp) this.#known.stamp = stamp;
    return this.#known;
  }

  #readCmdlet(entry: IndexEntry): Cmdlet {
    return this.#readLine(entry, (value) => {
      const line = value as CmdletLine;
      if (!namesCmdlet(line, entry)) return undefined;
      const place = shardPlace(entry.file);
      if (!place) return undefined;
      const typeOf = (name: string): ModelType =>
        this.type(name, place.apiVersion) ?? missingType(name);
      return decodeCmdlet(line, { ...place, shared: this.shared(), typeOf });
    });
  }

  #readType(entry: IndexEntry, apiVersion: ApiVersion): ModelType {
    return this.#readLine(entry, (value) => {
      const line = value as TypeLine;
      return line.name === entry.key ? decodeType(line, apiVersion) : undefined;
    });
  }

  #readLine<T>(
    { key, file: name, offset, length }: IndexEntry,
    decode: (value: unknown) => T | undefined,
  ): T {
    return withCatalogFile(this.#folder, name, (file) => {
      const text = file.read(offset, length).toString();
      let cause: unknown;
      try {
        const value = decode(JSON.parse(text));
        if (value !== undefined) return value;
      } catch (error) {
        if (error instanceof DefinitionError) throw error;
        cause = error;
      }
      // What is wrong with the words is said only if the line is the right one.
      const message =
        cause instanceof RangeError
          ? catalogMessages.badWords({ file: file.path, offset, name: key, words: cause.message })
          : catalogMessages.badLine(file.path, offset, key);
      throw damage(message, file.path, cause);
    });
  }
}

/** The version and the module of a file of cmdlets; undefined for a file of types. */
export function shardPlace(file: string): ShardPlace | undefined {
  const [, apiVersion, module] = /^(v1\.0|beta)\/(.+)\.jsonl$/.exec(file) ?? [];
  return module ? { apiVersion: apiVersion as ApiVersion, module } : undefined;
}

/** The file of the types of an API version. */
export function typesFile(apiVersion: ApiVersion): string {
  return `types/${apiVersion}.jsonl`;
}

function readShared(file: CatalogFile): SharedParts {
  try {
    const start = file.read(0, usualShared);
    const bytes = start.length < usualShared ? start : file.readAll();
    const shared = JSON.parse(bytes.toString()) as SharedParts;
    const { classes, families, parameters, parameterTypes } = shared;
    if (isTable(classes) && isTable(families) && isTable(parameters) && isTable(parameterTypes)) {
      return shared;
    }
  } catch (cause) {
    if (cause instanceof DefinitionError) throw cause;
  }
  throw damage(catalogMessages.badShared(file.path), file.path);
}

function isTable(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function namesCmdlet({ name, aliases }: CmdletLine, { key, kind }: IndexEntry): boolean {
  const isKey = (candidate: string): boolean => foldCase(candidate) === foldCase(key);
  return kind === 'alias' ? (aliases ?? []).some(isKey) : isKey(name);
}

function missingType(name: string): never {
  throw new RangeError(`'${name}'`);
}

/**
 * Definitions in, the text of every file of the catalogue out. The same definitions give the same
 * bytes whatever their order: keys and lines are sorted, no blanks, line feeds only.
 */
import { compareNames } from '../compile/compare-names.ts';
import type { ApiVersion, Cmdlet, ModelType } from '../model.ts';
import { formatIndex, type IndexEntry } from './index-lines.ts';

/** Relative path with slashes, and the bytes of the file. */
export type CatalogueFiles = ReadonlyMap<string, Uint8Array>;

/** The name of the index, by which a folder is known as a catalogue. */
export const indexFile = 'index';

const encoder = new TextEncoder();

/** Lays out the catalogue. */
export function layOut(cmdlets: readonly Cmdlet[], types: readonly ModelType[]): CatalogueFiles {
  const files = new Map<string, Uint8Array>();
  const entries: IndexEntry[] = [];
  const shards = groupBy(cmdlets, ({ apiVersion, module }) => `${apiVersion}/${module}.jsonl`);
  for (const [file, members] of shards) {
    const lines = new LineFile(file);
    for (const cmdlet of sortByName(members)) {
      const place = lines.add(cmdlet);
      entries.push({ key: cmdlet.name, kind: 'cmdlet', ...place });
      for (const alias of cmdlet.aliases ?? [])
        entries.push({ key: alias, kind: 'alias', ...place });
    }
    files.set(file, lines.bytes());
  }
  for (const [apiVersion, members] of groupBy(types, (type) => type.apiVersion)) {
    const lines = new LineFile(typesFile(apiVersion));
    for (const type of sortByName(members)) {
      entries.push({ key: type.name, kind: 'type', ...lines.add(type) });
    }
    files.set(typesFile(apiVersion), lines.bytes());
  }
  files.set(indexFile, encoder.encode(formatIndex(entries)));
  return files;
}

/** JSON with sorted keys and no blanks. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    isRecord(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function typesFile(apiVersion: ApiVersion): string {
  return `types/${apiVersion}.jsonl`;
}

function sortByName<T extends { readonly name: string }>(values: readonly T[]): T[] {
  return [...values].sort((a, b) => compareNames(a.name, b.name));
}

/** Lines of one file and where each of them begins. */
class LineFile {
  readonly #file: string;
  readonly #lines: Uint8Array[] = [];
  #size = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(value: unknown): { readonly file: string; readonly offset: number; readonly length: number } {
    const bytes = encoder.encode(`${canonicalJson(value)}\n`);
    const offset = this.#size;
    this.#lines.push(bytes);
    this.#size += bytes.length;
    return { file: this.#file, offset, length: bytes.length - 1 };
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#lines);
  }
}

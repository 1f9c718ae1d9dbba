/**
 * Definitions in, the text of every file of the catalogue out. The same definitions give the same
 * bytes whatever their order: keys and lines are sorted, no blanks, line feeds only.
 */

import type { ApiVersion, Cmdlet, ModelType } from '../model.ts';
import { compareNames } from '../naming.ts';
import { canonicalJson } from './canonical-json.ts';
import { encodeCmdlet } from './encode-cmdlet.ts';
import { type Sifted, siftParameters } from './encode-parameters.ts';
import { encodeType } from './encode-type.ts';
import { formatIndex, type IndexEntry } from './index-lines.ts';
import { LineFile } from './line-file.ts';
import { formatRoutes } from './route-lines.ts';
import { shareParts } from './shared-parts.ts';

/** Relative path with slashes, and the bytes of the file. */
export type CatalogueFiles = ReadonlyMap<string, Uint8Array>;

/** The name of the index, by which a folder is known as a catalogue. */
export const indexFile = 'index';
export const routesFile = 'routes';
export const sharedFile = 'shared.json';
export const typesFolder = 'types';

const encoder = new TextEncoder();

/** Lays out the catalogue. */
export function layOut(cmdlets: readonly Cmdlet[], types: readonly ModelType[]): CatalogueFiles {
  const files = new Map<string, Uint8Array>();
  const entries: IndexEntry[] = [];
  const sifted = siftAll(cmdlets, types);
  const shared = shareParts(cmdlets, sifted.values());
  const shards = groupBy(cmdlets, ({ apiVersion, module }) => `${apiVersion}/${module}.jsonl`);
  for (const [file, members] of shards) {
    const lines = new LineFile(file);
    for (const cmdlet of sortByName(members)) {
      const parts = sifted.get(cmdlet);
      if (!parts) continue;
      const place = lines.add(encodeCmdlet(cmdlet, parts, shared));
      entries.push({ key: cmdlet.name, kind: 'cmdlet', ...place });
      for (const alias of cmdlet.aliases ?? [])
        entries.push({ key: alias, kind: 'alias', ...place });
    }
    files.set(file, lines.bytes());
  }
  for (const [file, members] of groupBy(types, ({ apiVersion }) => typesFile(apiVersion))) {
    const lines = new LineFile(file);
    for (const type of sortByName(members)) {
      entries.push({ key: type.name, kind: 'type', ...lines.add(encodeType(type)) });
    }
    files.set(file, lines.bytes());
  }
  files.set(
    sharedFile,
    encoder.encode(`${JSON.stringify(JSON.parse(canonicalJson(shared)), null, 1)}\n`),
  );
  files.set(routesFile, encoder.encode(formatRoutes(cmdlets)));
  files.set(indexFile, encoder.encode(formatIndex(entries)));
  return files;
}

function siftAll(
  cmdlets: readonly Cmdlet[],
  types: readonly ModelType[],
): ReadonlyMap<Cmdlet, Sifted> {
  const byName = new Map(types.map((type) => [`${type.apiVersion} ${type.name}`, type]));
  const siftOne = (cmdlet: Cmdlet): Sifted =>
    siftParameters(cmdlet, (name) => byName.get(`${cmdlet.apiVersion} ${name}`));
  return new Map(cmdlets.map((cmdlet) => [cmdlet, siftOne(cmdlet)]));
}

function groupBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function typesFile(apiVersion: ApiVersion): string {
  return `${typesFolder}/${apiVersion}.jsonl`;
}

function sortByName<T extends { readonly name: string }>(values: readonly T[]): T[] {
  return [...values].sort((a, b) => compareNames(a.name, b.name));
}

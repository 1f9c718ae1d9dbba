/** Definitions in memory as a catalogue, and several catalogues as one for who binds. */
import type { Cmdlet, ModelType } from '../../schema/model.ts';
import { compareNames } from '../../schema/naming.ts';
import { CaseMap, foldCase } from '../base/case-map.ts';
import { suggest } from '../base/suggest.ts';
import type { Catalog } from './catalog.ts';
import { rankNames } from './rank-names.ts';

/** A catalogue of the given definitions. */
export function memoryCatalog(
  cmdlets: readonly Cmdlet[],
  types: readonly ModelType[] = [],
): Catalog {
  const byName = new CaseMap<Cmdlet>();
  for (const cmdlet of cmdlets) {
    for (const alias of cmdlet.aliases ?? []) byName.set(alias, cmdlet);
  }
  for (const cmdlet of cmdlets) byName.set(cmdlet.name, cmdlet);
  const typeKey = (name: string, apiVersion: string): string => `${apiVersion} ${name}`;
  const typesByName = new CaseMap(
    types.map((type) => [typeKey(type.name, type.apiVersion), type] as const),
  );
  const names = cmdlets.map(({ name }) => name).sort(compareNames);
  const spelled = cmdlets.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return {
    get: (name) => byName.get(name),
    type: (name, apiVersion) => typesByName.get(typeKey(name, apiVersion)),
    names: () => names,
    find: (pattern) => rankNames(spelled, pattern),
    suggest: (name) => suggest(name, spelled),
  };
}

/** Several catalogues as one: an earlier one wins, name by name. */
export function layerCatalogs(layers: readonly Catalog[]): Catalog {
  const first = <T>(ask: (catalog: Catalog) => T | undefined): T | undefined => {
    for (const catalog of layers) {
      const found = ask(catalog);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const union = (ask: (catalog: Catalog) => readonly string[]): string[] => {
    const names = layers.flatMap(ask);
    return [
      ...new Map(names.toReversed().map((name) => [foldCase(name), name])).values(),
    ].reverse();
  };
  return {
    get: (name) => first((catalog) => catalog.get(name)),
    type: (name, apiVersion) => first((catalog) => catalog.type(name, apiVersion)),
    names: () => union((catalog) => catalog.names()).sort(compareNames),
    find: (pattern) => union((catalog) => catalog.find(pattern)),
    suggest: (name) =>
      suggest(
        name,
        union((catalog) => catalog.suggest(name)),
      ),
  };
}

/** Types in, what a reader sees of them out. */
import type { Cmdlet, ModelType } from '../../schema/model.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { formatColumns } from '../output/format-columns.ts';

/**
 * The complex types of a cmdlet's parameters. The keys of an identity are the placeholders, and the
 * members of an inline body are the parameters, so that neither is worth a list.
 */
export function directTypes(catalog: Catalog, cmdlet: Cmdlet | undefined): readonly ModelType[] {
  const found = new Map<string, ModelType>();
  for (const { target, type } of cmdlet?.parameters ?? []) {
    const name = elementName(type);
    const isWorth = target.kind !== 'identity' && !name.startsWith('IPaths') && !found.has(name);
    const model = isWorth && cmdlet ? catalog.type(name, cmdlet.apiVersion) : undefined;
    if (model) found.set(name, model);
  }
  return [...found.values()];
}

/** A type and every type that it is made of, each once, the nearest first. */
export function reachableTypes(catalog: Catalog, start: ModelType): readonly ModelType[] {
  const found = new Map([[start.name, start]]);
  for (const { base, properties, apiVersion } of found.values()) {
    const names = [...(base === undefined ? [] : [base]), ...properties.map(({ type }) => type)];
    for (const name of names.map(elementName)) {
      const type = found.has(name) ? undefined : catalog.type(name, apiVersion);
      if (type) found.set(name, type);
    }
  }
  return [...found.values()];
}

/** The properties of each type, with their names in JSON. */
export function describeTypes(types: readonly ModelType[]): string {
  return types
    .map(({ name, base, isOpen, properties }) => {
      const facts = [...(base ? [`: ${base}`] : []), ...(isOpen ? ['(open)'] : [])];
      const rows = properties.map((property) => [
        property.name,
        property.type,
        property.wireName,
        property.isReadOnly ? 'read only' : '',
      ]);
      return `\n${[name, ...facts].join(' ')}\n${formatColumns(rows, '  ')}`;
    })
    .join('');
}

/** The type without the signs of a list and of null. */
export function elementName(type: string): string {
  return type.replace(/[[\]?]+$/, '');
}

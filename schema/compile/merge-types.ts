import type { ModelProperty, ModelType } from '../model.ts';
import { compareNames } from './compare-names.ts';

/** Whether two descriptions of a type contradict; one without properties says nothing about them. */
export function differs(a: ModelType, b: ModelType): boolean {
  return !isBare(a) && !isBare(b) && JSON.stringify(a) !== JSON.stringify(b);
}

function isBare(type: ModelType): boolean {
  return type.properties.length === 0 && !type.isOpen;
}

export interface MergedTypes {
  readonly type: ModelType;
  /** Properties that both have, but not with the same type; the first one is kept. */
  readonly conflicts: readonly ModelProperty[];
}

/**
 * The union of two descriptions of one type, sorted by name when they differ; which of the two comes
 * first decides nothing but a property's type, so callers pass them in a fixed order.
 */
export function mergeTypes(first: ModelType, second: ModelType): MergedTypes {
  if (!differs(first, second)) return { type: isBare(first) ? second : first, conflicts: [] };
  const properties = new Map(first.properties.map((property) => [property.name, property]));
  const conflicts: ModelProperty[] = [];
  for (const property of second.properties) {
    const known = properties.get(property.name);
    if (!known) properties.set(property.name, property);
    else if (known.type !== property.type || known.wireName !== property.wireName) {
      conflicts.push(known);
    }
  }
  const isOpen = first.isOpen || second.isOpen;
  const base = first.base ?? second.base;
  const sorted = [...properties.values()].sort((a, b) => compareNames(a.name, b.name));
  return {
    type: {
      name: first.name,
      apiVersion: first.apiVersion,
      ...(isOpen && { isOpen }),
      ...(base !== undefined && { base }),
      properties: sorted,
    },
    conflicts,
  };
}

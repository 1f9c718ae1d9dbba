import type { ModelProperty, ModelType } from '../model.ts';
import { compareNames } from '../naming.ts';

/** Whether two descriptions contradict; one without properties says nothing about them. */
function differs(a: ModelType, b: ModelType): boolean {
  return !isBare(a) && !isBare(b) && JSON.stringify(a) !== JSON.stringify(b);
}

function isBare(type: ModelType): boolean {
  return type.properties.length === 0 && !type.isOpen;
}

export interface MergedTypes {
  readonly type: ModelType;
  /** Whether the two contradict. */
  readonly isDifferent: boolean;
  /** Properties that both have, but not with the same type; the first one is kept. */
  readonly conflicts: readonly ModelProperty[];
}

const known = new WeakMap<ModelType, WeakMap<ModelType, MergedTypes>>();

/**
 * The union of two descriptions of one type, sorted by name when they differ; which of the two comes
 * first decides nothing but a property's type, so callers pass them in a fixed order.
 * A corpus brings the same two together hundreds of times: they are merged once, and a type that says
 * nothing new leaves the first one as it is.
 */
export function mergeTypes(first: ModelType, second: ModelType): MergedTypes {
  const merged = known.get(first)?.get(second) ?? unite(first, second);
  const others = known.get(first) ?? new WeakMap<ModelType, MergedTypes>();
  known.set(first, others.set(second, merged));
  return merged;
}

function unite(first: ModelType, second: ModelType): MergedTypes {
  if (!differs(first, second)) {
    return { type: isBare(first) ? second : first, isDifferent: false, conflicts: [] };
  }
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
  const type: ModelType = {
    name: first.name,
    apiVersion: first.apiVersion,
    ...(isOpen && { isOpen }),
    ...(base !== undefined && { base }),
    properties: sorted,
  };
  return { type: differs(first, type) ? type : first, isDifferent: true, conflicts };
}

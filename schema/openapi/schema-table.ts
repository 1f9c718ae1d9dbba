/** The properties of a schema with those of its bases, whatever it refers to. */
import type { ObjectSchema, Schema, SchemaProperty } from './document.ts';

export type SchemaTable = ReadonlyMap<string, Schema>;

/** The object behind references, or undefined for scalars, arrays and unknown names. */
export function objectOf(schema: Schema, table: SchemaTable): ObjectSchema | undefined {
  let current: Schema | undefined = schema;
  for (let depth = 0; current?.kind === 'reference' && depth < 10; depth++) {
    current = table.get(current.name);
  }
  return current?.kind === 'object' ? current : undefined;
}

/** All properties by name, the nearest definition of each; bases come first. */
export function allProperties(
  schema: Schema,
  table: SchemaTable,
): ReadonlyMap<string, SchemaProperty> {
  const properties = new Map<string, SchemaProperty>();
  const visited = new Set<ObjectSchema>();
  const visit = (object: ObjectSchema | undefined): void => {
    if (!object || visited.has(object)) return;
    visited.add(object);
    for (const base of object.bases) visit(objectOf({ kind: 'reference', name: base }, table));
    for (const property of object.properties) properties.set(property.name, property);
  };
  visit(objectOf(schema, table));
  return properties;
}

/** Whether unknown keys are allowed, by the schema itself or one of its bases. */
export function isOpenSchema(schema: Schema, table: SchemaTable): boolean {
  const visited = new Set<ObjectSchema>();
  const visit = (object: ObjectSchema | undefined): boolean => {
    if (!object || visited.has(object)) return false;
    visited.add(object);
    const isOpen = object.isOpen;
    return (
      isOpen || object.bases.some((name) => visit(objectOf({ kind: 'reference', name }, table)))
    );
  };
  return visit(objectOf(schema, table));
}

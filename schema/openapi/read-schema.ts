/** A schema node of an OpenAPI file in, what PowerShell types depend on out. */
import { isMap, mapAt, mapsAt, textAt, type YamlMap } from './block-yaml.ts';
import type { Schema, SchemaProperty } from './document.ts';

const reference = '#/components/schemas/';

/** Reads a schema and what stands in it; references stay references. */
export function readSchema(node: YamlMap): Schema {
  const target = textAt(node, '$ref');
  if (target?.startsWith(reference)) {
    return { kind: 'reference', name: target.slice(reference.length) };
  }
  const choice = readChoice(node);
  if (choice) return choice;
  const type = textAt(node, 'type');
  if (type === 'array') return { kind: 'array', items: readSchema(mapAt(node, 'items')) };
  const parts = mapsAt(node, 'allOf');
  if (type !== undefined && type !== 'object') {
    const format = textAt(node, 'format');
    const names = mapAt(node, 'x-ms-enum');
    const enumName = textAt(names, 'modelAsString') === 'false' ? textAt(names, 'name') : undefined;
    return {
      kind: 'scalar',
      type,
      ...(format !== undefined && format !== '' && { format }),
      ...(enumName !== undefined && { enumName }),
    };
  }
  const bodies = [node, ...parts.filter((part) => textAt(part, '$ref') === undefined)];
  return {
    kind: 'object',
    bases: parts.flatMap((part) => textAt(part, '$ref')?.slice(reference.length) ?? []),
    properties: bodies.flatMap(readProperties),
    isOpen: bodies.some((body) => isMap(body['additionalProperties'])),
  };
}

/** `anyOf` a type or null is how the files say that a reference or a number can be null. */
function readChoice(node: YamlMap): Schema | undefined {
  for (const key of ['anyOf', 'oneOf']) {
    const [first] = mapsAt(node, key);
    if (first) return readSchema(first);
  }
  return undefined;
}

function readProperties(node: YamlMap): SchemaProperty[] {
  const properties = mapAt(node, 'properties');
  return Object.keys(properties).map((name) => {
    const property = mapAt(properties, name);
    return {
      name,
      schema: readSchema(property),
      isNullable: textAt(property, 'nullable') === 'true',
      isReadOnly: textAt(property, 'readOnly') === 'true',
    };
  });
}

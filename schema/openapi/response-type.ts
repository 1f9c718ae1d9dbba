import type { OpenApiDocument, Schema } from './document.ts';
import type { OperationFacts } from './operation-facts.ts';
import { propertyType } from './property-type.ts';
import { allProperties } from './schema-table.ts';

/** What a cmdlet with these operations gives; of a page of items, the items. */
export function outputTypesOf(
  operations: readonly OperationFacts[],
  { schemas }: OpenApiDocument,
): readonly string[] {
  const types = new Set<string>();
  for (const { operation } of operations) {
    const type = operation.response && itemType(operation.response, schemas);
    if (type !== undefined) types.add(type.replace(/\?$/, ''));
  }
  return [...types];
}

function itemType(schema: Schema, schemas: OpenApiDocument['schemas']): string | undefined {
  const properties = allProperties(schema, schemas);
  const value = properties.get('value')?.schema;
  const isPage = value?.kind === 'array' && [...properties.keys()].every(isOfPage);
  return propertyType(isPage ? value.items : schema, schemas);
}

function isOfPage(name: string): boolean {
  return name === 'value' || name.startsWith('@odata.');
}

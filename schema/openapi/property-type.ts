/** A schema in, the SDK's PowerShell type of a property with it out (types of the SDK's definitions). */
import type { Schema } from './document.ts';
import type { SchemaTable } from './schema-table.ts';
import { pascalName } from './sdk-name.ts';
import { componentTypeName } from './sdk-type-name.ts';

/** By type and format; `type` alone is the rest. */
const scalars: Readonly<Record<string, string>> = {
  boolean: 'Boolean?',
  integer: 'Int32?',
  'integer int64': 'Int64?',
  number: 'Double?',
  'number decimal': 'Decimal?',
  'number float': 'Single?',
  'number int32': 'Int32?',
  'number int64': 'Int64?',
  string: 'String',
  'string base64url': 'Byte[]',
  'string binary': 'Byte[]',
  'string byte': 'Byte[]',
  'string date': 'DateTime?',
  'string date-time': 'DateTime?',
  'string duration': 'TimeSpan?',
};

/** Whether the value, or each of a list, is a day without a time. */
export function isDateOnly(schema: Schema, table: SchemaTable): boolean {
  if (schema.kind === 'array') return isDateOnly(schema.items, table);
  if (schema.kind === 'scalar') return schema.type === 'string' && schema.format === 'date';
  const target = schema.kind === 'reference' ? table.get(schema.name) : undefined;
  return target?.kind === 'scalar' && isDateOnly(target, table);
}

/** The type in PowerShell's notation; undefined for what the SDK has no name for. */
export function propertyType(schema: Schema, table: SchemaTable): string | undefined {
  switch (schema.kind) {
    case 'array': {
      const element = propertyType(schema.items, table);
      return element === undefined ? undefined : `${element.replace(/\?$/, '')}[]`;
    }
    case 'scalar':
      return schema.enumName === undefined
        ? (scalars[`${schema.type} ${schema.format}`] ?? scalars[schema.type])
        : `${pascalName(schema.enumName)}?`;
    case 'reference': {
      const target = table.get(schema.name);
      if (!target || target.kind === 'object') return componentTypeName(schema.name);
      return propertyType(target, table);
    }
    case 'object':
      return schema.properties.length === 0 && schema.bases.length === 1
        ? componentTypeName(schema.bases[0] ?? '')
        : schema.properties.length === 0
          ? 'IAny'
          : undefined;
  }
}

/**
 * The schemas of one module as the SDK's types, each made once and on demand: properties with those
 * of the bases, sorted by name as help pages show them; `base` says where they come from.
 */

import type { ModelProperty, ModelType } from '../model.ts';
import { compareNames } from '../naming.ts';
import type { OpenApiDocument, Schema } from './document.ts';
import { isDateOnly, propertyType } from './property-type.ts';
import { allProperties, isOpenSchema, objectOf } from './schema-table.ts';
import { pascalName } from './sdk-name.ts';
import { componentTypeName } from './sdk-type-name.ts';

/** Makes types by their names in the SDK. */
export class TypeSource {
  readonly #document: OpenApiDocument;
  readonly #schemas = new Map<string, Schema>();
  readonly #made = new Map<string, ModelType>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    for (const name of document.schemas.keys()) {
      const key = componentTypeName(name).toLowerCase();
      // Two schemas can get one name; the SDK keeps the first.
      if (!this.#schemas.has(key)) this.#schemas.set(key, { kind: 'reference', name });
    }
  }

  /** The type of a component, or undefined when no schema has the name. */
  type(name: string): ModelType | undefined {
    const known = this.#made.get(name);
    if (known) return known;
    const schema = this.#schemas.get(name.toLowerCase());
    return schema && objectOf(schema, this.#document.schemas) && this.typeOf(name, schema);
  }

  /** The type of a schema that has no name of its own in the file. */
  typeOf(name: string, schema: Schema): ModelType {
    const known = this.#made.get(name);
    if (known) return known;
    const table = this.#document.schemas;
    const base = objectOf(schema, table)?.bases.find((name) => this.#saysSomething(name));
    const made: ModelType = {
      name,
      apiVersion: this.#document.apiVersion,
      ...(isOpenSchema(schema, table) && { isOpen: true }),
      ...(base !== undefined && { base: componentTypeName(base) }),
      properties: this.#properties(schema),
    };
    this.#made.set(name, made);
    return made;
  }

  /** The keys of all paths of the module, as its identity type offers them. */
  identityType(name: string): ModelType {
    const known = this.#made.get(name);
    if (known) return known;
    const keys = new Map<string, string>();
    for (const { parameters } of this.#document.operations) {
      for (const parameter of parameters) {
        const key = pascalName(parameter.name);
        if (parameter.in === 'path' && !keys.has(key)) keys.set(key, parameter.name);
      }
    }
    const properties = [...keys]
      .map(([key, wireName]) => ({ name: key, type: 'String', wireName }))
      .sort((a, b) => compareNames(a.name, b.name));
    const made = { name, apiVersion: this.#document.apiVersion, properties };
    this.#made.set(name, made);
    return made;
  }

  /** The SDK leaves out a base without properties. */
  #saysSomething(name: string): boolean {
    const object = objectOf({ kind: 'reference', name }, this.#document.schemas);
    return object !== undefined && object.properties.length + object.bases.length > 0;
  }

  #properties(schema: Schema): readonly ModelProperty[] {
    const table = this.#document.schemas;
    const properties = new Map<string, ModelProperty>();
    // Of `summary` and `_summary` the plain one has the name, the other a number behind it.
    const all = [...allProperties(schema, table).values()];
    for (const { name: wireName, schema: own, isReadOnly } of all.sort(byWordSign)) {
      const type = propertyType(own, table);
      const plain = pascalName(wireName);
      const name = properties.has(plain) ? `${plain}1` : plain;
      if (type === undefined) continue;
      properties.set(name, {
        name,
        type,
        wireName,
        ...(isReadOnly && { isReadOnly }),
        ...(isDateOnly(own, table) && { isDateOnly: true }),
      });
    }
    return [...properties.values()].sort((a, b) => compareNames(a.name, b.name));
  }
}

function byWordSign(a: { readonly name: string }, b: { readonly name: string }): number {
  return Number(/^\W|^_/.test(a.name)) - Number(/^\W|^_/.test(b.name));
}

/**
 * The types of a compiled page in, the same types as the schemas have them out, and those of
 * parameters that the page does not describe. Types that only properties name come from
 * `typesBehind`, so that a page does not carry half of Graph.
 */
import type { CompiledPage } from '../compile/compile-page.ts';
import { elementType, isIdentityType, isModelType } from '../compile/type-name.ts';
import { allParameterSets, type Cmdlet, type ModelType } from '../model.ts';
import type { Schema } from './document.ts';
import type { SetMatch } from './match-operations.ts';
import type { OpenApiModule } from './open-openapi.ts';
import { objectOf } from './schema-table.ts';
import { foldName, foldWireName } from './wire-key.ts';

/** The types of the page, exact where there is a schema. */
export function exactTypes(
  { cmdlet, types }: CompiledPage,
  matches: ReadonlyMap<string, SetMatch>,
  module: OpenApiModule,
): readonly ModelType[] {
  const bodies = cmdlet ? inlineBodies(cmdlet, matches, module) : new Map<string, Schema>();
  const exact = new Map(types.map((type) => [type.name, makeExact(type, bodies, module)]));
  for (const name of cmdlet ? parameterTypes(cmdlet) : []) {
    const found = exact.has(name) ? undefined : find(name, bodies, module);
    if (found) exact.set(name, found);
  }
  return [...exact.values()];
}

/** The types that properties of these types name, to any depth, without these types. */
export function typesBehind(
  types: readonly ModelType[],
  module: OpenApiModule,
): readonly ModelType[] {
  const known = new Set(types.map(({ name }) => name));
  const behind: ModelType[] = [];
  const waiting = [...types];
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    for (const property of type.properties) {
      const name = elementType(property.type);
      if (known.has(name) || !isModelType(name)) continue;
      known.add(name);
      const found = module.types.type(name);
      if (!found) continue;
      behind.push(found);
      waiting.push(found);
    }
  }
  return behind;
}

function makeExact(
  type: ModelType,
  bodies: ReadonlyMap<string, Schema>,
  module: OpenApiModule,
): ModelType {
  return isIdentityType(type.name)
    ? exactIdentity(type, module)
    : (find(type.name, bodies, module) ?? type);
}

function find(
  name: string,
  bodies: ReadonlyMap<string, Schema>,
  { types }: OpenApiModule,
): ModelType | undefined {
  if (isIdentityType(name)) return types.identityType(name);
  const body = bodies.get(name);
  return body ? types.typeOf(name, body) : types.type(name);
}

/** The page knows which keys the identity offers, the files how they are spelled. */
function exactIdentity(type: ModelType, { types }: OpenApiModule): ModelType {
  const keys = new Map(
    types
      .identityType(type.name)
      .properties.map(({ name, wireName }) => [foldName(name), wireName]),
  );
  return {
    ...type,
    properties: type.properties.map((property) => {
      const wireName =
        keys.get(foldName(property.name)) ?? keys.get(foldWireName(property.wireName));
      return wireName === undefined ? property : { ...property, wireName };
    }),
  };
}

function parameterTypes({ parameters }: Cmdlet): readonly string[] {
  return parameters
    .flatMap(({ type, sets }) => [type, ...Object.values(sets).flatMap((own) => own.type ?? [])])
    .map(elementType)
    .filter(isModelType);
}

/** Bodies that stand in the operation itself are typed under the name that the page shows. */
function inlineBodies(
  cmdlet: Cmdlet,
  matches: ReadonlyMap<string, SetMatch>,
  { document }: OpenApiModule,
): Map<string, Schema> {
  const bodies = new Map<string, Schema>();
  for (const { type, target, sets } of cmdlet.parameters) {
    if (target.kind !== 'body') continue;
    for (const [set, { facts }] of matches) {
      const membership = sets[set] ?? sets[allParameterSets];
      const schema = membership && facts.operation.body?.schema;
      if (schema?.kind === 'object' && objectOf(schema, document.schemas)) {
        bodies.set(elementType(membership?.type ?? type), schema);
      }
    }
  }
  return bodies;
}

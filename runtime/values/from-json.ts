import type { Json, JsonObject } from './json-text.ts';
import { integerValue, numberValue } from './numeric.ts';
import { CustomObject, Hashtable, type Value } from './value.ts';

/** JSON as a value in which objects are hashtables: JSON text given where a hashtable could be. */
export function hashtableFromJson(json: Json): Value {
  return fromJson(json, (members) => new Hashtable(members));
}

/** JSON as a value in which objects are custom objects: what a service answered. */
export function objectFromJson(json: Json, typeName: string | null = null): Value {
  if (json instanceof Map) {
    const members = [...(json as JsonObject)].map(
      ([name, member]) => [name, objectFromJson(member)] as const,
    );
    return new CustomObject(members, typeName);
  }
  return fromJson(json, (members) => new CustomObject(members));
}

function fromJson(json: Json, makeObject: (members: [string, Value][]) => Value): Value {
  if (typeof json === 'number') return numberValue(json);
  if (typeof json === 'bigint') return integerValue(json);
  if (Array.isArray(json)) return json.map((element: Json) => fromJson(element, makeObject));
  if (json instanceof Map) {
    const members = [...(json as JsonObject)];
    return makeObject(members.map(([name, member]) => [name, fromJson(member, makeObject)]));
  }
  return json as null | boolean | string;
}

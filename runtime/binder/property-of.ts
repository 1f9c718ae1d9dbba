import { CustomObject, type Value } from '../values/value.ts';

/** A property of a pipeline object, in any case of its name; undefined when it has none. Keys of a hashtable are none. */
export function propertyOf(object: Value, name: string): Value | undefined {
  if (!(object instanceof CustomObject) || !object.properties.has(name)) return undefined;
  return object.properties.get(name) ?? null;
}

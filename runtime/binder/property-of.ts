import type { MemberContext } from '../values/net-type.ts';
import { findProperty } from '../values/types/find-member.ts';
import { typeOf } from '../values/types/find-type.ts';
import { getProperty } from '../values/types/members.ts';
import { CustomObject, Hashtable, type Value } from '../values/value.ts';

/** A property of a pipeline object, in any case of its name; undefined when it has none. Keys of a hashtable are none. */
export function propertyOf(
  object: Value,
  name: string,
  context: MemberContext | undefined,
): Value | undefined {
  if (object instanceof CustomObject && object.properties.has(name)) {
    return object.properties.get(name) ?? null;
  }
  const members = context ?? unable;
  if (object instanceof Hashtable) return findProperty(typeOf(object), name)?.get(object, members);
  return object === null ? undefined : getProperty(object, name, members);
}

/** Where nobody runs scripts, a property that is a script gives nothing. */
const unable: MemberContext = {
  invoke: () => [],
  now: () => 0,
  random: () => 0,
  zoneOffset: () => 0,
};

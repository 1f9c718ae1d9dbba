import type { NetType } from '../../values/net-type.ts';
import { findType } from '../../values/types/find-type.ts';

/** A type that the engine itself needs, by its full name. */
export function typeNamed(name: string): NetType {
  const type = findType(name);
  if (!type) throw new TypeError(`there is no type ${name}`);
  return type;
}

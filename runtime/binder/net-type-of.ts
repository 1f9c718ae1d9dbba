import type { NetType } from '../values/net-type.ts';
import { readTypeName } from '../values/type-reference.ts';
import { findType } from '../values/types/find-type.ts';

/** The .NET type of a parameter, by its name in PowerShell's notation or in full; undefined for one that we do not know. */
export function netTypeOf(name: string): NetType | undefined {
  const found = findType(name);
  if (found) return found;
  const { name: inner, isArray, isNullable } = readTypeName(name);
  if (!isNullable) return undefined;
  return findType(`System.Nullable[${inner}]${isArray ? '[]' : ''}`);
}

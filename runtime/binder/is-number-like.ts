import { Numeric } from '../values/numeric.ts';
import { EnumValue } from '../values/types/objects/enum-value.ts';
import type { Value } from '../values/value.ts';

/** Whether .NET's type code of the value is that of a number: a BigInteger has none, and an enum has its own. */
export function isNumberLike(value: Value): boolean {
  if (value instanceof Numeric) return value.type !== 'BigInteger';
  return typeof value === 'number' || value instanceof EnumValue;
}

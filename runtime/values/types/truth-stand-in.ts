/** Stand-in for the truth of a value until it is merged. */
import { Numeric, toDouble } from '../numeric.ts';
import type { Value } from '../value.ts';

/** What a value counts as where a truth is wanted. */
export function isTrue(value: Value): boolean {
  if (value === null || value === false || value === '' || value === 0) return false;
  if (value instanceof Numeric) return toDouble(value) !== 0;
  if (!Array.isArray(value)) return true;
  return value.length === 1 ? isTrue(value[0] ?? null) : value.length > 1;
}

import type { Value } from '../value.ts';
import { compareOrdinal, compareTexts, compareValues } from './compare-values.ts';
import type { StringComparer } from './objects/string-comparer.ts';

/** The order of two values by a StringComparer; what is no text has its own order. */
export function compareWith(comparer: StringComparer, left: Value, right: Value): number {
  if (typeof left !== 'string' || typeof right !== 'string') return compareValues(left, right);
  if (!comparer.isOrdinal) return compareTexts(left, right, comparer.ignoresCase);
  return comparer.ignoresCase
    ? compareOrdinal(left.toUpperCase(), right.toUpperCase())
    : compareOrdinal(left, right);
}

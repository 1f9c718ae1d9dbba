import { Numeric, toDouble } from '../values/numeric.ts';
import type { Value } from '../values/value.ts';

/** Less than, equal to or greater than zero as the first is to the second; null when one of them is no number. */
export function compareNumbers(a: Value, b: Value): number | null {
  const [left, right] = [a, b].map((value) =>
    typeof value === 'number' ? value : value instanceof Numeric ? toDouble(value) : null,
  );
  return typeof left === 'number' && typeof right === 'number' ? left - right : null;
}

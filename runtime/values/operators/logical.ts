import { isTrue } from '../truth.ts';
import type { Value } from '../value.ts';

/** `left -and right`, both of them evaluated. */
export function and(left: Value, right: Value): boolean {
  return isTrue(left) && isTrue(right);
}

/** `left -or right`, both of them evaluated. */
export function or(left: Value, right: Value): boolean {
  return isTrue(left) || isTrue(right);
}

/** `left -xor right`. */
export function xor(left: Value, right: Value): boolean {
  return isTrue(left) !== isTrue(right);
}

/** `-not value`. */
export function not(value: Value): boolean {
  return !isTrue(value);
}

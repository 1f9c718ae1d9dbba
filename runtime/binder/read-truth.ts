import type { Value } from '../values/value.ts';

/** What a Boolean, or the text of one, says; null of anything else. */
export function readTruth(value: Value): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return word === 'true' ? true : word === 'false' ? false : null;
}

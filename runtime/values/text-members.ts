import { toText } from './to-text.ts';
import type { Hashtable, Value } from './value.ts';

/** The entries of a hashtable for whoever knows members by name only: each key as the text that it makes. */
export function textMembers(table: Hashtable): [string, Value][] {
  return [...table].map(([key, value]) => [toText(key), value]);
}

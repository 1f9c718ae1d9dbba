import { CaseMap } from '../base/case-map.ts';
import type { Value } from './value.ts';

/**
 * A Hashtable or, when `isOrdered`, an OrderedDictionary: text keys without regard to case, entries
 * in the order in which they were added (.NET's order for a Hashtable is random, so this is one of its orders).
 */
export class Hashtable {
  readonly isOrdered: boolean;
  readonly #entries = new CaseMap<Value>();

  constructor(entries: Iterable<readonly [string, Value]> = [], isOrdered: boolean = false) {
    this.isOrdered = isOrdered;
    for (const [key, value] of entries) this.#entries.set(key, value);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  set(key: string, value: Value): this {
    this.#entries.set(key, value);
    return this;
  }

  [Symbol.iterator](): IterableIterator<[string, Value]> {
    return this.#entries[Symbol.iterator]();
  }
}

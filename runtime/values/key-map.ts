/**
 * A map in the order of insertion whose keys are equal when `keyOf` gives the same for them. Each key
 * keeps its first spelling. What stands behind hashtables, dictionaries and sets.
 */
export class KeyMap<K, V> {
  readonly #keyOf: (key: K) => unknown;
  #entries = new Map<unknown, { readonly key: K; value: V }>();
  /** Goes up with each change, so that whoever enumerates can tell. */
  version = 0;

  constructor(keyOf: (key: K) => unknown, entries: Iterable<readonly [K, V]> = []) {
    this.#keyOf = keyOf;
    for (const [key, value] of entries) this.set(key, value);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: K): V | undefined {
    return this.#entries.get(this.#keyOf(key))?.value;
  }

  has(key: K): boolean {
    return this.#entries.has(this.#keyOf(key));
  }

  set(key: K, value: V): this {
    this.version++;
    const folded = this.#keyOf(key);
    const entry = this.#entries.get(folded);
    if (entry) entry.value = value;
    else this.#entries.set(folded, { key, value });
    return this;
  }

  /** Adds an entry so that it stands at an index; the key must be new. */
  insert(index: number, [key, value]: readonly [K, V]): void {
    this.version++;
    const entries = [...this.#entries];
    entries.splice(index, 0, [this.#keyOf(key), { key, value }]);
    this.#entries = new Map(entries);
  }

  delete(key: K): boolean {
    this.version++;
    return this.#entries.delete(this.#keyOf(key));
  }

  clear(): void {
    this.version++;
    this.#entries.clear();
  }

  /** The key as it was first given, of one that is equal to it. */
  spelling(key: K): K | undefined {
    return this.#entries.get(this.#keyOf(key))?.key;
  }

  *keys(): IterableIterator<K> {
    for (const { key } of this.#entries.values()) yield key;
  }

  *values(): IterableIterator<V> {
    for (const { value } of this.#entries.values()) yield value;
  }

  *[Symbol.iterator](): IterableIterator<[K, V]> {
    for (const { key, value } of this.#entries.values()) yield [key, value];
  }
}

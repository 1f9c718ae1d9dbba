/** A map with case-insensitive text keys that remembers insertion order and each key's first spelling. */
export class CaseMap<V> {
  readonly #entries = new Map<string, { readonly key: string; value: V }>();

  constructor(entries: Iterable<readonly [string, V]> = []) {
    for (const [key, value] of entries) this.set(key, value);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    return this.#entries.get(foldCase(key))?.value;
  }

  has(key: string): boolean {
    return this.#entries.has(foldCase(key));
  }

  set(key: string, value: V): this {
    const folded = foldCase(key);
    const entry = this.#entries.get(folded);
    if (entry) entry.value = value;
    else this.#entries.set(folded, { key, value });
    return this;
  }

  delete(key: string): boolean {
    return this.#entries.delete(foldCase(key));
  }

  *keys(): IterableIterator<string> {
    for (const { key } of this.#entries.values()) yield key;
  }

  *[Symbol.iterator](): IterableIterator<[string, V]> {
    for (const { key, value } of this.#entries.values()) yield [key, value];
  }
}

/** The form under which two names are the same to PowerShell. */
export function foldCase(text: string): string {
  return text.toLowerCase();
}

/**
 * The namespaces of operations: microsoft.graph.security.run. The types of inline bodies tell them in
 * lower case, the names of types spell them.
 */

/** What inline bodies say of namespaces. */
export class Namespaces {
  /** By the first segment, and by the first two. */
  readonly #below = new Map<string, Set<string>>();

  readonly #names = new Set<string>();
  /** By the first segment, the second ones seen. */
  readonly #seconds = new Map<string, Set<string>>();

  /** Takes the words of an inline body's path. */
  add(words: readonly string[]): void {
    const start = words.lastIndexOf('microsoft');
    const action = words.length - 1;
    const names = words.slice(start + 2, action);
    if (start < 1 || words[start + 1] !== 'graph') return;
    const [root = '', second = ''] = words;
    if (names.length === 1 && names[0] !== undefined) this.#names.add(names[0]);
    this.#seconds.set(root, (this.#seconds.get(root) ?? new Set()).add(second));
    for (const place of [root, `${root} ${second}`]) {
      const known = this.#below.get(place) ?? new Set();
      this.#below.set(place, known.add(names.join('.')));
    }
  }

  /** The namespace of which the type is, in lower case. */
  ofType(type: string): string | undefined {
    const name = type.slice('IMicrosoftGraph'.length);
    return [...this.#names].find(
      (known) => name.toLowerCase().startsWith(known) && /[A-Z]/.test(name.charAt(known.length)),
    );
  }

  /** The one namespace below the segments, or below the first when several others agree; '' is none. */
  below(root: string, segment: string | undefined): string | undefined {
    const pair = this.#below.get(`${root} ${segment ?? ''}`.toLowerCase());
    const isEverywhere = (this.#seconds.get(root.toLowerCase())?.size ?? 0) > 1;
    const known = pair ?? (isEverywhere ? this.#below.get(root.toLowerCase()) : undefined);
    return known?.size === 1 ? [...known][0] : undefined;
  }
}

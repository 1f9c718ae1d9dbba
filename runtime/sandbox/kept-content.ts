/** The bytes of a file as far as a sandbox keeps them: pieces as they came, until they are too many. */
export class KeptContent {
  #pieces: Uint8Array[] | null = [];
  #size = 0;

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > mostKept) this.#pieces = null;
    this.#pieces?.push(piece);
  }

  append(other: KeptContent): void {
    this.#size += other.#size;
    if (this.#size > mostKept || other.#pieces === null) this.#pieces = null;
    this.#pieces?.push(...(other.#pieces ?? []));
  }

  /** All of them; undefined when there were too many. */
  get bytes(): Uint8Array | undefined {
    return this.#pieces ? Buffer.concat(this.#pieces) : undefined;
  }
}

/** Of one file; a sandbox lives in the memory of the test that uses it. */
export const mostKept: number = 16 * 1024 * 1024;

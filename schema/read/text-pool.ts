/**
 * One copy of each text. A piece of a string keeps the whole string in memory, so what outlives a page
 * is copied; what many pages say is copied once.
 */
export class TextPool {
  readonly #texts = new Map<string, string>();

  /** A text of its own with the same characters. */
  own(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const copy = copyText(text);
    this.#texts.set(copy, copy);
    return copy;
  }
}

/** The same characters in memory of their own. */
export function copyText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

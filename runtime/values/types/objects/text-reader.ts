import { NetObject } from '../../net-object.ts';

/** A StringReader or a StreamReader: text that is read from its start to its end. */
export class TextReader extends NetObject {
  readonly typeName: string;
  readonly #whole: string;
  #position = 0;

  constructor(typeName: string, whole: string) {
    super();
    this.typeName = typeName;
    this.#whole = whole;
  }

  get isAtEnd(): boolean {
    return this.#position >= this.#whole.length;
  }

  /** The next character without going on, or undefined at the end. */
  peek(): number | undefined {
    return this.isAtEnd ? undefined : this.#whole.charCodeAt(this.#position);
  }

  /** The next character, or undefined at the end. */
  read(): number | undefined {
    const next = this.peek();
    this.#position += 1;
    return next;
  }

  /** The text up to the end of the line, which is read too; null at the end. */
  readLine(): string | null {
    if (this.isAtEnd) return null;
    const [all = '', line = ''] =
      /^([^\r\n]*)(?:\r\n|\r|\n)?/.exec(this.#whole.slice(this.#position)) ?? [];
    this.#position += all.length;
    return line;
  }

  readToEnd(): string {
    const rest = this.#whole.slice(this.#position);
    this.#position = this.#whole.length;
    return rest;
  }
}

import { canonicalJson } from './canonical-json.ts';

export interface LinePlace {
  readonly file: string;
  readonly offset: number;
  /** In bytes, without the line feed. */
  readonly length: number;
}

const encoder = new TextEncoder();

/** Lines of one file and where each of them begins. */
export class LineFile {
  readonly #file: string;
  readonly #lines: Uint8Array[] = [];
  #size = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds the line of a value and tells its place. */
  add(value: unknown): LinePlace {
    const bytes = encoder.encode(`${canonicalJson(value)}\n`);
    const offset = this.#size;
    this.#lines.push(bytes);
    this.#size += bytes.length;
    return { file: this.#file, offset, length: bytes.length - 1 };
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#lines);
  }
}

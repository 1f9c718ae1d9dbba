/**
 * Pages out of a packed help corpus: each tar entry is looked at as it goes by, so that the archive of
 * 657 MB never is in memory. The zstd program unpacks, because fzstd 0.1.1 cannot: matches further
 * back than 64 MiB come out wrong (seen from byte 124,621,959 of graph-2.25 on), and it does not
 * verify the frame's checksum, so the pages would be wrong without a word.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface PackedPage {
  /** The path inside the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface EntryVisitor {
  readonly isWanted: (path: string) => boolean;
  /** Gets the content of a wanted file; false ends the reading. */
  readonly take: (page: PackedPage) => boolean;
}

/** Goes through the files of a `.tar.zst`. */
export async function eachEntry(archive: string, visitor: EntryVisitor): Promise<void> {
  const tar = new TarReader(visitor);
  const program = spawn('zstd', ['-dcq', '--long=27', archive], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(program, 'close');
  // A program that does not start is told by the await below, not as a failure of nobody.
  ended.catch(() => {});
  for await (const chunk of program.stdout) {
    tar.push(chunk as Uint8Array);
    if (tar.isDone) break;
  }
  if (tar.isDone) program.kill();
  const [code] = await ended;
  if (!tar.isDone && code !== 0) throw new Error(`zstd ended with ${code} on ${archive}`);
}

const blockSize = 512;

/** Cuts a stream into tar entries: a header block, then content padded to whole blocks. */
class TarReader {
  isDone = false;
  readonly #visitor: EntryVisitor;
  readonly #header = new Uint8Array(blockSize);
  #headerFill = 0;
  #path = '';
  #longPath: string | undefined;
  #content: Uint8Array | undefined;
  #size = 0;
  #read = 0;
  #kind = '0';

  constructor(visitor: EntryVisitor) {
    this.#visitor = visitor;
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length && !this.isDone; ) {
      at += this.#size > 0 ? this.#takeContent(chunk, at) : this.#takeHeader(chunk, at);
    }
  }

  #takeHeader(chunk: Uint8Array, at: number): number {
    const part = chunk.subarray(at, at + blockSize - this.#headerFill);
    this.#header.set(part, this.#headerFill);
    this.#headerFill += part.length;
    if (this.#headerFill === blockSize) {
      this.#headerFill = 0;
      this.#startEntry();
    }
    return part.length;
  }

  #startEntry(): void {
    // Two blocks of zeros end the archive.
    if (this.#header.every((byte) => byte === 0)) return;
    if (!this.#isHeader()) throw new Error(`not a tar header behind ${this.#path}`);
    const prefix = this.#text(345, 155);
    const name = this.#text(0, 100);
    this.#path = this.#longPath ?? (prefix ? `${prefix}/${name}` : name);
    this.#longPath = undefined;
    this.#kind = this.#text(156, 1) || '0';
    const length = Number.parseInt(this.#text(124, 12) || '0', 8);
    const isNeeded =
      this.#kind === 'L' || (this.#kind === '0' && this.#visitor.isWanted(this.#path));
    this.#content = isNeeded ? new Uint8Array(length) : undefined;
    this.#size = Math.ceil(length / blockSize) * blockSize;
    this.#read = 0;
  }

  /** The sum of all bytes is in the header, counted with blanks in its own place. */
  #isHeader(): boolean {
    const sum = this.#header.reduce(
      (total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte),
      0,
    );
    return sum === Number.parseInt(this.#text(148, 8), 8);
  }

  #takeContent(chunk: Uint8Array, at: number): number {
    const count = Math.min(chunk.length - at, this.#size - this.#read);
    if (this.#content && this.#read < this.#content.length) {
      const room = this.#content.length - this.#read;
      this.#content.set(chunk.subarray(at, at + Math.min(count, room)), this.#read);
    }
    this.#read += count;
    if (this.#read === this.#size) this.#endEntry();
    return count;
  }

  #endEntry(): void {
    const bytes = this.#content;
    this.#size = 0;
    this.#content = undefined;
    if (!bytes) return;
    // GNU tar puts a path longer than 100 bytes into an entry of its own before the file's.
    if (this.#kind === 'L') this.#longPath = decode(bytes);
    else if (!this.#visitor.take({ path: this.#path, bytes })) this.isDone = true;
  }

  #text(start: number, length: number): string {
    return decode(this.#header.subarray(start, start + length)).trim();
  }
}

function decode(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

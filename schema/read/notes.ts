/**
 * The NOTES section: aliases of the cmdlet and the shapes of its complex parameters, one block each.
 * Nine tenths of a corpus are blocks that an earlier page has word for word: those are compared as
 * bytes and neither decoded nor read again.
 */
import type { HelpParameter, HelpShape } from './help-page.ts';
import { decode, type PageText } from './page-text.ts';
import { blockHead, readShapeBlock, unescapeBrackets } from './shape-block.ts';
import { ShapePool } from './shape-pool.ts';

export interface ReadNotes {
  readonly aliases: readonly string[];
  readonly shapes: readonly HelpShape[];
  /** Offset of the next section. */
  readonly end: number;
}

interface KnownBlock {
  readonly bytes: Buffer;
  readonly shape: HelpShape;
}

/** Blocks beyond this are read but not remembered. */
const mostBytesKept = 256 * 2 ** 20;
const lineFeed = 0x0a;
const blank = 0x20;
const hash = 0x23;
const backtick = 0x60;

export class NotesReader {
  readonly #pool = new ShapePool();
  /** By first line; the one seen last stands first. */
  readonly #known = new Map<string, KnownBlock[]>();
  #keptBytes = 0;

  /** Reads aliases and shapes from the offset on; only the given parameters can head a shape. */
  read(page: PageText, from: number, parameters: readonly HelpParameter[]): ReadNotes {
    const { bytes } = page;
    const heads = new Set(parameters.map(({ name }) => name.toUpperCase()));
    const aliases: string[] = [];
    const shapes: HelpShape[] = [];
    let isFenced = false;
    let at = from;
    while (at < bytes.length) {
      const first = bytes[at] ?? 0;
      const end = endOfLine(bytes, at);
      if (first === backtick && bytes.toString('latin1', at, at + 3) === '```')
        isFenced = !isFenced;
      else if (first === hash && !isFenced) {
        const line = decode(page, at, end);
        if (line.startsWith('## ')) break;
        const alias = /^### (\S+-\S+)$/.exec(line)?.[1];
        if (alias !== undefined) aliases.push(alias);
      } else if (first === backtick || isCapital(first)) {
        const block = this.#block(page, at, end);
        if (block) {
          if (heads.has(block.shape.name)) shapes.push(block.shape);
          at += block.bytes.length;
          continue;
        }
      }
      at = end + 1;
    }
    return { aliases, shapes, end: Math.min(at, bytes.length) };
  }

  #block(page: PageText, at: number, lineEnd: number): KnownBlock | undefined {
    const head = decode(page, at, lineEnd);
    const candidates = this.#known.get(head);
    const known = candidates?.findIndex((block) => isHere(block, page.bytes, at)) ?? -1;
    const found = candidates?.[known];
    if (candidates && found) {
      if (known > 0) candidates.unshift(...candidates.splice(known, 1));
      return found;
    }
    if (!blockHead.test(unescapeBrackets(head))) return undefined;
    const end = endOfBlock(page, lineEnd + 1);
    const shape = readShapeBlock(decode(page, at, end), this.#pool);
    if (!shape) return undefined;
    const block = { bytes: page.bytes.subarray(at, end), shape };
    if (this.#keptBytes + block.bytes.length <= mostBytesKept) {
      this.#keptBytes += block.bytes.length;
      const kept = { bytes: Buffer.from(block.bytes), shape };
      if (candidates) candidates.unshift(kept);
      else this.#known.set(Buffer.from(head).toString(), [kept]);
    }
    return block;
  }
}

/** Whether the page has the block's bytes here and ends the block where they end. */
function isHere({ bytes: block }: KnownBlock, bytes: Buffer, at: number): boolean {
  const end = at + block.length;
  if (end > bytes.length || (end < bytes.length && !startsOther(bytes, end))) return false;
  return bytes.compare(block, 0, block.length, at, end) === 0;
}

/** A block goes on to the next heading, fence or head of a block. */
function endOfBlock(page: PageText, from: number): number {
  const { bytes } = page;
  let at = from;
  while (at < bytes.length && !startsOther(bytes, at)) at = endOfLine(bytes, at) + 1;
  return Math.min(at, bytes.length);
}

function startsOther(bytes: Buffer, at: number): boolean {
  const first = bytes[at] ?? 0;
  if (first === blank || first === lineFeed) return false;
  if (first === hash) return bytes[at + 1] === hash;
  if (first !== backtick && !isCapital(first)) return false;
  const line = bytes.toString('latin1', at, endOfLine(bytes, at));
  return line.startsWith('```') || blockHead.test(unescapeBrackets(line));
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function endOfLine(bytes: Buffer, at: number): number {
  const feed = bytes.indexOf(lineFeed, at);
  return feed < 0 ? bytes.length : feed;
}

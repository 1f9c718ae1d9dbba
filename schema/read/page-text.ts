/**
 * Bytes of a file in, text out, as bytes still: a page of 4 MB is decoded only where it is looked at.
 * A byte order mark and carriage returns are dropped here, so that no reader has to think of them. It
 * decides only whether the file is text at all.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { errorAt, type Finding, reasons } from '../diagnostic.ts';

export interface PageText {
  readonly kind: 'text';
  /** UTF-8 without byte order mark and carriage returns. */
  readonly bytes: Buffer;
  readonly isAscii: boolean;
}

export interface NoText {
  readonly kind: 'failed';
  readonly finding: Finding;
}

/** The text of a file, or why it is none. */
export function readText(file: Uint8Array): PageText | NoText {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const zero = bytes.indexOf(0);
  if (zero >= 0) return failed(lineAt(bytes, zero), reasons.binary());
  const isPlain = isAscii(bytes);
  if (!isPlain && !isUtf8(bytes)) return failed(firstBadLine(bytes), reasons.notUtf8());
  const text = withoutMarks({ kind: 'text', bytes, isAscii: isPlain });
  return isBlank(text) ? failed(1, reasons.empty()) : text;
}

/** The characters between two bytes. One-byte text is copied, not decoded (peers.md §4). */
export function decode({ bytes, isAscii }: PageText, start: number, end: number): string {
  return isAscii ? bytes.toString('latin1', start, end) : bytes.toString('utf8', start, end);
}

/** The 1-based line of a byte. */
export function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(lineFeed); at >= 0 && at < offset; line++) {
    at = bytes.indexOf(lineFeed, at + 1);
  }
  return line;
}

const lineFeed = 0x0a;
const byteOrderMark = '\uFEFF';

function withoutMarks(text: PageText): PageText {
  const hasMark = !text.isAscii && text.bytes.indexOf(byteOrderMark) === 0;
  if (!hasMark && !text.bytes.includes(0x0d)) return text;
  const clean = text.bytes
    .toString('utf8', hasMark ? Buffer.byteLength(byteOrderMark) : 0)
    .replaceAll('\r\n', '\n');
  return { ...text, bytes: Buffer.from(clean) };
}

function isBlank({ bytes }: PageText): boolean {
  return bytes.length < 1000 && bytes.toString('utf8').trim() === '';
}

function failed(line: number, reason: string): NoText {
  return { kind: 'failed', finding: errorAt(line, reason) };
}

/** UTF-8 lines can be judged one by one, because no multi-byte sequence holds a line feed. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return 1;
}

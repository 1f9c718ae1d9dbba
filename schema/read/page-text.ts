/**
 * Bytes of a file in, lines of text out. A byte order mark and carriage returns are dropped here, so
 * that no reader has to think of them. It decides only whether the file is text at all.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';

export type PageText =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'failed'; readonly finding: Finding };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The lines of a text file, or why it is none. */
export function readLines(bytes: Uint8Array): PageText {
  const zero = bytes.indexOf(0);
  if (zero >= 0) return failed(lineOfByte(bytes, zero), reasons.binary());
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return failed(firstBadLine(bytes), reasons.notUtf8());
  }
  if (text.trim() === '') return failed(1, reasons.empty());
  const lines = text.split('\n');
  if (text.includes('\r')) {
    return { kind: 'lines', lines: lines.map((line) => line.replace(/\r$/, '')) };
  }
  return { kind: 'lines', lines };
}

function failed(line: number, reason: string): PageText {
  return { kind: 'failed', finding: errorAt(line, reason) };
}

function lineOfByte(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at++) if (bytes[at] === 0x0a) line++;
  return line;
}

/** UTF-8 lines can be decoded one by one, because no multi-byte sequence holds a line feed. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}

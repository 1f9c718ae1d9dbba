/**
 * Comments that mean something: `#requires`, and the begin of a signature. As PowerShell does it, whatever
 * looks like a signature counts as one, so that no code can hide behind a false one.
 */

import { isBlank } from './characters.ts';
import type { Scanner } from './scanner.ts';

const requires = /^requires/i;

/** Takes note of the `#` comment from the offset to the scanner's position. */
export function noteComment(scanner: Scanner, start: number): void {
  const { text, marks, position } = scanner;
  const first = text.charCodeAt(start + 1) | 0x20;
  if (first === 0x72 && scanner.base === 0 && requires.test(text.slice(start + 1, start + 9))) {
    marks.requires.set(start, position);
  } else if (looksLikeSignature(scanner, start + 1)) marks.signatureStart = scanner.base + start;
}

const signature = 'sig#beginsignatureblock\n';
const tolerance = 10;
const letters = countLetters(signature);

function countLetters(text: string): Int8Array {
  const counts = new Int8Array(128);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Whether fewer than ten changes make the comment the line that begins a signature. */
function looksLikeSignature({ text, position, limit }: Scanner, start: number): boolean {
  if (position - start < signature.length - tolerance) return false;
  let line = '';
  for (let at = start; at < position; at++) {
    if (!isBlank(text.charCodeAt(at))) line += text.charAt(at);
    if (line.length > signature.length + tolerance) return false;
  }
  line = line.toLowerCase() + (position >= limit ? '\0' : '');
  if (line.length < signature.length - tolerance || isFar(line)) return false;
  return distance(line, signature) < tolerance;
}

/** Whether the letters alone show that more changes are needed; most comments end here. */
function isFar(line: string): boolean {
  const counts = countLetters(line);
  let missing = 0;
  for (let code = 0; code < 128; code++) {
    missing += Math.max(0, (letters[code] ?? 0) - (counts[code] ?? 0));
  }
  return missing >= tolerance;
}

/** How many characters must be added, removed or changed to make one text the other. */
function distance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, at) => at);
  for (let at = 0; at < first.length; at++) {
    const next = [at + 1];
    for (let other = 0; other < second.length; other++) {
      const isSame = first[at] === second[other];
      const least = Math.min(row[other + 1] ?? 0, next[other] ?? 0, row[other] ?? 0);
      next.push(isSame ? (row[other] ?? 0) : least + 1);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The index: where the line of each name is. A reader needs two reads to find a name: the head, which
 * tells the first name of each block, and then the one block that the name can be in.
 *
 *     #catalogue <TAB> layout <TAB> bytes of the head <TAB> bytes after the head <TAB> fingerprint
 *         <TAB> number of cmdlets <TAB> of aliases <TAB> of types
 *     #file <TAB> path                                for each file, numbered from 0
 *     > <TAB> start of the first name in lower case <TAB> offset after the head     for each block
 *     name <TAB> cmdlet|alias|type <TAB> number of the file <TAB> byte offset <TAB> byte length
 *
 * The names are sorted in lower case. One name never stands in two blocks.
 */
import { createHash } from 'node:crypto';
import { compareNames } from '../naming.ts';
import type { LinePlace } from './line-file.ts';

const kinds = ['cmdlet', 'alias', 'type'] as const;

export interface IndexEntry extends LinePlace {
  readonly key: string;
  readonly kind: (typeof kinds)[number];
}

/** The first word of every index, and the number of its layout. */
export const indexMark = '#catalogue\t2';

const blockBytes = 12_288;

/** The text of the index. */
export function formatIndex(entries: readonly IndexEntry[]): string {
  const files = [...new Set(entries.map(({ file }) => file))].sort();
  const numbers = new Map(files.map((file, number) => [file, number]));
  const sorted = [...entries].sort(
    (a, b) =>
      compareNames(a.key, b.key) || compareText(a.kind, b.kind) || compareText(a.file, b.file),
  );
  const lines: string[] = [];
  const blocks: string[] = [];
  let size = 0;
  let blockStart = -blockBytes;
  let before: string | undefined;
  for (const { key, kind, file, offset, length } of sorted) {
    const line = `${[key, kind, numbers.get(file), offset, length].join('\t')}\n`;
    const name = key.toLowerCase();
    if (size - blockStart >= blockBytes && name !== before) {
      blocks.push(`>\t${shortestAfter(before ?? '', name)}\t${size}\n`);
      blockStart = size;
    }
    lines.push(line);
    size += Buffer.byteLength(line);
    before = name;
  }
  const head = [...files.map((file) => `#file\t${file}\n`), ...blocks].join('');
  const body = lines.join('');
  const counts = kinds.map((kind) => entries.filter((entry) => entry.kind === kind).length);
  return `${headerOf(head, body, counts)}${head}${body}`;
}

/** The header counts itself, so its figures are padded to one width. */
function headerOf(head: string, body: string, counts: readonly number[]): string {
  const state = createHash('sha256').update(head).update(body).digest('hex').slice(0, 16);
  const figures = (total: number): string =>
    `${[indexMark, pad(total), pad(Buffer.byteLength(body)), state, ...counts].join('\t')}\n`;
  return figures(figures(0).length + Buffer.byteLength(head));
}

function pad(bytes: number): string {
  return String(bytes).padStart(9, '0');
}

/** As much of a name as tells that it comes after the other. */
function shortestAfter(before: string, name: string): string {
  let length = 1;
  while (length < name.length && name.slice(0, length) <= before) length++;
  return name.slice(0, length);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * The head of the index: which block a name is in, and where the files are. It tells the bytes that
 * follow, so an index that was cut or glued is known at once and not by a wrong answer.
 */
import { foldCase } from '../base/case-map.ts';
import { catalogMessages } from '../base/messages/catalog.ts';
import { type CatalogFile, damage } from './catalog-file.ts';

export interface IndexHead {
  /** The first line, which is another one in every other catalogue. */
  readonly header: string;
  /** Paths by number. */
  readonly files: readonly string[];
  /** The lines of the blocks. */
  readonly blocks: readonly string[];
  /** How many entries of each kind there are. */
  readonly counts: Readonly<Record<'cmdlet' | 'alias' | 'type', number>>;
  /** Where the head ends and the first block begins. */
  readonly bodyStart: number;
  readonly size: number;
}

/** Where a block is in the file. */
export interface IndexBlock {
  readonly start: number;
  readonly end: number;
}

const mark = '#catalogue';
const layout = '2';
/** As much as the head of an index of 30,000 names. */
const usualHead = 12_288;

/** Reads the head, or gives back the one that is known when the index is still the same. */
export function readHead(file: CatalogFile, known: IndexHead | undefined): IndexHead {
  if (known && file.read(0, known.header.length).toString() === known.header) return known;
  const bytes = file.read(0, usualHead);
  const start = bytes.toString();
  const header = start.slice(0, Math.max(0, start.indexOf('\n')));
  const words = header.split('\t');
  const foundLayout = words[1];
  if (words[0] !== mark || foundLayout === undefined) {
    throw damage(catalogMessages.notIndex(file.path), file.path);
  }
  if (foundLayout !== layout) {
    throw damage(catalogMessages.otherLayout(file.path, foundLayout, layout), file.path);
  }
  const bodyStart = Number(words[2]);
  const size = bodyStart + Number(words[3]);
  // One byte is there and no second: cheaper than to ask for the size.
  if (!(size > 0) || file.read(size - 1, 2).length !== 1) {
    throw damage(catalogMessages.wrongSize(file.path, size, file.size()), file.path);
  }
  const whole = bodyStart > usualHead ? file.read(0, bodyStart) : bytes;
  const text = whole.subarray(header.length + 1, bodyStart).toString();
  const firstBlock = `\n${text}`.indexOf('\n>\t');
  const endOfFiles = firstBlock < 0 ? text.length : firstBlock;
  return {
    header,
    files: linesOf(text.slice(0, endOfFiles)).map((line) => line.slice('#file\t'.length)),
    blocks: linesOf(text.slice(endOfFiles)),
    counts: { cmdlet: Number(words[5]), alias: Number(words[6]), type: Number(words[7]) },
    bodyStart,
    size,
  };
}

/** The block in which the name is, if it is anywhere. */
export function blockOf(head: IndexHead, name: string, file: CatalogFile): IndexBlock | undefined {
  const { blocks, bodyStart, size } = head;
  const wanted = foldCase(name);
  const part = (index: number, column: number): string => blocks[index]?.split('\t')[column] ?? '';
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (part(middle, 1) <= wanted) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return undefined;
  const start = bodyStart + Number(part(low - 1, 2));
  const end = low < blocks.length ? bodyStart + Number(part(low, 2)) : size;
  if (start >= bodyStart && start < end && end <= size) return { start, end };
  throw damage(catalogMessages.badIndexLine(file.path, 0), file.path);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}

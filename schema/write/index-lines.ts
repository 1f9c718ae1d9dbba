/**
 * The index: one line for each name by which something is found, sorted by the name in lower case, so
 * that a reader finds a line by bisection with a few positioned reads.
 *
 *     #catalogue <TAB> format <TAB> number of lines after this one <TAB> their bytes
 *     name <TAB> cmdlet|alias|type <TAB> file <TAB> byte offset <TAB> byte length without line feed
 */
import { compareNames } from '../compile/compare-names.ts';

export interface IndexEntry {
  readonly key: string;
  readonly kind: 'cmdlet' | 'alias' | 'type';
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** The first word of every index, and the number of its layout. */
export const indexMark = '#catalogue\t1';

/** The text of the index. */
export function formatIndex(entries: readonly IndexEntry[]): string {
  const lines = [...entries]
    .sort(
      (a, b) =>
        compareNames(a.key, b.key) || compareText(a.kind, b.kind) || compareText(a.file, b.file),
    )
    .map(
      ({ key, kind, file, offset, length }) => `${[key, kind, file, offset, length].join('\t')}\n`,
    );
  const body = lines.join('');
  return `${indexMark}\t${lines.length}\t${Buffer.byteLength(body)}\n${body}`;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

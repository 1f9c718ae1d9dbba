/** One line of the index: `name TAB kind TAB file TAB offset TAB length`. */
export interface IndexEntry {
  readonly key: string;
  readonly kind: EntryKind;
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

export type EntryKind = 'cmdlet' | 'alias' | 'type';

/** Reads one line, or gives undefined when it is not an entry. */
export function parseEntry(line: string): IndexEntry | undefined {
  const [key, kind, file, offsetText, lengthText, extra] = line.split('\t');
  const [offset, length] = [Number(offsetText), Number(lengthText)];
  const isWhole = key && file && lengthText && extra === undefined;
  if (!isWhole || !Number.isSafeInteger(offset) || !Number.isSafeInteger(length)) return undefined;
  if (kind !== 'cmdlet' && kind !== 'alias' && kind !== 'type') return undefined;
  return { key, kind, file, offset, length };
}

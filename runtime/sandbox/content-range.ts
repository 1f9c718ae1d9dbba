/** The bytes `first` to `last`, both included, of `total`. */
export interface ContentRange {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

const pattern = /^bytes (\d+)-(\d+)\/(\d+)$/;

/** `bytes 0-25/128`, spelled exactly so (upload-protocol.md §3.2), or undefined. */
export function parseContentRange(header: string | undefined): ContentRange | undefined {
  const match = pattern.exec(header ?? '');
  if (!match) return undefined;
  const [first = Number.NaN, last = Number.NaN, total = Number.NaN] = match.slice(1).map(Number);
  return first <= last && last < total ? { first, last, total } : undefined;
}

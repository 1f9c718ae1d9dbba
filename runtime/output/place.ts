/** Offsets in a text as lines and columns. */

/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset; what lies behind the end is at the end. */
export function placeOf(text: string, offset: number): Place {
  const at = Math.min(offset, text.length);
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let end = before.indexOf('\n'); end >= 0; end = before.indexOf('\n', end + 1)) line++;
  return { line, column: at - lineStart + 1 };
}

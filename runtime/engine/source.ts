import type { Extent } from '../base/errors.ts';

/** The text that code was compiled from. */
export interface Source {
  readonly text: string;
  /** The script's file, or null for text that was typed. */
  readonly path: string | null;
}

/** A place in a script as people count it: from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The text there. */
  readonly text: string;
  /** The line that it begins on, with what ends it. */
  readonly lineText: string;
}

/** Where an extent is in its source. */
export function positionOf({ text }: Source, { start, end }: Extent): Position {
  const before = text.slice(0, start).split(/\r\n|\r|\n/);
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    text: text.slice(start, end),
    lineText:
      (before.at(-1) ?? '') + (/^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(start))?.[0] ?? ''),
  };
}

/** An error of parsing in, PowerShell's layout of it out: the place, the line with its number, a mark, the message. */
import type { Extent, ParseError } from '../base/errors.ts';
import { placeOf } from './place.ts';
import { showControls } from './show-controls.ts';

/** Where a text comes from, and the text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The error as lines of text. */
export function formatParseError({ id, message, extent }: ParseError, source: NamedText): string {
  const { start, end }: Extent = extent ?? { start: 0, end: 0 };
  const { line, column } = placeOf(source.text, start);
  const shown = lineAt(source.text, start);
  const number = String(line).padStart(4);
  const margin = `${' '.repeat(number.length)} |`;
  const width = Math.max(1, Math.min(end - start, shown.length - (column - 1)));
  const blanks = shown.slice(0, column - 1).replace(/[^\t]/g, ' ');
  const lines = [
    `ParserError: ${source.name}:${line}:${column}`,
    'Line |',
    `${number} |  ${shown}`,
    `${margin}  ${blanks}${'~'.repeat(width)}`,
    `${margin} ${message} [${id}]`,
  ];
  return `${showControls(lines.join('\n'))}\n`;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.min(offset, text.length) - 1) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
}

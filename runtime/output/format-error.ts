/** An error in, what a reader needs to see of it out: who failed, what, where in the text, what to do. */
import { CmdletError, type ErrorSource, type Extent } from '../base/errors.ts';
import { showControls } from './show-controls.ts';

/** The error as lines of text; with the source it points to the place. */
export function formatError(error: unknown, source: string | null = null): string {
  if (!(error instanceof CmdletError)) return `${showControls(describeForeign(error))}\n`;
  const name = error.activity ?? error.command;
  const who = name === undefined ? '' : `${name}: `;
  const lines = [`${who}${error.message}`];
  const text = error.source ?? (source === null ? null : { text: source, path: null });
  if (text && error.extent) lines.push(...pointAt(text, error.extent));
  if (error.hint) lines.push(`  ${error.hint}`);
  lines.push(`  [${error.category}] ${error.fullId}`);
  return `${showControls(lines.join('\n'))}\n`;
}

/** Without its stack: a fault of a library is a message to a user, and its details could hold a secret. */
function describeForeign(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** The line of the text with a caret line under the place, as PowerShell points; of a file with its path. */
function pointAt({ text: source, path }: ErrorSource, extent: Extent): string[] {
  const start = source.lastIndexOf('\n', extent.start - 1) + 1;
  const next = source.indexOf('\n', start);
  const end = next < 0 ? source.length : next;
  const line = source.slice(start, end).trimEnd();
  const number = source.slice(0, start).split('\n').length;
  const column = extent.start - start;
  const width = Math.max(1, Math.min(extent.end, start + line.length) - extent.start);
  const margin = `  ${path === null ? '' : `${path}:`}${number} | `;
  return [
    `${margin}${line}`,
    `${' '.repeat(margin.length)}${line.slice(0, column).replace(/[^\t]/g, ' ')}${'~'.repeat(width)}`,
  ];
}

import type { HelpParameter } from './help-page.ts';
import type { MarkdownReaders } from './markdown-page.ts';
import type { ReadNotes } from './notes.ts';

/** Reads notes that stand in a text of their own, in markdown's notation, as the YAML formats have them. */
export function notesOfText(
  text: string,
  { notes }: MarkdownReaders,
  parameters: readonly HelpParameter[],
): ReadNotes {
  const bytes = Buffer.from(text);
  return notes.read({ kind: 'text', bytes, isAscii: false }, 0, parameters);
}

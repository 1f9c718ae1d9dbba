/** What the YAML formats share with markdown: notes in its notation, and what a cmdlet's name is. */
import type { HelpParameter } from './help-page.ts';
import type { MarkdownReaders } from './markdown-page.ts';
import type { ReadNotes } from './notes.ts';

/** Whether the title names a cmdlet. */
export function isCmdletTitle(title: string): boolean {
  return /^[A-Za-z]+-\w+$/.test(title);
}

/** Reads notes that stand in a text of their own. */
export function notesOfText(
  text: string,
  { notes }: MarkdownReaders,
  parameters: readonly HelpParameter[],
): ReadNotes {
  const bytes = Buffer.from(text);
  return notes.read({ kind: 'text', bytes, isAscii: false }, 0, parameters);
}

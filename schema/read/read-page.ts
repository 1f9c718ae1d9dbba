/**
 * Bytes of a file in, a HelpPage or the findings that say why not out. The one way into this folder:
 * text, then format, then the reader of the format. It judges the layout, not what the page claims.
 */
import { detect, type HelpFormat } from './detect.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ReadResult } from './help-page.ts';
import { readLines } from './page-text.ts';
import { readPlatypsMarkdown } from './platyps-markdown.ts';

type Reader = (lines: readonly string[], frontMatter: FrontMatter) => ReadResult;

const readers: Readonly<Record<HelpFormat, Reader>> = {
  'platyps-2.0.0': readPlatypsMarkdown,
};

/** Reads one help page of any known format. */
export function readPage(bytes: Uint8Array): ReadResult {
  const text = readLines(bytes);
  if (text.kind === 'failed') return { page: undefined, findings: [text.finding] };
  const detected = detect(text.lines);
  if (detected.kind === 'other') return { page: undefined, findings: [detected.finding] };
  return readers[detected.format](text.lines, detected.frontMatter);
}

/**
 * Bytes of a file in, a HelpPage or the findings that say why not out. The one way into this folder:
 * text, then kind of page, then the reader of its format. It judges the layout, not what the page
 * claims. A reader remembers what pages say in the same words, so one reader serves a whole run.
 */
import { readApiPage } from './api-page.ts';
import { type Detected, detect, type MarkdownFormat } from './detect.ts';
import { failed } from './failed.ts';
import type { ReadResult } from './help-page.ts';
import { type MarkdownReaders, readMarkdownPage } from './markdown-page.ts';
import { NotesReader } from './notes.ts';
import { type PageText, readText } from './page-text.ts';
import { ParameterReader } from './parameter-block.ts';
import { SyntaxReader } from './syntax.ts';
import { TextPool } from './text-pool.ts';

export class PageReader {
  readonly #readers: MarkdownReaders;

  constructor() {
    const names = new TextPool();
    const parameters = new ParameterReader();
    this.#readers = {
      names,
      syntax: new SyntaxReader(names),
      notes: new NotesReader(),
      readParameters: (text, section) => parameters.read(text, section),
    };
  }

  /** Reads one file of any kind. */
  read(file: Uint8Array): ReadResult {
    const page = readText(file);
    if (page.kind === 'failed') return failed(page.finding);
    const detected = detect(page);
    switch (detected.kind) {
      case 'other':
        return failed(detected.finding);
      case 'api':
        return readApiPage(page, detected);
      case 'markdown':
        return this.#formats[detected.format](page, detected);
      case 'yaml':
        return deferred(async () => {
          const { readYamlPage } = await import('./yaml-page.ts');
          return readYamlPage(page, detected.format, this.#readers);
        });
    }
  }

  readonly #formats: Readonly<
    Record<MarkdownFormat, (page: PageText, detected: MarkdownDetected) => ReadResult>
  > = {
    'platyps-2.0.0': (page, { frontMatter }) => readMarkdownPage(page, frontMatter, this.#readers),
    'platyps-2024-05-01': (page, { frontMatter }) =>
      deferred(async () => {
        const { readAliases, readParameters } = await import('./platyps-2024.ts');
        return readMarkdownPage(page, frontMatter, {
          ...this.#readers,
          readParameters,
          readAliases,
        });
      }),
  };
}

type MarkdownDetected = Detected & { readonly kind: 'markdown' };

function deferred(read: () => Promise<ReadResult>): ReadResult {
  return { page: undefined, findings: [], deferred: read };
}

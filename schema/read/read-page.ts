import type { ReadResult } from './help-page.ts';
import { PageReader } from './page-reader.ts';

/** Reads one help page by itself. */
export function readPage(file: Uint8Array): ReadResult {
  return new PageReader().read(file);
}

import type { Finding } from '../diagnostic.ts';
import type { ReadResult } from './help-page.ts';

/** No page, and why. */
export function failed(...findings: readonly Finding[]): ReadResult {
  return { page: undefined, findings };
}

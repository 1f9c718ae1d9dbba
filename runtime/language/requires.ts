/** `#requires` comments: what they ask for must be constant. */

import type { Parser } from './parser.ts';

/** Checks the comments that the parse has met. */
export function checkRequires(_parser: Parser): void {}

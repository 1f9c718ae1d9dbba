/** Finds a place to go on from after an error. */

import type { Parser } from './parser.ts';
import { next, unread } from './parser.ts';
import type { TokenKind } from './token.ts';

const pairs: readonly (readonly [open: TokenKind, close: TokenKind])[] = [
  ['LParen', 'RParen'],
  ['LCurly', 'RCurly'],
  ['LBracket', 'RBracket'],
];

/**
 * Reads up to one of the kinds outside of brackets. A bracket among the kinds closes one that is open
 * already; it is put back unless it is to be consumed.
 */
export function skipTo(
  parser: Parser,
  kinds: readonly TokenKind[],
  options: { readonly consumesBracket: boolean },
): void {
  const open = pairs.map(([, close]) => (kinds.includes(close) ? 1 : 0) as number);
  for (let token = next(parser); ; token = next(parser)) {
    if (token.kind === 'EndOfInput') {
      unread(parser, token);
      return;
    }
    for (const [at, [opening, closing]] of pairs.entries()) {
      if (token.kind === opening) open[at] = (open[at] ?? 0) + 1;
      if (token.kind !== closing) continue;
      open[at] = (open[at] ?? 0) - 1;
      if (open[at] === 0 && kinds.includes(closing)) {
        if (!options.consumesBracket) unread(parser, token);
        return;
      }
    }
    if (kinds.includes(token.kind) && open.every((count) => count === 0)) return;
  }
}

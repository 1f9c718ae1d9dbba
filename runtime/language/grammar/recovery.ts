/** Finds a place to go on from after an error. */

import type { Extent } from '../../base/errors.ts';
import type { ErrorStatementNode, Node } from '../ast.ts';
import type { Token, TokenKind } from '../lex/token.ts';
import type { Parser } from './parser.ts';
import { after, extentOf, next, reportMissing, textOf, unread } from './parser.ts';

/** What stands for a statement that could not be read, with what was understood of it. */
export function errorStatement(
  extent: Extent,
  nested: readonly (Node | null | undefined)[] = [],
): ErrorStatementNode {
  const found = nested.filter((node) => node !== null && node !== undefined);
  return { kind: 'ErrorStatement', extent, nested: found };
}

/** What stands for a definition whose keyword no name follows. */
export function namelessStatement(parser: Parser, keyword: Token): ErrorStatementNode {
  const given = textOf(parser, keyword);
  reportMissing(parser, 'MissingNameAfterKeyword', after(keyword), { given });
  return errorStatement(extentOf(keyword));
}

const pairs: readonly (readonly [open: TokenKind, close: TokenKind])[] = [
  ['LParen', 'RParen'],
  ['LCurly', 'RCurly'],
  ['LBracket', 'RBracket'],
];

/**
 * Reads up to one of the kinds outside of brackets. A bracket among the kinds closes one that is open
 * already; it is put back unless it is to be consumed. Gives the extent of what it ended at.
 */
export function skipTo(
  parser: Parser,
  kinds: readonly TokenKind[],
  options: { readonly consumesBracket: boolean },
): Extent {
  const open = pairs.map(([, close]) => (kinds.includes(close) ? 1 : 0) as number);
  for (let token = next(parser); ; token = next(parser)) {
    if (token.kind === 'EndOfInput') {
      unread(parser, token);
      return { start: token.position, end: token.position };
    }
    for (const [at, [opening, closing]] of pairs.entries()) {
      if (token.kind === opening) open[at] = (open[at] ?? 0) + 1;
      if (token.kind !== closing) continue;
      open[at] = (open[at] ?? 0) - 1;
      if (open[at] === 0 && kinds.includes(closing)) {
        if (!options.consumesBracket) unread(parser, token);
        return token;
      }
    }
    if (kinds.includes(token.kind) && open.every((count) => count === 0)) return token;
  }
}

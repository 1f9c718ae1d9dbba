/** Statements between braces. */

import type { StatementBlockNode } from '../ast.ts';
import type { Parser, StatementList } from './parser.ts';
import {
  between,
  enter,
  extentOf,
  leave,
  next,
  reportMissing,
  skipNewlines,
  unread,
} from './parser.ts';

/** '{' statement-list '}'; null where there is no brace */
export function parseStatementBlock(parser: Parser): StatementBlockNode | null {
  skipNewlines(parser);
  const open = next(parser);
  if (open.kind !== 'LCurly') {
    unread(parser, open);
    return null;
  }
  const list: StatementList = { traps: [], statements: [] };
  enter(parser);
  const body = parser.grammar.statementList(parser, list);
  leave(parser);
  const close = next(parser);
  if (close.kind === 'RCurly') {
    return { kind: 'StatementBlock', extent: between(open, close), ...list };
  }
  unread(parser, close);
  reportMissing(parser, 'MissingEndCurlyBrace', extentOf(open), { detectedAt: close });
  return { kind: 'StatementBlock', extent: between(open, body ?? open), ...list };
}

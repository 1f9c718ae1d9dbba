/** Hashtable literals. Their values are statements (scripts.md §4.13). */

import type { Extent } from '../../base/errors.ts';
import type { ExpressionNode, HashtablePair, StatementNode } from '../ast.ts';
import type { Token } from '../lex/token.ts';
import { parseLabelOrKey } from './names.ts';
import type { Parser } from './parser.ts';
import {
  after,
  before,
  between,
  enter,
  leave,
  next,
  peek,
  report,
  reportMissing,
  setMode,
  skipNewlines,
  skipTerminators,
  unread,
} from './parser.ts';
import { skipTo } from './recovery.ts';

/** '@{' ( pair ( ( newline | ';' )+ pair )* )? '}' */
export function parseHashtable(parser: Parser, open: Token): ExpressionNode {
  skipNewlines(parser);
  const pairs: HashtablePair[] = [];
  for (let pair = parsePair(parser); pair !== null; pair = parsePair(parser)) {
    pairs.push(pair);
    const { kind } = peek(parser);
    if (kind !== 'NewLine' && kind !== 'Semi') break;
    skipTerminators(parser);
  }
  const close = next(parser);
  let end: Extent = close;
  if (close.kind !== 'RCurly') {
    unread(parser, close);
    reportMissing(parser, 'MissingEndCurlyBrace', after(open), { detectedAt: close });
    end = before(close);
  }
  return { kind: 'Hashtable', extent: between(open, end), pairs };
}

/** key '=' statement */
function parsePair(parser: Parser): HashtablePair | null {
  const { mode } = parser.scanner;
  setMode(parser, 'expression');
  const key = parseLabelOrKey(parser);
  const equals = key === null ? null : next(parser);
  setMode(parser, mode);
  if (key === null || equals === null) return null;
  if (equals.kind !== 'Equals') {
    unread(parser, equals);
    const extent = after(key.extent);
    report(parser, 'MissingEqualsInHashLiteral', extent);
    skipTo(parser, ['RCurly', 'Semi', 'NewLine'], { consumesBracket: false });
    return { key, value: { kind: 'ErrorStatement', extent, nested: [] } };
  }
  setMode(parser, 'command');
  skipNewlines(parser);
  enter(parser);
  const statement = parser.grammar.statement(parser);
  leave(parser);
  const value = statement ?? missingValue(parser, equals);
  setMode(parser, mode);
  return { key, value };
}

function missingValue(parser: Parser, equals: Token): StatementNode {
  const extent = after(equals);
  reportMissing(parser, 'MissingStatementInHashLiteral', extent);
  return { kind: 'ErrorStatement', extent, nested: [] };
}

/** `( )`, `$( )`, `@( )` and `{ }`. */

import type { Extent } from '../../base/errors.ts';
import type { ExpressionNode } from '../ast.ts';
import type { Token } from '../lex/token.ts';
import type { Parser, StatementList } from './parser.ts';
import {
  after,
  between,
  enter,
  leave,
  next,
  reportMissing,
  setMode,
  skipNewlines,
  unread,
} from './parser.ts';

/** Inside a group commas build arrays again, and statements begin in command mode. */
function inGroup<T>(parser: Parser, rule: () => T): T {
  const { isCommaDisabled } = parser;
  const { mode } = parser.scanner;
  parser.isCommaDisabled = false;
  enter(parser);
  setMode(parser, 'command');
  skipNewlines(parser);
  const result = rule();
  leave(parser);
  parser.isCommaDisabled = isCommaDisabled;
  setMode(parser, mode);
  return result;
}

/** '(' pipeline-chain ')' */
export function parseParenthesized(parser: Parser, open: Token): ExpressionNode {
  return inGroup(parser, () => {
    let pipeline = parser.grammar.pipelineChain(parser);
    if (pipeline === null) {
      reportMissing(parser, 'ExpectedExpression', after(open));
      pipeline = { kind: 'ErrorStatement', extent: after(open), nested: [] };
    }
    skipNewlines(parser);
    let end: Extent = pipeline.extent;
    const close = next(parser);
    if (close.kind === 'RParen') end = close;
    else {
      unread(parser, close);
      reportMissing(parser, 'MissingEndParenthesisInExpression', after(pipeline.extent));
    }
    return { kind: 'ParenExpression', extent: between(open, end), pipeline };
  });
}

/** ( '$(' | '@(' ) statement-list ')' */
export function parseArrayOrSubexpression(parser: Parser, open: Token): ExpressionNode {
  return inGroup(parser, () => {
    const list: StatementList = { traps: [], statements: [] };
    const body = parser.grammar.statementList(parser, list);
    skipNewlines(parser);
    let end: Extent = body ?? open;
    const close = next(parser);
    if (close.kind === 'RParen') end = close;
    else {
      unread(parser, close);
      reportMissing(parser, 'MissingEndParenthesisInSubexpression', close);
    }
    return {
      kind: open.kind === 'DollarParen' ? 'SubExpression' : 'ArrayExpression',
      extent: between(open, end),
      body: { kind: 'StatementBlock', extent: body ?? { start: 0, end: 0 }, ...list },
    };
  });
}

/** '{' script-block '}' */
export function parseScriptBlockExpression(parser: Parser, open: Token): ExpressionNode {
  return inGroup(parser, () => {
    const scriptBlock = parser.grammar.scriptBlock(parser, open);
    return { kind: 'ScriptBlockExpression', extent: scriptBlock.extent, scriptBlock };
  });
}

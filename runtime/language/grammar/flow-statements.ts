/** Statements that leave something: `break`, `continue`, `return`, `exit`, `throw`. */

import type { StatementNode } from '../ast.ts';
import type { Token } from '../lex/token.ts';
import { parseLabelOrKey } from './names.ts';
import type { Parser } from './parser.ts';
import { between } from './parser.ts';

/** keyword ( name | unary )? */
export function parseJump(
  parser: Parser,
  keyword: Token,
  kind: 'BreakStatement' | 'ContinueStatement',
): StatementNode {
  const label = parseLabelOrKey(parser) ?? undefined;
  return { kind, extent: between(keyword, label?.extent ?? keyword), label };
}

/** keyword pipeline-chain? */
export function parseLeave(
  parser: Parser,
  keyword: Token,
  kind: 'ReturnStatement' | 'ExitStatement' | 'ThrowStatement',
): StatementNode {
  const pipeline = parser.grammar.pipelineChain(parser) ?? undefined;
  return { kind, extent: between(keyword, pipeline?.extent ?? keyword), pipeline };
}

/** `if`, with its `elseif` and `else`. */

import type { Clause, Node, StatementBlockNode, StatementNode } from '../ast.ts';
import type { Token } from '../lex/token.ts';
import type { Parser } from './parser.ts';
import {
  after,
  before,
  between,
  extentOf,
  goBack,
  next,
  peek,
  reportMissing,
  restorePoint,
  skip,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import { errorStatement } from './recovery.ts';
import { parseStatementBlock } from './statement-blocks.ts';

/** 'if' clause ( 'elseif' clause )* ( 'else' statement-block )? */
export function parseIf(parser: Parser, start: Token): StatementNode {
  const clauses: Clause<StatementNode>[] = [];
  const nested: Node[] = [];
  for (let keyword = start; ; ) {
    const clause = parseClause(parser, { start, keyword, nested });
    if ('kind' in clause) return clause;
    clauses.push(clause);
    const position = restorePoint(parser);
    skipNewlines(parser);
    const following = peek(parser);
    if (following.kind === 'ElseIf') {
      skip(parser);
      keyword = following;
    } else if (following.kind === 'Else') {
      skip(parser);
      return finishElse(parser, { start, keyword: following, nested, clauses });
    } else {
      // In a hashtable the line end is needed for the next key.
      goBack(parser, position);
      const extent = between(start, clause.body.extent);
      return { kind: 'IfStatement', extent, clauses, elseClause: undefined };
    }
  }
}

interface OpenIf {
  readonly start: Token;
  readonly keyword: Token;
  /** What an error statement would hold. */
  readonly nested: Node[];
}

/** '(' pipeline-chain ')' statement-block */
function parseClause(
  parser: Parser,
  { start, keyword, nested }: OpenIf,
): Clause<StatementNode> | StatementNode {
  const given = textOf(parser, keyword);
  skipNewlines(parser);
  const open = next(parser);
  if (open.kind !== 'LParen') {
    unread(parser, open);
    reportMissing(parser, 'MissingOpenParenthesisInIfStatement', after(keyword), { given });
    return errorStatement(between(start, keyword), nested);
  }
  skipNewlines(parser);
  const found = parser.grammar.pipelineChain(parser);
  if (found !== null) nested.push(found);
  else reportMissing(parser, 'IfStatementMissingCondition', after(open), { given });
  const condition = found ?? errorStatement(after(open));
  skipNewlines(parser);
  const close = next(parser);
  if (close.kind !== 'RParen') {
    unread(parser, close);
    if (condition.kind !== 'ErrorStatement') {
      reportMissing(parser, 'MissingEndParenthesisAfterStatement', extentOf(close), { given });
    }
    return errorStatement(between(start, before(close)), nested);
  }
  const body = parseStatementBlock(parser);
  if (body === null) {
    reportMissing(parser, 'MissingStatementBlock', extentOf(close), { given });
    return errorStatement(between(start, close), nested);
  }
  nested.push(body);
  return { condition, body };
}

function finishElse(
  parser: Parser,
  open: OpenIf & { readonly clauses: readonly Clause<StatementNode>[] },
): StatementNode {
  const elseClause: StatementBlockNode | null = parseStatementBlock(parser);
  if (elseClause === null) {
    reportMissing(parser, 'MissingStatementBlockAfterElse', after(open.keyword));
    return errorStatement(between(open.start, open.keyword), open.nested);
  }
  const extent = between(open.start, elseClause.extent);
  return { kind: 'IfStatement', extent, clauses: open.clauses, elseClause };
}

/** `for` and `foreach`. */

import type { Extent } from '../../base/errors.ts';
import type { ExpressionNode, StatementBlockNode, StatementNode } from '../ast.ts';
import type { VariableExpressionNode } from '../leaf-nodes.ts';
import type { Token } from '../lex/token.ts';
import { parseVariablePath } from '../variable-path.ts';
import { parseSingleArgument } from './arguments.ts';
import { isParameterNamed } from './names.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  next,
  peek,
  report,
  reportMissing,
  skip,
  skipNewlines,
  unread,
} from './parser.ts';
import { errorStatement } from './recovery.ts';
import { parseStatementBlock } from './statement-blocks.ts';

/** 'for' '(' pipeline-chain? ( ';' pipeline-chain? ( ';' pipeline-chain? )? )? ')' statement-block */
export function parseFor(parser: Parser, keyword: Token, label: Token | null): StatementNode {
  const start = label ?? keyword;
  skipNewlines(parser);
  const open = next(parser);
  if (open.kind !== 'LParen') {
    unread(parser, open);
    reportMissing(parser, 'MissingOpenParenthesisAfterKeyword', after(keyword), { given: 'for' });
    return errorStatement(between(start, keyword));
  }
  let end: Extent | null = null;
  const parts: (StatementNode | null)[] = [];
  for (let at = 0; at < 3; at++) {
    skipNewlines(parser);
    const part = parser.grammar.pipelineChain(parser);
    parts.push(part);
    if (part !== null) end = part.extent;
    if (at < 2 && peek(parser).kind === 'Semi') end = extentOf(next(parser));
  }
  skipNewlines(parser);
  const close = next(parser);
  if (close.kind !== 'RParen') {
    unread(parser, close);
    const errorEnd = end ?? extentOf(open);
    const id = 'MissingEndParenthesisAfterStatement';
    reportMissing(parser, id, after(errorEnd), { given: 'for' });
    return errorStatement(between(start, errorEnd), parts);
  }
  const body = parseStatementBlock(parser);
  if (body === null) {
    reportMissing(parser, 'MissingLoopStatement', after(close), { given: 'for' });
    return errorStatement(between(start, close), parts);
  }
  const [initializer, condition, iterator] = parts.map((part) => part ?? undefined);
  const extent = between(start, body.extent);
  return {
    kind: 'ForStatement',
    extent,
    label: label?.value,
    initializer,
    condition,
    iterator,
    body,
  };
}

/** What is known of a `foreach` while it is read. */
interface Draft {
  readonly start: Token;
  readonly keyword: Token;
  readonly label: Token | null;
  isParallel: boolean;
  throttleLimit: ExpressionNode | undefined;
  /** Where the statement ends that an error has made of it. */
  errorEnd: Extent | null;
}

/** 'foreach' flag* '(' variable 'in' pipeline-chain ')' statement-block */
export function parseForEach(parser: Parser, keyword: Token, label: Token | null): StatementNode {
  const start = label ?? keyword;
  const draft: Draft = {
    start,
    keyword,
    label,
    isParallel: false,
    throttleLimit: undefined,
    errorEnd: null,
  };
  parseFlags(parser, draft);
  const open = next(parser);
  if (open.kind !== 'LParen') {
    unread(parser, open);
    const given = 'foreach';
    reportMissing(parser, 'MissingOpenParenthesisAfterKeyword', after(keyword), { given });
    return errorStatement(between(start, keyword));
  }
  skipNewlines(parser);
  const token = next(parser);
  if (token.kind !== 'Variable' && token.kind !== 'SplattedVariable') {
    unread(parser, token);
    reportMissing(parser, 'MissingVariableNameAfterForeach', after(open));
    return errorStatement(between(start, open));
  }
  const variable: VariableExpressionNode = {
    kind: 'VariableExpression',
    extent: extentOf(token),
    path: parseVariablePath(token.value),
    isSplatted: token.kind === 'SplattedVariable',
  };
  return finishForEach(parser, draft, variable);
}

/** ( '-parallel' | '-throttlelimit' argument )* */
function parseFlags(parser: Parser, draft: Draft): void {
  skipNewlines(parser);
  for (let flag = peek(parser); flag.kind === 'Parameter'; flag = peek(parser)) {
    skip(parser);
    if (isParameterNamed(flag, 'parallel')) draft.isParallel = true;
    else if (isParameterNamed(flag, 'throttlelimit')) {
      skipNewlines(parser);
      draft.throttleLimit = parseSingleArgument(parser, 'argument') ?? undefined;
      if (draft.throttleLimit === undefined) {
        reportMissing(parser, 'MissingThrottleLimit', after(flag));
      }
    } else {
      draft.errorEnd = extentOf(flag);
      report(parser, 'InvalidForeachFlag', flag, flag.value);
    }
    skipNewlines(parser);
  }
}

function finishForEach(
  parser: Parser,
  draft: Draft,
  variable: VariableExpressionNode,
): StatementNode {
  const { start, label, isParallel, throttleLimit } = draft;
  const { condition, body } = parseForEachRest(parser, draft, variable);
  if (draft.errorEnd !== null || condition === null || body === null) {
    const end = draft.errorEnd ?? variable.extent;
    return errorStatement(between(start, end), [variable, condition, body]);
  }
  return {
    kind: 'ForEachStatement',
    extent: between(start, body.extent),
    label: label?.value,
    isParallel,
    throttleLimit,
    variable,
    condition,
    body,
  };
}

interface ForEachRest {
  readonly condition: StatementNode | null;
  readonly body: StatementBlockNode | null;
}

/** 'in' pipeline-chain ')' statement-block */
function parseForEachRest(
  parser: Parser,
  draft: Draft,
  variable: VariableExpressionNode,
): ForEachRest {
  skipNewlines(parser);
  const word = next(parser);
  if (word.kind !== 'In') {
    unread(parser, word);
    draft.errorEnd = variable.extent;
    reportMissing(parser, 'MissingInInForeach', after(draft.errorEnd));
    return { condition: null, body: null };
  }
  skipNewlines(parser);
  const condition = parser.grammar.pipelineChain(parser);
  if (condition === null) {
    draft.errorEnd = extentOf(word);
    reportMissing(parser, 'MissingForeachExpression', after(draft.errorEnd));
    return { condition, body: null };
  }
  skipNewlines(parser);
  const close = next(parser);
  if (close.kind !== 'RParen') {
    unread(parser, close);
    draft.errorEnd = condition.extent;
    reportMissing(parser, 'MissingEndParenthesisAfterForeach', after(draft.errorEnd));
    return { condition, body: null };
  }
  const body = parseStatementBlock(parser);
  if (body === null) {
    draft.errorEnd = extentOf(close);
    reportMissing(parser, 'MissingForeachStatement', after(draft.errorEnd));
  }
  return { condition, body };
}

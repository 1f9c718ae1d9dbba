/** `while`, `do ... while` and `do ... until`. */

import type { StatementBlockNode, StatementNode } from '../ast.ts';
import type { Token } from '../lex/token.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  next,
  reportMissing,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import { errorStatement } from './recovery.ts';
import { parseStatementBlock } from './statement-blocks.ts';

/** 'while' '(' pipeline-chain ')' statement-block */
export function parseWhile(parser: Parser, keyword: Token, label: Token | null): StatementNode {
  const start = label ?? keyword;
  const given = textOf(parser, keyword);
  skipNewlines(parser);
  const open = next(parser);
  if (open.kind !== 'LParen') {
    unread(parser, open);
    reportMissing(parser, 'MissingOpenParenthesisAfterKeyword', after(keyword), { given });
    return errorStatement(between(start, keyword));
  }
  skipNewlines(parser);
  const condition = parser.grammar.pipelineChain(parser);
  if (condition === null) {
    reportMissing(parser, 'MissingExpressionAfterKeyword', after(open), { given });
  }
  skipNewlines(parser);
  const close = next(parser);
  if (close.kind !== 'RParen') {
    unread(parser, close);
    const end = condition?.extent ?? after(open);
    if (condition !== null && condition.kind !== 'ErrorStatement') {
      reportMissing(parser, 'MissingEndParenthesisAfterStatement', after(end), { given });
    }
    return errorStatement(between(start, end), [condition]);
  }
  const body = parseStatementBlock(parser);
  if (body === null) {
    reportMissing(parser, 'MissingLoopStatement', after(close), { given });
    return errorStatement(between(start, close), [condition]);
  }
  return {
    kind: 'WhileStatement',
    extent: between(start, body.extent),
    label: label?.value,
    condition: condition ?? errorStatement(after(open)),
    body,
  };
}

/** 'do' statement-block ( 'while' | 'until' ) '(' pipeline-chain ')' */
export function parseDo(parser: Parser, keyword: Token, label: Token | null): StatementNode {
  const start = label ?? keyword;
  const body = parseStatementBlock(parser);
  if (body === null) {
    reportMissing(parser, 'MissingLoopStatement', after(keyword), { given: 'do' });
    return errorStatement(between(start, keyword));
  }
  skipNewlines(parser);
  const word = next(parser);
  if (word.kind !== 'While' && word.kind !== 'Until') {
    unread(parser, word);
    reportMissing(parser, 'MissingWhileOrUntilInDoWhile', after(body.extent));
    return errorStatement(between(start, body.extent), [body]);
  }
  return finishDo(parser, { start, label, body, word });
}

interface OpenDo {
  readonly start: Token;
  readonly label: Token | null;
  readonly body: StatementBlockNode;
  /** `while` or `until`. */
  readonly word: Token;
}

function finishDo(parser: Parser, { start, label, body, word }: OpenDo): StatementNode {
  const given = textOf(parser, word).toLowerCase();
  skipNewlines(parser);
  const open = next(parser);
  if (open.kind !== 'LParen') {
    unread(parser, open);
    reportMissing(parser, 'MissingOpenParenthesisAfterKeyword', after(word), { given });
    return errorStatement(between(start, word), [body]);
  }
  skipNewlines(parser);
  const condition = parser.grammar.pipelineChain(parser);
  let errorEnd = condition === null ? extentOf(open) : null;
  if (condition === null) {
    reportMissing(parser, 'MissingExpressionAfterKeyword', after(open), { given });
  }
  skipNewlines(parser);
  const close = next(parser);
  if (close.kind !== 'RParen') {
    unread(parser, close);
    if (condition !== null) {
      errorEnd = condition.extent;
      reportMissing(parser, 'MissingEndParenthesisAfterStatement', after(errorEnd), { given });
    }
  }
  if (errorEnd !== null || condition === null) {
    return errorStatement(between(start, errorEnd ?? open), [body, condition]);
  }
  const kind = word.kind === 'Until' ? 'DoUntilStatement' : 'DoWhileStatement';
  return { kind, extent: between(start, close), label: label?.value, condition, body };
}

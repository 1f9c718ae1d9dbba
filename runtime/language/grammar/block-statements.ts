/** What belongs to workflows and to DSC: read, so that the rest of the text is read, and refused. */

import type { StatementNode } from '../ast.ts';
import type { Token } from '../lex/token.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  next,
  report,
  reportMissing,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import { errorStatement, skipTo } from './recovery.ts';
import { parseStatementBlock } from './statement-blocks.ts';

/** ( 'parallel' | 'sequence' ) statement-block */
export function parseBlockStatement(parser: Parser, keyword: Token): StatementNode {
  const body = parseStatementBlock(parser);
  if (body === null) {
    const given = textOf(parser, keyword);
    reportMissing(parser, 'MissingStatementAfterKeyword', after(keyword), { given });
    return errorStatement(extentOf(keyword));
  }
  return {
    kind: 'BlockStatement',
    extent: between(keyword, body.extent),
    keyword: keyword.kind === 'Parallel' ? 'parallel' : 'sequence',
    keywordExtent: extentOf(keyword),
    body,
  };
}

/** 'configuration' name '{' anything '}' */
export function refuseConfiguration(parser: Parser, keyword: Token): StatementNode {
  report(parser, 'StatementNotSupported', keyword);
  let end = extentOf(keyword);
  skipNewlines(parser);
  let token = next(parser);
  while (!endsHead.has(token.kind)) {
    end = extentOf(token);
    token = next(parser);
  }
  if (token.kind === 'NewLine') {
    skipNewlines(parser);
    token = next(parser);
  }
  unread(parser, token);
  if (token.kind !== 'LCurly') return errorStatement(between(keyword, end));
  next(parser);
  const close = skipTo(parser, ['RCurly'], { consumesBracket: true });
  return errorStatement(between(keyword, close));
}

const endsHead: ReadonlySet<string> = new Set([
  'LCurly',
  'RCurly',
  'RParen',
  'NewLine',
  'Semi',
  'EndOfInput',
]);

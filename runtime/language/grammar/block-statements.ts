/** What belongs to workflows and to DSC, which is read as far as PowerShell reads it without DSC, and refused. */

import type { ExpressionNode, StatementNode } from '../ast.ts';
import { isConstant } from '../check/constant-expressions.ts';
import type { Token } from '../lex/token.ts';
import { parseArgumentFrom } from './arguments.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  goBack,
  next,
  report,
  reportMissing,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import { errorStatement } from './recovery.ts';
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

/** 'configuration' name; the block behind it is left, as nothing there can be understood without DSC. */
export function refuseConfiguration(parser: Parser, keyword: Token): null {
  skipNewlines(parser);
  const token = next(parser);
  if (token.kind === 'LCurly') {
    report(parser, 'MissingConfigurationName', after(keyword));
    parser.grammar.scriptBlock(parser, token);
    return null;
  }
  unread(parser, token);
  if (token.kind === 'EndOfInput' || token.kind === 'Comma') {
    reportMissing(parser, 'MissingConfigurationName', after(token));
    return null;
  }
  const name = parseArgumentFrom(parser, next(parser), 'argument');
  if (name === null) {
    report(parser, 'ParameterRequiresArgument', after(token), textOf(parser, token));
    reportMissing(parser, 'MissingConfigurationName', token);
  } else if (!canBeName(name)) report(parser, 'InvalidConfigurationName', name.extent);
  skipNewlines(parser);
  report(parser, 'ParserError', token);
  // PowerShell goes on behind the token that it has looked at.
  goBack(parser, parser.scanner.position);
  return null;
}

/** Whether a name that is known before anything runs is one; others are found out later. */
function canBeName(name: ExpressionNode): boolean {
  if (name.kind !== 'StringConstantExpression') return !isConstant(name, 'code');
  return /^[A-Za-z][A-Za-z0-9_./-]*\n?$/.test(name.value);
}

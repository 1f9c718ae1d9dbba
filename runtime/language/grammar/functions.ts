/** `function`, `filter`, and `workflow`, which is read and then refused. */

import type { StatementNode } from '../ast.ts';
import type { Token, TokenKind } from '../lex/token.ts';
import { tokenMarks } from '../lex/token.ts';
import { parseParameterDeclaration } from './parameters.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  enter,
  extentOf,
  leave,
  next,
  reportMissing,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import { errorStatement, namelessStatement } from './recovery.ts';
import { parseScriptBlock } from './script-blocks.ts';

/** What cannot be the name of a function; any other token can. */
const noName: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'Pipe',
  'LParen',
  'LCurly',
  'AtParen',
  'AtCurly',
  'RCurly',
  'RParen',
  'EndOfInput',
  'Semi',
  'Redirection',
  'RedirectInStd',
  'AndAnd',
  'OrOr',
  'Ampersand',
  'Variable',
  'SplattedVariable',
  'HereStringExpandable',
  'HereStringLiteral',
  'StringLiteral',
  'StringExpandable',
]);

/** ( 'function' | 'filter' | 'workflow' ) name ( '(' parameter-list ')' )? '{' script-block '}' */
export function parseFunction(parser: Parser, keyword: Token): StatementNode {
  skipNewlines(parser);
  const name = next(parser);
  if (noName.has(name.kind)) {
    unread(parser, name);
    return namelessStatement(parser, keyword);
  }
  name.marks |= tokenMarks.notKeyword;
  const { parameters, close, errorEnd } = parseParameterDeclaration(parser);
  const open = next(parser);
  if (open.kind !== 'LCurly') {
    unread(parser, open);
    const end = errorEnd ?? extentOf(close ?? name);
    if (errorEnd === null) reportMissing(parser, 'MissingFunctionBody', after(end));
    return errorStatement(between(keyword, end), parameters);
  }
  if (errorEnd !== null) return errorStatement(between(keyword, errorEnd), parameters);
  const { isInWorkflow } = parser.scanner;
  parser.scanner.isInWorkflow = keyword.kind === 'Workflow';
  enter(parser);
  const body = parseScriptBlock(parser, open, { isFilter: keyword.kind === 'Filter' });
  leave(parser);
  parser.scanner.isInWorkflow = isInWorkflow;
  return {
    kind: 'FunctionDefinition',
    extent: between(keyword, body.extent),
    functionKind: functionKinds[keyword.kind] ?? 'function',
    name: name.kind === 'Generic' ? name.value : textOf(parser, name),
    nameExtent: extentOf(name),
    parameters,
    body,
  };
}

const functionKinds: Readonly<Record<string, 'filter' | 'workflow'>> = {
  Filter: 'filter',
  Workflow: 'workflow',
};

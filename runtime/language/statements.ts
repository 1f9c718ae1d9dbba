/** Statements: a table of what each keyword at the start begins; everything else is a pipeline. */

import type { Extent } from '../base/errors.ts';
import type { StatementNode } from './ast.ts';
import type { BracketNode } from './attributes.ts';
import { parseBrackets } from './attributes.ts';
import type { Keyword } from './keywords.ts';
import { isKeyword, refusesAttributes } from './keywords.ts';
import type { Parser } from './parser.ts';
import {
  between,
  enter,
  extentOf,
  goBack,
  leave,
  next,
  peek,
  report,
  skipNewlines,
  skipTerminators,
  textOf,
  unread,
} from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import type { Token } from './token.ts';
import { formatTypeName } from './type-name.ts';
import { refuseStatement, unsupportedStatements } from './unsupported-statements.ts';

/** Parses a statement whose keyword was read; undefined where the keyword turns out to be a command. */
type StatementRule = (parser: Parser, token: Token) => StatementNode | null | undefined;

/** Elsewhere than at the start of a script block these words are commands. */
const scriptBlockKeywords: ReadonlySet<Keyword> = new Set<Keyword>([
  'Begin',
  'Process',
  'End',
  'Clean',
  'Dynamicparam',
  'Param',
]);

const statementRules: ReadonlyMap<string, StatementRule> = new Map<
  Keyword | 'Label',
  StatementRule
>([
  ...[...unsupportedStatements.keys()]
    .filter((keyword) => !scriptBlockKeywords.has(keyword))
    .map((keyword): [Keyword, StatementRule] => [
      keyword,
      (parser, token) => refuseStatement(parser, token, token),
    ]),
  ['From', refuseReserved],
  ['Define', refuseReserved],
  ['Var', refuseReserved],
  ['Else', skipStray],
  ['ElseIf', skipStray],
  ['Catch', skipStray],
  ['Until', skipStray],
  ['Label', parseLabeled],
]);

/** ( statement ( newline | ';' )* )*; adds to the list and gives the extent of what was added */
export function parseStatementList(parser: Parser, statements: StatementNode[]): Extent | null {
  let extent: Extent | null = null;
  skipTerminators(parser);
  for (;;) {
    const statement = parseStatement(parser);
    if (statement === null) return extent;
    statements.push(statement);
    extent = between(extent ?? statement.extent, statement.extent);
    skipTerminators(parser);
    const { kind } = peek(parser);
    if (kind === 'RParen' || kind === 'RCurly') return extent;
  }
}

/** keyword-statement | pipeline-chain */
export function parseStatement(parser: Parser): StatementNode | null {
  let token = next(parser);
  let start = token.position;
  if (token.kind === 'Generic' && textOf(parser, token).startsWith('[')) {
    token = skipAttributes(parser, token);
    start = token.position;
  }
  const rule = statementRules.get(token.kind);
  const statement = rule?.(parser, token);
  if (statement !== undefined) return statement;
  if (token.kind === 'EndOfInput') {
    unread(parser, token);
    return null;
  }
  if (rule === undefined) unread(parser, token);
  else goBack(parser, start);
  return parsePipelineChain(parser);
}

/**
 * Attributes may stand before a keyword. Where no keyword follows they belong to an expression, and are
 * read again there.
 */
function skipAttributes(parser: Parser, first: Token): Token {
  goBack(parser, first.position);
  const brackets = parseBrackets(parser, { isInExpression: false });
  const [bracket] = brackets;
  const token = next(parser);
  if (bracket === undefined) return token;
  const type = brackets.find(({ kind }) => kind === 'TypeConstraint');
  if (refusesAttributes(token.kind) && type === undefined) {
    report(parser, 'UnexpectedAttribute', bracket.extent, nameOf(bracket));
    return token;
  }
  if (isKeyword(token.kind) && !refusesAttributes(token.kind)) {
    if (type !== undefined)
      report(parser, 'TypeNotAllowedBeforeStatement', type.extent, nameOf(type));
    return token;
  }
  goBack(parser, first.position);
  return next(parser);
}

function nameOf(bracket: BracketNode): string {
  return formatTypeName(bracket.typeName);
}

/** `from`, `define` and `var` are kept back for the future. */
function refuseReserved(parser: Parser, token: Token): StatementNode {
  report(parser, 'ReservedKeywordNotAllowed', token);
  return { kind: 'ErrorStatement', extent: extentOf(token), nested: [] };
}

/** The rest of a statement whose first part is in error goes on; without an error the word is a command. */
function skipStray(parser: Parser): StatementNode | null | undefined {
  if (parser.errors.errors.length === 0) return undefined;
  skipNewlines(parser);
  enter(parser);
  const statement = parseStatement(parser);
  leave(parser);
  return statement;
}

const labeled: ReadonlySet<string> = new Set<Keyword>(['Foreach', 'For', 'While', 'Do', 'Switch']);

/** ':' label loop-statement; any other word behind the colon is a command */
function parseLabeled(parser: Parser, label: Token): StatementNode | undefined {
  skipNewlines(parser);
  const token = next(parser);
  return labeled.has(token.kind) ? refuseStatement(parser, token, label) : undefined;
}

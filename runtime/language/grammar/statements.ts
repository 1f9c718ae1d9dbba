/** Statements: a table of what each keyword at the start begins; everything else is a pipeline. */

import type { Extent } from '../../base/errors.ts';
import type { StatementNode } from '../ast.ts';
import type { Keyword } from '../lex/keywords.ts';
import { isKeyword, refusesAttributes } from '../lex/keywords.ts';
import { codeAt } from '../lex/scanner.ts';
import type { Token } from '../lex/token.ts';
import { formatTypeName } from '../type-name.ts';
import type { BracketNode } from './attributes.ts';
import { parseBrackets } from './attributes.ts';
import { parseBlockStatement, refuseConfiguration } from './block-statements.ts';
import { parseClass } from './classes.ts';
import { parseData } from './data-statements.ts';
import { isTooDeep, readDetached } from './detached.ts';
import { parseEnum } from './enums.ts';
import { parseJump, parseLeave } from './flow-statements.ts';
import { parseFor, parseForEach } from './for-statements.ts';
import { parseFunction } from './functions.ts';
import { parseIf } from './if-statements.ts';
import type { Parser, StatementList } from './parser.ts';
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
  unread,
} from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import { errorStatement } from './recovery.ts';
import { parseSwitch } from './switch-statements.ts';
import { parseTrap, parseTry } from './try-statements.ts';
import { parseUsing } from './using-statements.ts';
import { parseDo, parseWhile } from './while-statements.ts';

/** What was read before the statement's own keyword. */
interface Start {
  /** The attributes before the keyword, where there are any. */
  readonly brackets: readonly BracketNode[];
}

/** Parses a statement whose keyword was read; undefined where the keyword turns out to be a command. */
type StatementRule = (
  parser: Parser,
  token: Token,
  start: Start,
) => StatementNode | null | undefined;

/** Parses a loop whose keyword was read, and its label. */
type LoopRule = (parser: Parser, token: Token, label: Token | null) => StatementNode;

const loopRules: ReadonlyMap<string, LoopRule> = new Map<Keyword, LoopRule>([
  ['Switch', parseSwitch],
  ['Foreach', parseForEach],
  ['For', parseFor],
  ['While', parseWhile],
  ['Do', parseDo],
]);

const statementRules: ReadonlyMap<string, StatementRule> = new Map<
  Keyword | 'Label',
  StatementRule
>([
  ...[...loopRules].map(([keyword, rule]): [Keyword, StatementRule] => [
    keyword as Keyword,
    (parser, token) => rule(parser, token, null),
  ]),
  ['If', parseIf],
  ['Function', parseFunction],
  ['Filter', parseFunction],
  ['Workflow', parseFunction],
  ['Return', (parser, token) => parseLeave(parser, token, 'ReturnStatement')],
  ['Throw', (parser, token) => parseLeave(parser, token, 'ThrowStatement')],
  ['Exit', (parser, token) => parseLeave(parser, token, 'ExitStatement')],
  ['Break', (parser, token) => parseJump(parser, token, 'BreakStatement')],
  ['Continue', (parser, token) => parseJump(parser, token, 'ContinueStatement')],
  ['Trap', parseTrap],
  ['Try', parseTry],
  ['Data', parseData],
  ['Parallel', parseBlockStatement],
  ['Sequence', parseBlockStatement],
  ['Configuration', refuseConfiguration],
  ['Class', (parser, token, { brackets }) => parseClass(parser, token, brackets)],
  ['Enum', (parser, token, { brackets }) => parseEnum(parser, token, brackets)],
  ['Using', parseMisplacedUsing],
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
export function parseStatementList(parser: Parser, list: StatementList): Extent | null {
  let extent: Extent | null = null;
  skipTerminators(parser);
  for (;;) {
    const statement = parseStatement(parser);
    if (statement === null) return extent;
    checkSignature(parser, statement.extent);
    if (statement.kind === 'TrapStatement') list.traps.push(statement);
    else list.statements.push(statement);
    extent = between(extent ?? statement.extent, statement.extent);
    skipTerminators(parser);
    const { kind } = peek(parser);
    if (kind === 'RParen' || kind === 'RCurly') return extent;
  }
}

/** Behind the begin of a signature there can be no statement. */
function checkSignature(parser: Parser, extent: Extent): void {
  const { signatureStart } = parser.scanner.marks;
  if (signatureStart < 0 || signatureStart >= extent.start) return;
  report(parser, 'TokenAfterEndOfValidScriptText', extent);
}

/** keyword-statement | pipeline-chain */
export function parseStatement(parser: Parser): StatementNode | null {
  return isTooDeep(parser)
    ? readDetached(parser, 'statement', parseStatementHere)
    : parseStatementHere(parser);
}

const noBrackets: Start = { brackets: [] };

function parseStatementHere(parser: Parser): StatementNode | null {
  let token = next(parser);
  let start = noBrackets;
  let position = token.position;
  if (token.kind === 'Generic' && codeAt(parser.scanner, position) === 0x5b) {
    const found = readAttributes(parser, token);
    token = found.token;
    start = found;
    // Where the attributes belong to an expression they are read again with it.
    if (start.brackets.length === 0) position = token.position;
  }
  const rule = statementRules.get(token.kind);
  const statement = rule?.(parser, token, start);
  if (statement !== undefined) return statement;
  if (token.kind === 'EndOfInput' && start.brackets.length === 0) {
    unread(parser, token);
    return null;
  }
  if (rule === undefined && start.brackets.length === 0) unread(parser, token);
  else goBack(parser, position);
  return parsePipelineChain(parser);
}

/**
 * Attributes may stand before a keyword. Where no keyword follows they belong to an expression, and are
 * read again there.
 */
function readAttributes(parser: Parser, first: Token): Start & { readonly token: Token } {
  goBack(parser, first.position);
  const brackets = parseBrackets(parser, { isInExpression: false });
  const [bracket] = brackets;
  const token = next(parser);
  if (bracket === undefined) return { token, brackets };
  const type = brackets.find(({ kind }) => kind === 'TypeConstraint');
  if (refusesAttributes(token.kind) && type === undefined) {
    report(parser, 'UnexpectedAttribute', bracket.extent, nameOf(bracket));
    return { token, brackets };
  }
  if (isKeyword(token.kind) && !refusesAttributes(token.kind)) {
    if (type !== undefined) {
      report(parser, 'TypeNotAllowedBeforeStatement', type.extent, nameOf(type));
    }
    return { token, brackets };
  }
  if (token.kind === 'EndOfInput') return { token, brackets };
  goBack(parser, first.position);
  return { token: next(parser), brackets };
}

function nameOf(bracket: BracketNode): string {
  return formatTypeName(bracket.typeName);
}

/** `using` is for the start of a script; elsewhere it is read and reported. */
function parseMisplacedUsing(parser: Parser, token: Token): StatementNode {
  const statement = parseUsing(parser, token);
  report(parser, 'UsingMustBeAtStartOfScript', statement.extent);
  return statement;
}

/** `from`, `define` and `var` are kept back for the future. */
function refuseReserved(parser: Parser, token: Token): StatementNode {
  report(parser, 'ReservedKeywordNotAllowed', token);
  return errorStatement(extentOf(token));
}

/** The rest of a statement whose first part is in error goes on; without an error the word is a command. */
function skipStray(parser: Parser): StatementNode | null | undefined {
  if (!parser.errors.hasAny()) return undefined;
  skipNewlines(parser);
  enter(parser);
  const statement = parseStatement(parser);
  leave(parser);
  return statement;
}

/** ':' label loop-statement; any other word behind the colon is a command */
function parseLabeled(parser: Parser, label: Token): StatementNode | undefined {
  skipNewlines(parser);
  const token = next(parser);
  return loopRules.get(token.kind)?.(parser, token, label);
}

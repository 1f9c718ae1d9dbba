/** Pipelines, chains of them, and assignments, which begin like an expression. */

import type { Extent } from '../../base/errors.ts';
import type {
  CommandBaseNode,
  ExpressionNode,
  PipelineChainNode,
  PipelineNode,
  StatementNode,
} from '../ast.ts';
import { isIdentifierStart } from '../lex/characters.ts';
import { codeAt, peekCode } from '../lex/scanner.ts';
import type { Token } from '../lex/token.ts';
import { continuesWithPipe } from '../lex/trivia.ts';
import type { AssignmentOperator } from '../operators.ts';
import { isAssignmentOperator } from '../operators.ts';
import { parseCommand } from './commands.ts';
import { isTooDeep, readDetached } from './detached.ts';
import { parseExpression } from './expressions.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  enter,
  extentOf,
  leave,
  peek,
  report,
  reportMissing,
  setMode,
  skip,
  skipNewlines,
  textOf,
} from './parser.ts';
import type { Redirections } from './redirections.ts';
import { listRedirections, parseRedirection } from './redirections.ts';

/** expression assignment-operator statement | pipeline ( ( '&&' | '||' ) pipeline )* '&'? */
export function parsePipelineChain(parser: Parser): StatementNode | null {
  return isTooDeep(parser)
    ? readDetached(parser, 'pipeline', parseChainHere)
    : parseChainHere(parser);
}

function parseChainHere(parser: Parser): StatementNode | null {
  if (isAtCommand(parser)) {
    const command = parsePipeline(parser, null);
    return command === null ? null : finishChain(parser, command);
  }
  const { mode } = parser.scanner;
  setMode(parser, 'expression');
  const expression = parseExpression(parser);
  const token = expression === null ? null : peek(parser);
  const isAssignment = token !== null && isAssignmentOperator(token.kind);
  if (isAssignment) skip(parser);
  setMode(parser, mode);
  if (isAssignment && expression !== null) return finishAssignment(parser, expression, token);
  const first = parsePipeline(parser, expression);
  return first === null ? null : finishChain(parser, first);
}

/** Words that begin with a letter are commands; they need not be tried as expressions first. */
function isAtCommand({ scanner, lookahead, isAborted }: Parser): boolean {
  if (scanner.mode !== 'command' || isAborted) return false;
  if (lookahead === undefined) return isIdentifierStart(peekCode(scanner));
  const isWord = lookahead.kind === 'Identifier' || lookahead.kind === 'Generic';
  return isWord && isIdentifierStart(codeAt(scanner, lookahead.position));
}

function finishAssignment(parser: Parser, left: ExpressionNode, operator: Token): StatementNode {
  skipNewlines(parser);
  enter(parser);
  let right = parser.grammar.statement(parser);
  leave(parser);
  if (right === null) {
    const extent = after(operator);
    reportMissing(parser, 'ExpectedValueExpression', extent, { given: textOf(parser, operator) });
    right = { kind: 'ErrorStatement', extent, nested: [] };
  }
  return {
    kind: 'AssignmentStatement',
    extent: between(left.extent, right.extent),
    left,
    operator: operator.kind as AssignmentOperator,
    operatorExtent: extentOf(operator),
    right: unwrapExpression(right),
  };
}

/** A pipeline of one expression stands for the expression, so that no pipeline is run for it. */
function unwrapExpression(statement: StatementNode): StatementNode {
  if (statement.kind !== 'Pipeline' || statement.isBackground) return statement;
  const [element] = statement.elements;
  const isSingle = statement.elements.length === 1 && element?.kind === 'CommandExpression';
  return isSingle ? element : statement;
}

function finishChain(parser: Parser, first: PipelineNode): StatementNode {
  let left: PipelineNode | PipelineChainNode = first;
  for (;;) {
    const operator = peek(parser);
    if (operator.kind === 'Ampersand') return finishBackground(parser, left);
    if (operator.kind !== 'AndAnd' && operator.kind !== 'OrOr') return left;
    skip(parser);
    skipNewlines(parser);
    const start = peek(parser);
    if (start.kind === 'EndOfInput') {
      const given = textOf(parser, operator);
      reportMissing(parser, 'EmptyPipelineChainElement', after(operator), { given });
      return left;
    }
    const right = parsePipeline(parser, null);
    if (right === null) return missingPipeline(parser, { left, operator, start });
    left = {
      kind: 'PipelineChain',
      extent: between(left.extent, right.extent),
      left,
      operator: operator.kind,
      right,
      isBackground: false,
    };
  }
}

interface OpenChain {
  readonly left: PipelineNode | PipelineChainNode;
  readonly operator: Token;
  /** Where the missing pipeline should begin. */
  readonly start: Token;
}

function missingPipeline(parser: Parser, { left, operator, start }: OpenChain): StatementNode {
  // Behind `&` and `.` the command has reported what is missing.
  if (start.kind !== 'Dot' && start.kind !== 'Ampersand') {
    const given = textOf(parser, operator);
    report(parser, 'EmptyPipelineChainElement', between(operator, start), given);
  }
  const keyword = textOf(parser, operator);
  return {
    kind: 'ErrorStatement',
    extent: between(left.extent, operator),
    keyword,
    nested: [left],
  };
}

function finishBackground(parser: Parser, chain: PipelineNode | PipelineChainNode): StatementNode {
  skip(parser);
  const token = peek(parser);
  if (token.kind !== 'AndAnd' && token.kind !== 'OrOr') return { ...chain, isBackground: true };
  skip(parser);
  report(parser, 'BackgroundOperatorInPipelineChain', token);
  return { kind: 'ErrorStatement', extent: between(chain.extent, token), nested: [] };
}

/** ( expression redirection* | command ) ( '|' command )*, whose expression may have been read */
function parsePipeline(parser: Parser, start: ExpressionNode | null): PipelineNode | null {
  const elements: CommandBaseNode[] = [];
  let expression = start;
  let pipe: Token | null = null;
  for (;;) {
    if (expression === null && !isAtCommand(parser)) expression = parseExpression(parser);
    const element = parseElement(parser, expression, elements.length > 0);
    expression = null;
    if (element !== null) elements.push(element);
    else if (elements.length > 0 || peek(parser).kind === 'Pipe') {
      const position: Extent = pipe === null ? peek(parser) : after(pipe);
      reportMissing(parser, 'EmptyPipeElement', position);
    }
    pipe = nextPipe(parser);
    if (pipe === null) break;
    skipNewlines(parser);
    if (peek(parser).kind === 'EndOfInput') {
      reportMissing(parser, 'EmptyPipeElement', after(pipe));
      break;
    }
  }
  const [first] = elements;
  const last = elements.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    kind: 'Pipeline',
    extent: between(first.extent, last.extent),
    elements,
    isBackground: false,
  };
}

function parseElement(
  parser: Parser,
  expression: ExpressionNode | null,
  isPiped: boolean,
): CommandBaseNode | null {
  if (expression === null) return parseCommand(parser);
  if (isPiped) report(parser, 'ExpressionsMustBeFirstInPipeline', expression.extent);
  const redirections: Redirections = new Map();
  let end = expression.extent;
  for (let token = peek(parser); isRedirection(token); token = peek(parser)) {
    skip(parser);
    const { extent, isAccepted } = parseRedirection(parser, token, redirections);
    end = isAccepted ? extent : expression.extent;
  }
  return {
    kind: 'CommandExpression',
    extent: between(expression.extent, end),
    expression,
    redirections: listRedirections(redirections),
  };
}

function isRedirection(token: Token): boolean {
  return token.kind === 'Redirection' || token.kind === 'RedirectInStd';
}

/** The pipe that continues the pipeline, also on a later line; null where the pipeline ends. */
function nextPipe(parser: Parser): Token | null {
  let token = peek(parser);
  if (token.kind === 'NewLine' && continuesWithPipe(parser.scanner, parser.scanner.position)) {
    skipNewlines(parser);
    token = peek(parser);
  }
  if (token.kind === 'Pipe') {
    skip(parser);
    return token;
  }
  if (!pipelineEnds.has(token.kind)) report(parser, 'UnexpectedToken', token);
  return null;
}

const pipelineEnds: ReadonlySet<string> = new Set([
  'Semi',
  'NewLine',
  'RParen',
  'RCurly',
  'EndOfInput',
  'AndAnd',
  'OrOr',
  'Ampersand',
]);

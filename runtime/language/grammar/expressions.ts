/**
 * Expressions with operators. The comma binds tighter than every binary operator, and the ternary
 * looser than all (scripts.md §4.8); the rest is the operator table.
 */

import type { Extent } from '../../base/errors.ts';
import type { BinaryExpressionNode, ErrorExpressionNode, ExpressionNode, Node } from '../ast.ts';
import type { Token } from '../lex/token.ts';
import type { BinaryOperator } from '../operators.ts';
import { binaryPrecedence } from '../operators.ts';
import type { Parser } from './parser.ts';
import {
  after,
  before,
  between,
  enter,
  extentOf,
  leave,
  next,
  peek,
  report,
  reportMissing,
  setMode,
  skip,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import { parseUnary } from './unary-expressions.ts';

/** binary ( '?' expression ':' expression )? */
export function parseExpression(
  parser: Parser,
  endsNumberAtTernary = false,
): ExpressionNode | null {
  const { mode } = parser.scanner;
  setMode(parser, 'expression');
  const condition = parseBinary(parser, endsNumberAtTernary);
  const isTernary = condition !== null && peek(parser).kind === 'QuestionMark';
  const expression = isTernary ? finishTernary(parser, condition) : condition;
  setMode(parser, mode);
  return expression;
}

function finishTernary(parser: Parser, condition: ExpressionNode): ExpressionNode {
  const ifTrue = parseBranch(parser, next(parser));
  skipNewlines(parser);
  const colon = next(parser);
  if (colon.kind !== 'Colon') {
    unread(parser, colon);
    const nested: Node[] = [condition];
    if (ifTrue.kind !== 'ErrorExpression') {
      nested.push(ifTrue);
      reportMissing(parser, 'MissingColonInTernaryExpression', colon);
    }
    const extent = between(condition.extent, before(colon));
    return { kind: 'ErrorExpression', extent, nested };
  }
  const ifFalse = parseBranch(parser, colon);
  const extent = between(condition.extent, ifFalse.extent);
  return { kind: 'TernaryExpression', extent, condition, ifTrue, ifFalse };
}

function parseBranch(parser: Parser, operator: Token): ExpressionNode {
  skipNewlines(parser);
  enter(parser);
  const branch = parseExpression(parser, true);
  leave(parser);
  return branch ?? missingValue(parser, operator);
}

function missingValue(parser: Parser, operator: Token): ErrorExpressionNode {
  const extent = after(operator);
  reportMissing(parser, 'ExpectedValueExpression', extent, { given: textOf(parser, operator) });
  return { kind: 'ErrorExpression', extent, nested: [] };
}

interface OpenOperation {
  readonly left: ExpressionNode;
  readonly token: Token;
  readonly precedence: number;
}

/** array ( operator array )*, by precedence, all to the left */
function parseBinary(parser: Parser, endsNumberAtTernary: boolean): ExpressionNode | null {
  const first = parseArray(parser, endsNumberAtTernary);
  if (first === null) return null;
  let right: ExpressionNode = first;
  const open: OpenOperation[] = [];
  for (;;) {
    const token = peek(parser);
    const precedence = binaryPrecedence(token.kind);
    if (precedence === 0) break;
    skip(parser);
    right = close(open, right, precedence);
    open.push({ left: right, token, precedence });
    skipNewlines(parser);
    right = parseArray(parser, true) ?? missingValue(parser, token);
  }
  const expression = close(open, right, 0);
  const token = peek(parser);
  return token.kind === 'Parameter' ? refuseWord(parser, expression, token) : expression;
}

/** Combines all open operations that bind at least as tightly. */
function close(open: OpenOperation[], last: ExpressionNode, precedence: number): ExpressionNode {
  let right = last;
  for (
    let top = open.at(-1);
    top !== undefined && top.precedence >= precedence;
    top = open.at(-1)
  ) {
    open.pop();
    right = binary(top.left, top.token, right);
  }
  return right;
}

function binary(left: ExpressionNode, token: Token, right: ExpressionNode): BinaryExpressionNode {
  return {
    kind: 'BinaryExpression',
    extent: between(left.extent, right.extent),
    left,
    operator: token.kind as BinaryOperator,
    operatorExtent: extentOf(token),
    right,
  };
}

/** A dash word that is no operator. */
function refuseWord(parser: Parser, expression: ExpressionNode, token: Token): ErrorExpressionNode {
  report(parser, 'UnexpectedToken', token);
  skip(parser);
  const nameExtent: Extent = extentOf(token);
  return {
    kind: 'ErrorExpression',
    extent: between(expression.extent, token),
    nested: [
      expression,
      {
        kind: 'CommandParameter',
        extent: nameExtent,
        name: token.value,
        argument: undefined,
        nameExtent,
      },
    ],
  };
}

/** unary ( ',' unary )* */
function parseArray(parser: Parser, endsNumberAtTernary: boolean): ExpressionNode | null {
  const first = parseUnary(parser, endsNumberAtTernary);
  if (first === null || peek(parser).kind !== 'Comma' || parser.isCommaDisabled) return first;
  const elements = [first];
  let last = first;
  for (let comma = peek(parser); comma.kind === 'Comma'; comma = peek(parser)) {
    skip(parser);
    skipNewlines(parser);
    const element = parseUnary(parser, true);
    if (element === null) {
      reportMissing(parser, 'MissingExpressionAfterToken', after(comma), { given: ',' });
      last = { kind: 'ErrorExpression', extent: extentOf(comma), nested: [] };
      elements.push(last);
      break;
    }
    elements.push(element);
    last = element;
  }
  return { kind: 'ArrayLiteral', extent: between(first.extent, last.extent), elements };
}

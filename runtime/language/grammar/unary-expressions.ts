/** An operand with what stands before it (operators, types, attributes) and `++` or `--` behind it. */

import type { ConvertExpressionNode, ExpressionNode } from '../ast.ts';
import type { TypeConstraintNode } from '../leaf-nodes.ts';
import type { Token } from '../lex/token.ts';
import type { UnaryOperator } from '../operators.ts';
import { isPrefixOperator } from '../operators.ts';
import { formatTypeName } from '../type-name.ts';
import type { BracketNode } from './attributes.ts';
import { parseBrackets } from './attributes.ts';
import { nextMemberOperator } from './context-tokens.ts';
import { isTooDeep, readDetached } from './detached.ts';
import { finishMembers } from './members.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  enter,
  extentOf,
  goBack,
  leave,
  peek,
  reportMissing,
  skip,
  skipNewlines,
  textOf,
} from './parser.ts';
import { parsePrimary } from './primary-expressions.ts';

/** ( operator unary | ',' unary | bracket* unary | type | primary ) ( '++' | '--' )? */
export function parseUnary(parser: Parser, endsNumberAtTernary = false): ExpressionNode | null {
  if (!isTooDeep(parser)) return parseUnaryHere(parser, endsNumberAtTernary);
  const name = endsNumberAtTernary ? 'unary before ternary' : 'unary';
  return readDetached(parser, name, (inner) => parseUnaryHere(inner, endsNumberAtTernary));
}

function parseUnaryHere(parser: Parser, endsNumberAtTernary: boolean): ExpressionNode | null {
  const operand = parseOperand(parser, endsNumberAtTernary);
  if (operand === null || operand === 'refused') return null;
  if (operand.kind === 'ErrorExpression') return operand;
  const token = peek(parser);
  const operator = postfixOperators[token.kind];
  if (operator === undefined) return operand;
  skip(parser);
  const extent = between(operand.extent, token);
  return { kind: 'UnaryExpression', extent, operator, expression: operand };
}

/** The operand of an operator, type or attribute. */
function parseInner(parser: Parser): ExpressionNode | null {
  enter(parser);
  const operand = parseUnary(parser, true);
  leave(parser);
  return operand;
}

const postfixOperators: Readonly<Record<string, UnaryOperator>> = {
  PlusPlus: 'PostfixPlusPlus',
  MinusMinus: 'PostfixMinusMinus',
};

function parseOperand(
  parser: Parser,
  endsNumberAtTernary: boolean,
): ExpressionNode | 'refused' | null {
  const token = peekOperand(parser, endsNumberAtTernary);
  if (token.kind === 'Comma' || isPrefixOperator(token.kind)) return parsePrefix(parser, token);
  return token.kind === 'LBracket' ? parseBracketed(parser, token) : parsePrimary(parser, true);
}

/** Where an operand is expected a sign belongs to the number that it touches. */
function peekOperand(parser: Parser, endsNumberAtTernary: boolean): Token {
  const { scanner, lookahead } = parser;
  const { allowsSignedNumbers, endsNumberAtTernary: endedBefore } = scanner;
  scanner.allowsSignedNumbers = true;
  scanner.endsNumberAtTernary = endsNumberAtTernary;
  if (lookahead !== undefined) {
    const isWord = endsNumberAtTernary && lookahead.kind === 'Generic';
    if (lookahead.kind === 'Minus' || isWord) goBack(parser, lookahead.position);
  }
  const token = peek(parser);
  scanner.allowsSignedNumbers = allowsSignedNumbers;
  scanner.endsNumberAtTernary = endedBefore;
  return token;
}

function parsePrefix(parser: Parser, token: Token): ExpressionNode | 'refused' {
  if (token.kind === 'Comma' && parser.isCommaDisabled) return 'refused';
  skip(parser);
  skipNewlines(parser);
  const expression = parseInner(parser);
  if (expression === null) {
    const given = textOf(parser, token);
    reportMissing(parser, 'MissingExpressionAfterOperator', after(token), { given });
    return { kind: 'ErrorExpression', extent: extentOf(token), nested: [] };
  }
  const extent = between(token, expression.extent);
  return isPrefixOperator(token.kind)
    ? { kind: 'UnaryExpression', extent, operator: token.kind, expression }
    : { kind: 'ArrayLiteral', extent, elements: [expression] };
}

function parseBracketed(parser: Parser, token: Token): ExpressionNode | 'refused' {
  const brackets = parseBrackets(parser, { isInExpression: true });
  const last = brackets.at(-1);
  if (last === undefined) return 'refused';
  const outer = brackets.slice(0, -1);
  if (last.kind === 'TypeConstraint') return wrap(outer, parseTyped(parser, last));
  skipNewlines(parser);
  const child = parseInner(parser);
  if (child !== null) return wrap(brackets, child);
  const given = formatTypeName(last.typeName);
  reportMissing(parser, 'UnexpectedAttribute', last.extent, { given });
  return { kind: 'ErrorExpression', extent: between(token, last.extent), nested: brackets };
}

/** type member* | type unary | type */
function parseTyped(parser: Parser, type: TypeConstraintNode): ExpressionNode {
  const literal: ExpressionNode = {
    kind: 'TypeExpression',
    extent: type.extent,
    typeName: type.typeName,
  };
  const operator = nextMemberOperator(parser, false);
  if (operator !== null) return finishMembers(parser, literal, operator);
  const token = peek(parser);
  if (token.kind === 'NewLine' || token.kind === 'Comma') return literal;
  const child = parseInner(parser);
  return child === null ? literal : convert(type, child);
}

function wrap(brackets: readonly BracketNode[], inner: ExpressionNode): ExpressionNode {
  return brackets.reduceRight<ExpressionNode>(
    (expression, bracket) =>
      bracket.kind === 'TypeConstraint'
        ? convert(bracket, expression)
        : {
            kind: 'AttributedExpression',
            extent: between(bracket.extent, expression.extent),
            attribute: bracket,
            expression,
          },
    inner,
  );
}

function convert(type: TypeConstraintNode, expression: ExpressionNode): ConvertExpressionNode {
  const extent = between(type.extent, expression.extent);
  return { kind: 'ConvertExpression', extent, type, expression };
}

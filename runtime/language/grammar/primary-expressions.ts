/** Operands: literals, variables, and everything that brackets itself. */

import type { ExpressionNode } from '../ast.ts';
import type { StringType } from '../leaf-nodes.ts';
import type { NestedPart, Token } from '../lex/token.ts';
import { parseVariablePath } from '../variable-path.ts';
import { nextMemberOperator } from './context-tokens.ts';
import {
  parseArrayOrSubexpression,
  parseParenthesized,
  parseScriptBlockExpression,
} from './groups.ts';
import { parseHashtable } from './hashtables.ts';
import { finishMembers } from './members.ts';
import type { Parser } from './parser.ts';
import { extentOf, next, parseNested, textOf, unread } from './parser.ts';

/** ( variable | number | string | group ) member* */
export function parsePrimary(parser: Parser, withMembers: boolean): ExpressionNode | null {
  const token = next(parser);
  const expression = parseLiteralOrGroup(parser, token, withMembers);
  if (expression === null) {
    unread(parser, token);
    return null;
  }
  if (!withMembers) return expression;
  return finishMembers(parser, expression, nextMemberOperator(parser, true));
}

function parseLiteralOrGroup(
  parser: Parser,
  token: Token,
  withMembers: boolean,
): ExpressionNode | null {
  switch (token.kind) {
    case 'Variable':
    case 'SplattedVariable':
      return parseVariable(parser, token, withMembers);
    case 'Number':
      return number(parser, token);
    case 'StringLiteral':
    case 'StringExpandable':
    case 'HereStringLiteral':
    case 'HereStringExpandable':
      return parseText(parser, token, stringTypes[token.kind]);
    case 'LParen':
      return parseParenthesized(parser, token);
    case 'AtParen':
    case 'DollarParen':
      return parseArrayOrSubexpression(parser, token);
    case 'AtCurly':
      return parseHashtable(parser, token);
    case 'LCurly':
      return parseScriptBlockExpression(parser, token);
    default:
      return null;
  }
}

const stringTypes = {
  StringLiteral: 'SingleQuoted',
  StringExpandable: 'DoubleQuoted',
  HereStringLiteral: 'SingleQuotedHereString',
  HereStringExpandable: 'DoubleQuotedHereString',
} as const satisfies Readonly<Record<string, StringType>>;

function number(parser: Parser, token: Token): ExpressionNode | null {
  if (token.number === undefined) return null;
  const extent = extentOf(token);
  return {
    kind: 'ConstantExpression',
    extent,
    literal: token.number,
    text: textOf(parser, extent),
  };
}

/** '$' name, where `$using:name` with its members is an expression of its own kind */
function parseVariable(parser: Parser, token: Token, withMembers: boolean): ExpressionNode {
  const path = parseVariablePath(token.value);
  const extent = extentOf(token);
  const isSplatted = token.kind === 'SplattedVariable';
  if (path.drive?.toLowerCase() !== 'using' || path.name === '') {
    return { kind: 'VariableExpression', extent, path, isSplatted };
  }
  const variable: ExpressionNode = {
    kind: 'VariableExpression',
    extent,
    path: parseVariablePath(path.name),
    isSplatted,
  };
  const operator = withMembers ? nextMemberOperator(parser, true) : null;
  const expression = finishMembers(parser, variable, operator);
  return { kind: 'UsingExpression', extent: expression.extent, expression };
}

/** The text of a string or bareword token, with the expressions inside it. */
export function parseText(parser: Parser, token: Token, stringType: StringType): ExpressionNode {
  const extent = extentOf(token);
  const { value, parts } = token;
  if (parts === undefined) return { kind: 'StringConstantExpression', extent, stringType, value };
  const kept: Token[] = [];
  const nested = parts.nested.map((part) => parsePart(parser, part, kept));
  if (parser.scanner.tokens !== undefined) token.nested = kept;
  const { literals } = parts;
  return { kind: 'ExpandableStringExpression', extent, stringType, value, literals, nested };
}

function parsePart(parser: Parser, part: NestedPart, kept: Token[]): ExpressionNode {
  if (part.kind === 'variable') {
    kept.push(part.token);
    return parseVariable(parser, part.token, false);
  }
  const found = parseNested(parser, part.source, (inner) => parsePrimary(inner, true));
  kept.push(...found.tokens);
  if (found.result !== null) return found.result;
  const { base, text } = part.source;
  const extent = { start: base, end: base + text.length };
  return { kind: 'ErrorExpression', extent, nested: [] };
}

/** What touches an operand: members, method calls, indexes. */

import type { Extent } from '../../base/errors.ts';
import type { ExpressionNode } from '../ast.ts';
import { codeAt } from '../lex/scanner.ts';
import type { Token } from '../lex/token.ts';
import { skipLines } from '../lex/trivia.ts';
import { isPrefixOperator } from '../operators.ts';
import type { TypeName } from '../type-name.ts';
import { nextInvocation, nextMemberOperator } from './context-tokens.ts';
import { parseScriptBlockExpression } from './groups.ts';
import { parseSimpleName } from './names.ts';
import type { Parser } from './parser.ts';
import {
  after,
  before,
  between,
  enter,
  extentOf,
  goBack,
  leave,
  next,
  peek,
  reportMissing,
  setMode,
  skip,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import { parseTypeArguments } from './type-names.ts';

/** ( member | index )*, the first operator of which was read, if there is one */
export function finishMembers(
  parser: Parser,
  operand: ExpressionNode,
  first: Token | null,
): ExpressionNode {
  let expression = operand;
  for (let operator = first; operator !== null; operator = nextMemberOperator(parser, true)) {
    skipNewlines(parser);
    const isIndex = operator.kind === 'LBracket' || operator.kind === 'QuestionLBracket';
    expression = isIndex
      ? parseIndex(parser, expression, operator)
      : parseMember(parser, expression, operator);
  }
  return expression;
}

/** '[' expression ']' */
function parseIndex(parser: Parser, target: ExpressionNode, open: Token): ExpressionNode {
  const { isCommaDisabled } = parser;
  parser.isCommaDisabled = false;
  enter(parser);
  let index = parser.grammar.expression(parser);
  leave(parser);
  parser.isCommaDisabled = isCommaDisabled;
  if (index === null) {
    reportMissing(parser, 'MissingArrayIndexExpression', after(open));
    index = { kind: 'ErrorExpression', extent: extentOf(open), nested: [] };
  }
  skipNewlines(parser);
  let end: Extent = index.extent;
  const close = next(parser);
  if (close.kind === 'RBracket') end = close;
  else {
    unread(parser, close);
    if (index.kind !== 'ErrorExpression') {
      reportMissing(parser, 'MissingEndSquareBracket', after(index.extent));
    }
  }
  const isNullConditional = open.kind === 'QuestionLBracket';
  const extent = between(target.extent, end);
  return { kind: 'IndexExpression', extent, target, index, isNullConditional };
}

/** ( '.' | '::' | '?.' ) member-name ( type-arguments? ( '(' arguments ')' | script-block ) )? */
function parseMember(parser: Parser, expression: ExpressionNode, operator: Token): ExpressionNode {
  const kinds = {
    isStatic: operator.kind === 'ColonColon',
    isNullConditional: operator.kind === 'QuestionDot',
  };
  const member = parseMemberName(parser);
  if (member === null) {
    const given = textOf(parser, operator);
    reportMissing(parser, 'MissingPropertyName', after(operator), { given });
    const missing = parseMissingName(parser) ?? {
      kind: 'ErrorExpression',
      extent: between(expression.extent, operator),
      nested: [],
    };
    const extent = between(expression.extent, missing.extent);
    return { kind: 'MemberExpression', extent, expression, member: missing, ...kinds };
  }
  if (parser.lookahead === undefined) {
    const { position } = parser.scanner;
    const typeArguments = parseMethodTypes(parser);
    const open = nextInvocation(parser);
    if (open !== null) {
      const call = parseInvocation(parser, open);
      return {
        kind: 'InvokeMemberExpression',
        extent: between(expression.extent, call.end),
        expression,
        member,
        arguments: call.list,
        typeArguments: typeArguments ?? [],
        ...kinds,
      };
    }
    if (typeArguments !== null) goBack(parser, position);
  }
  const extent = between(expression.extent, member.extent);
  return { kind: 'MemberExpression', extent, expression, member, ...kinds };
}

/** name | unary-with-operator | primary */
function parseMemberName(parser: Parser): ExpressionNode | null {
  const name = parseSimpleName(parser);
  if (name !== null) return name;
  const { kind } = peek(parser);
  enter(parser);
  const isUnary = kind === 'Comma' || kind === 'LBracket' || isPrefixOperator(kind);
  const member = isUnary ? parser.grammar.unary(parser) : parser.grammar.primary(parser, false);
  leave(parser);
  return member;
}

/** Whatever word stands where a name is missing. */
function parseMissingName(parser: Parser): ExpressionNode | null {
  const { kind } = peek(parser);
  if (kind === 'Comma' || kind === 'EndOfInput') return null;
  const { mode } = parser.scanner;
  setMode(parser, 'command');
  const argument = parser.grammar.argument(parser, next(parser));
  setMode(parser, mode);
  return argument;
}

/** '[' type ( ',' type )* ']' before the arguments; null where there is none, and then nothing is read */
function parseMethodTypes(parser: Parser): TypeName[] | null {
  const { scanner } = parser;
  const { position, mode, tokens } = scanner;
  scanner.tokens = undefined;
  skipLines(scanner, false);
  const isBracket = codeAt(scanner, scanner.position) === 0x5b;
  scanner.position = position;
  scanner.tokens = tokens;
  if (!isBracket) return null;
  if (next(parser).kind !== 'LBracket') {
    goBack(parser, position);
    return null;
  }
  setMode(parser, 'type');
  skipNewlines(parser);
  const first = next(parser);
  if (first.kind !== 'Identifier') {
    setMode(parser, mode);
    goBack(parser, position);
    return null;
  }
  const { types, last } = parseTypeArguments(parser, first);
  const isClosed = last.kind === 'RBracket';
  if (!isClosed) {
    unread(parser, last);
    reportMissing(parser, 'EndSquareBracketExpectedAtEndOfType', before(last));
  }
  setMode(parser, mode);
  return isClosed ? types : null;
}

interface Invocation {
  readonly list: ExpressionNode[];
  readonly end: Extent;
}

function parseInvocation(parser: Parser, open: Token): Invocation {
  if (open.kind === 'LParen') return parseMethodArguments(parser, open);
  skipNewlines(parser);
  const block = parseScriptBlockExpression(parser, open);
  return { list: [block], end: block.extent };
}

/** '(' ( expression ( ',' expression )* )? ')' */
export function parseMethodArguments(parser: Parser, open: Token): Invocation {
  const { isCommaDisabled } = parser;
  parser.isCommaDisabled = true;
  const list: ExpressionNode[] = [];
  let comma: Token | null = null;
  let isReported = false;
  for (;;) {
    skipNewlines(parser);
    enter(parser);
    const argument = parser.grammar.expression(parser);
    leave(parser);
    if (argument === null) {
      if (comma === null) break;
      reportMissing(parser, 'MissingExpressionAfterToken', after(comma), { given: ',' });
      isReported = true;
      break;
    }
    list.push(argument);
    skipNewlines(parser);
    const token = peek(parser);
    comma = token.kind === 'Comma' ? token : null;
    if (comma === null) break;
    skip(parser);
  }
  skipNewlines(parser);
  const lastArgument = list.at(-1)?.extent;
  let end: Extent = comma ?? lastArgument ?? open;
  const close = next(parser);
  if (close.kind === 'RParen') end = close;
  else {
    unread(parser, close);
    if (!isReported) {
      reportMissing(parser, 'MissingEndParenthesisInMethodCall', after(lastArgument ?? open));
    }
  }
  parser.isCommaDisabled = isCommaDisabled;
  return { list, end };
}

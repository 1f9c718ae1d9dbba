/** Names without quotes, where the grammar wants a name: keys, members, labels, attribute arguments. */

import type { ExpressionNode } from '../ast.ts';
import type { StringConstantExpressionNode } from '../leaf-nodes.ts';
import type { Token } from '../lex/token.ts';
import { tokenMarks } from '../lex/token.ts';
import type { Parser } from './parser.ts';
import { enter, extentOf, leave, peek, skip } from './parser.ts';

/** identifier, also where it is a keyword */
export function parseSimpleName(parser: Parser): StringConstantExpressionNode | null {
  const token = nextSimpleName(parser);
  if (token === null) return null;
  return {
    kind: 'StringConstantExpression',
    extent: extentOf(token),
    stringType: 'BareWord',
    value: token.value,
  };
}

/** The token of a simple name, or null. */
export function nextSimpleName(parser: Parser): Token | null {
  parser.scanner.wantsSimpleName = true;
  const token = peek(parser);
  parser.scanner.wantsSimpleName = false;
  if (token.kind !== 'Identifier') return null;
  token.marks |= tokenMarks.memberName;
  skip(parser);
  return token;
}

/** name | unary */
export function parseLabelOrKey(parser: Parser): ExpressionNode | null {
  const name = parseSimpleName(parser);
  if (name !== null) return name;
  const { kind } = peek(parser);
  if (kind === 'NewLine' || kind === 'Semi') return null;
  const { isCommaDisabled } = parser;
  parser.isCommaDisabled = true;
  enter(parser);
  const key = parser.grammar.unary(parser);
  leave(parser);
  parser.isCommaDisabled = isCommaDisabled;
  return key;
}

/** Whether the parameter token is the name or the beginning of it. */
export function isParameterNamed(token: Token, name: string): boolean {
  return name.toLowerCase().startsWith(token.value.toLowerCase());
}

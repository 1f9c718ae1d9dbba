/** Names without quotes, where the grammar wants a name: keys, members, attribute arguments. */

import type { StringConstantExpressionNode } from './ast.ts';
import type { Parser } from './parser.ts';
import { extentOf, peek, skip } from './parser.ts';

/** identifier, also where it is a keyword */
export function parseSimpleName(parser: Parser): StringConstantExpressionNode | null {
  parser.scanner.wantsSimpleName = true;
  const token = peek(parser);
  parser.scanner.wantsSimpleName = false;
  if (token.kind !== 'Identifier') return null;
  skip(parser);
  return {
    kind: 'StringConstantExpression',
    extent: extentOf(token),
    stringType: 'BareWord',
    value: token.value,
  };
}

/** What stands in brackets before something: `[type]` and `[attribute(arguments)]`. */

import type { Extent } from '../../base/errors.ts';
import type { AttributeNode, ExpressionNode, NamedAttributeArgumentNode } from '../ast.ts';
import type { TypeConstraintNode } from '../leaf-nodes.ts';
import type { Token } from '../lex/token.ts';
import { tokenMarks } from '../lex/token.ts';
import type { TypeName } from '../type-name.ts';
import { nextBracket } from './context-tokens.ts';
import { parseSimpleName } from './names.ts';
import type { Parser, ReadBracket } from './parser.ts';
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
  report,
  reportMissing,
  setMode,
  skip,
  skipNewlines,
  unread,
} from './parser.ts';
import { skipTo } from './recovery.ts';
import { parseTypeNameToken } from './type-names.ts';

export type BracketNode = TypeConstraintNode | AttributeNode;

/** ( type | attribute )*; line ends may follow an attribute, and a type only outside of expressions. */
export function parseBrackets(
  parser: Parser,
  options: { readonly isInExpression: boolean },
): BracketNode[] {
  const found: BracketNode[] = [];
  for (let node = parseBracket(parser); node !== null; node = parseBracket(parser)) {
    found.push(node);
    if (!options.isInExpression || node.kind === 'Attribute') skipNewlines(parser);
  }
  return found;
}

/** '[' type-name ( '(' arguments ')' )? ']' */
export function parseBracket(parser: Parser): BracketNode | null {
  const open = nextBracket(parser);
  if (open === null) return null;
  const { scanner } = parser;
  const known = parser.brackets.get(scanner) ?? new Map<number, ReadBracket>();
  parser.brackets.set(scanner, known);
  const found = known.get(open.position);
  if (found !== undefined && !parser.isAborted) return readAgain(parser, found);
  const count = scanner.tokens?.length ?? 0;
  const node = parseNewBracket(parser, open);
  if (node !== null) {
    const { position, mode } = scanner;
    const tokens = scanner.tokens?.slice(count) ?? [];
    known.set(open.position, { node, position, lookahead: parser.lookahead, mode, tokens });
  }
  return node;
}

function readAgain(parser: Parser, found: ReadBracket): BracketNode {
  const { mode } = parser.scanner;
  parser.scanner.position = found.position;
  parser.scanner.mode = found.mode;
  parser.lookahead = found.lookahead;
  parser.scanner.tokens?.push(...found.tokens);
  setMode(parser, mode);
  // A token that was looked at shows that a bracket is missing, and then no member operator is looked for.
  if (found.lookahead !== undefined) peek(parser);
  return found.node;
}

function parseNewBracket(parser: Parser, open: Token): BracketNode | null {
  skipNewlines(parser);
  const found = parseTypeNameToken(parser);
  if (found === null) {
    goBack(parser, open.position);
    reportMissing(parser, 'MissingTypename', after(open));
    return null;
  }
  const typeName = found.type;
  const close = next(parser);
  if (close.kind === 'LParen') found.token.marks |= tokenMarks.attributeName;
  if (close.kind === 'LParen') return finishAttribute(parser, { open, typeName, paren: close });
  let end = extentOf(close);
  if (close.kind !== 'RBracket') {
    unread(parser, close);
    report(parser, 'EndSquareBracketExpectedAtEndOfAttribute', before(close));
    end = typeName.extent;
  }
  return { kind: 'TypeConstraint', extent: between(open, end), typeName };
}

interface AttributeStart {
  readonly open: Token;
  readonly typeName: TypeName;
  readonly paren: Token;
}

function finishAttribute(parser: Parser, { open, typeName, paren }: AttributeStart): AttributeNode {
  skipNewlines(parser);
  const { mode } = parser.scanner;
  setMode(parser, 'expression');
  enter(parser);
  const { positional, named, last } = parseArguments(parser, extentOf(paren));
  leave(parser);
  setMode(parser, mode);
  skipNewlines(parser);
  let end = last;
  const closeParen = next(parser);
  const isClosed = closeParen.kind === 'RParen';
  if (isClosed) end = extentOf(closeParen);
  else {
    unread(parser, closeParen);
    reportMissing(parser, 'MissingEndParenthesisInExpression', after(last));
  }
  skipNewlines(parser);
  const close = next(parser);
  if (close.kind === 'RBracket') end = extentOf(close);
  else {
    unread(parser, close);
    if (isClosed) {
      reportMissing(parser, 'EndSquareBracketExpectedAtEndOfAttribute', after(closeParen));
    }
  }
  return { kind: 'Attribute', extent: between(open, end), typeName, positional, named };
}

interface Arguments {
  readonly positional: ExpressionNode[];
  readonly named: NamedAttributeArgumentNode[];
  /** The extent of the last thing that was understood. */
  readonly last: Extent;
}

/** ( ( name ( '=' expression )? | expression ) ( ',' ... )* )? */
function parseArguments(parser: Parser, open: Extent): Arguments {
  const positional: ExpressionNode[] = [];
  const named: NamedAttributeArgumentNode[] = [];
  let last = open;
  const wasDisabled = parser.isCommaDisabled;
  parser.isCommaDisabled = true;
  let comma: Token | null = null;
  for (;;) {
    skipNewlines(parser);
    const name = parseSimpleName(parser);
    if (name !== null) {
      const node = parseNamedArgument(parser, name.value, name.extent);
      named.push(node);
      if (node.argument !== undefined) last = node.argument.extent;
    } else {
      const expression = parser.grammar.expression(parser);
      if (expression !== null) {
        positional.push(expression);
        last = expression.extent;
      } else if (comma !== null) {
        last = after(comma);
        reportMissing(parser, 'MissingExpressionAfterToken', last, { given: ',' });
        positional.push({ kind: 'ErrorExpression', extent: last, nested: [] });
      }
    }
    skipNewlines(parser);
    comma = peek(parser);
    if (comma.kind !== 'Comma') break;
    last = extentOf(comma);
    skip(parser);
  }
  parser.isCommaDisabled = wasDisabled;
  return { positional, named, last };
}

function parseNamedArgument(
  parser: Parser,
  name: string,
  extent: Extent,
): NamedAttributeArgumentNode {
  const equals = peek(parser);
  if (equals.kind !== 'Equals') {
    return { kind: 'NamedAttributeArgument', extent, name, argument: undefined };
  }
  skip(parser);
  skipNewlines(parser);
  let argument = parser.grammar.expression(parser);
  if (argument === null) {
    reportMissing(parser, 'MissingExpressionInNamedArgument', after(equals));
    argument = { kind: 'ErrorExpression', extent: after(equals), nested: [] };
    skipTo(parser, ['Comma', 'RParen', 'RBracket', 'NewLine'], { consumesBracket: true });
  }
  return {
    kind: 'NamedAttributeArgument',
    extent: between(extent, argument.extent),
    name,
    argument,
  };
}

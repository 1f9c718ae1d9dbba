/** Arguments in command mode: words, literals, groups, and comma lists of them (binding.md §1.2, §1.8). */

import type { ExpressionNode } from '../ast.ts';
import type { Token, TokenKind } from '../lex/token.ts';
import { tokenMarks } from '../lex/token.ts';
import type { ArgumentContext, Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  next,
  peek,
  reportMissing,
  setMode,
  skip,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import { parsePrimary, parseText } from './primary-expressions.ts';

/** The word behind which everything up to the end of the line is one word. */
export const verbatimMark = '--%';

const noArgument: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'Pipe',
  'RCurly',
  'RParen',
  'EndOfInput',
  'NewLine',
  'Semi',
  'Redirection',
  'RedirectInStd',
  'AndAnd',
  'OrOr',
  'Ampersand',
  'MinusMinus',
  'Comma',
]);

const operands: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'SplattedVariable',
  'Variable',
  'Number',
  'HereStringExpandable',
  'StringExpandable',
  'HereStringLiteral',
  'StringLiteral',
  'LParen',
  'DollarParen',
  'AtParen',
  'AtCurly',
  'LCurly',
]);

/** item ( ',' item )*, the first token of which was read; null, and the token put back, where it starts none */
export function parseArgumentFrom(
  parser: Parser,
  first: Token,
  context: ArgumentContext,
): ExpressionNode | null {
  const items: ExpressionNode[] = [];
  let token = first;
  let comma: Token | null = null;
  for (;;) {
    const item = parseItem(parser, token, context);
    if (item === null) {
      unread(parser, token);
      return comma === null ? null : missingItem(parser, items, comma);
    }
    items.push(item);
    if (context !== 'argument' || isVerbatimMark(token)) break;
    const following = peek(parser);
    if (following.kind !== 'Comma') break;
    comma = following;
    skip(parser);
    skipNewlines(parser);
    token = next(parser);
  }
  const [start] = items;
  const end = items.at(-1);
  if (start === undefined || end === undefined || comma === null) return start ?? null;
  return { kind: 'ArrayLiteral', extent: between(start.extent, end.extent), elements: items };
}

function isVerbatimMark(token: Token): boolean {
  return token.kind === 'Generic' && token.parts === undefined && token.value === verbatimMark;
}

function missingItem(
  parser: Parser,
  items: readonly ExpressionNode[],
  comma: Token,
): ExpressionNode {
  reportMissing(parser, 'MissingExpression', after(comma), { given: ',' });
  const extent = between(items[0]?.extent ?? comma, comma);
  return { kind: 'ErrorExpression', extent, nested: items };
}

function parseItem(parser: Parser, token: Token, context: ArgumentContext): ExpressionNode | null {
  if (noArgument.has(token.kind)) return null;
  if (operands.has(token.kind)) {
    unread(parser, token);
    return parsePrimary(parser, true);
  }
  const isName = context === 'name' || context === 'name-after-operator';
  if (token.kind === 'Generic') {
    if (isName) token.marks |= tokenMarks.commandName;
    if (token.parts !== undefined && context !== 'name')
      return parseText(parser, token, 'BareWord');
    return bareWord(token, token.value);
  }
  token.marks |= tokenMarks.notKeyword | (isName ? tokenMarks.commandName : tokenMarks.argument);
  return word(parser, token);
}

/** Keywords, operators and whatever else has no meaning in an argument are their own text. */
export function word(parser: Parser, token: Token): ExpressionNode {
  return bareWord(token, textOf(parser, token));
}

function bareWord(token: Token, value: string): ExpressionNode {
  return {
    kind: 'StringConstantExpression',
    extent: extentOf(token),
    stringType: 'BareWord',
    value,
  };
}

/** One argument in command mode, such as the file behind a redirection; null where there is none. */
export function parseSingleArgument(
  parser: Parser,
  context: ArgumentContext,
): ExpressionNode | null {
  const { kind } = peek(parser);
  if (kind === 'Comma' || kind === 'EndOfInput') return null;
  const { mode } = parser.scanner;
  setMode(parser, 'command');
  const argument = parseArgumentFrom(parser, next(parser), context);
  setMode(parser, mode);
  return argument;
}

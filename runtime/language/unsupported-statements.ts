/**
 * Statements that this version does not run. Each is one error that names the keyword, and is skipped
 * as a whole, so that what follows it is still read.
 */

import type { Extent } from '../base/errors.ts';
import type { StatementNode } from './ast.ts';
import type { Keyword } from './keywords.ts';
import type { Parser } from './parser.ts';
import {
  between,
  extentOf,
  goBack,
  next,
  peek,
  report,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import type { Token, TokenKind } from './token.ts';

interface Shape {
  /** Ends with a group in braces, or at the end of the line. */
  readonly endsWith: 'block' | 'line';
  /** The keywords behind the block with which the statement goes on. */
  readonly goesOnWith: readonly TokenKind[];
}

const block: Shape = { endsWith: 'block', goesOnWith: [] };
const line: Shape = { endsWith: 'line', goesOnWith: [] };

/** The keywords of such statements. */
export const unsupportedStatements: ReadonlyMap<Keyword, Shape> = new Map([
  ['If', { endsWith: 'block', goesOnWith: ['Else', 'ElseIf'] }],
  ['Foreach', block],
  ['For', block],
  ['While', block],
  ['Do', { endsWith: 'block', goesOnWith: ['While', 'Until'] }],
  ['Switch', block],
  ['Try', { endsWith: 'block', goesOnWith: ['Catch', 'Finally'] }],
  ['Trap', block],
  ['Function', block],
  ['Filter', block],
  ['Workflow', block],
  ['Configuration', block],
  ['Class', block],
  ['Enum', block],
  ['Data', block],
  ['Parallel', block],
  ['Sequence', block],
  ['Begin', block],
  ['Process', block],
  ['End', block],
  ['Clean', block],
  ['Dynamicparam', block],
  ['Param', line],
  ['Return', line],
  ['Throw', line],
  ['Exit', line],
  ['Break', line],
  ['Continue', line],
  ['Using', line],
]);

/** A statement whose keyword was just read; `start` is its label where it has one. */
export function refuseStatement(parser: Parser, keyword: Token, start: Extent): StatementNode {
  const shape = unsupportedStatements.get(keyword.kind as Keyword) ?? line;
  report(parser, 'StatementNotSupported', keyword, textOf(parser, keyword));
  let end = shape.endsWith === 'line' ? skipLine(parser, keyword) : skipBlock(parser, keyword);
  while (shape.goesOnWith.length > 0) {
    const further = nextPart(parser, shape);
    if (further === null) break;
    // `while (...)` behind `do` has no block of its own.
    const isCondition = further.kind === 'While' || further.kind === 'Until';
    end = isCondition ? skipLine(parser, further) : skipBlock(parser, further);
  }
  return { kind: 'ErrorStatement', extent: between(start, end), nested: [] };
}

/** The keyword with which the statement goes on, also on a later line. */
function nextPart(parser: Parser, shape: Shape): Token | null {
  const { position } = parser.scanner;
  skipNewlines(parser);
  const token = peek(parser);
  if (shape.goesOnWith.includes(token.kind)) return next(parser);
  goBack(parser, position);
  return null;
}

const opening: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'LParen',
  'LCurly',
  'AtParen',
  'AtCurly',
  'DollarParen',
]);

/** Moves to the end of the statement; gives the extent of the last token. */
function skipLine(parser: Parser, keyword: Token): Extent {
  let end = extentOf(keyword);
  for (let token = next(parser); ; token = next(parser)) {
    if (token.kind === 'NewLine' || token.kind === 'Semi' || endsStatement(token)) {
      unread(parser, token);
      return end;
    }
    end = opening.has(token.kind) ? skipGroup(parser, token) : extentOf(token);
  }
}

/** Moves behind the first group in braces; gives the extent of the last token. */
function skipBlock(parser: Parser, keyword: Token): Extent {
  let end = extentOf(keyword);
  for (let token = next(parser); ; token = next(parser)) {
    if (token.kind === 'LCurly') return skipGroup(parser, token);
    if (token.kind === 'NewLine') {
      skipNewlines(parser);
      const { kind } = peek(parser);
      if (kind !== 'LCurly' && kind !== 'LParen') return end;
    } else if (token.kind === 'Semi' || endsStatement(token)) {
      unread(parser, token);
      return end;
    } else end = opening.has(token.kind) ? skipGroup(parser, token) : extentOf(token);
  }
}

function endsStatement(token: Token): boolean {
  return token.kind === 'RCurly' || token.kind === 'RParen' || token.kind === 'EndOfInput';
}

/** Moves behind the bracket that closes the group. */
function skipGroup(parser: Parser, open: Token): Extent {
  let end = extentOf(open);
  for (let depth = 1; depth > 0; ) {
    const token = next(parser);
    if (token.kind === 'EndOfInput') {
      unread(parser, token);
      return end;
    }
    if (opening.has(token.kind)) depth++;
    else if (token.kind === 'RParen' || token.kind === 'RCurly') depth--;
    end = extentOf(token);
  }
  return end;
}

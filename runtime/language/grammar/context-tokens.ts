/** Tokens that exist only where the grammar looks for them, right behind an operand. */

import { isBlank, isNewline } from '../lex/characters.ts';
import type { Scanner } from '../lex/scanner.ts';
import { codeAt, makeToken, peekCode } from '../lex/scanner.ts';
import type { Token, TokenKind } from '../lex/token.ts';
import { skipBlanks, skipComment, skipRestOfLine } from '../lex/trivia.ts';
import type { Parser } from './parser.ts';
import { next } from './parser.ts';

/** '.' | '::' | '?.' and, where allowed, '[' | '?[', touching the operand; null where there is none. */
export function nextMemberOperator(parser: Parser, allowsIndex: boolean): Token | null {
  if (parser.lookahead !== undefined || parser.isAborted) return null;
  const { scanner } = parser;
  while (peekCode(scanner) === 0x3c && codeAt(scanner, scanner.position + 1) === 0x23) {
    skipComment(scanner);
  }
  const code = peekCode(scanner);
  const following = codeAt(scanner, scanner.position + 1);
  if (code === 0x2e) {
    return following === 0x2e || endsWord(scanner, 1) ? null : take(scanner, 1, 'Dot');
  }
  if (code === 0x3a) {
    return following !== 0x3a || endsWord(scanner, 2) ? null : take(scanner, 2, 'ColonColon');
  }
  if (code === 0x5b && allowsIndex) return take(scanner, 1, 'LBracket');
  if (code !== 0x3f) return null;
  if (following === 0x2e) return take(scanner, 2, 'QuestionDot');
  return following === 0x5b && allowsIndex ? take(scanner, 2, 'QuestionLBracket') : null;
}

/** In command mode a point before a blank ends the argument (scripts.md §4.4). */
function endsWord(scanner: Scanner, length: number): boolean {
  if (scanner.mode !== 'command') return false;
  const code = codeAt(scanner, scanner.position + length);
  return code === 0 || isBlank(code) || isNewline(code);
}

function take(scanner: Scanner, length: number, kind: TokenKind): Token {
  scanner.tokenStart = scanner.position;
  scanner.position += length;
  return makeToken(scanner, kind);
}

/** '(' | '{' touching the name of a method. */
export function nextInvocation(parser: Parser): Token | null {
  if (parser.lookahead !== undefined || parser.isAborted) return null;
  const code = peekCode(parser.scanner);
  if (code === 0x28) return take(parser.scanner, 1, 'LParen');
  return code === 0x7b ? take(parser.scanner, 1, 'LCurly') : null;
}

/** '[' behind blanks and comments, whatever the mode. */
export function nextBracket(parser: Parser): Token | null {
  if (parser.isAborted) return null;
  if (parser.lookahead !== undefined) {
    return parser.lookahead.kind === 'LBracket' ? next(parser) : null;
  }
  const { scanner } = parser;
  const start = scanner.position;
  let hasTrivia = false;
  for (;;) {
    const code = peekCode(scanner);
    if (isBlank(code)) {
      hasTrivia = true;
      skipBlanks(scanner);
    } else if (code === 0x23) {
      hasTrivia = true;
      skipRestOfLine(scanner);
    } else if (code === 0x3c && codeAt(scanner, scanner.position + 1) === 0x23) {
      hasTrivia = false;
      skipComment(scanner);
    } else if (code === 0x5b) return take(scanner, 1, 'LBracket');
    else {
      // A member operator must touch its operand, so what was skipped before it counts.
      if ((code === 0x2e || code === 0x3a) && hasTrivia) scanner.position = start;
      return null;
    }
  }
}

/** Operators and redirections that begin with a sign; in command mode most go on as barewords. */

import type { RedirectionStream } from '../leaf-nodes.ts';
import {
  isAsciiDigit,
  isDash,
  isDigit,
  isIdentifierStart,
  isLetter,
  isTokenBreaker,
} from './characters.ts';
import { isNumberAt, scanNumberToken } from './number-tokens.ts';
import { scanParameter } from './parameter-tokens.ts';
import type { Scanner } from './scanner.ts';
import { codeAt, makeToken, peekCode } from './scanner.ts';
import type { Token, TokenKind } from './token.ts';
import { scanWord } from './words.ts';

/** The operator that ends at the position, or the bareword that goes on there in command mode. */
export function operatorOrWord(scanner: Scanner, kind: TokenKind): Token {
  if (scanner.mode === 'command' && !isTokenBreaker(peekCode(scanner))) {
    return scanWord(scanner, scanner.text.slice(scanner.tokenStart, scanner.position));
  }
  return makeToken(scanner, kind);
}

/** '+' | '++' | '+=' | a signed number */
export function scanPlus(scanner: Scanner): Token {
  const next = peekCode(scanner);
  if (next === 0x2b) return longer(scanner, 'PlusPlus');
  if (next === 0x3d) return longer(scanner, 'PlusEquals');
  if (startsSignedNumber(scanner, next)) return scanNumberToken(scanner);
  return operatorOrWord(scanner, 'Plus');
}

/** '-' | '--' | '-=' | a parameter, operator word or signed number */
export function scanDash(scanner: Scanner): Token {
  const next = peekCode(scanner);
  if (isDash(next)) return longer(scanner, 'MinusMinus');
  if (next === 0x3d) return longer(scanner, 'MinusEquals');
  if (isLetter(next) || next === 0x5f || next === 0x3f) return scanParameter(scanner);
  if (startsSignedNumber(scanner, next)) return scanNumberToken(scanner);
  return operatorOrWord(scanner, 'Minus');
}

function startsSignedNumber(scanner: Scanner, next: number): boolean {
  return scanner.allowsSignedNumbers && (isDigit(next) || next === 0x2e);
}

/** An operator of one sign, or of that sign and '=' */
export function scanWithEquals(
  scanner: Scanner,
  kinds: { readonly plain: TokenKind; readonly assigning: TokenKind },
): Token {
  if (peekCode(scanner) === 0x3d) return longer(scanner, kinds.assigning);
  return operatorOrWord(scanner, kinds.plain);
}

function longer(scanner: Scanner, kind: TokenKind): Token {
  scanner.position++;
  return operatorOrWord(scanner, kind);
}

/** '.' | '..' | a number that begins with its point */
export function scanDot(scanner: Scanner): Token {
  const next = peekCode(scanner);
  if (next === 0x2e) {
    const behind = codeAt(scanner, scanner.position + 1);
    if (scanner.mode === 'command' && !isTokenBreaker(behind)) return scanWord(scanner, '.');
    scanner.position++;
    return makeToken(scanner, 'DotDot');
  }
  if (isAsciiDigit(next)) return scanNumberToken(scanner);
  const isWord = !isTokenBreaker(next) && next !== 0x24 && next !== 0x22 && next !== 0x27;
  return scanner.mode === 'command' && isWord ? scanWord(scanner, '.') : makeToken(scanner, 'Dot');
}

/** '!' */
export function scanExclaim(scanner: Scanner): Token {
  const next = peekCode(scanner);
  const isCommandWord = scanner.mode === 'command' && !isTokenBreaker(next);
  const isExpression = scanner.mode === 'expression';
  if (isCommandWord || (isExpression && isIdentifierStart(next))) return scanWord(scanner, '!');
  if (isExpression && (isDigit(next) || next === 0x2e) && !isNumberAt(scanner, scanner.position)) {
    return scanWord(scanner, '!');
  }
  return makeToken(scanner, 'Exclaim');
}

/** '?' | '??' | '??=' in expression mode */
export function scanQuestion(scanner: Scanner): Token {
  if (peekCode(scanner) !== 0x3f) return makeToken(scanner, 'QuestionMark');
  scanner.position++;
  if (peekCode(scanner) !== 0x3d) return makeToken(scanner, 'QuestionQuestion');
  scanner.position++;
  return makeToken(scanner, 'QuestionQuestionEquals');
}

const streams: readonly RedirectionStream[] = [
  'All',
  'Output',
  'Error',
  'Warning',
  'Verbose',
  'Debug',
  'Information',
];

/** [1-6*]? '>' ( '>' | '&1' | '&2' )?, where the `>` was just read; the stream is a number, 0 for all. */
export function scanRedirection(scanner: Scanner, stream: number): Token {
  const from = streams[stream] ?? 'Output';
  const next = peekCode(scanner);
  const isAppend = next === 0x3e;
  let to: RedirectionStream | undefined;
  if (isAppend) scanner.position++;
  else if (next === 0x26 && scanner.position - scanner.tokenStart === 2) {
    const target = codeAt(scanner, scanner.position + 1);
    // Everything together goes to stream 1 only.
    if (target === 0x31 || (target === 0x32 && stream !== 0)) {
      to = streams[target - 0x30];
      scanner.position += 2;
    }
  }
  return makeToken(scanner, 'Redirection', { redirection: { from, isAppend, to } });
}

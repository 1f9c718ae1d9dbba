/**
 * One token at a time from a scanner, in its mode. Comes in: the scanner's position; goes out: the next
 * token, never null, EndOfInput at the end again and again. Trivia are skipped. Nothing is thrown.
 */

import {
  isBlank,
  isDash,
  isDoubleQuote,
  isLetter,
  isNewline,
  isSingleQuote,
  isTokenBreaker,
  isVariableStart,
} from './characters.ts';
import { scanEscape } from './escapes.ts';
import { scanExpandableHereString, scanLiteralHereString } from './here-strings.ts';
import { scanNumberToken } from './number-tokens.ts';
import {
  operatorOrWord,
  scanDash,
  scanDot,
  scanExclaim,
  scanPlus,
  scanQuestion,
  scanRedirection,
  scanWithEquals,
} from './punctuation.ts';
import type { Scanner } from './scanner.ts';
import { codeAt, makeEndToken, makeToken, peekCode, reportAt, reportOpen } from './scanner.ts';
import { scanDoubleQuoted, scanSingleQuoted } from './strings.ts';
import type { Token, TokenKind } from './token.ts';
import { skipBlanks, skipComment, skipJoin, skipLineEnd, skipRestOfLine } from './trivia.ts';
import { scanVariable } from './variables.ts';
import { rescanWord, scanIdentifier, scanLabel, scanWord } from './words.ts';

type Scan = (scanner: Scanner) => Token;

/** What each ASCII character starts; the character itself has been read. */
const starts: (Scan | undefined)[] = new Array(128);

function starting(characters: string, scan: Scan): void {
  for (const character of characters) starts[character.charCodeAt(0)] = scan;
}

function always(kind: TokenKind): Scan {
  return (scanner) => makeToken(scanner, kind);
}

function doubled(
  code: number,
  kinds: { readonly once: TokenKind; readonly twice: TokenKind },
): Scan {
  return (scanner) => {
    if (peekCode(scanner) !== code) return makeToken(scanner, kinds.once);
    scanner.position++;
    return makeToken(scanner, kinds.twice);
  };
}

starting('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', scanIdentifier);
starting('0789', scanNumberToken);
starting('123456', scanNumberOrRedirection);
starting("'", scanSingleQuoted);
starting('"', scanDoubleQuoted);
starting('(', always('LParen'));
starting(')', always('RParen'));
starting('{', always('LCurly'));
starting('}', always('RCurly'));
starting(']', always('RBracket'));
starting(';', always('Semi'));
starting(',', always('Comma'));
starting('|', doubled(0x7c, { once: 'Pipe', twice: 'OrOr' }));
starting('&', doubled(0x26, { once: 'Ampersand', twice: 'AndAnd' }));
starting('=', (scanner) => operatorOrWord(scanner, 'Equals'));
starting('+', scanPlus);
starting('-', scanDash);
starting('*', scanStar);
starting('/', (scanner) => scanWithEquals(scanner, { plain: 'Divide', assigning: 'DivideEquals' }));
starting('%', (scanner) => scanWithEquals(scanner, { plain: 'Rem', assigning: 'RemainderEquals' }));
starting('.', scanDot);
starting('!', scanExclaim);
starting(':', scanColon);
starting('[', (scanner) => operatorOrWord(scanner, 'LBracket'));
starting('<', always('RedirectInStd'));
starting('>', (scanner) => scanRedirection(scanner, 1));
starting('$', scanDollar);
starting('@', scanAt);
starting('\r\n', scanNewline);
starting('`', scanEscapedWord);

/** The next token; the scanner stands behind it afterwards. */
export function nextToken(scanner: Scanner): Token {
  const { text, limit } = scanner;
  while (scanner.position < limit) {
    const code = text.charCodeAt(scanner.position);
    if (isBlank(code)) scanner.position++;
    else if (code === 0x23) skipRestOfLine(scanner);
    else if (code === 0x3c && codeAt(scanner, scanner.position + 1) === 0x23) skipComment(scanner);
    else if (code !== 0x60 || !(skipJoin(scanner) || skipLastBacktick(scanner))) {
      scanner.tokenStart = scanner.position;
      scanner.position++;
      return scanToken(scanner, code);
    }
  }
  return makeEndToken(scanner);
}

function scanToken(scanner: Scanner, code: number): Token {
  if (code < 128) {
    if (code === 0x3f && scanner.mode === 'expression') return scanQuestion(scanner);
    const scan = starts[code];
    return scan === undefined ? rescanWordOrCharacter(scanner) : scan(scanner);
  }
  if (isLetter(code)) return scanIdentifier(scanner);
  if (isDash(code)) return scanDash(scanner);
  if (isSingleQuote(code)) return scanSingleQuoted(scanner);
  if (isDoubleQuote(code)) return scanDoubleQuoted(scanner);
  return rescanWordOrCharacter(scanner);
}

/** A character without a meaning of its own starts a bareword; even NUL, at which words end. */
function rescanWordOrCharacter(scanner: Scanner): Token {
  return scanWord(scanner, scanner.text.slice(scanner.tokenStart, scanner.position));
}

/** A backtick as the very last character. */
function skipLastBacktick(scanner: Scanner): boolean {
  if (scanner.position + 1 < scanner.limit) return false;
  scanner.position += 2;
  reportOpen(scanner, 'IncompleteString', scanner.position);
  scanner.position = scanner.limit;
  return true;
}

function scanNewline(scanner: Scanner): Token {
  scanner.position--;
  skipLineEnd(scanner);
  return makeToken(scanner, 'NewLine');
}

function scanEscapedWord(scanner: Scanner): Token {
  return scanWord(scanner, scanEscape(scanner));
}

/** In an expression the digit before `>` is a number; only `2>&1` is a redirection there too. */
function scanNumberOrRedirection(scanner: Scanner): Token {
  if (peekCode(scanner) !== 0x3e) return scanNumberToken(scanner);
  const stream = codeAt(scanner, scanner.tokenStart) - 0x30;
  scanner.position++;
  const token = scanRedirection(scanner, stream);
  if (scanner.mode !== 'expression' || token.redirection?.to !== undefined) return token;
  scanner.tokens?.pop();
  scanner.position = scanner.tokenStart + 1;
  return makeToken(scanner, 'Number', { number: { type: 'Int32', value: stream } });
}

function scanStar(scanner: Scanner): Token {
  if (peekCode(scanner) !== 0x3e) {
    return scanWithEquals(scanner, { plain: 'Multiply', assigning: 'MultiplyEquals' });
  }
  scanner.position++;
  return scanRedirection(scanner, 0);
}

function scanColon(scanner: Scanner): Token {
  const isCommand = scanner.mode === 'command';
  if (peekCode(scanner) !== 0x3a) {
    return isCommand ? scanLabel(scanner) : makeToken(scanner, 'Colon');
  }
  scanner.position++;
  if (isCommand && !scanner.wantsSimpleName && !isTokenBreaker(peekCode(scanner))) {
    return scanWord(scanner, '::');
  }
  return makeToken(scanner, 'ColonColon');
}

function scanDollar(scanner: Scanner): Token {
  const next = peekCode(scanner);
  if (next === 0x28) {
    scanner.position++;
    return makeToken(scanner, 'DollarParen');
  }
  if (next !== 0x7b && !isVariableStart(next)) return scanWord(scanner, '$');
  return scanVariable(scanner, { isSplatted: false, isInString: false }) ?? rescanWord(scanner);
}

function scanAt(scanner: Scanner): Token {
  const next = peekCode(scanner);
  if (isVariableStart(next)) {
    return scanVariable(scanner, { isSplatted: true, isInString: false }) ?? rescanWord(scanner);
  }
  scanner.position++;
  if (next === 0x7b) return makeToken(scanner, 'AtCurly');
  if (next === 0x28) return makeToken(scanner, 'AtParen');
  if (isSingleQuote(next)) return scanLiteralHereString(scanner);
  if (isDoubleQuote(next)) return scanExpandableHereString(scanner);
  scanner.position--;
  reportAt(scanner, 'UnrecognizedToken', [scanner.tokenStart, scanner.position]);
  return makeToken(scanner, 'Unknown');
}

/**
 * Text up to the line end or an unquoted `|` or `&&`, as one word: what follows `--%`
 * (binding.md §1.4).
 */
export function nextVerbatimToken(scanner: Scanner): Token {
  skipBlanks(scanner);
  scanner.tokenStart = scanner.position;
  let isQuoted = false;
  while (scanner.position < scanner.limit) {
    const code = peekCode(scanner);
    if (isNewline(code)) break;
    if (isDoubleQuote(code)) isQuoted = !isQuoted;
    const isChain = code === 0x26 && codeAt(scanner, scanner.position + 1) === 0x26;
    if (!isQuoted && (code === 0x7c || isChain)) break;
    scanner.position++;
  }
  const value = scanner.text.slice(scanner.tokenStart, scanner.position);
  return makeToken(scanner, 'Generic', { value });
}

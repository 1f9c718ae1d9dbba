/** Words: barewords with quotes and expansions inside, identifiers, keywords, labels. */

import {
  isDoubleQuote,
  isIdentifierPart,
  isIdentifierStart,
  isLetterOrDigit,
  isSingleQuote,
  isTokenBreaker,
  isWordStop,
} from './characters.ts';
import { keywordOf } from './keywords.ts';
import type { Scanner } from './scanner.ts';
import { makeToken, peekCode } from './scanner.ts';
import { scanDoubleQuotedText, scanExpandable, scanSingleQuotedText } from './strings.ts';
import { createTextBuilder, finishText } from './text-builder.ts';
import type { Token } from './token.ts';
import { tokenMarks } from './token.ts';

/** The bareword that goes on at the position behind some text already read. */
export function scanWord(scanner: Scanner, prefix = ''): Token {
  const builder = createTextBuilder(prefix);
  while (scanner.position < scanner.limit) {
    const start = scanner.position;
    skipPlain(scanner);
    builder.literal += scanner.text.slice(start, scanner.position);
    const code = peekCode(scanner);
    if (isTokenBreaker(code)) break;
    if (code === 0x24 || code === 0x60) scanExpandable(scanner, builder, false);
    else {
      scanner.position++;
      if (isSingleQuote(code)) builder.literal += scanSingleQuotedText(scanner);
      else if (isDoubleQuote(code)) scanDoubleQuotedText(scanner, builder);
    }
  }
  return makeToken(scanner, 'Generic', finishText(builder));
}

function skipPlain(scanner: Scanner): void {
  const { text, limit } = scanner;
  let at = scanner.position;
  while (at < limit && !isWordStop(text.charCodeAt(at))) at++;
  scanner.position = at;
}

/** The bareword from the token's start on, whatever was read of it. */
export function rescanWord(scanner: Scanner): Token {
  scanner.position = scanner.tokenStart;
  return scanWord(scanner);
}

/** The identifier, keyword, type name or bareword whose first character was just read. */
export function scanIdentifier(scanner: Scanner): Token {
  const { text, limit } = scanner;
  let at = scanner.position;
  while (at < limit && isIdentifierPart(text.charCodeAt(at))) at++;
  scanner.position = at;
  if (scanner.mode === 'type') return scanTypeName(scanner);
  const value = text.slice(scanner.tokenStart, at);
  if (scanner.wantsSimpleName || scanner.mode === 'expression') {
    return makeToken(scanner, 'Identifier', { value });
  }
  if (scanner.mode === 'command' && !isTokenBreaker(peekCode(scanner))) {
    return scanWord(scanner, value);
  }
  const keyword = keywordOf(value);
  const isKeyword = keyword !== undefined && (keyword !== 'InlineScript' || scanner.isInWorkflow);
  return makeToken(scanner, isKeyword ? keyword : 'Identifier', { value });
}

/** What a type name consists of besides letters and digits: . ` _ + # \ */
const typeNameCharacters: ReadonlySet<number> = new Set([0x2e, 0x60, 0x5f, 0x2b, 0x23, 0x5c]);

function scanTypeName(scanner: Scanner): Token {
  while (scanner.position < scanner.limit) {
    const code = peekCode(scanner);
    if (!isLetterOrDigit(code) && !typeNameCharacters.has(code)) break;
    scanner.position++;
  }
  const value = scanner.text.slice(scanner.tokenStart, scanner.position);
  const token = makeToken(scanner, 'Identifier', { value });
  token.marks = tokenMarks.typeName;
  return token;
}

/** The label, or the bareword, whose colon was just read in command mode. */
export function scanLabel(scanner: Scanner): Token {
  if (!isIdentifierStart(peekCode(scanner))) return scanWord(scanner, ':');
  const start = scanner.position;
  while (isIdentifierPart(peekCode(scanner))) scanner.position++;
  const value = scanner.text.slice(start, scanner.position);
  if (isTokenBreaker(peekCode(scanner))) return makeToken(scanner, 'Label', { value });
  // The character behind the name is taken as it is, even a quote.
  scanner.position++;
  return scanWord(scanner, scanner.text.slice(start - 1, scanner.position));
}

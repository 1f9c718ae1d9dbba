/**
 * The place in a text from which the next token is read, and the mode in which it is read. A string
 * with `$( )` inside gets a scanner of its own for that part. Functions of the lexer take a scanner,
 * move its position and return tokens; they report errors and never throw.
 */

import type { ParseErrorId } from '../base/messages/parse.ts';
import type { NumberLiteral } from '../base/number-literal.ts';
import { isBlank, isNewline } from './characters.ts';
import type { ErrorList } from './error-list.ts';
import type { NestedSource, RedirectionDetail, TextParts, Token, TokenKind } from './token.ts';

/** Arguments and statements, expressions, or the inside of `[ ]` that names a type. */
export type Mode = 'command' | 'expression' | 'type';

export interface Scanner {
  readonly text: string;
  readonly limit: number;
  readonly base: number;
  readonly map: readonly number[] | undefined;
  readonly errors: ErrorList;
  position: number;
  tokenStart: number;
  mode: Mode;
  /** A sign that touches a number belongs to it. */
  allowsSignedNumbers: boolean;
  /** `?` and `:` end a number, because a ternary may be open. */
  endsNumberAtTernary: boolean;
  /** A name is read as a name, whatever the mode. */
  wantsSimpleName: boolean;
}

/** A scanner at the start of a text. */
export function createScanner(source: NestedSource, mode: Mode, errors: ErrorList): Scanner {
  return {
    text: source.text,
    limit: source.text.length,
    base: source.base,
    map: source.map,
    errors,
    position: 0,
    tokenStart: 0,
    mode,
    allowsSignedNumbers: false,
    endsNumberAtTernary: false,
    wantsSimpleName: false,
  };
}

/** The unit at the offset; 0 behind the end. */
export function codeAt(scanner: Scanner, position: number): number {
  return position < scanner.limit ? scanner.text.charCodeAt(position) : 0;
}

/** The unit at the scanner's position; 0 at the end. */
export function peekCode(scanner: Scanner): number {
  return codeAt(scanner, scanner.position);
}

/** The offset in the whole text. */
export function sourceOffset(scanner: Scanner, position: number): number {
  return scanner.base + (scanner.map?.[position] ?? position);
}

interface TokenDetail {
  readonly value?: string;
  readonly parts?: TextParts | undefined;
  readonly number?: NumberLiteral;
  readonly redirection?: RedirectionDetail;
  readonly hasColon?: boolean;
}

const noDetail: TokenDetail = {};

/** The token from the scanner's token start to its position. */
export function makeToken(
  scanner: Scanner,
  kind: TokenKind,
  detail: TokenDetail = noDetail,
): Token {
  return {
    kind,
    start: sourceOffset(scanner, scanner.tokenStart),
    end: sourceOffset(scanner, scanner.position),
    position: scanner.tokenStart,
    value: detail.value ?? '',
    parts: detail.parts,
    number: detail.number,
    redirection: detail.redirection,
    hasColon: detail.hasColon ?? false,
  };
}

/** The end of the text; it lies one past the last character, as PowerShell says. */
export function makeEndToken(scanner: Scanner): Token {
  const end = scanner.base + scanner.limit + 1;
  const position = scanner.limit;
  return { ...makeToken(scanner, 'EndOfInput'), start: end, end, position };
}

/** Reports an error between two offsets of the scanner. */
export function reportAt(
  scanner: Scanner,
  id: ParseErrorId,
  [start, end]: readonly [start: number, end: number],
): void {
  const given = scanner.text.slice(start, end);
  scanner.errors.add({
    id,
    start: scanner.base + start,
    end: scanner.base + end,
    isIncomplete: false,
    given,
  });
}

/** Reports an error from an offset to the scanner's position that more text could mend. */
export function reportOpen(scanner: Scanner, id: ParseErrorId, start: number): void {
  const end = scanner.base + scanner.position;
  const given = scanner.text.slice(start, scanner.position);
  const isIncomplete = isAtEnd(scanner, end);
  scanner.errors.add({ id, start: scanner.base + start, end, isIncomplete, given });
}

/**
 * Whether only blanks and comments follow the offset of the whole text. PowerShell asks this of the
 * nested text with offsets of the whole one, which is why it finds almost all errors there incomplete.
 */
export function isAtEnd(scanner: Scanner, offset: number): boolean {
  for (let at = offset; at < scanner.limit; at++) {
    const code = codeAt(scanner, at);
    if (code === 0x23) at = skipLineComment(scanner, at + 1) - 1;
    else if (code === 0x3c && codeAt(scanner, at + 1) === 0x23) {
      at = skipBlockComment(scanner, at + 2) - 1;
    } else if (!isBlank(code)) return false;
  }
  return true;
}

/** The offset of the line end that ends a `#` comment. */
export function skipLineComment(scanner: Scanner, start: number): number {
  let at = start;
  while (at < scanner.limit && !isNewline(scanner.text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the `#>` that ends a block comment, or the end of the text. */
export function skipBlockComment(scanner: Scanner, start: number): number {
  const found = scanner.text.indexOf('#>', start);
  return found < 0 ? scanner.limit : found + 2;
}

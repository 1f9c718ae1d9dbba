/**
 * The place in a text from which the next token is read, and the mode in which it is read. A string
 * with `$( )` inside gets a scanner of its own for that part. Functions of the lexer take a scanner,
 * move its position and return tokens; they report errors and never throw.
 */

import type { ParseErrorId } from '../../base/messages/parse.ts';
import type { NumberLiteral } from '../../base/number-literal.ts';
import { isBlank, isNewline } from './characters.ts';
import type { ErrorList } from './error-list.ts';
import type { NestedSource, RedirectionDetail, TextParts, Token, TokenKind } from './token.ts';
import { tokenMarks } from './token.ts';

/** Arguments and statements, expressions, the inside of `[ ]` that names a type, or the head of a class. */
export type Mode = 'command' | 'expression' | 'type' | 'signature';

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
  /** The text that was scanned last has no closing quote. */
  isTextOpen: boolean;
  /** Inside a workflow `inlinescript` is a keyword. */
  isInWorkflow: boolean;
  /** Every token and comment so far, where they are to be kept. */
  tokens: Token[] | undefined;
  /** The comments that mean something. */
  readonly marks: CommentMarks;
}

/** What comments of a script say to the parser. */
export interface CommentMarks {
  /** Where `#requires` comments start, and where they end. */
  readonly requires: Map<number, number>;
  /** Where a comment starts that looks like the begin of a signature; -1 where there is none. */
  signatureStart: number;
}

/** What a new scanner shares with the one that it is made for. */
export interface ScannerContext {
  readonly errors: ErrorList;
  readonly marks: CommentMarks;
  readonly tokens: Token[] | undefined;
  readonly isInWorkflow: boolean;
}

/** A scanner at the start of a text. */
export function createScanner(
  source: NestedSource,
  mode: Mode,
  { errors, marks, tokens, isInWorkflow }: ScannerContext,
): Scanner {
  return {
    text: source.text,
    limit: source.text.length,
    base: source.base,
    map: source.map,
    errors,
    marks,
    tokens,
    isInWorkflow,
    position: 0,
    tokenStart: 0,
    mode,
    allowsSignedNumbers: false,
    endsNumberAtTernary: false,
    wantsSimpleName: false,
    isTextOpen: false,
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
  const token: Token = {
    kind,
    start: sourceOffset(scanner, scanner.tokenStart),
    end: sourceOffset(scanner, scanner.position),
    position: scanner.tokenStart,
    value: detail.value ?? '',
    parts: detail.parts,
    number: detail.number,
    redirection: detail.redirection,
    hasColon: detail.hasColon ?? false,
    marks: 0,
    nested: undefined,
  };
  if (scanner.tokens !== undefined) scanner.tokens.push(token);
  return token;
}

/** A token of text, marked where its end is missing. */
export function makeTextToken(scanner: Scanner, kind: TokenKind, detail: TokenDetail): Token {
  const token = makeToken(scanner, kind, detail);
  if (scanner.isTextOpen) token.marks = tokenMarks.inError;
  return token;
}

/** Keeps a line end, comment or semicolon that the parser has no need of. */
export function keepTrivia(
  scanner: Scanner,
  kind: 'NewLine' | 'Semi' | 'Comment' | 'LineContinuation',
  start: number,
): void {
  if (scanner.tokens === undefined) return;
  scanner.tokenStart = start;
  makeToken(scanner, kind);
}

/** Forgets the kept tokens behind an offset of the scanner, because they will be read again. */
export function dropTokens(scanner: Scanner, position: number): void {
  const { tokens } = scanner;
  if (tokens === undefined) return;
  if (tokens.at(-1)?.kind === 'EndOfInput') tokens.pop();
  const offset = sourceOffset(scanner, position);
  while ((tokens.at(-1)?.end ?? -1) > offset) tokens.pop();
}

/**
 * The end of the text. As PowerShell says it lies one past the last character, and each time it is read
 * again one further.
 */
export function makeEndToken(scanner: Scanner): Token {
  const position = Math.max(scanner.position, scanner.limit) + 1;
  const { tokens } = scanner;
  scanner.tokens = undefined;
  const start = scanner.base + position;
  const token = { ...makeToken(scanner, 'EndOfInput'), start, end: start, position };
  scanner.position = position;
  scanner.tokens = tokens;
  tokens?.push(token);
  return token;
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

/** What stands between tokens: blanks, line ends, comments, and lines joined by a backtick. */

import { isBlank, isNewline } from './characters.ts';
import { noteComment } from './comment-marks.ts';
import type { Scanner } from './scanner.ts';
import {
  codeAt,
  keepTrivia,
  peekCode,
  reportOpen,
  skipBlockComment,
  skipLineComment,
} from './scanner.ts';

/** Moves behind blanks. */
export function skipBlanks(scanner: Scanner): void {
  while (scanner.position < scanner.limit && isBlank(scanner.text.charCodeAt(scanner.position))) {
    scanner.position++;
  }
}

/** Moves behind one line end: CR, LF or CRLF. */
export function skipLineEnd(scanner: Scanner): void {
  const code = peekCode(scanner);
  scanner.position++;
  if (code === 0x0d && peekCode(scanner) === 0x0a) scanner.position++;
}

/** Moves to the end of the line on which a `#` comment stands. */
export function skipRestOfLine(scanner: Scanner): void {
  const start = scanner.position;
  scanner.position = skipLineComment(scanner, start);
  keepTrivia(scanner, 'Comment', start);
  noteComment(scanner, start);
}

/** Moves behind the `#>` of the comment whose `<#` is at the position; an open one is an error. */
export function skipComment(scanner: Scanner): void {
  const start = scanner.position;
  const end = skipBlockComment(scanner, start + 2);
  scanner.position = end;
  const isClosed = end >= start + 4 && scanner.text.startsWith('#>', end - 2);
  if (!isClosed) reportOpen(scanner, 'MissingTerminatorMultiLineComment', start);
  keepTrivia(scanner, 'Comment', start);
}

/**
 * Moves behind a backtick at the position that joins lines or, as real scripts depend on, stands before
 * a blank (scripts.md §4.9); false where the backtick escapes something.
 */
export function skipJoin(scanner: Scanner): boolean {
  const start = scanner.position;
  const code = codeAt(scanner, start + 1);
  if (isNewline(code)) {
    scanner.position++;
    skipLineEnd(scanner);
    keepTrivia(scanner, 'LineContinuation', start);
    return true;
  }
  if (!isBlank(code)) return false;
  scanner.position += 2;
  skipBlanks(scanner);
  return true;
}

/** Moves behind all trivia and line ends, and behind semicolons where they are told to be skipped. */
export function skipLines(scanner: Scanner, skipsSemicolons: boolean): void {
  while (scanner.position < scanner.limit) {
    const code = scanner.text.charCodeAt(scanner.position);
    if (isBlank(code)) scanner.position++;
    else if (isNewline(code)) {
      const start = scanner.position;
      skipLineEnd(scanner);
      keepTrivia(scanner, 'NewLine', start);
    } else if (code === 0x3b && skipsSemicolons) {
      scanner.position++;
      keepTrivia(scanner, 'Semi', scanner.position - 1);
    } else if (code === 0x23) skipRestOfLine(scanner);
    else if (code === 0x3c && codeAt(scanner, scanner.position + 1) === 0x23) skipComment(scanner);
    else if (code !== 0x60 || !skipJoin(scanner)) return;
  }
}

/**
 * Whether the text goes on with `|` on a later line, across comments but not across an empty line
 * (scripts.md §4.9). The position is a local one, behind a line end.
 */
export function continuesWithPipe(scanner: Scanner, position: number): boolean {
  let isLineEmpty = true;
  let at = position;
  while (at < scanner.limit) {
    const code = scanner.text.charCodeAt(at);
    if (isBlank(code)) at++;
    else if (isNewline(code)) {
      if (isLineEmpty) return false;
      isLineEmpty = true;
      at += code === 0x0d && codeAt(scanner, at + 1) === 0x0a ? 2 : 1;
    } else {
      isLineEmpty = false;
      if (code === 0x23) at = skipLineComment(scanner, at + 1);
      else if (code === 0x3c && codeAt(scanner, at + 1) === 0x23) {
        at = skipBlockComment(scanner, at + 2);
      } else return code === 0x7c;
    }
  }
  return false;
}

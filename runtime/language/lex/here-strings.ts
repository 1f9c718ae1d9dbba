/** Here-strings: from a line end behind `@'` or `@"` to a line that starts with the quote and `@`. */

import { isBlank, isDoubleQuote, isNewline, isSingleQuote } from './characters.ts';
import type { Scanner } from './scanner.ts';
import { codeAt, makeTextToken, peekCode, reportAt, reportOpen } from './scanner.ts';
import { scanExpandable } from './strings.ts';
import { createTextBuilder, finishText } from './text-builder.ts';
import type { Token } from './token.ts';
import { skipLineEnd } from './trivia.ts';

interface Form {
  readonly kind: 'HereStringLiteral' | 'HereStringExpandable';
  readonly isQuote: (code: number) => boolean;
  readonly plainQuote: number;
  readonly isExpandable: boolean;
}

const literalForm: Form = {
  kind: 'HereStringLiteral',
  isQuote: isSingleQuote,
  plainQuote: 0x27,
  isExpandable: false,
};

const expandableForm: Form = {
  kind: 'HereStringExpandable',
  isQuote: isDoubleQuote,
  plainQuote: 0x22,
  isExpandable: true,
};

/** The here-string whose `@'` was just read. */
export function scanLiteralHereString(scanner: Scanner): Token {
  return scanHereString(scanner, literalForm);
}

/** The here-string whose `@"` was just read. */
export function scanExpandableHereString(scanner: Scanner): Token {
  return scanHereString(scanner, expandableForm);
}

function scanHereString(scanner: Scanner, form: Form): Token {
  const header = scanner.position - 2;
  scanner.isTextOpen = true;
  if (!scanHeader(scanner, form)) return makeTextToken(scanner, form.kind, {});
  const builder = createTextBuilder();
  /** The first quote with `@` that stands behind blanks, where a footer may have been meant. */
  let falseFooter = -1;
  let start = scanner.position;
  let lineEnd = start;
  let isLineStart = true;
  while (scanner.position < scanner.limit) {
    if (isLineStart) {
      isLineStart = false;
      if (isFooter(scanner, form, scanner.position)) {
        builder.literal += scanner.text.slice(start, lineEnd);
        scanner.position += 2;
        scanner.isTextOpen = false;
        return makeTextToken(scanner, form.kind, finishText(builder));
      }
      if (falseFooter < 0) falseFooter = findIndentedFooter(scanner, form);
    }
    const code = scanner.text.charCodeAt(scanner.position);
    if (isNewline(code)) {
      lineEnd = scanner.position;
      skipLineEnd(scanner);
      isLineStart = true;
    } else if (form.isExpandable && (code === 0x24 || code === 0x60)) {
      builder.literal += scanner.text.slice(start, scanner.position);
      scanExpandable(scanner, builder, true);
      start = scanner.position;
    } else scanner.position++;
  }
  builder.literal += scanner.text.slice(start, scanner.position);
  if (falseFooter >= 0) reportOpen(scanner, 'WhitespaceBeforeHereStringFooter', falseFooter);
  else reportOpen(scanner, 'TerminatorExpectedAtEndOfString', header);
  scanner.isTextOpen = true;
  return makeTextToken(scanner, form.kind, finishText(builder));
}

/** Blanks and a line end; anything else ends the string at once. */
function scanHeader(scanner: Scanner, form: Form): boolean {
  const header = scanner.position - 2;
  while (scanner.position < scanner.limit && isBlank(peekCode(scanner))) scanner.position++;
  if (scanner.position >= scanner.limit) {
    reportOpen(scanner, 'TerminatorExpectedAtEndOfString', header);
    return false;
  }
  if (isNewline(peekCode(scanner))) {
    skipLineEnd(scanner);
    return true;
  }
  const at = scanner.position;
  reportAt(scanner, 'UnexpectedCharactersAfterHereStringHeader', [at, at + 1]);
  while (scanner.position < scanner.limit && !isNewline(peekCode(scanner))) {
    scanner.position++;
    const isClosed = codeAt(scanner, scanner.position - 1) === form.plainQuote;
    if (isClosed && peekCode(scanner) === 0x40) {
      scanner.position++;
      break;
    }
  }
  return false;
}

function isFooter(scanner: Scanner, form: Form, at: number): boolean {
  return form.isQuote(codeAt(scanner, at)) && codeAt(scanner, at + 1) === 0x40;
}

function findIndentedFooter(scanner: Scanner, form: Form): number {
  let at = scanner.position;
  while (at < scanner.limit && isBlank(codeAt(scanner, at))) at++;
  return at > scanner.position && isFooter(scanner, form, at) ? at : -1;
}

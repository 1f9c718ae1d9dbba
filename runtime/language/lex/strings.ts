/**
 * Quoted strings, and the expansions inside expandable text (binding.md §1.6). Text inside `$( )` is
 * only cut out here; the parser reads it with a scanner of its own.
 */

import { isDoubleQuote, isSingleQuote, isVariableStart } from './characters.ts';
import { scanEscape } from './escapes.ts';
import type { Scanner } from './scanner.ts';
import { makeTextToken, makeToken, peekCode, reportOpen, sourceOffset } from './scanner.ts';
import type { TextBuilder } from './text-builder.ts';
import { addNested, createTextBuilder, finishText } from './text-builder.ts';
import type { NestedSource, Token } from './token.ts';
import { scanVariable } from './variables.ts';

/** The string whose opening quote was just read. */
export function scanSingleQuoted(scanner: Scanner): Token {
  return makeTextToken(scanner, 'StringLiteral', { value: scanSingleQuotedText(scanner) });
}

/** The text up to the closing quote; a doubled quote stands for one. */
export function scanSingleQuotedText(scanner: Scanner): string {
  const open = scanner.position - 1;
  scanner.isTextOpen = false;
  let value = '';
  let start = scanner.position;
  while (scanner.position < scanner.limit) {
    const code = scanner.text.charCodeAt(scanner.position);
    scanner.position++;
    if (!isSingleQuote(code)) continue;
    value += scanner.text.slice(start, scanner.position - 1);
    if (!isSingleQuote(peekCode(scanner))) return value;
    start = scanner.position;
    scanner.position++;
  }
  value += scanner.text.slice(start, scanner.position);
  scanner.isTextOpen = true;
  reportOpen(scanner, 'TerminatorExpectedAtEndOfString', open);
  return value;
}

/** The string whose opening quote was just read. */
export function scanDoubleQuoted(scanner: Scanner): Token {
  const builder = createTextBuilder();
  scanDoubleQuotedText(scanner, builder);
  return makeTextToken(scanner, 'StringExpandable', finishText(builder));
}

/** Adds the text up to the closing quote to the builder. */
export function scanDoubleQuotedText(scanner: Scanner, builder: TextBuilder): void {
  const open = scanner.position - 1;
  scanner.isTextOpen = false;
  let start = scanner.position;
  while (scanner.position < scanner.limit) {
    const code = scanner.text.charCodeAt(scanner.position);
    if (isDoubleQuote(code)) {
      builder.literal += scanner.text.slice(start, scanner.position);
      scanner.position++;
      if (!isDoubleQuote(peekCode(scanner))) return;
      start = scanner.position;
      scanner.position++;
    } else if (code === 0x24 || code === 0x60) {
      builder.literal += scanner.text.slice(start, scanner.position);
      scanExpandable(scanner, builder, false);
      start = scanner.position;
    } else scanner.position++;
  }
  builder.literal += scanner.text.slice(start, scanner.position);
  scanner.isTextOpen = true;
  reportOpen(scanner, 'TerminatorExpectedAtEndOfString', open);
}

/** Adds what the `$` or backtick at the position stands for. */
export function scanExpandable(
  scanner: Scanner,
  builder: TextBuilder,
  isHereString: boolean,
): void {
  const start = scanner.position;
  const code = peekCode(scanner);
  scanner.position++;
  const next = peekCode(scanner);
  if (code === 0x60 && next !== 0) builder.literal += scanEscape(scanner);
  else if (code === 0x24 && next === 0x28) {
    const { source, isOpen } = scanSubexpressionText(scanner, isHereString);
    const written = scanner.text.slice(start, scanner.position);
    addNested(builder, { kind: 'subexpression', source, isOpen }, written);
  } else if (code === 0x24 && (next === 0x7b || isVariableStart(next))) {
    const token = scanVariableInText(scanner, start);
    addNested(builder, { kind: 'variable', token }, scanner.text.slice(start, scanner.position));
  } else builder.literal += String.fromCharCode(code);
}

function scanVariableInText(scanner: Scanner, start: number): Token {
  const { mode, tokenStart, tokens } = scanner;
  scanner.tokens = undefined;
  scanner.mode = 'expression';
  scanner.tokenStart = start;
  const token = scanVariable(scanner, { isSplatted: false, isInString: true });
  const found = token ?? makeToken(scanner, 'Variable');
  scanner.mode = mode;
  scanner.tokenStart = tokenStart;
  scanner.tokens = tokens;
  return found;
}

/**
 * '$(' ... ')' with balanced parentheses. Quotes inside are not understood here, only made single where
 * they are doubled or escaped, as PowerShell does: `"$('(')"` is an error there too.
 */
function scanSubexpressionText(
  scanner: Scanner,
  isHereString: boolean,
): { readonly source: NestedSource; readonly isOpen: boolean } {
  const start = scanner.position - 1;
  const base = sourceOffset(scanner, start);
  const skipped: number[] = [];
  let depth = 0;
  while (scanner.position < scanner.limit) {
    const code = scanner.text.charCodeAt(scanner.position);
    scanner.position++;
    if (code === 0x28) depth++;
    else if (code === 0x29) {
      depth--;
      if (depth === 0) {
        return { source: cutNested(scanner, { start, base, skipped }), isOpen: false };
      }
    } else if (!isHereString && (code === 0x60 || isDoubleQuote(code))) {
      if (!isDoubleQuote(peekCode(scanner))) continue;
      skipped.push(scanner.position - 1);
      scanner.position++;
    }
  }
  reportOpen(scanner, 'IncompleteDollarSubexpressionReference', start);
  return { source: cutNested(scanner, { start, base, skipped }), isOpen: true };
}

interface Cut {
  readonly start: number;
  readonly base: number;
  /** Offsets of the characters to leave out. */
  readonly skipped: readonly number[];
}

function cutNested(scanner: Scanner, { start, base, skipped }: Cut): NestedSource {
  const end = scanner.position;
  if (skipped.length === 0 && scanner.map === undefined) {
    return { text: scanner.text.slice(start, end), base, map: undefined };
  }
  const map = [0];
  let text = '';
  let from = start;
  for (const stop of [...skipped, end]) {
    text += scanner.text.slice(from, stop);
    for (let at = from; at < stop; at++) map.push(sourceOffset(scanner, at + 1) - base);
    from = stop + 1;
  }
  return { text, base, map };
}

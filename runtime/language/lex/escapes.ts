/** Backtick escapes in expandable text (binding.md §1.6). */

import { isHexDigit } from './characters.ts';
import type { Scanner } from './scanner.ts';
import { codeAt, peekCode, reportAt } from './scanner.ts';

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const mostDigits = 6;
const lastCodePoint = 0x10ffff;
/** Stands for an escape that is in error. */
const faulty = '\uffff';

/** The text for the escape whose letter is at the position; moves behind it. */
export function scanEscape(scanner: Scanner): string {
  const character = scanner.text.charAt(scanner.position);
  scanner.position++;
  return character === 'u' ? scanUnicodeEscape(scanner) : (escapes[character] ?? character);
}

/** '`u{' hex{1,6} '}' */
function scanUnicodeEscape(scanner: Scanner): string {
  const start = scanner.position - 2;
  if (peekCode(scanner) !== 0x7b) {
    reportAt(scanner, 'InvalidUnicodeEscapeSequence', [start, scanner.position]);
    return faulty;
  }
  scanner.position++;
  const digitsStart = scanner.position;
  let at = digitsStart;
  while (at < digitsStart + mostDigits && isHexDigit(codeAt(scanner, at))) at++;
  const count = at - digitsStart;
  scanner.position = at;
  const code = codeAt(scanner, at);
  if (code === 0x7d && count === 0) {
    scanner.position++;
    reportAt(scanner, 'InvalidUnicodeEscapeSequence', [start, scanner.position]);
    return faulty;
  }
  if (code !== 0x7d) {
    const isTooLong = count === mostDigits && isHexDigit(code);
    const isOpen = count === mostDigits && !isTooLong;
    let id = 'InvalidUnicodeEscapeSequence' as const as
      | 'InvalidUnicodeEscapeSequence'
      | 'TooManyDigitsInUnicodeEscapeSequence'
      | 'MissingUnicodeEscapeSequenceTerminator';
    if (isTooLong) id = 'TooManyDigitsInUnicodeEscapeSequence';
    if (isOpen) id = 'MissingUnicodeEscapeSequenceTerminator';
    reportAt(scanner, id, [at, at + 1]);
    return faulty;
  }
  scanner.position++;
  const value = Number.parseInt(scanner.text.slice(digitsStart, at), 16);
  if (value <= lastCodePoint) return String.fromCodePoint(value);
  reportAt(scanner, 'InvalidUnicodeEscapeSequenceValue', [digitsStart, at]);
  return faulty;
}

/** A dash followed by a letter: a parameter in command mode, an operator word in expression mode. */

import { dashOperators } from '../operators.ts';
import { isBlank, isDoubleQuote, isLetter, isSingleQuote } from './characters.ts';
import type { Scanner } from './scanner.ts';
import { makeToken, peekCode } from './scanner.ts';
import type { Token } from './token.ts';
import { scanWord } from './words.ts';

/** Always end a parameter name (binding.md §1.3): { } ( ) ; , | & . [ CR LF NUL */
const nameEnds: ReadonlySet<number> = new Set(
  [...'{}();,|&.[\r\n\0'].map((character) => character.charCodeAt(0)),
);

/** The token whose dash was just read, and which goes on with a letter, `_` or `?`. */
export function scanParameter(scanner: Scanner): Token {
  const isCommand = scanner.mode === 'command';
  const start = scanner.position;
  let hasColon = false;
  while (scanner.position < scanner.limit) {
    const code = peekCode(scanner);
    if (isBlank(code) || nameEnds.has(code)) break;
    if (code === 0x3a) {
      hasColon = true;
      break;
    }
    if (isSingleQuote(code) || isDoubleQuote(code)) {
      if (!isCommand) break;
      return scanWord(scanner, scanner.text.slice(scanner.tokenStart, scanner.position));
    }
    if (!isCommand && (code >= 128 || !isLetter(code))) break;
    scanner.position++;
  }
  const value = scanner.text.slice(start, scanner.position);
  if (hasColon && isCommand) scanner.position++;
  if (scanner.mode === 'expression') {
    const operator = dashOperators.get(value.toLowerCase());
    if (operator !== undefined) return makeToken(scanner, operator);
  }
  if (value === '') return makeToken(scanner, 'Minus');
  return makeToken(scanner, 'Parameter', { value, hasColon });
}

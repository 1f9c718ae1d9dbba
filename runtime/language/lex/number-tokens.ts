/** Number tokens: what may follow a number depends on the mode (binding.md §1.5). */

import type { NumberForm, NumberLiteral } from '../../base/number-literal.ts';
import { evaluateNumber, scanNumber } from '../../base/number-literal.ts';
import { canFollowNumber, isAsciiDigit, isTokenBreaker } from './characters.ts';
import type { Scanner } from './scanner.ts';
import { codeAt, makeToken, reportAt } from './scanner.ts';
import type { Token } from './token.ts';
import { rescanWord } from './words.ts';

/** Stands for a number that does not fit its type; there is always an error beside it. */
const badNumber: NumberLiteral = { type: 'Double', value: Number.NaN };

/** The number or bareword that begins at the token's start. */
export function scanNumberToken(scanner: Scanner): Token {
  const plain = scanPlainNumber(scanner);
  if (plain !== null) return plain;
  const form = findNumber(scanner, scanner.tokenStart);
  if (form === null) return rescanWord(scanner);
  const literal = evaluateNumber(form);
  if (literal.type !== 'overflow') {
    scanner.position = form.end;
    return makeToken(scanner, 'Number', { number: literal });
  }
  if (scanner.mode !== 'expression') return rescanWord(scanner);
  scanner.position = form.end;
  reportAt(scanner, 'BadNumericConstant', [scanner.tokenStart, scanner.position]);
  return makeToken(scanner, 'Number', { number: badNumber });
}

/** Most numbers are a few digits and nothing else. */
function scanPlainNumber(scanner: Scanner): Token | null {
  const { text, limit, tokenStart } = scanner;
  let value = 0;
  let at = tokenStart;
  while (at < limit && isAsciiDigit(text.charCodeAt(at))) {
    value = value * 10 + text.charCodeAt(at) - 0x30;
    at++;
  }
  const isPlain = at > tokenStart && at - tokenStart < 10 && isTokenBreaker(codeAt(scanner, at));
  if (!isPlain) return null;
  scanner.position = at;
  return makeToken(scanner, 'Number', { number: { type: 'Int32', value } });
}

/** Whether a number that is followed as it must be begins at the offset; a point alone counts as one. */
export function isNumberAt(scanner: Scanner, start: number): boolean {
  return findNumber(scanner, start, true) !== null;
}

function findNumber(scanner: Scanner, start: number, allowsBarePoint = false): NumberForm | null {
  const { text, limit } = scanner;
  const form = scanNumber(text, start, { limit, allowSign: true, allowsBarePoint });
  if (form === null) return null;
  const next = codeAt(scanner, form.end);
  if (isTokenBreaker(next)) return form;
  if (scanner.mode !== 'expression') return null;
  return canFollowNumber(next, scanner.endsNumberAtTernary) ? form : null;
}

/** Variable tokens: `$name`, `${name}`, `@name` (binding.md §1.7). */

import { parseVariablePath } from '../variable-path.ts';
import { isDoubleQuote, isLetterOrDigit, isTokenBreaker, isVariableStart } from './characters.ts';
import { scanEscape } from './escapes.ts';
import type { Scanner } from './scanner.ts';
import { makeToken, peekCode, reportAt, reportOpen } from './scanner.ts';
import type { Token } from './token.ts';

/** What stands for a name that is missing. */
const missingName = ':Error:';

/**
 * The variable whose sign was just read, or null where the text turns out to be a bareword in command
 * mode (`$a-$b`); the position is then anywhere.
 */
export function scanVariable(
  scanner: Scanner,
  options: { readonly isSplatted: boolean; readonly isInString: boolean },
): Token | null {
  if (peekCode(scanner) === 0x7b) return scanBraced(scanner, options.isInString);
  const kind = options.isSplatted ? 'SplattedVariable' : 'Variable';
  if (!isVariableStart(peekCode(scanner))) return null;
  const start = scanner.position;
  if (!skipName(scanner)) return null;
  const value = scanner.text.slice(start, scanner.position);
  const path = parseVariablePath(value);
  if (path.name === '') {
    const id =
      path.drive === undefined ? 'InvalidVariableReference' : 'InvalidVariableReferenceWithDrive';
    reportAt(scanner, id, [scanner.tokenStart, scanner.position]);
  }
  return makeToken(scanner, kind, { value });
}

/** $ | ? | ^ | (letter | digit | '_' | '?' | ':')+; false where a bareword goes on behind it. */
function skipName(scanner: Scanner): boolean {
  const first = peekCode(scanner);
  scanner.position++;
  const isCommand = scanner.mode === 'command';
  if (first === 0x24 || first === 0x3f || first === 0x5e) {
    return !isCommand || isTokenBreaker(peekCode(scanner));
  }
  while (scanner.position < scanner.limit) {
    const code = scanner.text.charCodeAt(scanner.position);
    if (code === 0x3a) {
      // `::` behind a variable is a static member access.
      if (scanner.text.charCodeAt(scanner.position + 1) === 0x3a) return true;
    } else if (code !== 0x5f && code !== 0x3f && !isLetterOrDigit(code)) {
      // `.`, `[` and `=` end a variable even where a bareword could go on.
      const endsName = code === 0x2e || code === 0x5b || code === 0x3d || isTokenBreaker(code);
      return endsName || !isCommand;
    }
    scanner.position++;
  }
  return true;
}

/** '${' (any character, backtick escapes)* '}' */
function scanBraced(scanner: Scanner, isInString: boolean): Token | null {
  const open = scanner.position;
  scanner.position++;
  let name = '';
  let isClosed = false;
  while (scanner.position < scanner.limit) {
    const code = scanner.text.charCodeAt(scanner.position);
    scanner.position++;
    if (code === 0x7d) {
      isClosed = true;
      break;
    }
    if (code === 0x60) {
      if (scanner.position >= scanner.limit) break;
      name += scanEscape(scanner);
      continue;
    }
    if (code === 0x7b) {
      const at = scanner.position;
      reportAt(scanner, 'OpenBraceNeedsToBeBackTickedInVariableName', [at, at + 1]);
    }
    if (isInString && isDoubleQuote(code)) {
      if (scanner.position >= scanner.limit) break;
      if (isDoubleQuote(peekCode(scanner))) scanner.position++;
    }
    name += scanner.text[scanner.position - 1];
  }
  if (!isClosed) reportOpen(scanner, 'IncompleteDollarVariableReference', open);
  if (name === '') {
    const end = scanner.position;
    if (isClosed) reportAt(scanner, 'EmptyVariableReference', [end - 1, end]);
    name = missingName;
  }
  if (scanner.mode === 'command') {
    const code = peekCode(scanner);
    if (!isTokenBreaker(code) && code !== 0x2e && code !== 0x5b) return null;
  }
  if (parseVariablePath(name).name === '') {
    reportAt(scanner, 'InvalidBracedVariableReference', [scanner.tokenStart, scanner.position]);
  }
  return makeToken(scanner, 'Variable', { value: name });
}

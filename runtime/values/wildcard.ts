/** PowerShell's wildcard patterns: `*`, `?`, `[a-c]`, and the backtick before what stands for itself. */
import { ValueError } from '../base/errors.ts';
import { operateMessages } from '../base/messages/operate.ts';

export interface Wildcard {
  readonly pattern: string;
  readonly matches: (text: string) => boolean;
}

const compiled = new Map<string, RegExp>();
const enoughPatterns = 500;

/** The pattern, ready to match whole texts. */
export function compileWildcard(pattern: string, isCaseSensitive: boolean = false): Wildcard {
  const key = `${isCaseSensitive ? 'c' : 'i'}${pattern}`;
  let regex = compiled.get(key);
  if (regex === undefined) {
    regex = new RegExp(`^(?:${translate(pattern)})$`, isCaseSensitive ? 's' : 'si');
    if (compiled.size >= enoughPatterns) compiled.clear();
    compiled.set(key, regex);
  }
  const tester = regex;
  return { pattern, matches: (text) => tester.test(text) };
}

const tokens = /`([\s\S])|\[|[\s\S]/g;

function translate(pattern: string): string {
  let output = '';
  let bracket: BracketPart[] | null = null;
  for (const [token, escaped] of pattern.matchAll(tokens)) {
    if (bracket !== null) {
      if (token === ']' && bracket.length > 0) {
        output += translateBracket(bracket, pattern);
        bracket = null;
      } else bracket.push({ text: escaped ?? token, isRange: token === '-' });
    } else if (escaped !== undefined) output += quote(escaped);
    else if (token === '*') output += '.*';
    else if (token === '?') output += '.';
    else if (token === '[') bracket = [];
    else output += quote(token);
  }
  if (bracket !== null) throw invalidPattern(pattern);
  return output;
}

interface BracketPart {
  readonly text: string;
  /** A minus that was not escaped: it makes a range between its neighbours. */
  readonly isRange: boolean;
}

function translateBracket(parts: readonly BracketPart[], pattern: string): string {
  let output = '';
  for (let at = 0; at < parts.length; at++) {
    const from = parts[at]?.text ?? '';
    const to = parts[at + 2]?.text;
    if (parts[at + 1]?.isRange && to !== undefined) {
      if (from > to) throw invalidPattern(pattern);
      output += `${quote(from)}-${quote(to)}`;
      at += 2;
    } else output += quote(from);
  }
  return `[${output}]`;
}

function invalidPattern(pattern: string): ValueError {
  return new ValueError({
    id: 'RuntimeException',
    category: 'NotSpecified',
    exceptionType: 'System.Management.Automation.WildcardPatternException',
    message: operateMessages.wildcardRange(pattern),
  });
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The text with a backtick before each character that a pattern would not take for itself. */
export function escapeWildcard(text: string): string {
  return text.replace(/[*?[\]`]/g, '`$&');
}

/** The text without the backticks before wildcard characters. */
export function unescapeWildcard(text: string): string {
  return text.replace(/`([*?[\]`])/g, '$1');
}

/** Whether the text has a wildcard character without a backtick before it. */
export function hasWildcard(text: string): boolean {
  return /[*?[\]]/.test(text.replace(/`[\s\S]?/g, ''));
}

/** Strings and barewords written so that they are read as the same text again. */

import type { ExpressionNode } from '../ast.ts';
import type { StringType } from '../leaf-nodes.ts';
import { isDoubleQuote, isIdentifierStart, isSingleQuote } from '../lex/characters.ts';
import { parse, parseArgument } from '../parse.ts';

/** What surrounds a text that is written. */
export interface TextContext {
  /** Inside `$( )` of a string, where parentheses are counted without regard to quotes. */
  readonly isInString: boolean;
}

const controls: Readonly<Record<string, string>> = {
  '\0': '`0',
  '\x07': '`a',
  '\b': '`b',
  '\x1b': '`e',
  '\f': '`f',
  '\n': '`n',
  '\r': '`r',
  '\t': '`t',
  '\v': '`v',
};

/** A whole string constant in the quotes of its type; barewords are not for here. */
export function printString(value: string, type: StringType, context: TextContext): string {
  switch (type) {
    case 'SingleQuotedHereString':
      return `@'\n${value}\n'@`;
    case 'DoubleQuotedHereString':
      return `@"\n${escapeHereString(value, context)}\n"@`;
    case 'DoubleQuoted':
      return `"${escapeQuoted(value, context)}"`;
    default:
      return `'${doubleSingleQuotes(value)}'`;
  }
}

function doubleSingleQuotes(value: string): string {
  return mapCharacters(value, (character, code) =>
    isSingleQuote(code) ? character + character : character,
  );
}

/** Text in an expandable here-string: quotes are plain unless they would end it. */
export function escapeHereString(value: string, context: TextContext): string {
  return value
    .split(/(["\u201c-\u201e](?!@))/u)
    .map((part, at) => (at % 2 === 1 ? part : escapeQuoted(part, context)))
    .join('');
}

/** Text between double quotes. */
export function escapeQuoted(value: string, context: TextContext): string {
  return mapCharacters(value, (character, code) => {
    if (character === '\0') return '`0';
    if (character === '`' || character === '$' || isDoubleQuote(code)) return `\`${character}`;
    const isParenthesis = character === '(' || character === ')';
    return isParenthesis && context.isInString ? escapeByCode(code) : character;
  });
}

const harmless = /^[\p{L}\p{Nd}_/\\:*?~+%.-]$/u;

/** Text inside a bareword, with a backtick before everything that could have a meaning. */
export function escapeWord(value: string, context: TextContext): string {
  return mapCharacters(value, (character, code) => {
    if (harmless.test(character)) return character;
    const isParenthesis = character === '(' || character === ')';
    if (isParenthesis && context.isInString) return escapeByCode(code);
    return controls[character] ?? `\`${character}`;
  });
}

function mapCharacters(value: string, map: (character: string, code: number) => string): string {
  let text = '';
  for (let at = 0; at < value.length; at++) text += map(value.charAt(at), value.charCodeAt(at));
  return text;
}

function escapeByCode(code: number): string {
  return `\`u{${code.toString(16)}}`;
}

/** The word with its first character written by its code, so that it is never anything but a word. */
export function escapeWordStart(value: string, context: TextContext): string {
  return escapeByCode(value.charCodeAt(0)) + escapeWord(value.slice(1), context);
}

/** Whether text that starts like this can only be a word. */
export function isPlainStart(value: string): boolean {
  return /^(?:[\p{L}\p{Nd}_/\\~*]|\.{1,2}[/\\])/u.test(value);
}

type Accepts = (candidate: string) => boolean;

function firstAccepted(value: string, context: TextContext, accepts: Accepts): string {
  const plain = escapeWord(value, context);
  const isPlain = plain !== '' && accepts(plain);
  return isPlain ? plain : escapeWordStart(value, context);
}

/** A bareword inside a list or behind `-Name:`, where words that look like parameters are words. */
export function printListWord(value: string, context: TextContext): string {
  return firstAccepted(value, context, (candidate) => isWord(parseArgument(candidate), value));
}

/** A bareword as an argument of its own. */
export function printArgumentWord(value: string, context: TextContext): string {
  return firstAccepted(value, context, (candidate) => {
    const element = elementsOf(`x ${candidate}`)?.[1];
    return element?.kind !== 'CommandParameter' && isWord(element, value);
  });
}

/** A bareword as the name of a command. */
export function printCommandName(value: string, context: TextContext): string {
  return firstAccepted(value, context, (candidate) =>
    // Some words are keywords only before what their statement goes on with.
    ['x', '(1)', '{1}'].every((argument) => {
      const element = elementsOf(`${candidate} ${argument}`)?.[0];
      return element?.kind !== 'CommandParameter' && isWord(element, value);
    }),
  );
}

function elementsOf(text: string): readonly { readonly kind: string }[] | undefined {
  const { ast, errors } = parse(text);
  const [statement] = ast.endBlock?.statements ?? [];
  if (errors.length > 0 || statement?.kind !== 'Pipeline') return undefined;
  const [command] = statement.elements;
  return command?.kind === 'Command' ? command.elements : undefined;
}

function isWord(node: { readonly kind: string } | null | undefined, value: string): boolean {
  const word = node as ExpressionNode | null | undefined;
  if (word?.kind !== 'StringConstantExpression') return false;
  return word.stringType === 'BareWord' && word.value === value;
}

const plainName = /^(?:[\p{L}\p{Nd}_]+(?::[\p{L}\p{Nd}_]+)?|[$?^])$/u;

/** The name of a variable behind its `$`, in braces where it needs them or where they are asked for. */
export function printVariableName(name: string, isBraced: boolean): string {
  if (!isBraced && plainName.test(name) && !hasSurrogates(name)) return name;
  const escaped = mapCharacters(name, (character, code) => {
    if (character === '`' || character === '{' || character === '}') return `\`${character}`;
    return isDoubleQuote(code) ? escapeByCode(code) : (controls[character] ?? character);
  });
  return `{${escaped}}`;
}

/** Whether a name can stand without quotes where names are wanted. */
export function isSimpleName(value: string): boolean {
  const isName = isIdentifierStart(value.charCodeAt(0)) && /^[\p{L}\p{Nd}_]+$/u.test(value);
  return isName && !hasSurrogates(value);
}

/** PowerShell reads names by units of 16 bits, and half of a letter is none. */
function hasSurrogates(value: string): boolean {
  return /[\ud800-\udfff]/.test(value);
}

/** Text of a subexpression as it stands inside double quotes or a bareword. */
export function escapeNested(text: string): string {
  return mapCharacters(text, (character, code) =>
    isDoubleQuote(code) ? `\`${character}` : character,
  );
}

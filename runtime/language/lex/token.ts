/** What the lexer hands to the parser. */

import type { NumberLiteral } from '../../base/number-literal.ts';
import type { RedirectionStream } from '../leaf-nodes.ts';
import type { AssignmentOperator, BinaryOperator, UnaryOperator } from '../operators.ts';
import type { Keyword } from './keywords.ts';

export type TokenKind =
  | 'Unknown'
  | 'Variable'
  | 'SplattedVariable'
  | 'Parameter'
  | 'Number'
  | 'Label'
  | 'Identifier'
  | 'Generic'
  | 'NewLine'
  | 'EndOfInput'
  | 'Comment'
  | 'LineContinuation'
  | 'InlineScript'
  | 'StringLiteral'
  | 'StringExpandable'
  | 'HereStringLiteral'
  | 'HereStringExpandable'
  | 'LParen'
  | 'RParen'
  | 'LCurly'
  | 'RCurly'
  | 'LBracket'
  | 'RBracket'
  | 'AtParen'
  | 'AtCurly'
  | 'DollarParen'
  | 'Semi'
  | 'AndAnd'
  | 'OrOr'
  | 'Ampersand'
  | 'Pipe'
  | 'Comma'
  | 'ColonColon'
  | 'Dot'
  | 'Colon'
  | 'QuestionMark'
  | 'QuestionDot'
  | 'QuestionLBracket'
  | 'Redirection'
  | 'RedirectInStd'
  | AssignmentOperator
  | BinaryOperator
  | UnaryOperator
  | Keyword;

export interface Token {
  readonly kind: TokenKind;
  /** Offsets in the text that was given to `parse`. */
  readonly start: number;
  readonly end: number;
  /** Where its scanner goes back to, to read the token again in another mode. */
  readonly position: number;
  /** The resolved text of strings and words; the name of variables, parameters and labels. */
  readonly value: string;
  /** The pieces of text that has something to expand. */
  readonly parts: TextParts | undefined;
  readonly number: NumberLiteral | undefined;
  readonly redirection: RedirectionDetail | undefined;
  /** The colon of `-Name:` was seen. */
  readonly hasColon: boolean;
  /** What the parser found the token to be: bits of `tokenMarks`. */
  marks: number;
  /** The tokens inside the string, where tokens are kept. */
  nested: readonly Token[] | undefined;
}

/** What a token can be found to be after it was read; PowerShell keeps it in the token's flags. */
export const tokenMarks = {
  inError: 1,
  commandName: 2,
  memberName: 4,
  typeName: 8,
  attributeName: 16,
  /** A keyword that stands where it is a word. */
  notKeyword: 32,
  /** A token that is taken as a name, whatever it was. */
  plainName: 64,
  /** An operator or keyword that is an argument, and so a word. */
  argument: 128,
} as const;

/** `literals[0]`, `nested[0]`, `literals[1]`, ...: there is one literal more. */
export interface TextParts {
  readonly literals: readonly string[];
  readonly nested: readonly NestedPart[];
}

/** A variable, or a subexpression that is still to be read. */
export type NestedPart =
  | { readonly kind: 'variable'; readonly token: Token }
  | {
      readonly kind: 'subexpression';
      readonly source: NestedSource;
      /** The closing parenthesis is missing. */
      readonly isOpen: boolean;
    };

/** Text inside a string, with doubled and escaped quotes already made single. */
export interface NestedSource {
  readonly text: string;
  /** The offset of its first character in the whole text. */
  readonly base: number;
  /** Distance from base for each offset, where quotes were made single. */
  readonly map: readonly number[] | undefined;
}

export interface RedirectionDetail {
  readonly from: RedirectionStream;
  readonly isAppend: boolean;
  /** Set where streams are merged (`2>&1`). */
  readonly to: RedirectionStream | undefined;
}

const readAlikeInBothModes: ReadonlySet<string> = new Set<TokenKind>([
  'NewLine',
  'LineContinuation',
  'Comment',
  'EndOfInput',
  'StringLiteral',
  'StringExpandable',
  'HereStringLiteral',
  'HereStringExpandable',
  'LParen',
  'RParen',
  'LCurly',
  'RCurly',
  'RBracket',
  'AtParen',
  'AtCurly',
  'DollarParen',
  'Semi',
  'AndAnd',
  'OrOr',
  'Ampersand',
  'Pipe',
  'Comma',
  'RedirectInStd',
]);

const readAlikeInExpressions: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'Variable',
  'SplattedVariable',
  'Number',
]);

/** Whether a token of the kind is the same in every mode. */
export function isReadAlikeInAllModes(kind: string): boolean {
  return readAlikeInBothModes.has(kind);
}

/**
 * Whether a token need not be read again when the mode changes: it is the same in both, or it was found
 * in command mode, where only more words could swallow it.
 */
export function isModeInvariant(kind: TokenKind, isCommandToExpression: boolean): boolean {
  return (
    readAlikeInBothModes.has(kind) || (isCommandToExpression && readAlikeInExpressions.has(kind))
  );
}

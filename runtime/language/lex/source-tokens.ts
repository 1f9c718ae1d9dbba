/** Tokens as PowerShell's parser hands them out: its kinds, and its flags by name. */

import { binaryPrecedence, isAssignmentOperator, isPrefixOperator } from '../operators.ts';
import { isBlockName, isKeyword, refusesAttributes } from './keywords.ts';
import type { NestedPart, Token } from './token.ts';
import { isReadAlikeInAllModes, tokenMarks } from './token.ts';

/** A token, comment or line end of a text. */
export interface SourceToken {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** PowerShell's flags, in its order. */
  readonly flags: readonly string[];
  /** The resolved text of strings and words; the name of variables, parameters and labels. */
  readonly value: string;
  /** The tokens of what is expanded inside a string. */
  readonly nested: readonly SourceToken[] | undefined;
}

/** What is handed out for a token of the parser. */
export function describeToken(token: Token): SourceToken {
  const { kind, start, end, value } = token;
  const marks = token.marks | (hasOpenPart(token) ? tokenMarks.inError : 0);
  const isWord = (marks & tokenMarks.argument) !== 0 && kind !== 'Identifier';
  return {
    kind: isWord ? 'Generic' : kind,
    start,
    end,
    flags: flagsOf(kind, marks),
    value,
    nested: token.nested?.map(describeToken) ?? token.parts?.nested.map(describePart),
  };
}

/** A subexpression where nothing is expanded, such as in the name of a command, is text. */
function describePart(part: NestedPart): SourceToken {
  if (part.kind === 'variable') return describeToken(part.token);
  const { text, base, map } = part.source;
  const end = base + (map?.[text.length] ?? text.length);
  const flags = flagsOf('StringLiteral', part.isOpen ? tokenMarks.inError : 0);
  return { kind: 'StringLiteral', start: base, end, flags, value: text, nested: undefined };
}

function hasOpenPart({ parts }: Token): boolean {
  return parts?.nested.some((part) => part.kind === 'subexpression' && part.isOpen) ?? false;
}

const known = new Map<string, readonly string[]>();

function flagsOf(kind: string, marks: number): readonly string[] {
  const key = `${kind} ${marks}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const flags = flagRules.filter(([, applies]) => applies(kind, marks)).map(([name]) => name);
  known.set(key, flags);
  return flags;
}

type FlagRule = readonly [name: string, applies: (kind: string, marks: number) => boolean];

function ofKind(test: (kind: string) => boolean): FlagRule[1] {
  return (kind, marks) => (marks & tokenMarks.plainName) === 0 && test(kind);
}

function among(...kinds: readonly string[]): FlagRule[1] {
  const set = new Set(kinds);
  return ofKind((kind) => set.has(kind));
}

function precedence(level: number): FlagRule[1] {
  return ofKind((kind) => binaryPrecedence(kind) === level);
}

function marked(mark: number): FlagRule[1] {
  return (_, marks) => (marks & mark) !== 0;
}

/** PowerShell's flags in the order of their bits. */
const flagRules: readonly FlagRule[] = [
  ['BinaryPrecedenceLogical', precedence(1)],
  ['BinaryPrecedenceBitwise', precedence(2)],
  ['BinaryPrecedenceComparison', precedence(5)],
  ['BinaryPrecedenceCoalesce', precedence(7)],
  ['BinaryPrecedenceAdd', precedence(9)],
  ['BinaryPrecedenceMultiply', precedence(10)],
  ['BinaryPrecedenceFormat', precedence(12)],
  ['BinaryPrecedenceRange', precedence(13)],
  [
    'Keyword',
    (kind, marks) =>
      (marks & (tokenMarks.notKeyword | tokenMarks.plainName)) === 0 && isKeyword(kind),
  ],
  ['ScriptBlockBlockName', ofKind(isBlockName)],
  ['BinaryOperator', ofKind((kind) => binaryPrecedence(kind) > 0)],
  ['UnaryOperator', ofKind((kind) => kind === 'Comma' || isPrefixOperator(kind))],
  ['CaseSensitiveOperator', ofKind((kind) => /^C[a-z]+$/.test(kind) && binaryPrecedence(kind) > 0)],
  ['TernaryOperator', among('QuestionMark')],
  ['SpecialOperator', among('Ampersand', 'Pipe', 'ColonColon', 'Dot', 'Colon', 'QuestionDot')],
  ['AssignmentOperator', ofKind(isAssignmentOperator)],
  ['ParseModeInvariant', ofKind(isReadAlikeInAllModes)],
  ['TokenInError', marked(tokenMarks.inError)],
  [
    'DisallowedInRestrictedMode',
    among(
      ...['MinusMinus', 'PlusPlus', 'DotDot', 'ColonColon', 'Dot', 'Redirection', 'RedirectInStd'],
      ...['Format', 'Join', 'Imatch', 'Inotmatch', 'Ireplace', 'Isplit', 'Cmatch', 'Cnotmatch'],
      ...['Creplace', 'Csplit', 'As', 'Colon', 'QuestionMark', 'QuestionDot'],
    ),
  ],
  ['PrefixOrPostfixOperator', among('PlusPlus', 'MinusMinus')],
  ['CommandName', marked(tokenMarks.commandName)],
  ['MemberName', marked(tokenMarks.memberName)],
  ['TypeName', marked(tokenMarks.typeName)],
  ['AttributeName', marked(tokenMarks.attributeName)],
  [
    'CanConstantFold',
    among(
      ...['Exclaim', 'Multiply', 'Divide', 'Rem', 'Plus', 'Minus', 'Not', 'Bnot', 'And', 'Or'],
      ...['Xor', 'Band', 'Bor', 'Bxor', 'Shl', 'Shr'],
    ),
  ],
  ['StatementDoesntSupportAttributes', ofKind(refusesAttributes)],
];

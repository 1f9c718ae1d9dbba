/**
 * What all grammar functions share: the scanner, one token of lookahead, the errors, and the grammar
 * itself, through which lower layers reach higher ones (a hashtable holds statements). A grammar
 * function leaves the parser behind what it understood; null means that nothing of its kind was there.
 */

import type { Extent, ParseError } from '../../base/errors.ts';
import type { ParseErrorId } from '../../base/messages/parse.ts';
import type {
  AttributeNode,
  ExpressionNode,
  Node,
  ScriptBlockNode,
  StatementNode,
  TrapStatementNode,
} from '../ast.ts';
import type { TypeConstraintNode } from '../leaf-nodes.ts';
import type { ErrorList } from '../lex/error-list.ts';
import { createErrorList } from '../lex/error-list.ts';
import { nextToken } from '../lex/lex.ts';
import type { Mode, Scanner } from '../lex/scanner.ts';
import { createScanner, dropTokens, isAtEnd, makeEndToken } from '../lex/scanner.ts';
import type { NestedSource, Token } from '../lex/token.ts';
import { isModeInvariant } from '../lex/token.ts';
import { skipLines } from '../lex/trivia.ts';

/** The grammar functions that are called from layers below their own. */
export interface Grammar {
  readonly expression: (parser: Parser, endsNumberAtTernary?: boolean) => ExpressionNode | null;
  readonly unary: (parser: Parser, endsNumberAtTernary?: boolean) => ExpressionNode | null;
  readonly primary: (parser: Parser, withMembers: boolean) => ExpressionNode | null;
  readonly argument: (parser: Parser, token: Token) => ExpressionNode | null;
  readonly pipelineChain: (parser: Parser) => StatementNode | null;
  readonly statement: (parser: Parser) => StatementNode | null;
  readonly statementList: (parser: Parser, list: StatementList) => Extent | null;
  readonly scriptBlock: (parser: Parser, open: Token) => ScriptBlockNode;
}

/** Where an argument stands: only in an argument list do commas make a list. */
export type ArgumentContext =
  | 'name'
  | 'name-after-operator'
  | 'file'
  | 'argument'
  | 'switch-condition';

/** The statements of a block while it is read; traps are kept apart, as in PowerShell. */
export interface StatementList {
  readonly traps: TrapStatementNode[];
  readonly statements: StatementNode[];
}

/** What a rule read that stood too deep for the stack of calls. */
export interface DetachedRead {
  readonly result: unknown;
  readonly position: number;
  readonly lookahead: Token | undefined;
  readonly mode: Mode;
  readonly errors: readonly ParseError[];
  readonly tokens: readonly Token[];
  readonly isAborted: boolean;
  readonly hasSymbols: boolean;
}

/** What was found at a bracket, and where the parser stood behind it. */
export interface ReadBracket {
  readonly node: TypeConstraintNode | AttributeNode;
  readonly position: number;
  readonly lookahead: Token | undefined;
  readonly mode: Mode;
  /** The tokens of the bracket, where tokens are kept. */
  readonly tokens: readonly Token[];
}

export interface Parser {
  readonly text: string;
  readonly errors: ErrorList;
  readonly grammar: Grammar;
  /**
   * The brackets read so far. A statement that begins with one is read twice, first for attributes and
   * then as an expression, and brackets can hold such statements: without this the time would double
   * with each level.
   */
  readonly brackets: WeakMap<Scanner, Map<number, ReadBracket>>;
  scanner: Scanner;
  /** A token that was read and put back. */
  lookahead: Token | undefined;
  /** Inside method arguments a comma separates; it builds no array. */
  isCommaDisabled: boolean;
  /** How many levels of nesting are open, and how many of them were open where this parser began. */
  depth: number;
  readonly baseDepth: number;
  /** The same of type arguments inside type arguments. */
  typeDepth: number;
  /** What was read by parsers of their own, by place. */
  readonly detached: Map<string, DetachedRead>;
  /** The script defines classes or enums, or uses modules, whose names are to be checked. */
  hasSymbols: boolean;
  /** Variables of methods that have no value where they are read. */
  readonly unassigned: Set<Node>;
  /** Set when nesting went too deep; from then on every token is the end. */
  isAborted: boolean;
}

/** A parser at the start of a text, in command mode; it keeps its tokens where it is told to. */
export function createParser(
  text: string,
  options: { readonly grammar: Grammar; readonly keepsTokens: boolean },
): Parser {
  const errors = createErrorList();
  const marks = { requires: new Map<number, number>(), signatureStart: -1 };
  const tokens = options.keepsTokens ? [] : undefined;
  const context = { errors, marks, tokens, isInWorkflow: false };
  return {
    text,
    errors,
    grammar: options.grammar,
    brackets: new WeakMap(),
    scanner: createScanner({ text, base: 0, map: undefined }, 'command', context),
    lookahead: undefined,
    isCommaDisabled: false,
    depth: 0,
    baseDepth: 0,
    typeDepth: 0,
    detached: new Map(),
    hasSymbols: false,
    unassigned: new Set(),
    isAborted: false,
  };
}

/** How deeply groups and operands can be nested. */
export const deepestNesting = 2500;

/** Counts one level of nesting; one too many is an error, and ends the parse. */
export function enter(parser: Parser): void {
  parser.depth++;
  if (parser.depth <= deepestNesting || parser.isAborted) return;
  report(parser, 'ScriptTooComplicated', peek(parser));
  abort(parser);
}

/** How deeply type arguments can be nested. */
const deepestTypes = 200;

/** Counts one level of type arguments, as `enter` does. */
export function enterTypes(parser: Parser): void {
  parser.typeDepth++;
  if (parser.typeDepth <= deepestTypes || parser.isAborted) return;
  report(parser, 'ScriptTooComplicated', peek(parser));
  abort(parser);
}

/** Ends the level that `enter` began. */
export function leave(parser: Parser): void {
  parser.depth--;
}

/** From here on the text counts as read, and no error is added any more. */
export function abort(parser: Parser): void {
  parser.isAborted = true;
  parser.errors.close();
  parser.lookahead = undefined;
}

/** Reads a token. */
export function next(parser: Parser): Token {
  const token = parser.lookahead;
  if (token === undefined) return read(parser);
  parser.lookahead = undefined;
  return token;
}

/** The token that `next` will give. */
export function peek(parser: Parser): Token {
  parser.lookahead ??= read(parser);
  return parser.lookahead;
}

function read(parser: Parser): Token {
  return parser.isAborted ? makeEndToken(parser.scanner) : nextToken(parser.scanner);
}

/** Forgets the token that was looked at. */
export function skip(parser: Parser): void {
  parser.lookahead = undefined;
}

/** Puts a token back. */
export function unread(parser: Parser, token: Token): void {
  parser.lookahead = token;
}

/** Goes back to the start of a token, or to a position of the scanner. */
export function goBack(parser: Parser, position: number): void {
  parser.lookahead = undefined;
  parser.scanner.position = Math.min(position, parser.scanner.limit + 1);
  if (parser.scanner.tokens !== undefined) dropTokens(parser.scanner, position);
}

/** The position at which the next token is read; a token that was looked at is read again from there. */
export function restorePoint({ lookahead, scanner }: Parser): number {
  return lookahead?.position ?? scanner.position;
}

/** Changes the mode; a token that was looked at is read again where the modes differ on it. */
export function setMode(parser: Parser, mode: Mode): void {
  const { scanner, lookahead } = parser;
  if (mode === scanner.mode) return;
  const isCommandToExpression = scanner.mode === 'command' && mode === 'expression';
  if (lookahead !== undefined && !isModeInvariant(lookahead.kind, isCommandToExpression)) {
    goBack(parser, lookahead.position);
  }
  scanner.mode = mode;
}

/** Moves behind line ends. */
export function skipNewlines(parser: Parser): void {
  const token = parser.lookahead;
  if (token !== undefined && token.kind !== 'NewLine') return;
  parser.lookahead = undefined;
  skipLines(parser.scanner, false);
}

/** Moves behind line ends and semicolons. */
export function skipTerminators(parser: Parser): void {
  const token = parser.lookahead;
  if (token !== undefined && token.kind !== 'NewLine' && token.kind !== 'Semi') return;
  parser.lookahead = undefined;
  skipLines(parser.scanner, true);
}

/** Reads the inside of a string with a scanner of its own, in the present mode; gives its tokens too. */
export function parseNested<T>(
  parser: Parser,
  source: NestedSource,
  rule: (parser: Parser) => T,
): { readonly result: T; readonly tokens: readonly Token[] } {
  const outer = parser.scanner;
  const { errors } = parser;
  const { mode, marks, isInWorkflow } = outer;
  const tokens: Token[] = [];
  const kept = outer.tokens === undefined ? undefined : tokens;
  parser.scanner = createScanner(source, mode, { errors, marks, isInWorkflow, tokens: kept });
  parser.lookahead = undefined;
  const result = rule(parser);
  parser.lookahead = undefined;
  parser.scanner = outer;
  return { result, tokens };
}

/** The text as written. */
export function textOf(parser: Parser, extent: Extent): string {
  return parser.text.slice(extent.start, extent.end);
}

/** Reports an error; `given` is the text that the message is about, by default that of the extent. */
export function report(
  parser: Parser,
  id: ParseErrorId,
  { start, end }: Extent,
  given: string = parser.text.slice(start, end),
): void {
  parser.errors.add({ id, start, end, isIncomplete: false, given });
}

/** Reports an error that more text could mend where nothing follows the extent, or the place of detection; whether that is so. */
export function reportMissing(
  parser: Parser,
  id: ParseErrorId,
  { start, end }: Extent,
  options: { readonly given?: string; readonly detectedAt?: Extent } = {},
): boolean {
  const isIncomplete = isAtEnd(parser.scanner, (options.detectedAt ?? { end }).end);
  const given = options.given ?? parser.text.slice(start, end);
  parser.errors.add({ id, start, end, isIncomplete, given });
  return isIncomplete;
}

/** From the start of the first to the end of the last. */
export function between(first: Extent, last: Extent): Extent {
  return { start: first.start, end: last.end };
}

/** The extent of a token alone. */
export function extentOf({ start, end }: Extent): Extent {
  return { start, end };
}

/** The empty extent at the end of another. */
export function after({ end }: Extent): Extent {
  return { start: end, end };
}

/** The empty extent one before the start of another. */
export function before({ start }: Extent): Extent {
  const offset = Math.max(start - 1, 0);
  return { start: offset, end: offset };
}

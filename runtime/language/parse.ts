/**
 * Text to tree. Comes in: any text; goes out: a whole tree, and the errors in the order in which
 * PowerShell reports them, first those of reading, then those of the checks. Nothing is thrown, and
 * nothing runs on without end.
 */

import type { ParseError } from '../base/errors.ts';
import type { CommandNode, ExpressionNode, ScriptBlockNode } from './ast.ts';
import { checkTree } from './check/check-tree.ts';
import { checkRequires } from './check/requires.ts';
import { parseArgumentFrom } from './grammar/arguments.ts';
import { parseWhole } from './grammar/detached.ts';
import { parseExpression } from './grammar/expressions.ts';
import type { Grammar, Parser } from './grammar/parser.ts';
import { createParser, next, report } from './grammar/parser.ts';
import { parsePipelineChain } from './grammar/pipelines.ts';
import { parsePrimary } from './grammar/primary-expressions.ts';
import { parseScriptBlock } from './grammar/script-blocks.ts';
import { parseStatement, parseStatementList } from './grammar/statements.ts';
import { parseUnary } from './grammar/unary-expressions.ts';
import type { SourceToken } from './lex/source-tokens.ts';
import { describeToken } from './lex/source-tokens.ts';
import type { Token } from './lex/token.ts';

export interface ParseResult {
  readonly ast: ScriptBlockNode;
  readonly errors: readonly ParseError[];
  /** True where an error could be mended by more text, so that a prompt asks for another line. */
  readonly isIncomplete: boolean;
  /** The `#requires` comments, as the commands that they are. */
  readonly requires: readonly CommandNode[];
}

const grammar: Grammar = {
  expression: parseExpression,
  unary: parseUnary,
  primary: parsePrimary,
  argument: (parser, token) => parseArgumentFrom(parser, token, 'argument'),
  pipelineChain: parsePipelineChain,
  statement: parseStatement,
  statementList: parseStatementList,
  scriptBlock: parseScriptBlock,
};

/** The tree and the errors of a script. */
export function parse(text: string): ParseResult {
  const { tokens: _, ...result } = parseScript(text, false);
  return result;
}

/** The same with all tokens and comments, in the order of the text. */
export function parseWithTokens(
  text: string,
): ParseResult & { readonly tokens: readonly SourceToken[] } {
  const { tokens, ...result } = parseScript(text, true);
  return { ...result, tokens: tokens.map(describeToken) };
}

function parseScript(
  text: string,
  keepsTokens: boolean,
): ParseResult & { readonly tokens: readonly Token[] } {
  const { result, parser } = parseWhole(
    () => createParser(text, { grammar, keepsTokens }),
    (begun) => parseScriptBlock(begun, null),
  );
  const ast = result ?? refuseDepth(parser);
  const tokens = parser.scanner.tokens ?? [];
  parser.lookahead = undefined;
  let requires: readonly CommandNode[] = [];
  if (result !== null && !parser.isAborted) {
    parser.scanner.tokens = undefined;
    requires = checkRequires(parser);
    checkTree(parser, ast);
  }
  const { errors } = parser.errors;
  return {
    ast,
    errors,
    isIncomplete: errors.some((error) => error.isIncomplete),
    requires,
    tokens,
  };
}

/** Nothing is handed out of a text that is too deep too often. */
function refuseDepth(parser: Parser): ScriptBlockNode {
  const extent = { start: 0, end: parser.text.length };
  report(parser, 'ScriptTooComplicated', extent);
  return {
    kind: 'ScriptBlock',
    extent,
    usings: [],
    parameters: undefined,
    dynamicParamBlock: undefined,
    beginBlock: undefined,
    processBlock: undefined,
    endBlock: undefined,
    cleanBlock: undefined,
  };
}

/** The one command argument that the whole text is, or null; for words that another shell has cut. */
export function parseArgument(text: string): ExpressionNode | null {
  const { result: argument, parser } = parseWhole(
    () => createParser(text, { grammar, keepsTokens: false }),
    (begun) => parseArgumentFrom(begun, next(begun), 'argument'),
  );
  if (argument === null || parser.isAborted) return null;
  const { start, end } = argument.extent;
  if (start !== 0 || end !== text.length) return null;
  checkTree(parser, {
    kind: 'Command',
    extent: argument.extent,
    elements: [argument],
    redirections: [],
    invocation: 'Unknown',
  });
  return parser.errors.errors.length === 0 ? argument : null;
}

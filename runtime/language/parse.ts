/**
 * Text to tree. Comes in: any text; goes out: a whole tree, and the errors in the order in which
 * PowerShell reports them, first those of reading, then those of the checks. Nothing is thrown, and
 * nothing runs on without end.
 */

import type { ParseError } from '../base/errors.ts';
import { parseArgumentFrom } from './arguments.ts';
import type { ExpressionNode, ScriptBlockNode } from './ast.ts';
import { checkTree } from './checks.ts';
import { parseExpression } from './expressions.ts';
import type { Grammar, Parser } from './parser.ts';
import { createParser, next, report } from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import { parsePrimary } from './primary-expressions.ts';
import { parseScriptBlock } from './script-blocks.ts';
import { parseStatement, parseStatementList } from './statements.ts';
import { parseUnary } from './unary-expressions.ts';

export interface ParseResult {
  readonly ast: ScriptBlockNode;
  readonly errors: readonly ParseError[];
  /** True where an error could be mended by more text, so that a prompt asks for another line. */
  readonly isIncomplete: boolean;
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

/** The deepest tree that is handed out, so that those who walk it by calls need not fear for their stack. */
export const deepestTree = 2600;

/** The tree and the errors of a script. */
export function parse(text: string): ParseResult {
  const parser = createParser(text, grammar);
  const ast = guarded(parser, () => {
    const script = parseScriptBlock(parser, null);
    return checkTree(parser, script) > deepestTree ? null : script;
  });
  if (ast === null) report(parser, 'ScriptTooComplicated', { start: 0, end: text.length });
  const { errors } = parser.errors;
  const isIncomplete = errors.some((error) => error.isIncomplete);
  return { ast: ast ?? emptyScript(text), errors, isIncomplete };
}

/** The result of the rule, or null where the caller has left too little stack for it. */
function guarded<T>(parser: Parser, rule: () => T | null): T | null {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    parser.lookahead = undefined;
    return null;
  }
}

function emptyScript(text: string): ScriptBlockNode {
  return {
    kind: 'ScriptBlock',
    extent: { start: 0, end: text.length },
    endBlock: {
      kind: 'NamedBlock',
      extent: { start: 0, end: 0 },
      phase: 'End',
      isUnnamed: true,
      statements: [],
    },
  };
}

/** The one command argument that the whole text is, or null; for words that another shell has cut. */
export function parseArgument(text: string): ExpressionNode | null {
  const parser = createParser(text, grammar);
  const argument = guarded(parser, () => parseArgumentFrom(parser, next(parser), 'argument'));
  if (argument === null || parser.isAborted) return null;
  const { start, end } = argument.extent;
  if (start !== 0 || end !== text.length) return null;
  const depth = checkTree(parser, {
    kind: 'Command',
    extent: argument.extent,
    elements: [argument],
    redirections: [],
    invocation: 'Unknown',
  });
  return parser.errors.errors.length === 0 && depth <= deepestTree ? argument : null;
}

/** Script blocks: a whole script, or what stands between braces. */

import type { Extent } from '../../base/errors.ts';
import type {
  NamedBlockNode,
  ParamBlockNode,
  ScriptBlockNode,
  StatementNode,
  UsingStatementNode,
} from '../ast.ts';
import { isNewline } from '../lex/characters.ts';
import { isBlockName } from '../lex/keywords.ts';
import type { Token } from '../lex/token.ts';
import { parseNamedBlocks } from './named-blocks.ts';
import { parseParamBlock } from './parameters.ts';
import type { Parser, StatementList } from './parser.ts';
import {
  after,
  before,
  between,
  extentOf,
  goBack,
  next,
  peek,
  report,
  reportMissing,
  skip,
  skipNewlines,
  skipTerminators,
  unread,
} from './parser.ts';
import { parseUsing } from './using-statements.ts';

const empty: Extent = { start: 0, end: 0 };

interface Options {
  /** The statements of a filter are its process block. */
  readonly isFilter?: boolean;
  /** A statement that comes before those that are written. */
  readonly first?: StatementNode | undefined;
}

/** What stands before the statements of a script block. */
interface Head {
  readonly open: Token | null;
  readonly usings: readonly UsingStatementNode[];
  readonly parameters: ParamBlockNode | undefined;
}

/** using* param-block? ( named-block+ | statement-list ), up to the closing brace where there is an opening one */
export function parseScriptBlock(
  parser: Parser,
  open: Token | null,
  options: Options = {},
): ScriptBlockNode {
  skipNewlines(parser);
  const usings = open === null ? parseUsings(parser) : [];
  const parameters = parseParamBlock(parser);
  skipTerminators(parser);
  const head: Head = { open, usings, parameters };
  if (isBlockName(peek(parser).kind)) return parseBlocks(parser, head);
  return parseStatements(parser, head, options);
}

/** ( using ( newline | ';' )* )* */
function parseUsings(parser: Parser): UsingStatementNode[] {
  const usings: UsingStatementNode[] = [];
  let token = peek(parser);
  for (; token.kind === 'Using'; token = peek(parser)) {
    skip(parser);
    const statement = parseUsing(parser, token);
    skipTerminators(parser);
    if (statement.kind === 'UsingStatement') usings.push(statement);
  }
  goBack(parser, token.position);
  return usings;
}

/** statement-list */
function parseStatements(parser: Parser, head: Head, options: Options): ScriptBlockNode {
  const list: StatementList = { traps: [], statements: [] };
  if (options.first !== undefined) list.statements.push(options.first);
  let body = head.parameters?.extent ?? null;
  for (;;) {
    const extent = parser.grammar.statementList(parser, list);
    if (extent !== null) body = between(body ?? extent, extent);
    const closed = finishBody(parser, head.open, body);
    if (closed === null) continue;
    const phase = options.isFilter ? 'Process' : 'End';
    const block: NamedBlockNode = {
      kind: 'NamedBlock',
      extent: closed.body ?? empty,
      phase,
      isUnnamed: true,
      ...list,
    };
    return scriptBlock(head, closed.extent, { [phase]: block });
  }
}

/** named-block+ */
function parseBlocks(parser: Parser, head: Head): ScriptBlockNode {
  const start = head.open ?? head.parameters?.extent ?? peek(parser);
  const { blocks, end, isBroken } = parseNamedBlocks(parser);
  const body = between(start, end);
  if (!isBroken) {
    const closed = finishBody(parser, head.open, body);
    return scriptBlock(head, closed?.extent ?? wholeText(parser), blocks);
  }
  return scriptBlock(head, head.open === null ? wholeText(parser) : body, blocks);
}

function wholeText(parser: Parser): Extent {
  return { start: 0, end: parser.text.length };
}

/** '}' or the end of the text; null behind a token that does not belong there */
function finishBody(
  parser: Parser,
  open: Token | null,
  body: Extent | null,
): { readonly extent: Extent; readonly body: Extent | null } | null {
  const close = next(parser);
  if (open === null) {
    if (close.kind === 'EndOfInput') return { extent: wholeText(parser), body };
    report(parser, 'UnexpectedToken', close);
    return null;
  }
  if (close.kind === 'RCurly') {
    return { extent: between(open, close), body: body ?? emptyBody(parser, open, close) };
  }
  unread(parser, close);
  reportMissing(parser, 'MissingEndCurlyBrace', extentOf(open), { detectedAt: close });
  return { extent: between(open, body ?? open), body };
}

/** Between braces in different columns there is something empty, as PowerShell has it. */
function emptyBody(parser: Parser, open: Token, close: Token): Extent | null {
  const isTouching = columnOf(parser, open.end) === columnOf(parser, close.start);
  return isTouching ? null : between(after(open), before(close));
}

function columnOf(parser: Parser, offset: number): number {
  let start = offset;
  while (start > 0 && !isNewline(parser.text.charCodeAt(start - 1))) start--;
  return offset - start;
}

function scriptBlock(
  { usings, parameters }: Head,
  extent: Extent,
  blocks: { readonly [P in NamedBlockNode['phase']]?: NamedBlockNode },
): ScriptBlockNode {
  return {
    kind: 'ScriptBlock',
    extent,
    usings,
    parameters,
    dynamicParamBlock: blocks.Dynamicparam,
    beginBlock: blocks.Begin,
    processBlock: blocks.Process,
    endBlock: blocks.End,
    cleanBlock: blocks.Clean,
  };
}

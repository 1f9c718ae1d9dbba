/** Script blocks: a whole script, or what stands between braces. */

import type { Extent } from '../base/errors.ts';
import type { ScriptBlockNode, StatementNode } from './ast.ts';
import { parseBrackets } from './attributes.ts';
import { isNewline } from './characters.ts';
import { isBlockName } from './keywords.ts';
import type { Parser } from './parser.ts';
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
import { peekCode } from './scanner.ts';
import { parseStatementList } from './statements.ts';
import type { Token } from './token.ts';
import { refuseStatement } from './unsupported-statements.ts';

const empty: Extent = { start: 0, end: 0 };

/** statement-list, up to the closing brace where there is an opening one, else to the end of the text */
export function parseScriptBlock(parser: Parser, open: Token | null): ScriptBlockNode {
  skipNewlines(parser);
  const statements: StatementNode[] = [];
  let body = parseHead(parser, statements);
  skipTerminators(parser);
  for (;;) {
    const list = parseStatementList(parser, statements);
    if (list !== null) body = between(body ?? list, list);
    if (open !== null) return finishBraces(parser, { open, body, statements });
    const token = next(parser);
    if (token.kind === 'EndOfInput') {
      const extent = { start: 0, end: parser.text.length };
      return block({ extent, body: body ?? empty, statements });
    }
    report(parser, 'UnexpectedToken', token);
  }
}

/** What only the start of a script block can have: `using`, `param`, named blocks. */
function parseHead(parser: Parser, statements: StatementNode[]): Extent | null {
  let extent: Extent | null = null;
  for (;;) {
    const { position } = parser.scanner;
    const [bracket] = isBracket(parser) ? parseBrackets(parser, { isInExpression: false }) : [];
    const token = peek(parser);
    const isNamed = token.kind === 'Using' || isBlockName(token.kind);
    const isHead = (isNamed && bracket === undefined) || isParameters(parser);
    if (!isHead) {
      goBack(parser, position);
      return extent;
    }
    skip(parser);
    const statement = refuseStatement(parser, token, bracket?.extent ?? token);
    statements.push(statement);
    extent = between(extent ?? statement.extent, statement.extent);
    skipTerminators(parser);
  }
}

/** Attributes can stand before `param`. */
function isBracket(parser: Parser): boolean {
  return parser.lookahead === undefined && peekCode(parser.scanner) === 0x5b;
}

/** `param` is a keyword only before a parenthesis. */
function isParameters(parser: Parser): boolean {
  const token = peek(parser);
  if (token.kind !== 'Param') return false;
  skip(parser);
  const isFollowed = peek(parser).kind === 'LParen';
  goBack(parser, token.position);
  peek(parser);
  return isFollowed;
}

interface Body {
  readonly open: Token;
  readonly body: Extent | null;
  readonly statements: StatementNode[];
}

function finishBraces(parser: Parser, { open, body, statements }: Body): ScriptBlockNode {
  const close = next(parser);
  if (close.kind !== 'RCurly') {
    unread(parser, close);
    const extent = between(open, body ?? open);
    reportMissing(parser, 'MissingEndCurlyBrace', extentOf(open), { detectedAt: close });
    return block({ extent, body: body ?? empty, statements });
  }
  const extent = between(open, close);
  return block({ extent, body: body ?? emptyBody(parser, open, close), statements });
}

/** Between braces in different columns there is something empty, as PowerShell has it. */
function emptyBody(parser: Parser, open: Token, close: Token): Extent {
  const isTouching = columnOf(parser, open.end) === columnOf(parser, close.start);
  return isTouching ? empty : between(after(open), before(close));
}

function columnOf(parser: Parser, offset: number): number {
  let start = offset;
  while (start > 0 && !isNewline(parser.text.charCodeAt(start - 1))) start--;
  return offset - start;
}

interface Block {
  readonly extent: Extent;
  readonly body: Extent;
  readonly statements: readonly StatementNode[];
}

function block({ extent, body, statements }: Block): ScriptBlockNode {
  return {
    kind: 'ScriptBlock',
    extent,
    endBlock: { kind: 'NamedBlock', extent: body, phase: 'End', isUnnamed: true, statements },
  };
}

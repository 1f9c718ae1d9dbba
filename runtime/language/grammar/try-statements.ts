/** `try` with `catch` and `finally`, and `trap`. */

import type { Extent } from '../../base/errors.ts';
import type { CatchClauseNode, Node, StatementNode } from '../ast.ts';
import type { TypeConstraintNode } from '../leaf-nodes.ts';
import type { Token } from '../lex/token.ts';
import { parseBracket } from './attributes.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  goBack,
  next,
  peek,
  reportMissing,
  restorePoint,
  skip,
  skipNewlines,
  unread,
} from './parser.ts';
import { errorStatement } from './recovery.ts';
import { parseStatementBlock } from './statement-blocks.ts';

/** What is wrong with a `try` so far. */
interface Faults {
  /** Where the statement ends that an error has made of it. */
  end: Extent | null;
  /** Types of a `catch` without a block. */
  readonly types: TypeConstraintNode[];
}

/** 'try' statement-block catch* ( 'finally' statement-block )?, of which one at least is there */
export function parseTry(parser: Parser, keyword: Token): StatementNode {
  const body = parseStatementBlock(parser);
  if (body === null) {
    reportMissing(parser, 'MissingTryStatementBlock', after(keyword));
    return errorStatement(extentOf(keyword));
  }
  const faults: Faults = { end: null, types: [] };
  const catchClauses: CatchClauseNode[] = [];
  let clause = parseCatch(parser, faults);
  for (; clause !== null; clause = parseCatch(parser, faults)) catchClauses.push(clause);
  const finallyBody = parseFinally(parser, faults);
  const last: Node | undefined = finallyBody ?? catchClauses.at(-1);
  if (last === undefined && faults.end === null) {
    faults.end = body.extent;
    reportMissing(parser, 'MissingCatchOrFinally', after(faults.end));
  }
  if (faults.end !== null || last === undefined) {
    const nested = [body, ...catchClauses, ...faults.types];
    return errorStatement(between(keyword, faults.end ?? body.extent), nested);
  }
  const extent = between(keyword, last.extent);
  return { kind: 'TryStatement', extent, body, catchClauses, finallyBody };
}

function parseFinally(parser: Parser, faults: Faults) {
  // A line end before what is no `finally` belongs to the statement list, which skips it too.
  skipNewlines(parser);
  const token = peek(parser);
  if (token.kind !== 'Finally') return undefined;
  skip(parser);
  const block = parseStatementBlock(parser);
  if (block !== null) return block;
  faults.end = extentOf(token);
  reportMissing(parser, 'MissingFinallyStatementBlock', after(token));
  return undefined;
}

/** 'catch' ( type ( ',' type )* )? statement-block; null where there is none */
function parseCatch(parser: Parser, faults: Faults): CatchClauseNode | null {
  skipNewlines(parser);
  const keyword = next(parser);
  if (keyword.kind !== 'Catch') {
    unread(parser, keyword);
    return null;
  }
  const types: TypeConstraintNode[] = [];
  const isTypeMissing = parseCatchTypes(parser, types, faults);
  const body = parseStatementBlock(parser);
  if (body !== null) {
    return { kind: 'CatchClause', extent: between(keyword, body.extent), types, body };
  }
  if (!isTypeMissing) {
    faults.end = types.at(-1)?.extent ?? extentOf(keyword);
    reportMissing(parser, 'MissingCatchHandlerBlock', after(faults.end));
  }
  faults.types.push(...types);
  return null;
}

/** Adds the types; true where one is missing behind a comma, which was reported. */
function parseCatchTypes(parser: Parser, types: TypeConstraintNode[], faults: Faults): boolean {
  let comma: Token | null = null;
  for (;;) {
    const position = restorePoint(parser);
    skipNewlines(parser);
    const type = parseBracket(parser);
    if (type === null && comma !== null) {
      faults.end = extentOf(comma);
      reportMissing(parser, 'MissingTypeLiteralToken', after(comma));
      return true;
    }
    if (type === null) return false;
    if (type.kind === 'Attribute') {
      goBack(parser, position);
      return false;
    }
    types.push(type);
    skipNewlines(parser);
    comma = peek(parser);
    if (comma.kind !== 'Comma') return false;
    skip(parser);
  }
}

/** 'trap' type? statement-block */
export function parseTrap(parser: Parser, keyword: Token): StatementNode {
  const position = restorePoint(parser);
  skipNewlines(parser);
  const bracket = parseBracket(parser);
  const type = bracket?.kind === 'TypeConstraint' ? bracket : undefined;
  if (bracket?.kind === 'Attribute') goBack(parser, position);
  const body = parseStatementBlock(parser);
  if (body !== null) {
    return { kind: 'TrapStatement', extent: between(keyword, body.extent), type, body };
  }
  const end = type?.extent ?? extentOf(keyword);
  reportMissing(parser, 'MissingTrapStatement', after(end));
  return errorStatement(between(keyword, end), [type]);
}

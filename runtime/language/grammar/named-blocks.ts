/** `dynamicparam`, `begin`, `process`, `end` and `clean`: the phases of a script block. */

import type { Extent } from '../../base/errors.ts';
import type { NamedBlockNode } from '../ast.ts';
import { isBlockName } from '../lex/keywords.ts';
import type { Token } from '../lex/token.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  next,
  report,
  reportMissing,
  skipTerminators,
  textOf,
  unread,
} from './parser.ts';
import { parseStatementBlock } from './statement-blocks.ts';

type Phase = NamedBlockNode['phase'];

export interface NamedBlocks {
  readonly blocks: { readonly [P in Phase]?: NamedBlockNode };
  /** The end of the last block. */
  readonly end: Extent;
  /** Something stands between the blocks that is none; it was reported. */
  readonly isBroken: boolean;
}

/** ( block-name statement-block ( newline | ';' )* )+ */
export function parseNamedBlocks(parser: Parser): NamedBlocks {
  const blocks: { [P in Phase]?: NamedBlockNode } = {};
  let end: Extent = { start: 0, end: 0 };
  for (;;) {
    const keyword = next(parser);
    if (!isBlockName(keyword.kind)) {
      const isEnd = keyword.kind === 'RCurly' || keyword.kind === 'EndOfInput';
      unread(parser, keyword);
      if (!isEnd) report(parser, 'MissingNamedBlocks', keyword);
      return { blocks, end, isBroken: !isEnd };
    }
    const block = parseNamedBlock(parser, keyword);
    end = block.extent;
    if (blocks[block.phase] === undefined) blocks[block.phase] = block;
    else {
      const given = textOf(parser, keyword).toLowerCase();
      report(parser, 'DuplicateScriptCommandClause', block.extent, given);
    }
    skipTerminators(parser);
  }
}

/** block-name statement-block */
function parseNamedBlock(parser: Parser, keyword: Token): NamedBlockNode {
  const phase = keyword.kind as Phase;
  const body = parseStatementBlock(parser);
  if (body === null) {
    const given = textOf(parser, keyword).toLowerCase();
    reportMissing(parser, 'MissingNamedStatementBlock', after(keyword), { given });
  }
  return {
    kind: 'NamedBlock',
    extent: body === null ? extentOf(keyword) : between(keyword, body.extent),
    phase,
    isUnnamed: false,
    traps: body?.traps ?? [],
    statements: body?.statements ?? [],
  };
}

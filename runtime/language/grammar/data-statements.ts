/** `data`: statements of a restricted language that give constant data. */

import type { Extent } from '../../base/errors.ts';
import type { ExpressionNode, StatementNode } from '../ast.ts';
import type { Token } from '../lex/token.ts';
import { parseSingleArgument } from './arguments.ts';
import { isParameterNamed, parseSimpleName } from './names.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  peek,
  report,
  reportMissing,
  skip,
  skipNewlines,
} from './parser.ts';
import { errorStatement } from './recovery.ts';
import { parseStatementBlock } from './statement-blocks.ts';

/** 'data' name? ( '-supportedcommand' command ( ',' command )* )? statement-block */
export function parseData(parser: Parser, keyword: Token): StatementNode {
  skipNewlines(parser);
  const name = parseSimpleName(parser);
  skipNewlines(parser);
  const allowedCommands: ExpressionNode[] = [];
  let errorEnd: Extent | null = null;
  const parameter = peek(parser);
  if (parameter.kind === 'Parameter') {
    skip(parser);
    errorEnd = parseCommands(parser, parameter, allowedCommands);
  }
  const body = errorEnd === null ? parseStatementBlock(parser) : null;
  if (body !== null) {
    const extent = between(keyword, body.extent);
    return { kind: 'DataStatement', extent, variable: name?.value, allowedCommands, body };
  }
  if (errorEnd === null) {
    errorEnd = allowedCommands.at(-1)?.extent ?? name?.extent ?? extentOf(keyword);
    reportMissing(parser, 'MissingStatementBlockForDataSection', after(errorEnd));
  }
  return errorStatement(between(keyword, errorEnd), allowedCommands);
}

/** Adds the commands; gives the end of what was understood where there is an error. */
function parseCommands(
  parser: Parser,
  parameter: Token,
  commands: ExpressionNode[],
): Extent | null {
  const isKnown = isParameterNamed(parameter, 'SupportedCommand');
  if (!isKnown) {
    report(parser, 'InvalidParameterForDataSectionStatement', parameter, parameter.value);
  }
  let comma: Token | null = null;
  for (;;) {
    skipNewlines(parser);
    const command = parseSingleArgument(parser, 'name');
    if (command === null) {
      const end = comma ?? parameter;
      const id = 'MissingValueForSupportedCommandInDataSectionStatement';
      if (isKnown) reportMissing(parser, id, after(end));
      return extentOf(end);
    }
    commands.push(command);
    comma = peek(parser);
    if (comma.kind !== 'Comma') return isKnown ? null : extentOf(parameter);
    skip(parser);
  }
}

/** `using`: namespaces, modules, assemblies; what PowerShell reads of it and later refuses too. */

import type {
  ErrorStatementNode,
  ExpressionNode,
  HashtableNode,
  UsingStatementNode,
} from '../ast.ts';
import type { StringConstantExpressionNode } from '../leaf-nodes.ts';
import type { Token } from '../lex/token.ts';
import { parseArgumentFrom } from './arguments.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  extentOf,
  next,
  peek,
  report,
  reportMissing,
  skip,
  textOf,
  unread,
} from './parser.ts';
import { errorStatement, skipTo } from './recovery.ts';

type UsingKind = UsingStatementNode['usingKind'];

/** Whether the kinds can, or must, give the thing another name. */
const aliases: ReadonlyMap<string, 'possible' | 'needed' | 'none'> = new Map<
  UsingKind,
  'possible' | 'needed' | 'none'
>([
  ['Namespace', 'possible'],
  ['Module', 'possible'],
  ['Type', 'needed'],
  ['Command', 'needed'],
  ['Assembly', 'none'],
]);

/** 'using' ( 'namespace' | 'module' | 'type' | 'command' | 'assembly' ) name ( '=' name )? */
export function parseUsing(
  parser: Parser,
  keyword: Token,
): UsingStatementNode | ErrorStatementNode {
  parser.hasSymbols = true;
  const directive = next(parser);
  const alias = aliases.get(directive.kind);
  if (alias === undefined) {
    unread(parser, directive);
    reportMissing(parser, 'MissingUsingStatementDirective', after(keyword));
    return errorStatement(extentOf(keyword));
  }
  const usingKind = directive.kind as UsingKind;
  const token = next(parser);
  if (endsStatement(token) || token.kind === 'Comma') {
    reportMissing(parser, 'MissingUsingItemName', after(directive));
    return errorStatement(between(keyword, directive));
  }
  const item = parseArgumentFrom(parser, token, 'argument');
  if (item === null) {
    report(parser, 'InvalidValueForUsingItemName', token);
    skipTo(parser, ['Semi', 'NewLine'], { consumesBracket: true });
    return errorStatement(between(keyword, token));
  }
  if (item.kind === 'Hashtable' && usingKind === 'Module') {
    requireTerminator(parser);
    return using(usingKind, keyword, { specification: item, end: item });
  }
  if (item.kind !== 'StringConstantExpression') {
    report(parser, 'InvalidValueForUsingItemName', item.extent);
    return errorStatement(between(keyword, item.extent));
  }
  if (alias !== 'none' && peek(parser).kind === 'Equals') {
    return finishAlias(parser, { keyword, usingKind, item });
  }
  if (alias === 'needed') {
    reportMissing(parser, 'MissingEqualsInUsingAlias', after(token));
    return errorStatement(between(keyword, item.extent), [item]);
  }
  requireTerminator(parser);
  return using(usingKind, keyword, { name: item, end: item });
}

interface OpenUsing {
  readonly keyword: Token;
  readonly usingKind: UsingKind;
  readonly item: StringConstantExpressionNode;
}

/** '=' name */
function finishAlias(
  parser: Parser,
  { keyword, usingKind, item }: OpenUsing,
): UsingStatementNode | ErrorStatementNode {
  const equals = peek(parser);
  skip(parser);
  const token = next(parser);
  if (endsStatement(token)) {
    unread(parser, token);
    reportMissing(parser, 'MissingNamespaceAlias', after(equals));
    return errorStatement(between(keyword, equals));
  }
  if (token.kind === 'Comma') {
    report(parser, 'UnexpectedUnaryOperator', token);
    return errorStatement(between(keyword, token));
  }
  const alias = parseArgumentFrom(parser, token, 'argument');
  const isModule = alias?.kind === 'Hashtable' && usingKind === 'Module';
  if (!isModule && alias?.kind !== 'StringConstantExpression') {
    const extent = alias?.extent ?? extentOf(token);
    report(parser, 'InvalidValueForUsingItemName', extent, textOf(parser, extent));
    return errorStatement(between(keyword, extent), [item, alias]);
  }
  requireTerminator(parser);
  const end = { extent: extentOf(token) };
  return alias.kind === 'Hashtable'
    ? using(usingKind, keyword, { name: item, specification: alias, end })
    : using(usingKind, keyword, { name: item, alias, end });
}

interface Parts {
  readonly name?: StringConstantExpressionNode;
  readonly specification?: HashtableNode;
  readonly alias?: StringConstantExpressionNode;
  readonly end: Pick<ExpressionNode, 'extent'>;
}

function using(usingKind: UsingKind, keyword: Token, parts: Parts): UsingStatementNode {
  return {
    kind: 'UsingStatement',
    extent: between(keyword, parts.end.extent),
    usingKind,
    name: parts.name,
    moduleSpecification: parts.specification,
    alias: parts.alias,
  };
}

function endsStatement({ kind }: Token): boolean {
  return kind === 'EndOfInput' || kind === 'NewLine' || kind === 'Semi';
}

/** newline | ';' | the end of the text */
function requireTerminator(parser: Parser): void {
  const token = peek(parser);
  if (token.kind === 'NewLine' || token.kind === 'Semi') skip(parser);
  else if (token.kind !== 'EndOfInput') {
    reportMissing(parser, 'MissingStatementTerminator', extentOf(token));
  }
}

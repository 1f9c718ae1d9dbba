/** Methods and constructors of classes, from the parameters on. */

import type { Extent } from '../../base/errors.ts';
import type { CommandExpressionNode, ExpressionNode, FunctionDefinitionNode } from '../ast.ts';
import type { Token } from '../lex/token.ts';
import { parseVariablePath } from '../variable-path.ts';
import { parseMethodArguments } from './members.ts';
import { parseParameterDeclaration } from './parameters.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  enter,
  extentOf,
  leave,
  next,
  peek,
  reportMissing,
  setMode,
  skip,
  skipNewlines,
  textOf,
  unread,
} from './parser.ts';
import { parseScriptBlock } from './script-blocks.ts';

/** The class that a method belongs to, and what its head says. */
interface Owner {
  readonly className: string;
  readonly isStatic: boolean;
}

/** '(' parameter-list ')' base-call? '{' script-block '}', the name of which was read; null where it is in error */
export function parseMethod(
  parser: Parser,
  nameToken: Token,
  { className, isStatic }: Owner,
): FunctionDefinitionNode | null {
  const name = textOf(parser, nameToken);
  const hasParameters = peek(parser).kind === 'LParen';
  if (!hasParameters) reportMissing(parser, 'MissingMethodParameterList', after(nameToken));
  const declaration = hasParameters
    ? parseParameterDeclaration(parser)
    : { parameters: [], close: null, errorEnd: null };
  const isConstructor = !isStatic && name.toLowerCase() === className.toLowerCase();
  const base = isConstructor ? parseBaseCall(parser) : null;
  const isFaulty = declaration.errorEnd !== null || base?.isFaulty === true;
  const open = next(parser);
  if (open.kind !== 'LCurly') {
    unread(parser, open);
    const end = extentOf(declaration.close ?? nameToken);
    if (!isFaulty) reportMissing(parser, 'MissingFunctionBody', after(end));
    return null;
  }
  if (isFaulty) return null;
  const { mode } = parser.scanner;
  setMode(parser, 'command');
  enter(parser);
  const body = parseScriptBlock(parser, open, { first: base?.call });
  leave(parser);
  setMode(parser, mode);
  return {
    kind: 'FunctionDefinition',
    extent: between(nameToken, body.extent),
    functionKind: 'method',
    name,
    nameExtent: extentOf(nameToken),
    parameters: declaration.parameters,
    body,
  };
}

interface BaseCall {
  readonly call: CommandExpressionNode;
  readonly isFaulty: boolean;
}

const nowhere: Extent = { start: 0, end: 0 };
const implicit: BaseCall = { call: baseCall(nowhere, nowhere, []), isFaulty: false };
const broken: BaseCall = { ...implicit, isFaulty: true };

/** ( ':' 'base' '(' arguments ')' )? */
function parseBaseCall(parser: Parser): BaseCall {
  skipNewlines(parser);
  const { mode } = parser.scanner;
  setMode(parser, 'signature');
  const colon = peek(parser);
  const base = colon.kind === 'Colon' ? finishBaseCall(parser, colon) : implicit;
  setMode(parser, mode);
  return base;
}

function finishBaseCall(parser: Parser, colon: Token): BaseCall {
  skip(parser);
  skipNewlines(parser);
  const keyword = peek(parser);
  if (keyword.kind !== 'Base') {
    reportMissing(parser, 'MissingBaseCtorCall', after(colon));
    return broken;
  }
  skip(parser);
  skipNewlines(parser);
  const open = peek(parser);
  if (open.kind !== 'LParen') {
    reportMissing(parser, 'MissingMethodParameterList', after(keyword));
    return broken;
  }
  skip(parser);
  enter(parser);
  const { list, end } = parseMethodArguments(parser, open);
  leave(parser);
  skipNewlines(parser);
  const call = baseCall(extentOf(keyword), between(keyword, end), list);
  return { call, isFaulty: false };
}

function baseCall(
  keyword: Extent,
  extent: Extent,
  list: readonly ExpressionNode[],
): CommandExpressionNode {
  return {
    kind: 'CommandExpression',
    extent,
    redirections: [],
    expression: {
      kind: 'BaseCtorInvokeMemberExpression',
      extent,
      expression: {
        kind: 'VariableExpression',
        extent: keyword,
        path: parseVariablePath('this'),
        isSplatted: false,
      },
      member: {
        kind: 'StringConstantExpression',
        extent: keyword,
        stringType: 'BareWord',
        value: '.ctor',
      },
      arguments: list,
    },
  };
}

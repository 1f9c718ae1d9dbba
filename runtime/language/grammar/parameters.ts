/** Parameters: the `param` block, and what stands in the parentheses behind a function's name. */

import type { Extent } from '../../base/errors.ts';
import type { AttributeNode, ExpressionNode, ParamBlockNode, ParameterNode } from '../ast.ts';
import type { VariableExpressionNode } from '../leaf-nodes.ts';
import { peekCode } from '../lex/scanner.ts';
import type { Token } from '../lex/token.ts';
import { formatTypeName } from '../type-name.ts';
import { parseVariablePath } from '../variable-path.ts';
import { parseBrackets } from './attributes.ts';
import type { Parser } from './parser.ts';
import {
  after,
  before,
  between,
  enter,
  extentOf,
  goBack,
  leave,
  next,
  peek,
  report,
  reportMissing,
  restorePoint,
  setMode,
  skip,
  skipNewlines,
  unread,
} from './parser.ts';
import { skipTo } from './recovery.ts';

/** attribute* 'param' '(' parameter-list ')'; undefined, and nothing read, where there is none */
export function parseParamBlock(parser: Parser): ParamBlockNode | undefined {
  if (parser.lookahead === undefined && !canBegin(peekCode(parser.scanner))) return undefined;
  const position = restorePoint(parser);
  const brackets = parseBrackets(parser, { isInExpression: false });
  const keyword = peek(parser);
  if (keyword.kind === 'Param') {
    skip(parser);
    skipNewlines(parser);
    if (peek(parser).kind === 'LParen') {
      const attributes: AttributeNode[] = [];
      const { parameters, end } = parseInParentheses(parser, next(parser));
      for (const bracket of brackets) {
        if (bracket.kind === 'Attribute') attributes.push(bracket);
        else {
          const given = formatTypeName(bracket.typeName);
          report(parser, 'TypeNotAllowedBeforeParam', bracket.extent, given);
        }
      }
      return { kind: 'ParamBlock', extent: between(keyword, end), attributes, parameters };
    }
  }
  goBack(parser, position);
  return undefined;
}

/** `[` of an attribute, or the first letter of `param`; saves reading most blocks twice. */
function canBegin(code: number): boolean {
  return code === 0x5b || code === 0x70 || code === 0x50;
}

function parseInParentheses(
  parser: Parser,
  open: Token,
): { readonly parameters: readonly ParameterNode[]; readonly end: Extent } {
  const parameters = parseParameterList(parser);
  skipNewlines(parser);
  const close = next(parser);
  if (close.kind === 'RParen') return { parameters, end: extentOf(close) };
  unread(parser, close);
  const last = parameters.at(-1)?.extent ?? open;
  reportMissing(parser, 'MissingEndParenthesisInFunctionParameterList', after(last));
  return { parameters, end: before(close) };
}

/** What stands behind the name of a function. */
export interface ParameterDeclaration {
  readonly parameters: readonly ParameterNode[] | undefined;
  /** The closing parenthesis, where it is there. */
  readonly close: Token | null;
  /** The end of what was understood, where there is an error. */
  readonly errorEnd: Extent | null;
}

/** ( '(' parameter-list ')' )? */
export function parseParameterDeclaration(parser: Parser): ParameterDeclaration {
  skipNewlines(parser);
  const open = peek(parser);
  if (open.kind !== 'LParen') return { parameters: undefined, close: null, errorEnd: null };
  skip(parser);
  const parameters = parseParameterList(parser);
  skipNewlines(parser);
  const close = next(parser);
  let errorEnd: Extent | null = null;
  if (close.kind !== 'RParen') {
    unread(parser, close);
    errorEnd = parameters.at(-1)?.extent ?? extentOf(open);
    reportMissing(parser, 'MissingEndParenthesisInFunctionParameterList', after(errorEnd));
  }
  skipNewlines(parser);
  return { parameters, close: errorEnd === null ? close : null, errorEnd };
}

/** ( parameter ( ',' parameter )* )? */
function parseParameterList(parser: Parser): ParameterNode[] {
  const parameters: ParameterNode[] = [];
  let comma: Token | null = null;
  for (;;) {
    const parameter = parseParameter(parser);
    if (parameter === null) {
      if (comma !== null) {
        reportMissing(parser, 'MissingExpressionAfterToken', after(comma), { given: ',' });
      }
      return parameters;
    }
    parameters.push(parameter);
    skipNewlines(parser);
    comma = peek(parser);
    if (comma.kind !== 'Comma') return parameters;
    skip(parser);
  }
}

/** ( attribute | type )* variable ( '=' expression )? */
function parseParameter(parser: Parser): ParameterNode | null {
  const { isCommaDisabled } = parser;
  const { mode } = parser.scanner;
  parser.isCommaDisabled = true;
  setMode(parser, 'expression');
  const parameter = parseParameterHere(parser);
  parser.isCommaDisabled = isCommaDisabled;
  setMode(parser, mode);
  return parameter;
}

const faultyName = '__error__';

function parseParameterHere(parser: Parser): ParameterNode | null {
  skipNewlines(parser);
  const attributes = parseBrackets(parser, { isInExpression: false });
  skipNewlines(parser);
  const [first] = attributes;
  const last = attributes.at(-1);
  const token = next(parser);
  if (token.kind !== 'Variable' && token.kind !== 'SplattedVariable') {
    unread(parser, token);
    if (first === undefined || last === undefined) return null;
    reportMissing(parser, 'InvalidFunctionParameter', after(last.extent));
    skipTo(parser, ['RParen'], { consumesBracket: true });
    const extent = between(first.extent, last.extent);
    const name = variable(faultyName, extent, false);
    return { kind: 'Parameter', extent, attributes, name, defaultValue: undefined };
  }
  const name = variable(token.value, extentOf(token), token.kind === 'SplattedVariable');
  const defaultValue = parseDefault(parser);
  const extent = between(first?.extent ?? token, defaultValue?.extent ?? token);
  return { kind: 'Parameter', extent, attributes, name, defaultValue };
}

function variable(name: string, extent: Extent, isSplatted: boolean): VariableExpressionNode {
  return { kind: 'VariableExpression', extent, path: parseVariablePath(name), isSplatted };
}

function parseDefault(parser: Parser): ExpressionNode | undefined {
  skipNewlines(parser);
  const equals = peek(parser);
  if (equals.kind !== 'Equals') return undefined;
  skip(parser);
  skipNewlines(parser);
  enter(parser);
  const value = parser.grammar.expression(parser);
  leave(parser);
  if (value === null) {
    reportMissing(parser, 'MissingExpressionAfterToken', after(equals), { given: '=' });
  }
  return value ?? undefined;
}

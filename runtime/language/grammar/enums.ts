/** Enum definitions. */

import type { PropertyMemberNode, StatementNode } from '../ast.ts';
import { fullTypeName, isUnknownType } from '../check/known-types.ts';
import type { TypeConstraintNode } from '../leaf-nodes.ts';
import type { Token } from '../lex/token.ts';
import type { TypeName } from '../type-name.ts';
import type { BracketNode } from './attributes.ts';
import { finishProperty } from './class-members.ts';
import { parseSimpleName } from './names.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  enter,
  extentOf,
  leave,
  next,
  peek,
  report,
  reportMissing,
  setMode,
  skip,
  skipNewlines,
  unread,
} from './parser.ts';
import { errorStatement, namelessStatement } from './recovery.ts';
import { parseTypeNameToken } from './type-names.ts';

/** attribute* 'enum' name ( ':' type )? '{' member* '}' */
export function parseEnum(
  parser: Parser,
  keyword: Token,
  brackets: readonly BracketNode[],
): StatementNode {
  parser.hasSymbols = true;
  skipNewlines(parser);
  const name = parseSimpleName(parser);
  if (name === null) {
    return namelessStatement(parser, keyword);
  }
  const { mode } = parser.scanner;
  setMode(parser, 'signature');
  const baseTypes = parseUnderlyingType(parser);
  skipNewlines(parser);
  const open = next(parser);
  if (open.kind !== 'LCurly') {
    unread(parser, open);
    reportMissing(parser, 'MissingTypeBody', after(name.extent), { given: 'enum' });
    setMode(parser, mode);
    return errorStatement(between(keyword, name.extent));
  }
  const members: PropertyMemberNode[] = [];
  let member = parseMember(parser);
  for (; member !== null; member = parseMember(parser)) members.push(member);
  const close = next(parser);
  if (close.kind !== 'RCurly') {
    unread(parser, close);
    reportMissing(parser, 'MissingEndCurlyBrace', after(open), { detectedAt: close });
  }
  setMode(parser, mode);
  const start = brackets[0]?.extent ?? extentOf(keyword);
  const definition: StatementNode = {
    kind: 'TypeDefinition',
    extent: between(start, close),
    typeKind: 'Enum',
    name: name.value,
    attributes: brackets.filter((bracket) => bracket.kind === 'Attribute'),
    baseTypes,
    members,
  };
  const types = brackets.filter((bracket) => bracket.kind === 'TypeConstraint');
  return types.length > 0 ? errorStatement(start, [...types, definition]) : definition;
}

/** ( ':' type )? */
function parseUnderlyingType(parser: Parser): TypeConstraintNode[] {
  const colon = peek(parser);
  if (colon.kind !== 'Colon') return [];
  skip(parser);
  skipNewlines(parser);
  const found = parseTypeNameToken(parser, 'bracketed');
  if (found === null) {
    reportMissing(parser, 'TypeNameExpected', after(colon));
    return [];
  }
  const { type } = found;
  if (!canBeUnderlying(type)) report(parser, 'InvalidUnderlyingType', type.extent);
  return [{ kind: 'TypeConstraint', extent: type.extent, typeName: type }];
}

/** PowerShell takes any type with a type code up to that of decimals; text and dates have higher ones. */
function canBeUnderlying(type: TypeName): boolean {
  const name = fullTypeName(type);
  return name !== 'system.string' && name !== 'system.datetime' && !isUnknownType(type, false);
}

/** name ( '=' expression )? ( newline | ';' ) */
function parseMember(parser: Parser): PropertyMemberNode | null {
  skipNewlines(parser);
  const name = parseSimpleName(parser);
  if (name === null) return null;
  const { mode } = parser.scanner;
  setMode(parser, 'expression');
  let initialValue: PropertyMemberNode['initialValue'];
  let missingBehind: Token | null = null;
  const equals = peek(parser);
  if (equals.kind === 'Equals') {
    skip(parser);
    enter(parser);
    initialValue = parser.grammar.expression(parser) ?? undefined;
    leave(parser);
    if (initialValue === undefined) {
      report(parser, 'ExpectedValueExpression', after(equals), '=');
      missingBehind = equals;
    }
  }
  setMode(parser, mode);
  const value = initialValue?.extent ?? extentOf(missingBehind ?? name.extent);
  const end = finishProperty(parser, value, missingBehind !== null);
  return {
    kind: 'PropertyMember',
    extent: between(name.extent, end),
    name: name.value,
    modifiers: { isStatic: true, isHidden: false, isLiteral: true },
    type: undefined,
    attributes: [],
    initialValue,
  };
}

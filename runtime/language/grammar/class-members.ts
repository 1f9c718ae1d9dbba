/** Members of classes: properties, methods and constructors. */

import type { Extent } from '../../base/errors.ts';
import type { AttributeNode, FunctionMemberNode, Node, PropertyMemberNode } from '../ast.ts';
import type { TypeConstraintNode } from '../leaf-nodes.ts';
import { isKeyword } from '../lex/keywords.ts';
import type { Token } from '../lex/token.ts';
import { tokenMarks } from '../lex/token.ts';
import { parseVariablePath } from '../variable-path.ts';
import { parseBracket } from './attributes.ts';
import { parseMethod } from './methods.ts';
import type { Parser } from './parser.ts';
import {
  after,
  between,
  enter,
  extentOf,
  leave,
  peek,
  report,
  reportMissing,
  skip,
  skipNewlines,
  skipTerminators,
} from './parser.ts';
import { skipTo } from './recovery.ts';

/** What stands before the name of a member. */
interface Head {
  readonly attributes: AttributeNode[];
  type: TypeConstraintNode | undefined;
  isStatic: boolean;
  isHidden: boolean;
  /** Where the member starts. */
  start: Extent | null;
  /** The last attribute or word; null where there is none. */
  last: Extent | null;
}

export interface FoundMember {
  readonly member: PropertyMemberNode | FunctionMemberNode | null;
  /** The parts of a member that could not be read. */
  readonly faulty: readonly Node[];
}

/** head ( property | method ); null where there is no member any more */
export function parseClassMember(parser: Parser, className: string): FoundMember | null {
  const head: Head = {
    attributes: [],
    type: undefined,
    isStatic: false,
    isHidden: false,
    start: null,
    last: null,
  };
  const token = parseHead(parser, head);
  if (token.kind === 'Variable') return parseProperty(parser, head, token);
  if (token.kind === 'Identifier' || isKeyword(token.kind)) {
    token.marks = tokenMarks.plainName;
    skip(parser);
    const isStatic = head.isStatic;
    const definition = parseMethod(parser, token, { className, isStatic });
    if (definition !== null) return method(head, className, definition);
    skipTo(parser, ['RCurly'], { consumesBracket: false });
    return faulty(head);
  }
  if (head.last === null) return null;
  reportMissing(parser, 'IncompleteMemberDefinition', after(head.last));
  return faulty(head);
}

/** The parts of a head in error; null where there are none, and so no member. */
function faulty({ attributes, type }: Head): FoundMember | null {
  const nodes: Node[] = type === undefined ? attributes : [...attributes, type];
  return nodes.length === 0 ? null : { member: null, faulty: nodes };
}

/** ( attribute | type | 'static' | 'hidden' )*; gives the token behind */
function parseHead(parser: Parser, head: Head): Token {
  for (;;) {
    skipNewlines(parser);
    const bracket = parseBracket(parser);
    if (bracket !== null) {
      head.start ??= bracket.extent;
      head.last = bracket.extent;
      if (bracket.kind === 'Attribute') head.attributes.push(bracket);
      else if (head.type === undefined) head.type = bracket;
      else report(parser, 'TooManyTypes', bracket.extent);
      continue;
    }
    const token = peek(parser);
    head.start ??= extentOf(token);
    if (token.kind !== 'Static' && token.kind !== 'Hidden') return token;
    const isDuplicate = token.kind === 'Static' ? head.isStatic : head.isHidden;
    if (isDuplicate) report(parser, 'DuplicateQualifier', token);
    if (token.kind === 'Static') head.isStatic = true;
    else head.isHidden = true;
    head.last = extentOf(token);
    skip(parser);
  }
}

function modifiersOf({ isStatic, isHidden }: Head): PropertyMemberNode['modifiers'] {
  return { isStatic, isHidden, isLiteral: false };
}

/** variable ( '=' expression )? ( newline | ';' ) */
function parseProperty(parser: Parser, head: Head, name: Token): FoundMember | null {
  skip(parser);
  let initialValue: PropertyMemberNode['initialValue'];
  if (peek(parser).kind === 'Equals') {
    skip(parser);
    skipNewlines(parser);
    enter(parser);
    initialValue = parser.grammar.expression(parser) ?? undefined;
    leave(parser);
  }
  const end = finishProperty(parser, initialValue?.extent ?? extentOf(name));
  const { name: ownName } = parseVariablePath(name.value);
  if (ownName === '') {
    const found = faulty(head);
    const more = initialValue === undefined ? [] : [initialValue];
    const nodes = [...(found?.faulty ?? []), ...more];
    return nodes.length === 0 ? null : { member: null, faulty: nodes };
  }
  const member: PropertyMemberNode = {
    kind: 'PropertyMember',
    extent: between(head.start ?? name, end),
    name: ownName,
    modifiers: modifiersOf(head),
    type: head.type,
    attributes: head.attributes,
    initialValue,
  };
  return { member, faulty: [] };
}

/** ( newline | ';' )+ or the end of the class; a semicolon belongs to the property */
export function finishProperty(parser: Parser, end: Extent, isReported = false): Extent {
  const token = peek(parser);
  const isSemicolon = token.kind === 'Semi';
  if (!isSemicolon && token.kind !== 'NewLine' && token.kind !== 'RCurly' && !isReported) {
    reportMissing(parser, 'MissingPropertyTerminator', after(end));
  }
  skipTerminators(parser);
  return isSemicolon ? extentOf(token) : end;
}

function method(
  head: Head,
  className: string,
  definition: FunctionMemberNode['definition'],
): FoundMember {
  const member: FunctionMemberNode = {
    kind: 'FunctionMember',
    extent: between(head.start ?? definition.extent, definition.extent),
    modifiers: modifiersOf(head),
    isConstructor: definition.name.toLowerCase() === className.toLowerCase(),
    attributes: head.attributes,
    returnType: head.type,
    definition,
  };
  return { member, faulty: [] };
}

/** Class definitions: the head, and the members between the braces. */

import type { FunctionMemberNode, Node, PropertyMemberNode, StatementNode } from '../ast.ts';
import type { TypeConstraintNode } from '../leaf-nodes.ts';
import type { Token } from '../lex/token.ts';
import { tokenMarks } from '../lex/token.ts';
import type { BracketNode } from './attributes.ts';
import { parseClassMember } from './class-members.ts';
import { nextSimpleName } from './names.ts';
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
  unread,
} from './parser.ts';
import { errorStatement, namelessStatement } from './recovery.ts';
import { parseTypeNameToken } from './type-names.ts';

/** attribute* 'class' name ( ':' type ( ',' type )* )? '{' member* '}' */
export function parseClass(
  parser: Parser,
  keyword: Token,
  brackets: readonly BracketNode[],
): StatementNode {
  parser.hasSymbols = true;
  skipNewlines(parser);
  const name = nextSimpleName(parser);
  if (name === null) {
    return namelessStatement(parser, keyword);
  }
  name.marks = tokenMarks.typeName;
  skipNewlines(parser);
  const { mode } = parser.scanner;
  setMode(parser, 'signature');
  enter(parser);
  const statement = finishClass(parser, { keyword, name, brackets });
  leave(parser);
  setMode(parser, mode);
  return statement;
}

interface OpenClass {
  readonly keyword: Token;
  readonly name: Token;
  readonly brackets: readonly BracketNode[];
}

function finishClass(parser: Parser, { keyword, name, brackets }: OpenClass): StatementNode {
  const baseTypes = parseBaseTypes(parser);
  const open = next(parser);
  if (open.kind !== 'LCurly') {
    unread(parser, open);
    const last = baseTypes.at(-1)?.extent ?? name;
    reportMissing(parser, 'MissingTypeBody', after(last), { given: 'class' });
    return errorStatement(between(keyword, last), baseTypes);
  }
  const members: (PropertyMemberNode | FunctionMemberNode)[] = [];
  const faulty: Node[] = [];
  let end = extentOf(open);
  for (;;) {
    const found = parseClassMember(parser, name.value);
    if (found === null) break;
    if (found.member !== null) members.push(found.member);
    faulty.push(...found.faulty);
    end = (found.faulty.at(-1) ?? found.member)?.extent ?? end;
  }
  const close = next(parser);
  if (close.kind === 'RCurly') end = extentOf(close);
  else {
    unread(parser, close);
    reportMissing(parser, 'MissingEndCurlyBrace', after(open), { detectedAt: close });
  }
  const extent = between(brackets[0]?.extent ?? keyword, end);
  const attributes = brackets.filter((bracket) => bracket.kind === 'Attribute');
  const types = brackets.filter((bracket) => bracket.kind === 'TypeConstraint');
  const definition: StatementNode = {
    kind: 'TypeDefinition',
    extent,
    typeKind: 'Class',
    name: name.value,
    attributes,
    baseTypes,
    members,
  };
  if (types.length > 0) faulty.push(...types, definition);
  return faulty.length > 0 ? errorStatement(extent, faulty) : definition;
}

/** ( ':' type ( ',' type )* )? */
function parseBaseTypes(parser: Parser): TypeConstraintNode[] {
  const types: TypeConstraintNode[] = [];
  let separator = peek(parser);
  if (separator.kind !== 'Colon') return types;
  for (;;) {
    skip(parser);
    skipNewlines(parser);
    const found = parseTypeNameToken(parser, 'bracketed');
    if (found === null) {
      reportMissing(parser, 'TypeNameExpected', after(separator));
      return types;
    }
    types.push({ kind: 'TypeConstraint', extent: found.type.extent, typeName: found.type });
    skipNewlines(parser);
    const token = peek(parser);
    if (token.kind !== 'Comma') return types;
    separator = token;
  }
}

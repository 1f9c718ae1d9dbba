/** Type names between brackets: `int`, `int[]`, `Dictionary[string,int]`, `Name, Assembly`. */

import { isBlank, isNewline } from '../lex/characters.ts';
import { makeToken, peekCode } from '../lex/scanner.ts';
import type { Token } from '../lex/token.ts';
import { tokenMarks } from '../lex/token.ts';
import { skipBlanks } from '../lex/trivia.ts';
import type { PlainTypeName, TypeName } from '../type-name.ts';
import type { Parser } from './parser.ts';
import {
  after,
  before,
  between,
  enterTypes,
  extentOf,
  next,
  peek,
  report,
  reportMissing,
  setMode,
  skip,
  skipNewlines,
  unread,
} from './parser.ts';
import { skipTo } from './recovery.ts';

const mostDimensions = 32;
const unknownName = ':ErrorTypeName:';

/**
 * Behind which names a comma is followed by an assembly: all, those with brackets, or none. A list of types
 * is separated by commas too, but only that of type arguments is read as one in all cases.
 */
type AssemblyPlace = 'all' | 'bracketed' | 'none';

/** name ( '[' ... ']' )* ( ',' assembly )?, and its first token */
export function parseTypeNameToken(
  parser: Parser,
  place: AssemblyPlace = 'all',
): { readonly type: TypeName; readonly token: Token } | null {
  const { mode } = parser.scanner;
  setMode(parser, 'type');
  const token = next(parser);
  const isName = token.kind === 'Identifier';
  const type = isName ? finishTypeName(parser, token, place) : null;
  if (!isName) unread(parser, token);
  setMode(parser, mode);
  return type && { type, token };
}

function finishTypeName(parser: Parser, name: Token, place: AssemblyPlace): TypeName {
  const plain = plainName(name);
  const token = peek(parser);
  if (token.kind === 'LBracket') {
    skip(parser);
    skipNewlines(parser);
    const first = next(parser);
    if (first.kind === 'RBracket' || first.kind === 'Comma') {
      return finishArray(parser, { element: plain, plain, first }, place);
    }
    if (first.kind === 'LBracket' || first.kind === 'Identifier') {
      return finishGeneric(parser, { plain, first }, place);
    }
    if (first.kind === 'EndOfInput') {
      unread(parser, first);
      reportMissing(parser, 'MissingTypename', after(token));
    } else {
      report(parser, 'UnexpectedToken', first);
      skipTo(parser, ['RBracket'], { consumesBracket: true });
    }
    return plain;
  }
  return token.kind === 'Comma' && place === 'all' ? finishAssembly(parser, plain) : plain;
}

function plainName(token: Token): PlainTypeName {
  return { kind: 'TypeName', extent: extentOf(token), name: token.value };
}

function finishAssembly(parser: Parser, plain: PlainTypeName): PlainTypeName {
  const comma = next(parser);
  const assembly = readAssembly(parser);
  if (assembly === '') {
    report(parser, 'MissingAssemblyNameSpecification', after(comma));
    return plain;
  }
  const extent = { start: plain.extent.start, end: parser.scanner.position + parser.scanner.base };
  return { ...plain, extent, assembly };
}

/** Everything up to ']' or '=', with blanks removed around commas. */
function readAssembly(parser: Parser): string {
  let text = readAssemblyPart(parser);
  while (peekCode(parser.scanner) === 0x2c) {
    takeSign(parser, 'Comma');
    text += `, ${readAssemblyPart(parser)}`;
    if (peekCode(parser.scanner) !== 0x3d) continue;
    takeSign(parser, 'Equals');
    text += `=${readAssemblyPart(parser)}`;
  }
  return text;
}

function takeSign({ scanner }: Parser, kind: 'Comma' | 'Equals'): void {
  scanner.tokenStart = scanner.position;
  scanner.position++;
  makeToken(scanner, kind);
}

function readAssemblyPart(parser: Parser): string {
  const { scanner } = parser;
  skipBlanks(scanner);
  const start = scanner.position;
  while (scanner.position < scanner.limit && !endsAssemblyPart(peekCode(scanner))) {
    scanner.position++;
  }
  const part = scanner.text.slice(start, scanner.position);
  scanner.tokenStart = start;
  makeToken(scanner, 'Identifier').marks = tokenMarks.typeName;
  skipBlanks(scanner);
  return part;
}

function endsAssemblyPart(code: number): boolean {
  const isSign = code === 0x2c || code === 0x3d || code === 0x5d;
  return isSign || code === 0 || isBlank(code) || isNewline(code);
}

interface GenericStart {
  readonly plain: PlainTypeName;
  readonly first: Token;
}

function finishGeneric(
  parser: Parser,
  { plain, first }: GenericStart,
  place: AssemblyPlace,
): TypeName {
  const { types, last } = parseTypeArguments(parser, first);
  let end = extentOf(last);
  if (last.kind !== 'RBracket') {
    unread(parser, last);
    reportMissing(parser, 'EndSquareBracketExpectedAtEndOfAttribute', before(last));
    end = types.at(-1)?.extent ?? extentOf(first);
  }
  const extent = between(plain.extent, end);
  const token = peek(parser);
  if (token.kind === 'LBracket') {
    skip(parser);
    const element: TypeName = {
      kind: 'GenericTypeName',
      extent,
      definition: plain,
      arguments: types,
    };
    return finishArray(parser, { element, plain, first: next(parser) }, place);
  }
  const isAssembly = token.kind === 'Comma' && place !== 'none';
  const definition = isAssembly ? withAssembly(parser, plain) : plain;
  return { kind: 'GenericTypeName', extent, definition, arguments: types };
}

function withAssembly(parser: Parser, plain: PlainTypeName): PlainTypeName {
  const comma = next(parser);
  const assembly = readAssembly(parser);
  if (assembly !== '') return { ...plain, assembly };
  report(parser, 'MissingAssemblyNameSpecification', after(comma));
  return plain;
}

/** type ( ',' type )*, and the token behind. */
export function parseTypeArguments(
  parser: Parser,
  first: Token,
): { readonly types: TypeName[]; readonly last: Token } {
  const types: TypeName[] = [];
  enterTypes(parser);
  types.push(parseTypeArgument(parser, first));
  let last: Token;
  for (;;) {
    skipNewlines(parser);
    last = next(parser);
    if (last.kind !== 'Comma') break;
    skipNewlines(parser);
    const token = peek(parser);
    if (token.kind === 'Identifier' || token.kind === 'LBracket') {
      skip(parser);
      types.push(parseTypeArgument(parser, token));
    } else {
      reportMissing(parser, 'MissingTypename', after(last));
      types.push({ kind: 'TypeName', extent: extentOf(last), name: unknownName });
    }
  }
  parser.typeDepth--;
  return { types, last };
}

/** name | '[' name ( ',' assembly )? ']' */
function parseTypeArgument(parser: Parser, first: Token): TypeName {
  if (first.kind === 'Identifier') return finishTypeName(parser, first, 'none');
  const token = next(parser);
  if (token.kind !== 'Identifier') {
    unread(parser, token);
    reportMissing(parser, 'MissingTypename', after(token));
    return { kind: 'TypeName', extent: extentOf(first), name: unknownName };
  }
  const type = finishTypeName(parser, token, 'all');
  const close = next(parser);
  if (close.kind !== 'RBracket') {
    unread(parser, close);
    reportMissing(parser, 'EndSquareBracketExpectedAtEndOfType', before(close));
  }
  return type;
}

interface ArrayStart {
  readonly element: TypeName;
  /** The name that an assembly behind the brackets belongs to. */
  readonly plain: PlainTypeName;
  /** The token behind the first bracket. */
  readonly first: Token;
}

function finishArray(parser: Parser, start: ArrayStart, place: AssemblyPlace): TypeName {
  let type = start.element;
  let first = start.first;
  for (;;) {
    type = finishDimensions(parser, type, first);
    const token = peek(parser);
    if (token.kind === 'Comma' && place !== 'none') {
      const { assembly } = withAssembly(parser, start.plain);
      return assembly === undefined ? type : replaceAssembly(type, assembly);
    }
    if (token.kind !== 'LBracket') return type;
    skip(parser);
    first = next(parser);
  }
}

function replaceAssembly(type: TypeName, assembly: string): TypeName {
  switch (type.kind) {
    case 'TypeName':
      return { ...type, assembly };
    case 'ArrayTypeName':
      return { ...type, element: replaceAssembly(type.element, assembly) };
    case 'GenericTypeName':
      return { ...type, definition: { ...type.definition, assembly } };
  }
}

/** ','* ']' behind a bracket. */
function finishDimensions(parser: Parser, element: TypeName, first: Token): TypeName {
  if (first.kind === 'RBracket') {
    const extent = between(element.extent, first);
    return { kind: 'ArrayTypeName', extent, element, rank: 1 };
  }
  if (first.kind === 'EndOfInput') {
    unread(parser, first);
    report(parser, 'EndSquareBracketExpectedAtEndOfAttribute', before(first));
    return element;
  }
  if (first.kind !== 'Comma') {
    report(parser, 'UnexpectedToken', first);
    skipTo(parser, ['RBracket'], { consumesBracket: true });
    return element;
  }
  let rank = 1;
  let last = first;
  let token = first;
  while (token.kind === 'Comma') {
    last = token;
    rank++;
    token = next(parser);
  }
  if (token.kind !== 'RBracket') unread(parser, token);
  if (rank > mostDimensions) {
    report(parser, 'ArrayHasTooManyDimensions', between(first, last));
    return element;
  }
  if (token.kind !== 'RBracket') {
    report(parser, 'EndSquareBracketExpectedAtEndOfAttribute', after(last));
  }
  return { kind: 'ArrayTypeName', extent: between(element.extent, token), element, rank };
}

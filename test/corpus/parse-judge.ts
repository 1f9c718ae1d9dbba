/**
 * Compares our answer for one recorded text with PowerShell's: errors with ids, extents and the
 * incomplete flag, the tree with types, extents, details and nesting, and the tokens with their flags. The record is one line of parse.jsonl,
 * parsed; the differences are for a reader.
 */

import type { Node } from '../../runtime/language/ast.ts';
import type { ConstantExpressionNode, MemberModifiers } from '../../runtime/language/leaf-nodes.ts';
import type { SourceToken } from '../../runtime/language/lex/source-tokens.ts';
import { parseWithTokens } from '../../runtime/language/parse.ts';
import type { TypeName } from '../../runtime/language/type-name.ts';
import { formatTypeName } from '../../runtime/language/type-name.ts';
import { childrenOf } from '../../runtime/language/visit.ts';

export interface Difference {
  readonly about: 'errors' | 'incomplete' | 'tree' | 'tokens' | 'exception';
  readonly expected: string;
  readonly actual: string;
}

interface RecordedError {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly incomplete: boolean;
}

/** [type, start, end, detail, ...children] */
type RecordedNode = readonly [string, number, number, unknown, ...RecordedNode[]];

interface Recorded {
  readonly text: string;
  readonly errors: readonly RecordedError[];
  readonly incomplete: boolean;
  readonly ast: RecordedNode;
  readonly tokens: readonly RecordedToken[];
}

/** Where our answer differs from the recorded one; empty where it does not. */
export function judgeParse(line: unknown): Difference[] {
  const recorded = line as Recorded;
  try {
    return compare(recorded);
  } catch (error) {
    return [{ about: 'exception', expected: 'an answer', actual: String(error) }];
  }
}

function compare(recorded: Recorded): Difference[] {
  const { ast, errors, isIncomplete, tokens } = parseWithTokens(recorded.text);
  const ours = errors.map(({ id, extent, isIncomplete: incomplete }) =>
    showError({ id, start: extent?.start ?? -1, end: extent?.end ?? -1, incomplete }),
  );
  const found = [
    difference('errors', recorded.errors.map(showError).join('; '), ours.join('; ')),
    difference('incomplete', String(recorded.incomplete), String(isIncomplete)),
    difference('tree', showRecorded(recorded.ast), showNode(ast)),
    difference(
      'tokens',
      recorded.tokens.map(showRecordedToken).join('\n'),
      tokens.map(showOurToken).join('\n'),
    ),
  ];
  return found.filter((item) => item !== null);
}

function difference(
  about: Difference['about'],
  expected: string,
  actual: string,
): Difference | null {
  return expected === actual ? null : { about, expected, actual };
}

function showError({ id, start, end, incomplete }: RecordedError): string {
  return `${id}[${start},${end}${incomplete ? ' incomplete' : ''}]`;
}

function showRecorded([type, start, end, detail, ...children]: RecordedNode): string {
  return show(type, { start, end }, recordedDetail(type, detail), children.map(showRecorded));
}

function showNode(node: Node): string {
  const children = childrenOf(node).map(showNode);
  if (node.kind === 'NamedAttributeArgument' && node.argument === undefined) {
    // PowerShell makes a constant `true` of an argument without a value, in the place of its name.
    children.push(show('ConstantExpressionAst', node.extent, '', []));
  }
  return show(`${node.kind}Ast`, node.extent, ourDetail(node), children);
}

function show(
  type: string,
  extent: { readonly start: number; readonly end: number },
  detail: string,
  children: readonly string[],
): string {
  const inner = children.length === 0 ? '' : `(${children.join(' ')})`;
  return `${type}[${extent.start},${extent.end}]${detail}${inner}`;
}

function recordedDetail(type: string, detail: unknown): string {
  if (type === 'ConstantExpressionAst' && !isNumberDetail(detail)) return '';
  return detail === null ? '' : JSON.stringify(detail);
}

function isNumberDetail(detail: unknown): boolean {
  return Array.isArray(detail) && detail[0] !== 'Boolean';
}

function ourDetail(node: Node): string {
  const detail = detailOf(node);
  return detail === undefined ? '' : JSON.stringify(detail);
}

type Details = {
  readonly [K in Node['kind']]?: (node: Extract<Node, { readonly kind: K }>) => unknown;
};

/** What the records say of a node besides its place: texts, names, operators, flags, counts. */
const details: Details = {
  StringConstantExpression: (node) => [node.stringType, node.value],
  ExpandableStringExpression: (node) => [node.stringType, node.value],
  VariableExpression: (node) => [node.path.text, node.isSplatted],
  BinaryExpression: (node) => [node.operator],
  UnaryExpression: (node) => [node.operator],
  AssignmentStatement: (node) => [node.operator],
  Command: (node) => [node.invocation],
  CommandParameter: (node) => [node.name],
  Pipeline: (node) => [node.isBackground],
  PipelineChain: (node) => [node.operator, node.isBackground],
  MemberExpression: (node) => [node.isStatic, node.isNullConditional],
  InvokeMemberExpression: (node) => [
    node.isStatic,
    node.isNullConditional,
    node.typeArguments.map(fullName).join(','),
  ],
  BaseCtorInvokeMemberExpression: () => [false, false, ''],
  IndexExpression: (node) => [node.isNullConditional],
  FileRedirection: (node) => [node.from, node.isAppend],
  MergingRedirection: (node) => [node.from, node.to],
  TypeConstraint: (node) => [fullName(node.typeName)],
  TypeExpression: (node) => [fullName(node.typeName)],
  ConstantExpression: showNumber,
  Hashtable: (node) => [String(node.pairs.length)],
  NamedBlock: (node) => [node.phase, node.isUnnamed],
  Parameter: (node) => [node.name.path.text],
  Attribute: (node) => [fullName(node.typeName)],
  NamedAttributeArgument: (node) => [node.name, node.argument === undefined],
  IfStatement: (node) => [String(node.clauses.length), node.elseClause !== undefined],
  SwitchStatement: (node) => [
    node.label ?? null,
    node.flags.length === 0 ? 'None' : node.flags.join(', '),
    node.defaultBody !== undefined,
  ],
  ForEachStatement: (node) => [node.label ?? null, node.isParallel ? 'Parallel' : 'None'],
  ForStatement: (node) => [node.label ?? null],
  WhileStatement: (node) => [node.label ?? null],
  DoWhileStatement: (node) => [node.label ?? null],
  DoUntilStatement: (node) => [node.label ?? null],
  TryStatement: (node) => [String(node.catchClauses.length), node.finallyBody !== undefined],
  CatchClause: (node) => [node.types.length === 0],
  FunctionDefinition: (node) => [
    node.name,
    node.functionKind === 'filter',
    (node.parameters?.length ?? 0) > 0,
  ],
  UsingStatement: (node) => [node.usingKind],
  TypeDefinition: (node) => [node.name, node.typeKind],
  PropertyMember: (node) => [node.name, modifiers(node.modifiers)],
  FunctionMember: (node) => [node.definition.name, modifiers(node.modifiers), node.isConstructor],
  ErrorStatement: (node) => [node.keyword ?? null],
};

function detailOf(node: Node): unknown {
  const describe = details[node.kind] as ((node: Node) => unknown) | undefined;
  return describe?.(node);
}

function modifiers({ isStatic, isHidden, isLiteral }: MemberModifiers): string {
  const words = ['Public', isStatic && 'Static', isLiteral && 'Literal', isHidden && 'Hidden'];
  return words.filter((word) => word !== false).join(', ');
}

/** The name as PowerShell puts it, which cannot be read again: type arguments lose their own brackets. */
function fullName(type: TypeName): string {
  if (type.kind !== 'GenericTypeName') return formatTypeName(type);
  const { name, assembly } = type.definition;
  const whole = `${name}[${type.arguments.map(fullName).join(',')}]`;
  return assembly === undefined ? whole : `${whole},${assembly}`;
}

/** [kind, start, end, flags, value?, nested?] */
type RecordedToken = readonly [string, number, number, string, ...unknown[]];

function showRecordedToken(token: RecordedToken): string {
  const nested = token.slice(4).find(isTokenList);
  return showToken(token, nested?.map(showRecordedToken));
}

function isTokenList(item: unknown): item is readonly RecordedToken[] {
  return Array.isArray(item) && Array.isArray(item[0]);
}

function showOurToken(token: SourceToken): string {
  const flags = token.flags.join(', ') || 'None';
  return showToken([token.kind, token.start, token.end, flags], token.nested?.map(showOurToken));
}

function showToken([kind, start, end, flags]: RecordedToken, nested?: readonly string[]): string {
  const inner = nested === undefined || nested.length === 0 ? '' : `(${nested.join(' ')})`;
  return `${kind}[${start},${end}] ${flags}${inner}`;
}

function showNumber({ literal }: ConstantExpressionNode): unknown {
  if (literal.type === 'Decimal') {
    const { mantissa, scale } = literal.value;
    const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    const fraction = scale === 0 ? '' : `.${digits.slice(-scale)}`;
    return ['Decimal', `${mantissa < 0n ? '-' : ''}${whole}${fraction}`];
  }
  if (Number.isNaN(literal.value)) return ['null', ''];
  if (Object.is(literal.value, -0)) return [literal.type, '-0'];
  const isReal = literal.type === 'Double' || literal.type === 'Single';
  const text =
    isReal && writesExponent(literal.value) ? literal.value.toExponential() : String(literal.value);
  const exponent = /^(.*)e([+-])(\d+)$/.exec(text);
  if (exponent === null) return [literal.type, text];
  return [literal.type, `${exponent[1]}E${exponent[2]}${exponent[3]?.padStart(2, '0')}`];
}

/** .NET writes exponents from other sizes on than JavaScript. */
function writesExponent(value: number): boolean {
  const size = Math.abs(value);
  return Number.isFinite(value) && value !== 0 && (size >= 1e17 || size < 1e-4);
}

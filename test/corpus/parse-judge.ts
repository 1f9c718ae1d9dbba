/**
 * Compares our answer for one recorded text with PowerShell's: errors with ids, extents and the
 * incomplete flag, and the tree with types, extents and nesting. The record is one line of parse.jsonl,
 * parsed; the differences are for a reader.
 */

import type { ConstantExpressionNode, Node } from '../../runtime/language/ast.ts';
import { parse } from '../../runtime/language/parse.ts';
import { formatTypeName } from '../../runtime/language/type-name.ts';
import { childrenOf } from '../../runtime/language/visit.ts';

export interface Difference {
  readonly about: 'errors' | 'incomplete' | 'tree' | 'exception';
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
  const { ast, errors, isIncomplete } = parse(recorded.text);
  const ours = errors.map(({ id, extent, isIncomplete: incomplete }) =>
    showError({ id, start: extent?.start ?? -1, end: extent?.end ?? -1, incomplete }),
  );
  const found = [
    difference('errors', recorded.errors.map(showError).join('; '), ours.join('; ')),
    difference('incomplete', String(recorded.incomplete), String(isIncomplete)),
    difference('tree', showRecorded(recorded.ast), showNode(ast)),
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

/** Details that both sides show: texts, names, operators and flags. */
const detailed: ReadonlySet<string> = new Set([
  'StringConstantExpressionAst',
  'ExpandableStringExpressionAst',
  'VariableExpressionAst',
  'BinaryExpressionAst',
  'UnaryExpressionAst',
  'AssignmentStatementAst',
  'CommandAst',
  'CommandParameterAst',
  'PipelineAst',
  'PipelineChainAst',
  'MemberExpressionAst',
  'IndexExpressionAst',
  'FileRedirectionAst',
  'MergingRedirectionAst',
  'TypeConstraintAst',
  'TypeExpressionAst',
  'ConstantExpressionAst',
]);

function recordedDetail(type: string, detail: unknown): string {
  if (!detailed.has(type)) return '';
  if (type === 'ConstantExpressionAst' && !isNumberDetail(detail)) return '';
  return JSON.stringify(detail);
}

function isNumberDetail(detail: unknown): boolean {
  return Array.isArray(detail) && detail[0] !== 'Boolean';
}

function ourDetail(node: Node): string {
  const detail = detailOf(node);
  return detail === undefined ? '' : JSON.stringify(detail);
}

function detailOf(node: Node): unknown {
  switch (node.kind) {
    case 'StringConstantExpression':
    case 'ExpandableStringExpression':
      return [node.stringType, node.value];
    case 'VariableExpression':
      return [node.path.text, node.isSplatted];
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'AssignmentStatement':
      return [node.operator];
    case 'Command':
      return [node.invocation];
    case 'CommandParameter':
      return [node.name];
    case 'Pipeline':
      return [node.isBackground];
    case 'PipelineChain':
      return [node.operator, node.isBackground];
    case 'MemberExpression':
      return [node.isStatic, node.isNullConditional];
    case 'IndexExpression':
      return [node.isNullConditional];
    case 'FileRedirection':
      return [node.from, node.isAppend];
    case 'MergingRedirection':
      return [node.from, node.to];
    case 'TypeConstraint':
    case 'TypeExpression':
      return [formatTypeName(node.typeName)];
    case 'ConstantExpression':
      return showNumber(node);
    default:
      return undefined;
  }
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
  const text = String(literal.value);
  const exponent = /^(.*)e([+-])(\d+)$/.exec(text);
  if (exponent === null) return [literal.type, text];
  return [literal.type, `${exponent[1]}E${exponent[2]}${exponent[3]?.padStart(2, '0')}`];
}

/**
 * What is wrong with a tree that could be read: one rule per node kind. Rules report and change nothing;
 * they run over the whole tree, parents first, as PowerShell's do.
 */

import { foldCase } from '../base/case-map.ts';
import type { ExpressionNode, Node } from './ast.ts';
import type { Parser } from './parser.ts';
import { report, textOf } from './parser.ts';
import { formatTypeName } from './type-name.ts';
import type { Step } from './visit.ts';
import { visitTree } from './visit.ts';

type Rule<K extends Node['kind']> = (
  parser: Parser,
  node: Extract<Node, { readonly kind: K }>,
  parent: Step | undefined,
) => void;

type Rules = { readonly [K in Node['kind']]?: Rule<K> };

const rules: Rules = {
  AssignmentStatement: (parser, node) => {
    forEachBadTarget(node.left, node.operator === 'Equals', (bad) =>
      report(parser, 'InvalidLeftHandSide', bad.extent),
    );
  },
  UnaryExpression: (parser, node) => {
    if (!steps.has(node.operator)) return;
    forEachBadTarget(node.expression, false, (bad) =>
      report(parser, 'OperatorRequiresVariableOrProperty', bad.extent),
    );
  },
  ConvertExpression: (parser, node) => {
    const isOrdered = foldCase(formatTypeName(node.type.typeName)) === 'ordered';
    if (!isOrdered || node.expression.kind === 'Hashtable') return;
    report(parser, 'OrderedAttributeOnlyOnHashLiteralNode', node.extent);
  },
  AttributedExpression: (parser, node) => {
    let inner: ExpressionNode = node;
    while (inner.kind === 'AttributedExpression' || inner.kind === 'ConvertExpression') {
      inner = inner.expression;
      if (inner.kind === 'VariableExpression') return;
    }
    const { extent, typeName } = node.attribute;
    report(parser, 'UnexpectedAttribute', extent, formatTypeName(typeName));
  },
  Attribute: (parser, node) => {
    const seen = new Set<string>();
    for (const { name, extent } of node.named) {
      if (seen.has(foldCase(name))) report(parser, 'DuplicateNamedArgument', extent, name);
      seen.add(foldCase(name));
    }
  },
  VariableExpression: (parser, node, parent) => {
    const owner = parent?.node.kind;
    if (!node.isSplatted || owner === 'Command' || owner === 'UsingExpression') return;
    const isInList = owner === 'ArrayLiteral' && parent?.parent?.node.kind === 'Command';
    const id = isInList ? 'SplattingNotPermittedInArgumentList' : 'SplattingNotPermitted';
    report(parser, id, node.extent);
  },
  UsingExpression: (parser, node) => {
    const bad = findBadUsing(node.expression);
    if (bad !== null) report(parser, 'InvalidUsingExpression', bad.extent);
  },
  Hashtable: (parser, node) => {
    const seen = new Set<string>();
    for (const { key } of node.pairs) {
      const name = constantKey(key);
      if (name === null) continue;
      if (seen.has(foldCase(name))) {
        report(parser, 'DuplicateKeyInHashLiteral', key.extent, textOf(parser, key.extent));
      }
      seen.add(foldCase(name));
    }
  },
};

const steps: ReadonlySet<string> = new Set([
  'PlusPlus',
  'MinusMinus',
  'PostfixPlusPlus',
  'PostfixMinusMinus',
]);

/** Reports what the rules find in the tree, and gives the depth of its deepest node. */
export function checkTree(parser: Parser, root: Node): number {
  let deepest = 0;
  visitTree(root, (node, parent) => {
    if (parent !== undefined && parent.depth >= deepest) deepest = parent.depth + 1;
    const rule = rules[node.kind] as Rule<Node['kind']> | undefined;
    rule?.(parser, node, parent);
  });
  return deepest;
}

/** Calls back for each part of a target that cannot be assigned to; lists only with a plain `=`. */
function forEachBadTarget(
  target: ExpressionNode,
  isPlain: boolean,
  found: (bad: Node) => void,
): void {
  switch (target.kind) {
    case 'ArrayLiteral':
      if (!isPlain) found(target);
      else for (const element of target.elements) forEachBadTarget(element, true, found);
      break;
    case 'ParenExpression': {
      const inner = pureExpression(target.pipeline);
      if (inner === null) found(target.pipeline);
      else forEachBadTarget(inner, isPlain, found);
      break;
    }
    case 'AttributedExpression':
    case 'ConvertExpression':
      forEachBadTarget(target.expression, isPlain, found);
      break;
    case 'MemberExpression':
    case 'InvokeMemberExpression':
    case 'IndexExpression':
      if (target.isNullConditional) found(target);
      break;
    case 'VariableExpression':
      break;
    default:
      found(target);
  }
}

/** The expression that a pipeline consists of, if it is nothing else. */
function pureExpression(statement: Node): ExpressionNode | null {
  if (statement.kind !== 'Pipeline' || statement.elements.length !== 1) return null;
  const [element] = statement.elements;
  const isPure = element?.kind === 'CommandExpression' && element.redirections.length === 0;
  return isPure ? element.expression : null;
}

/** Behind `$using:` only properties and constant indexes can follow the variable. */
function findBadUsing(expression: ExpressionNode): ExpressionNode | null {
  switch (expression.kind) {
    case 'VariableExpression':
      return null;
    case 'MemberExpression':
      return expression.member.kind === 'StringConstantExpression'
        ? findBadUsing(expression.expression)
        : expression;
    case 'IndexExpression':
      return isConstant(expression.index) ? findBadUsing(expression.target) : expression.index;
    default:
      return expression;
  }
}

function isConstant({ kind }: ExpressionNode): boolean {
  return kind === 'ConstantExpression' || kind === 'StringConstantExpression';
}

function constantKey(key: ExpressionNode): string | null {
  if (key.kind === 'StringConstantExpression') return key.value;
  if (key.kind !== 'ConstantExpression') return null;
  const { literal } = key;
  if (literal.type !== 'Decimal') return String(literal.value);
  const { mantissa, scale } = literal.value;
  return scale === 0 ? String(mantissa) : `${mantissa}e-${scale}`;
}

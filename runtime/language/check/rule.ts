/** What the checks of a tree have in common: a rule per node kind, and looks at what surrounds a node. */

import type {
  ExpressionNode,
  FunctionMemberNode,
  Node,
  PropertyMemberNode,
  StatementNode,
} from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import type { Step } from '../visit.ts';

/** Reports what is wrong with a node; `parent` leads to what it stands in. */
export type Rule<K extends Node['kind']> = (
  parser: Parser,
  node: Extract<Node, { readonly kind: K }>,
  parent: Step | undefined,
) => void;

export type Rules = { readonly [K in Node['kind']]?: Rule<K> };

/** The expression that a pipeline consists of, if it is nothing else. */
export function pureExpression(statement: Node): ExpressionNode | null {
  if (statement.kind !== 'Pipeline' || statement.elements.length !== 1) return null;
  const [element] = statement.elements;
  const isPure = element?.kind === 'CommandExpression' && element.redirections.length === 0;
  return isPure ? element.expression : null;
}

/** Whether what the step leads to stands in a node of one of the kinds. */
export function isInside(parent: Step | undefined, kinds: readonly Node['kind'][]): boolean {
  for (let step = parent; step !== undefined; step = step.parent) {
    if (kinds.includes(step.node.kind)) return true;
  }
  return false;
}

/** The member of a class whose code the node is; null in script blocks, which are no members' own. */
export function memberOf(parent: Step | undefined): FunctionMemberNode | PropertyMemberNode | null {
  for (let step = parent; step !== undefined; step = step.parent) {
    const { node } = step;
    if (node.kind === 'PropertyMember' || node.kind === 'FunctionMember') return node;
    if (node.kind !== 'ScriptBlock') continue;
    const owner = step.parent?.parent?.node;
    return owner?.kind === 'FunctionMember' ? owner : null;
  }
  return null;
}

/** What an assignment assigns to. */
export function assignmentTargets(
  statement: Extract<StatementNode, { readonly kind: 'AssignmentStatement' }>,
): readonly ExpressionNode[] {
  return statement.left.kind === 'ArrayLiteral' ? statement.left.elements : [statement.left];
}

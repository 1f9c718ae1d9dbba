/** Finds the nodes of very deep trees that are printed first, so that no stack of calls must hold the whole. */

import type { Node } from '../ast.ts';
import type { Step } from '../visit.ts';
import { visitTree } from '../visit.ts';

/** A node, and whether it stands inside a string. */
export interface DeepNode {
  readonly node: Node;
  readonly isInString: boolean;
}

/** How many levels are printed by one call. */
const levelsPerCall = 60;

/** Kinds whose text does not depend on what they stand in, strings apart. */
const independent: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'StatementBlock',
  'NamedBlock',
  'Pipeline',
  'PipelineChain',
  'AssignmentStatement',
  'ParenExpression',
  'SubExpression',
  'ArrayExpression',
  'ScriptBlockExpression',
  'Hashtable',
  'UnaryExpression',
  'BinaryExpression',
  'TernaryExpression',
  'ConvertExpression',
  'AttributedExpression',
  'ArrayLiteral',
  'MemberExpression',
  'InvokeMemberExpression',
  'IndexExpression',
]);

/** The nodes to print first, the deepest at the front; none in trees as people write them. */
export function findDeepNodes(root: Node): DeepNode[] {
  const levels = new Map<Node, number>();
  const found: { readonly step: Step; readonly depth: number }[] = [];
  visitTree(root, (node, parent) => {
    if (parent === undefined) return;
    let level = (levels.get(parent.node) ?? 0) + 1;
    if (level >= levelsPerCall && independent.has(node.kind) && !isInUsing(parent)) {
      level = 0;
      found.push({ step: { node, parent, depth: parent.depth + 1 }, depth: parent.depth });
    }
    levels.set(node, level);
  });
  found.sort((first, second) => second.depth - first.depth);
  return found.map(({ step }) => ({ node: step.node, isInString: isInString(step) }));
}

function isInUsing(step: Step): boolean {
  let at: Step | undefined = step;
  while (at?.node.kind === 'MemberExpression' || at?.node.kind === 'IndexExpression')
    at = at.parent;
  return at?.node.kind === 'UsingExpression';
}

function isInString(step: Step): boolean {
  for (let at = step.parent; at !== undefined; at = at.parent) {
    if (at.node.kind === 'ExpandableStringExpression') return true;
  }
  return false;
}

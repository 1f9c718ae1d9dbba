/**
 * The children of every node, in PowerShell's order, from one table; and a walk that needs no stack of
 * calls, so that the depth of a tree does not matter.
 */

import type { Node } from './ast.ts';

type ChildFields = {
  readonly [K in Node['kind']]: readonly Exclude<KeyOf<K>, 'kind' | 'extent'>[];
};
type KeyOf<K extends Node['kind']> = keyof Extract<Node, { readonly kind: K }>;

const childFields: ChildFields = {
  ScriptBlock: ['endBlock'],
  NamedBlock: ['statements'],
  StatementBlock: ['statements'],
  Pipeline: ['elements'],
  PipelineChain: ['left', 'right'],
  AssignmentStatement: ['left', 'right'],
  ErrorStatement: ['nested'],
  Command: ['elements', 'redirections'],
  CommandParameter: ['argument'],
  CommandExpression: ['expression', 'redirections'],
  FileRedirection: ['location'],
  MergingRedirection: [],
  ConstantExpression: [],
  StringConstantExpression: [],
  ExpandableStringExpression: ['nested'],
  VariableExpression: [],
  UsingExpression: ['expression'],
  Hashtable: ['pairs'],
  ArrayLiteral: ['elements'],
  ArrayExpression: ['body'],
  SubExpression: ['body'],
  ParenExpression: ['pipeline'],
  TypeConstraint: [],
  Attribute: ['positional', 'named'],
  NamedAttributeArgument: ['argument'],
  ConvertExpression: ['type', 'expression'],
  AttributedExpression: ['attribute', 'expression'],
  TypeExpression: [],
  UnaryExpression: ['expression'],
  BinaryExpression: ['left', 'right'],
  TernaryExpression: ['condition', 'ifTrue', 'ifFalse'],
  MemberExpression: ['expression', 'member'],
  InvokeMemberExpression: ['expression', 'member', 'arguments'],
  IndexExpression: ['target', 'index'],
  ScriptBlockExpression: ['scriptBlock'],
  ErrorExpression: ['nested'],
};

/** The children of a node, in the order of PowerShell's visitor. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  for (const field of childFields[node.kind]) {
    const value = fields[field];
    if (Array.isArray(value)) {
      for (const item of value) {
        if (isNode(item)) children.push(item);
        else children.push(item.key, item.value);
      }
    } else if (value !== undefined) children.push(value as Node);
  }
  return children;
}

function isNode(item: unknown): item is Node {
  return typeof item === 'object' && item !== null && 'kind' in item;
}

/** A node on the way from the root to another. */
export interface Step {
  readonly node: Node;
  readonly parent: Step | undefined;
  /** 0 for the node where the walk began. */
  readonly depth: number;
}

type Visit = (node: Node, parent: Step | undefined) => void;

/** Visits every node of a tree, parents before children, first children first. */
export function visitTree(root: Node, visit: Visit): void {
  const nodes: Node[] = [root];
  const parents: (Step | undefined)[] = [undefined];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const parent = parents.pop();
    visit(node, parent);
    if (childFields[node.kind].length === 0) continue;
    const children = childrenOf(node);
    const step: Step = { node, parent, depth: parent === undefined ? 0 : parent.depth + 1 };
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child === undefined) continue;
      nodes.push(child);
      parents.push(step);
    }
  }
}

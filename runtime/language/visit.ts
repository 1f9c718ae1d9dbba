/**
 * The children of every node, in PowerShell's order, from one table; and a walk that needs no stack of
 * calls, so that the depth of a tree does not matter.
 */

import type { Clause, HashtablePair, Node } from './ast.ts';

type ChildFields = {
  readonly [K in Node['kind']]: readonly Exclude<KeyOf<K>, 'kind' | 'extent'>[];
};
type KeyOf<K extends Node['kind']> = keyof Extract<Node, { readonly kind: K }>;

const childFields: ChildFields = {
  ScriptBlock: [
    'usings',
    'parameters',
    'dynamicParamBlock',
    'beginBlock',
    'processBlock',
    'endBlock',
    'cleanBlock',
  ],
  NamedBlock: ['traps', 'statements'],
  StatementBlock: ['traps', 'statements'],
  ParamBlock: ['attributes', 'parameters'],
  Parameter: ['attributes', 'name', 'defaultValue'],
  UsingStatement: ['name', 'moduleSpecification', 'alias'],
  IfStatement: ['clauses', 'elseClause'],
  SwitchStatement: ['condition', 'clauses', 'defaultBody'],
  ForEachStatement: ['variable', 'condition', 'body'],
  ForStatement: ['initializer', 'condition', 'iterator', 'body'],
  WhileStatement: ['condition', 'body'],
  DoWhileStatement: ['condition', 'body'],
  DoUntilStatement: ['condition', 'body'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
  ReturnStatement: ['pipeline'],
  ExitStatement: ['pipeline'],
  ThrowStatement: ['pipeline'],
  TryStatement: ['body', 'catchClauses', 'finallyBody'],
  CatchClause: ['types', 'body'],
  TrapStatement: ['type', 'body'],
  DataStatement: ['body'],
  BlockStatement: ['body'],
  FunctionDefinition: ['parameters', 'body'],
  TypeDefinition: ['attributes', 'baseTypes', 'members'],
  PropertyMember: ['type', 'attributes', 'initialValue'],
  FunctionMember: ['attributes', 'returnType', 'definition'],
  BaseCtorInvokeMemberExpression: ['expression', 'member', 'arguments'],
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
  const waiting: Waiting = { nodes: [], parents: [] };
  addChildren(waiting, { node, parent: undefined, depth: 0 });
  return waiting.nodes.reverse();
}

function isNode(item: unknown): item is Node {
  return (item as { readonly kind?: unknown }).kind !== undefined;
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
  const waiting: Waiting = { nodes: [root], parents: [undefined] };
  for (let node = waiting.nodes.pop(); node !== undefined; node = waiting.nodes.pop()) {
    const parent = waiting.parents.pop();
    visit(node, parent);
    if (childFields[node.kind].length === 0) continue;
    const depth = parent === undefined ? 0 : parent.depth + 1;
    addChildren(waiting, { node, parent, depth });
  }
}

/** Every node of a tree in the order of `visitTree`, for callers that stop early. */
export function* walk(root: Node): IterableIterator<Step> {
  const waiting: Waiting = { nodes: [root], parents: [undefined] };
  for (let node = waiting.nodes.pop(); node !== undefined; node = waiting.nodes.pop()) {
    const parent = waiting.parents.pop();
    const step: Step = { node, parent, depth: parent === undefined ? 0 : parent.depth + 1 };
    yield step;
    addChildren(waiting, step);
  }
}

/** The two nodes of a hashtable's entry or of a clause, which is no node itself. */
function pairOf(item: HashtablePair | Clause<Node>): [Node, Node] {
  return 'key' in item ? [item.key, item.value] : [item.condition, item.body];
}

interface Waiting {
  readonly nodes: Node[];
  readonly parents: (Step | undefined)[];
}

/** Puts the children of the step's node on the stack, the last one first. */
function addChildren({ nodes, parents }: Waiting, step: Step): void {
  const names = childFields[step.node.kind];
  const fields = step.node as unknown as Readonly<Record<string, unknown>>;
  for (let at = names.length - 1; at >= 0; at--) {
    const value = fields[names[at] ?? ''];
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) {
        const item = value[index];
        if (isNode(item)) nodes.push(item);
        else {
          nodes.push(...pairOf(item).reverse());
          parents.push(step);
        }
        parents.push(step);
      }
    } else if (value !== undefined) {
      nodes.push(value as Node);
      parents.push(step);
    }
  }
}

/** Expressions that are worked out before anything runs: what attributes, `#requires` and names can be given. */

import type { Node, StatementBlockNode } from '../ast.ts';
import { isPrimitive, isUnknownType } from './known-types.ts';
import { pureExpression } from './rule.ts';

/** Where the expression stands; each place allows something of its own. */
export type ConstantPlace = 'attribute' | 'class-attribute' | 'requires' | 'code';

type Tests = {
  readonly [K in Node['kind']]?: (
    node: Extract<Node, { readonly kind: K }>,
    place: ConstantPlace,
  ) => boolean;
};

const folded: ReadonlySet<string> = new Set([
  ...['Exclaim', 'Not', 'Bnot', 'Plus', 'Minus', 'Multiply', 'Divide', 'Rem', 'And', 'Or', 'Xor'],
  ...['Band', 'Bor', 'Bxor', 'Shl', 'Shr'],
]);

const tests: Tests = {
  ConstantExpression: () => true,
  StringConstantExpression: () => true,
  // The types in attributes are looked for when they are first needed.
  TypeExpression: ({ typeName }, place) =>
    place === 'attribute' || place === 'class-attribute' || !isUnknownType(typeName, false),
  VariableExpression: ({ path }) =>
    path.drive === undefined && /^(?:true|false|null)$/i.test(path.name),
  BinaryExpression: (node, place) => {
    const isDivision = node.operator === 'Divide' || node.operator === 'Rem';
    if (isDivision && isZeroVariable(node.right)) return false;
    return folded.has(node.operator) && areConstant([node.left, node.right], place);
  },
  UnaryExpression: (node, place) => folded.has(node.operator) && isConstant(node.expression, place),
  ConvertExpression: (node, place) =>
    isPrimitive(node.type.typeName) && isConstant(node.expression, place),
  TernaryExpression: (node, place) =>
    areConstant([node.condition, node.ifTrue, node.ifFalse], place),
  // Whether the member of the type is a constant is not known here; real ones are.
  MemberExpression: (node) =>
    node.isStatic &&
    node.expression.kind === 'TypeExpression' &&
    !isUnknownType(node.expression.typeName, false) &&
    node.member.kind === 'StringConstantExpression',
  ArrayLiteral: (node, place) => place !== 'code' && areConstant(node.elements, place),
  Hashtable: (node, place) =>
    place === 'requires' && node.pairs.every(({ key, value }) => areConstant([key, value], place)),
  ScriptBlockExpression: (_, place) => place === 'attribute',
  ParenExpression: (node, place) => isConstant(node.pipeline, place),
  SubExpression: (node, place) => isConstantBlock(node.body, place),
  UsingExpression: (node, place) => isConstant(node.expression, place),
  Pipeline: (node, place) => {
    const inner = pureExpression(node);
    return inner !== null && isConstant(inner, place);
  },
};

/** Whether the node can be worked out before anything runs. */
export function isConstant(node: Node, place: ConstantPlace): boolean {
  const test = tests[node.kind] as ((node: Node, place: ConstantPlace) => boolean) | undefined;
  return test?.(node, place) ?? false;
}

function isZeroVariable(node: Node): boolean {
  return node.kind === 'VariableExpression' && /^(?:false|null)$/i.test(node.path.name);
}

function areConstant(nodes: readonly Node[], place: ConstantPlace): boolean {
  return nodes.every((node) => isConstant(node, place));
}

function isConstantBlock(block: StatementBlockNode, place: ConstantPlace): boolean {
  const [first, ...others] = block.statements;
  const isSingle = first !== undefined && others.length === 0 && block.traps.length === 0;
  return isSingle && isConstant(first, place);
}

/**
 * Names of types: defined once, and known where a class uses them; properties that a method assigns to
 * without saying whose they are. PowerShell reports these before all other checks.
 */

import { foldCase } from '../../base/case-map.ts';
import type { ExpressionNode, Node, ScriptBlockNode, TypeDefinitionNode } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { report } from '../grammar/parser.ts';
import type { TypeName } from '../type-name.ts';
import type { Step } from '../visit.ts';
import { visitTree } from '../visit.ts';
import { isUnknownType } from './known-types.ts';
import { assignmentTargets } from './rule.ts';

/** Reports what is wrong with the names of a script. */
export function checkSymbols(parser: Parser, root: ScriptBlockNode): void {
  const defined = new Map<Node, Map<string, TypeDefinitionNode>>();
  const names = new Set<string>();
  visitTree(root, (node, parent) => {
    if (node.kind !== 'TypeDefinition') return;
    names.add(foldCase(node.name));
    addDefinition(parser, { node, parent, defined });
  });
  // With a `using` of its own a script can have names from anywhere.
  const isClosed = root.usings.every(({ usingKind }) => usingKind === 'Assembly');
  const isMissing = (type: TypeName, isAttribute: boolean): boolean =>
    isClosed && isUnknownType(type, isAttribute) && !names.has(foldCase(plainName(type)));
  visitTree(root, (node, parent) => {
    if (node.kind === 'UsingStatement') checkModule(parser, node);
    if (node.kind === 'AssignmentStatement') checkAssignment(parser, node, parent);
    const isAttribute = node.kind === 'Attribute';
    if (!isAttribute && node.kind !== 'TypeConstraint' && node.kind !== 'TypeExpression') return;
    if (!isInClass(parent)) return;
    for (const type of namesIn(node.typeName)) {
      const id = isAttribute ? 'CustomAttributeTypeNotFound' : 'TypeNotFound';
      if (isMissing(type, isAttribute)) report(parser, id, type.extent, plainName(type));
    }
  });
}

interface Definition {
  readonly node: TypeDefinitionNode;
  readonly parent: Step | undefined;
  readonly defined: Map<Node, Map<string, TypeDefinitionNode>>;
}

/** In one script block a type is defined once. */
function addDefinition(parser: Parser, { node, parent, defined }: Definition): void {
  let scope = parent;
  while (scope !== undefined && scope.node.kind !== 'ScriptBlock') scope = scope.parent;
  const owner = scope?.node ?? node;
  const types = defined.get(owner) ?? new Map<string, TypeDefinitionNode>();
  defined.set(owner, types);
  const name = foldCase(node.name);
  if (types.has(name)) report(parser, 'MemberAlreadyDefined', node.extent, node.name);
  else types.set(name, node);
}

function plainName(type: TypeName): string {
  return type.kind === 'TypeName' ? type.name : '';
}

/** The plain names that a type consists of; that of a generic type says nothing without its arguments. */
function namesIn(type: TypeName): readonly TypeName[] {
  switch (type.kind) {
    case 'TypeName':
      return [type];
    case 'ArrayTypeName':
      return namesIn(type.element);
    case 'GenericTypeName':
      return type.arguments.flatMap(namesIn);
  }
}

function isInClass(parent: Step | undefined): boolean {
  for (let step = parent; step !== undefined; step = step.parent) {
    if (step.node.kind === 'TypeDefinition') return true;
  }
  return false;
}

function checkModule(
  parser: Parser,
  node: Extract<Node, { readonly kind: 'UsingStatement' }>,
): void {
  if (node.usingKind !== 'Module' || node.name === undefined) return;
  if (/[*?[\]]/.test(node.name.value)) report(parser, 'WildCardModuleNameError', node.extent);
}

/** In a method a property is assigned to through `$this` or the class. */
function checkAssignment(
  parser: Parser,
  node: Extract<Node, { readonly kind: 'AssignmentStatement' }>,
  parent: Step | undefined,
): void {
  const type = methodOwner(parent);
  if (type === null) return;
  for (const target of assignmentTargets(node)) {
    let inner: ExpressionNode = target;
    while (inner.kind === 'ConvertExpression') inner = inner.expression;
    if (inner.kind !== 'VariableExpression' || inner.path.drive !== undefined) continue;
    const name = foldCase(inner.path.text);
    const member = type.members.find(
      (item) => item.kind === 'PropertyMember' && foldCase(item.name) === name,
    );
    if (member === undefined) continue;
    const id = member.modifiers.isStatic ? 'MissingTypeInStaticPropertyAssignment' : 'MissingThis';
    report(parser, id, inner.extent);
  }
}

/** The class in whose method, and not in a script block there, the node stands. */
function methodOwner(parent: Step | undefined): TypeDefinitionNode | null {
  for (let step = parent; step !== undefined; step = step.parent) {
    const { node } = step;
    if (node.kind === 'ScriptBlockExpression' || node.kind === 'PropertyMember') return null;
    if (node.kind === 'FunctionDefinition' && node.functionKind !== 'method') return null;
    if (node.kind === 'FunctionMember') {
      const owner = step.parent?.node;
      return owner?.kind === 'TypeDefinition' ? owner : null;
    }
  }
  return null;
}

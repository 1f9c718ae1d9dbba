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
import { isConstant } from './constant-expressions.ts';
import { isUnknownGeneric, isUnknownType } from './known-types.ts';
import { isSpecification, moduleName } from './module-specification.ts';
import { assignmentTargets, isInside } from './rule.ts';

/** Reports what is wrong with the names of a script. */
export function checkSymbols(parser: Parser, root: ScriptBlockNode): void {
  const defined = new Map<Node, Map<string, TypeDefinitionNode>>();
  visitTree(root, (node, parent) => {
    if (node.kind === 'TypeDefinition') addDefinition(parser, { node, parent, defined });
  });
  // With a `using` of its own a script can have names from anywhere.
  const isClosed = root.usings.every(({ usingKind }) => usingKind === 'Assembly');
  const isMissing = ({ type, argumentCount }: UsedName, isAttribute: boolean): boolean => {
    if (!isClosed) return false;
    if (argumentCount > 0) return isUnknownGeneric(type, argumentCount);
    return isUnknownType(type, isAttribute);
  };
  visitTree(root, (node, parent) => {
    if (node.kind === 'UsingStatement') checkModule(parser, node, parent);
    if (node.kind === 'AssignmentStatement') checkAssignment(parser, node, parent);
    const isAttribute = node.kind === 'Attribute' && node.typeName.kind === 'TypeName';
    if (
      node.kind !== 'Attribute' &&
      node.kind !== 'TypeConstraint' &&
      node.kind !== 'TypeExpression'
    )
      return;
    if (!isInside(parent, ['TypeDefinition'])) return;
    for (const used of namesIn(node.typeName)) {
      const id = isAttribute ? 'CustomAttributeTypeNotFound' : 'TypeNotFound';
      if (!isMissing(used, isAttribute)) continue;
      const name = plainName(used.type);
      const isDefined = used.argumentCount === 0 && isDefinedAround(parent, name, defined);
      if (!isDefined) report(parser, id, used.type.extent, name);
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
  while (scope !== undefined && scope.node.kind !== 'ScriptBlock') {
    // Those of a trap are known nowhere else.
    if (scope.node.kind === 'TrapStatement') return;
    scope = scope.parent;
  }
  const owner = scope?.node ?? node;
  const types = defined.get(owner) ?? new Map<string, TypeDefinitionNode>();
  defined.set(owner, types);
  const name = foldCase(node.name);
  if (types.has(name)) report(parser, 'MemberAlreadyDefined', node.extent, node.name);
  else types.set(name, node);
}

/** Whether a script block around the step, or a class there, has the name. */
function isDefinedAround(
  parent: Step | undefined,
  name: string,
  defined: ReadonlyMap<Node, ReadonlyMap<string, TypeDefinitionNode>>,
): boolean {
  const folded = foldCase(name);
  for (let step = parent; step !== undefined; step = step.parent) {
    const { node } = step;
    if (node.kind === 'TypeDefinition' && foldCase(node.name) === folded) return true;
    if (defined.get(node)?.has(folded)) return true;
  }
  return false;
}

function plainName(type: TypeName): string {
  return type.kind === 'TypeName' ? type.name : '';
}

interface UsedName {
  readonly type: TypeName;
  /** How many type arguments stand behind the name. */
  readonly argumentCount: number;
}

/** The plain names that a type consists of. */
function namesIn(type: TypeName): readonly UsedName[] {
  switch (type.kind) {
    case 'TypeName':
      return [{ type, argumentCount: 0 }];
    case 'ArrayTypeName':
      return namesIn(type.element);
    case 'GenericTypeName': {
      const definition = { type: type.definition, argumentCount: type.arguments.length };
      return [definition, ...type.arguments.flatMap(namesIn)];
    }
  }
}

/** A module is named, by a word or a table; whether it is there is not known here. */
function checkModule(
  parser: Parser,
  node: Extract<Node, { readonly kind: 'UsingStatement' }>,
  parent: Step | undefined,
): void {
  if (node.usingKind !== 'Module') return;
  const { moduleSpecification: table } = node;
  const isKnown = table === undefined || isConstant(table, 'requires');
  // In data sections nothing counts as constant.
  if (!isKnown || (table !== undefined && isInside(parent, ['DataStatement']))) {
    report(parser, 'RequiresArgumentMustBeConstant', node.extent);
    return;
  }
  const name = table === undefined ? node.name?.value : moduleName(table);
  if (name === '' || (table !== undefined && !isSpecification(table))) {
    report(parser, 'RequiresModuleInvalid', node.extent);
  } else if (/[*?[\]]/.test(name ?? '')) report(parser, 'WildCardModuleNameError', node.extent);
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

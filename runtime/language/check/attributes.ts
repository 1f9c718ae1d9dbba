/** Attributes and parameters. */

import { foldCase } from '../../base/case-map.ts';
import type { AttributeNode, ParameterNode } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { report } from '../grammar/parser.ts';
import { formatTypeName } from '../type-name.ts';
import type { Step } from '../visit.ts';
import { faultOfProperty, isMisplaced } from './attribute-usage.ts';
import { isConstant } from './constant-expressions.ts';
import { fullTypeName } from './known-types.ts';
import type { Rules } from './rule.ts';
import { memberOf } from './rule.ts';

/** The rules for attributes, parameters and what has them. */
export const attributeRules: Rules = {
  Attribute: checkAttribute,
  ParamBlock: (parser, node) => checkParameters(parser, node.parameters),
  Parameter: (parser, node, parent) => {
    const isMethod = parent?.parent?.node.kind === 'FunctionMember';
    let hasType = false;
    for (const item of node.attributes) {
      if (item.kind !== 'TypeConstraint') continue;
      if (formatTypeName(item.typeName).toLowerCase() === 'ordered') {
        report(parser, 'OrderedAttributeOnlyOnHashLiteralNode', item.extent);
      } else {
        if (isMethod && hasType) {
          report(parser, 'MultipleTypeConstraintsOnMethodParam', item.extent);
        }
        hasType = true;
      }
    }
  },
  FunctionDefinition: (parser, node) => {
    const parameters = node.parameters ?? [];
    const block = node.body.parameters;
    if (parameters.length > 0 && block !== undefined) {
      report(parser, 'OnlyOneParameterListAllowed', block.extent);
    } else checkParameters(parser, parameters);
    if (node.functionKind === 'workflow') {
      report(parser, 'WorkflowNotSupportedInPowerShellCore', node.extent);
    }
  },
  AttributedExpression: (parser, node) => {
    let inner: typeof node.expression = node;
    while (inner.kind === 'AttributedExpression' || inner.kind === 'ConvertExpression') {
      inner = inner.expression;
      if (inner.kind === 'VariableExpression') return;
    }
    const { extent, typeName } = node.attribute;
    report(parser, 'UnexpectedAttribute', extent, formatTypeName(typeName));
  },
};

function checkAttribute(parser: Parser, node: AttributeNode, parent: Step | undefined): void {
  const isInClass = isOfClass(parent);
  const place = isInClass ? 'class-attribute' : 'attribute';
  const id = isInClass
    ? 'ParameterAttributeArgumentNeedsToBeConstant'
    : 'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock';
  if (isInClass && parent !== undefined) {
    if (isMisplaced(node, parent.node)) {
      report(
        parser,
        'AttributeNotAllowedOnDeclaration',
        node.extent,
        formatTypeName(node.typeName),
      );
    }
    for (const { name, extent } of node.named) {
      const fault = faultOfProperty(node, name);
      if (fault !== null) report(parser, fault, extent, name);
    }
  }
  const seen = new Set<string>();
  for (const { name, argument, extent } of node.named) {
    if (seen.has(foldCase(name))) report(parser, 'DuplicateNamedArgument', extent, name);
    else if (argument !== undefined && !isConstant(argument, place)) {
      report(parser, id, argument.extent);
    }
    seen.add(foldCase(name));
  }
  for (const argument of node.positional) {
    if (!isConstant(argument, place)) report(parser, id, argument.extent);
  }
}

const ofClasses: ReadonlySet<string | undefined> = new Set([
  'TypeDefinition',
  'PropertyMember',
  'FunctionMember',
]);

function isOfClass(parent: Step | undefined): boolean {
  if (ofClasses.has(parent?.node.kind)) return true;
  return parent?.node.kind === 'Parameter' && memberOf(parent)?.kind === 'FunctionMember';
}

function checkParameters(parser: Parser, parameters: readonly ParameterNode[]): void {
  const seen = new Set<string>();
  for (const { name, attributes } of parameters) {
    const folded = foldCase(name.path.text);
    if (seen.has(folded)) report(parser, 'DuplicateFormalParameter', name.extent);
    seen.add(folded);
    const empty = attributes.find(
      (item) => item.kind === 'TypeConstraint' && fullTypeName(item.typeName) === 'system.void',
    );
    if (empty !== undefined) report(parser, 'VoidTypeConstraintNotAllowed', empty.extent);
  }
}

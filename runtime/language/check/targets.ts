/** What can be assigned to, and what types can stand before it. */

import type { Extent } from '../../base/errors.ts';
import type { ConvertExpressionNode, ExpressionNode, Node } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { report } from '../grammar/parser.ts';
import { formatTypeName } from '../type-name.ts';
import type { Step } from '../visit.ts';
import { arrayTypeName, fullTypeName } from './known-types.ts';
import type { Rules } from './rule.ts';
import { pureExpression } from './rule.ts';

/** The rules for assignments, `++` and `--`, and conversions. */
export const targetRules: Rules = {
  AssignmentStatement: (parser, node) => {
    checkTarget(parser, node.left, {
      isPlain: node.operator === 'Equals',
      found: (bad) => report(parser, 'InvalidLeftHandSide', bad.extent),
    });
  },
  UnaryExpression: (parser, node) => {
    if (!steps.has(node.operator)) return;
    checkTarget(parser, node.expression, {
      isPlain: false,
      found: (bad) => report(parser, 'OperatorRequiresVariableOrProperty', bad.extent),
    });
  },
  ConvertExpression: (parser, node, parent) => {
    if (formatTypeName(node.type.typeName).toLowerCase() === 'ordered') {
      if (node.expression.kind === 'Hashtable') return;
      report(parser, 'OrderedAttributeOnlyOnHashLiteralNode', node.extent);
    } else if (isReference(node)) checkReference(parser, node, parent);
  },
};

const steps: ReadonlySet<string> = new Set([
  'PlusPlus',
  'MinusMinus',
  'PostfixPlusPlus',
  'PostfixMinusMinus',
]);

interface Check {
  /** Lists can be assigned to with a plain `=` only. */
  readonly isPlain: boolean;
  readonly found: (bad: Node) => void;
}

function checkTarget(parser: Parser, target: ExpressionNode, check: Check): void {
  switch (target.kind) {
    case 'ArrayLiteral':
      if (!check.isPlain) check.found(target);
      else for (const element of target.elements) checkTarget(parser, element, check);
      break;
    case 'ParenExpression': {
      const inner = pureExpression(target.pipeline);
      if (inner === null) check.found(target.pipeline);
      else checkTarget(parser, inner, check);
      break;
    }
    case 'AttributedExpression':
    case 'ConvertExpression':
      checkTyped(parser, target, check);
      break;
    case 'MemberExpression':
    case 'IndexExpression':
      if (target.isNullConditional) check.found(target);
      break;
    case 'InvokeMemberExpression':
      if (target.isNullConditional) check.found(target);
      break;
    case 'VariableExpression':
      break;
    default:
      check.found(target);
  }
}

/** Checks the types before a target, and the target, unless it is clear already that there can be none. */
function checkTyped(parser: Parser, target: ExpressionNode, check: Check): void {
  let inner = target;
  let converts = 0;
  let reference: Extent | null = null;
  let last: string | undefined;
  while (inner.kind === 'AttributedExpression' || inner.kind === 'ConvertExpression') {
    if (inner.kind === 'ConvertExpression') {
      converts++;
      last = arrayTypeName(inner.type.typeName);
      if (isReference(inner)) reference = inner.type.extent;
      if (last === 'system.void') {
        report(parser, 'VoidTypeConstraintNotAllowed', inner.type.extent);
      }
    }
    inner = inner.expression;
  }
  if (reference !== null && converts > 1) {
    report(parser, 'ReferenceNeedsToBeByItselfInTypeConstraint', reference);
    return;
  }
  if (inner.kind === 'VariableExpression') {
    const { scope, drive, name } = inner.path;
    const isLocal = drive === undefined && scope !== 'global' && scope !== 'script';
    const expected = isLocal ? automaticTypes[name.toLowerCase()] : undefined;
    if (expected !== undefined && last !== expected) {
      report(parser, 'AssignmentStatementToAutomaticNotSupported', target.extent);
    }
  }
  checkTarget(parser, inner, check);
}

/** The types of variables that PowerShell itself sets. */
const automaticTypes: Readonly<Record<string, string>> = {
  _: 'system.object',
  args: 'system.object[]',
  this: 'system.object',
  input: 'system.object',
  pscmdlet: 'system.management.automation.psscriptcmdlet',
  psboundparameters: 'system.management.automation.psboundparametersdictionary',
  myinvocation: 'system.management.automation.invocationinfo',
  psscriptroot: 'system.string',
  pscommandpath: 'system.string',
};

function isReference(node: ConvertExpressionNode): boolean {
  return fullTypeName(node.type.typeName) === 'system.management.automation.psreference';
}

/** `[ref]` stands first, and once. */
function checkReference(
  parser: Parser,
  node: ConvertExpressionNode,
  parent: Step | undefined,
): void {
  let isRepeated = false;
  let child = node.expression;
  while (child.kind === 'AttributedExpression' || child.kind === 'ConvertExpression') {
    if (child.kind === 'ConvertExpression' && isReference(child)) {
      isRepeated = true;
      report(parser, 'ReferenceNeedsToBeByItselfInTypeSequence', child.type.extent);
    }
    child = child.expression;
  }
  const outer = parent?.node;
  if (isRepeated || outer?.kind !== 'ConvertExpression' || isReference(outer)) return;
  if (isAssignedTo(parent)) return;
  report(parser, 'ReferenceNeedsToBeLastTypeInTypeConversion', node.type.extent);
}

/** On the left side of an assignment there is another error for it. */
function isAssignedTo(parent: Step | undefined): boolean {
  let child: Node | undefined;
  for (let step = parent; step !== undefined; step = step.parent) {
    if (step.node.kind === 'CommandExpression') return false;
    if (step.node.kind === 'AssignmentStatement') return step.node.left === child;
    child = step.node;
  }
  return false;
}

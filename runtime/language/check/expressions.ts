/** Variables, hashtables, types, and `using`. */

import { foldCase } from '../../base/case-map.ts';
import type { Extent } from '../../base/errors.ts';
import type { ExpressionNode } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { report, textOf } from '../grammar/parser.ts';
import type { TypeName } from '../type-name.ts';
import { isConstant } from './constant-expressions.ts';
import type { Rules } from './rule.ts';
import { memberOf } from './rule.ts';

/** The rules for parts of expressions. */
export const expressionRules: Rules = {
  VariableExpression: (parser, node, parent) => {
    const owner = parent?.node.kind;
    if (node.isSplatted && owner !== 'Command' && owner !== 'UsingExpression') {
      const isInList = owner === 'ArrayLiteral' && parent?.parent?.node.kind === 'Command';
      const id = isInList ? 'SplattingNotPermittedInArgumentList' : 'SplattingNotPermitted';
      report(parser, id, node.extent);
    }
    if (parser.unassigned.has(node)) report(parser, 'VariableNotLocal', node.extent);
    const { text } = node.path;
    if (text.length === 4 && foldCase(text) === foldCase('this')) {
      if (memberOf(parent)?.modifiers.isStatic) {
        report(parser, 'NonStaticMemberAccessInStaticMember', node.extent);
      }
    }
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
  TypeConstraint: (parser, node) => checkDepth(parser, node.typeName, node.extent),
  TypeExpression: (parser, node) => checkDepth(parser, node.typeName, node.extent),
  UsingStatement: (parser, node) => {
    const isKnown = node.usingKind !== 'Command' && node.usingKind !== 'Type';
    if (!isKnown || node.alias !== undefined) {
      report(parser, 'UsingStatementNotSupported', node.extent);
    }
    const isNamespace = node.usingKind === 'Namespace' && node.name !== undefined;
    if (isNamespace && !namespace.test(node.name.value)) {
      report(parser, 'InvalidNamespaceValue', node.name.extent);
    }
  },
};

const part = '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}\\p{Mn}\\p{Mc}\\p{Cf}_]*';
// A line end that a backtick brought in is forgiven at the end.
const namespace = new RegExp(`^${part}(?:\\.${part})*\n?$`, 'u');

const mostDimensions = 200;

/** Arrays of arrays of arrays end somewhere. */
function checkDepth(parser: Parser, typeName: TypeName, extent: Extent): void {
  let type = typeName;
  for (let depth = 1; type.kind === 'ArrayTypeName'; depth++) {
    if (depth > mostDimensions) {
      report(parser, 'ScriptTooComplicated', extent);
      return;
    }
    type = type.element;
  }
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
      return isConstant(expression.index, 'attribute')
        ? findBadUsing(expression.target)
        : expression.index;
    default:
      return expression;
  }
}

function constantKey(key: ExpressionNode): string | null {
  if (key.kind === 'StringConstantExpression') return key.value;
  if (key.kind !== 'ConstantExpression') return null;
  const { literal } = key;
  if (literal.type !== 'Decimal') return String(literal.value);
  const { mantissa, scale } = literal.value;
  return scale === 0 ? String(mantissa) : `${mantissa}e-${scale}`;
}

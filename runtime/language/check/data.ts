/** Data sections: only what gives constant data, and the commands that are allowed. */

import type { ParseErrorId } from '../../base/messages/parse.ts';
import type { BinaryExpressionNode, CommandNode, DataStatementNode, Node } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { report } from '../grammar/parser.ts';
import { visitTree } from '../visit.ts';
import { isUnknownType } from './known-types.ts';
import type { Rules } from './rule.ts';
import { isInside } from './rule.ts';

/** The rule for data sections. */
export const dataRules: Rules = {
  DataStatement: (parser, node) => {
    const allowed = allowedCommands(node);
    visitTree(node.body, (inner, parent) => {
      // PowerShell does not look into the members of classes.
      if (!isInside(parent, ['PropertyMember', 'FunctionMember']))
        checkNode(parser, inner, allowed);
    });
  },
};

/** What cannot stand in a data section, whatever it says. */
const refused: { readonly [K in Node['kind']]?: ParseErrorId } = {
  ScriptBlock: 'ScriptBlockNotSupportedInDataSection',
  ScriptBlockExpression: 'ScriptBlockNotSupportedInDataSection',
  ParamBlock: 'ParameterDeclarationNotSupportedInDataSection',
  Attribute: 'AttributeNotSupportedInDataSection',
  AttributedExpression: 'AttributeNotSupportedInDataSection',
  FunctionDefinition: 'FunctionDeclarationNotSupportedInDataSection',
  TrapStatement: 'TrapStatementNotSupportedInDataSection',
  SwitchStatement: 'SwitchStatementNotSupportedInDataSection',
  DataStatement: 'DataSectionStatementNotSupportedInDataSection',
  ForEachStatement: 'ForeachStatementNotSupportedInDataSection',
  DoWhileStatement: 'DoWhileStatementNotSupportedInDataSection',
  DoUntilStatement: 'DoWhileStatementNotSupportedInDataSection',
  ForStatement: 'ForWhileStatementNotSupportedInDataSection',
  WhileStatement: 'ForWhileStatementNotSupportedInDataSection',
  TryStatement: 'TryStatementNotSupportedInDataSection',
  BreakStatement: 'FlowControlStatementNotSupportedInDataSection',
  ContinueStatement: 'FlowControlStatementNotSupportedInDataSection',
  ReturnStatement: 'FlowControlStatementNotSupportedInDataSection',
  ExitStatement: 'FlowControlStatementNotSupportedInDataSection',
  ThrowStatement: 'FlowControlStatementNotSupportedInDataSection',
  AssignmentStatement: 'AssignmentStatementNotSupportedInDataSection',
  FileRedirection: 'RedirectionNotSupportedInDataSection',
  MergingRedirection: 'RedirectionNotSupportedInDataSection',
  MemberExpression: 'PropertyReferenceNotSupportedInDataSection',
  InvokeMemberExpression: 'MethodCallNotSupportedInDataSection',
  IndexExpression: 'ArrayReferenceNotSupportedInDataSection',
  BlockStatement: 'ParallelAndSequenceBlockNotSupportedInDataSection',
};

/** Operators that can build something large, or run code. */
const refusedOperators: ReadonlySet<string> = new Set([
  ...['Format', 'DotDot', 'Join', 'As', 'Isplit', 'Csplit', 'Ireplace', 'Creplace', 'Imatch'],
  ...['Cmatch', 'Inotmatch', 'Cnotmatch', 'PlusPlus', 'MinusMinus', 'PostfixPlusPlus'],
  'PostfixMinusMinus',
]);

const variables = /^(?:psculture|psuiculture|true|false|null)$/i;

type Checks = {
  readonly [K in Node['kind']]?: (
    parser: Parser,
    node: Extract<Node, { readonly kind: K }>,
    allowed: ReadonlySet<string> | null,
  ) => void;
};

const checks: Checks = {
  Command: checkCommand,
  BinaryExpression: (parser, node: BinaryExpressionNode) => {
    if (!refusedOperators.has(node.operator)) return;
    report(parser, 'OperatorNotSupportedInDataSection', node.operatorExtent);
  },
  UnaryExpression: (parser, node) => {
    if (!refusedOperators.has(node.operator)) return;
    report(parser, 'OperatorNotSupportedInDataSection', node.extent);
  },
  VariableExpression: (parser, node) => {
    if (variables.test(node.path.text)) return;
    report(parser, 'VariableReferenceNotSupportedInDataSection', node.extent);
  },
  TypeConstraint: (parser, node) => checkType(parser, node),
  TypeExpression: (parser, node) => checkType(parser, node),
};

function checkNode(parser: Parser, node: Node, allowed: ReadonlySet<string> | null): void {
  const id = refused[node.kind];
  if (id !== undefined) report(parser, id, node.extent);
  const check = checks[node.kind] as
    | ((parser: Parser, node: Node, allowed: ReadonlySet<string> | null) => void)
    | undefined;
  check?.(parser, node, allowed);
}

/** The commands that are allowed; null where they are known only when the section runs. */
function allowedCommands(node: DataStatementNode): ReadonlySet<string> | null {
  const names = new Set(['convertfrom-stringdata']);
  for (const command of node.allowedCommands) {
    if (command.kind !== 'StringConstantExpression') return null;
    names.add(command.value.toLowerCase());
  }
  return names;
}

function checkCommand(
  parser: Parser,
  node: CommandNode,
  allowed: ReadonlySet<string> | null,
): void {
  if (node.invocation === 'Dot') {
    report(parser, 'DotSourcingNotSupportedInDataSection', node.extent);
    return;
  }
  if (allowed === null) return;
  const [name] = node.elements;
  if (name?.kind !== 'StringConstantExpression') {
    const isCall = node.invocation === 'Ampersand';
    const id = isCall
      ? 'OperatorNotSupportedInDataSection'
      : 'CmdletNotInAllowedListForDataSection';
    report(parser, id, node.extent);
  } else if (!allowed.has(name.value.toLowerCase())) {
    report(parser, 'CmdletNotInAllowedListForDataSection', node.extent, name.value);
  }
}

/** Types of one value each are allowed, and arrays of them. */
const simpleTypes =
  /^(?:system\.)?(?:object|dbnull|bool|boolean|char|sbyte|byte|u?short|u?int(?:16|32|64)?|u?long|float|single|double|decimal|datetime|string)$/i;

function checkType(
  parser: Parser,
  node: Extract<Node, { readonly kind: 'TypeConstraint' | 'TypeExpression' }>,
): void {
  const type = node.typeName.kind === 'ArrayTypeName' ? node.typeName.element : node.typeName;
  const isSimple = type.kind === 'TypeName' && simpleTypes.test(type.name);
  const isObject = type.kind === 'TypeName' && /^(?:system\.)?object$/i.test(type.name);
  if (isSimple && !isObject && !isUnknownType(type, false)) return;
  report(parser, 'TypeNotAllowedInDataSection', node.extent);
}

/**
 * The tree. Node kinds answer one to one to PowerShell's AST classes (`Pipeline` is PipelineAst), with
 * the same nesting and extents, so that recorded trees judge it. One file, because statements and
 * expressions contain each other.
 */

import type { Extent } from '../base/errors.ts';
import type { NumberLiteral } from '../base/number-literal.ts';
import type { AssignmentOperator, BinaryOperator, UnaryOperator } from './operators.ts';
import type { TypeName } from './type-name.ts';
import type { VariablePath } from './variable-path.ts';

interface NodeBase {
  readonly extent: Extent;
}

/** A script, or what stands between the braces of a script block or function. */
export interface ScriptBlockNode extends NodeBase {
  readonly kind: 'ScriptBlock';
  readonly endBlock: NamedBlockNode;
}

/** The statements of one phase of a script block; `isUnnamed` where no keyword was written. */
export interface NamedBlockNode extends NodeBase {
  readonly kind: 'NamedBlock';
  readonly phase: 'Begin' | 'Process' | 'End' | 'DynamicParam' | 'Clean';
  readonly isUnnamed: boolean;
  readonly statements: readonly StatementNode[];
}

/** Statements between braces, or inside `$( )` and `@( )`. */
export interface StatementBlockNode extends NodeBase {
  readonly kind: 'StatementBlock';
  readonly statements: readonly StatementNode[];
}

/** `a | b | c`; a single command or expression is a pipeline too. */
export interface PipelineNode extends NodeBase {
  readonly kind: 'Pipeline';
  readonly elements: readonly CommandBaseNode[];
  readonly isBackground: boolean;
}

/** `a && b`, `a || b`. */
export interface PipelineChainNode extends NodeBase {
  readonly kind: 'PipelineChain';
  readonly left: PipelineNode | PipelineChainNode;
  readonly operator: 'AndAnd' | 'OrOr';
  readonly right: PipelineNode;
  readonly isBackground: boolean;
}

/** `target = value`; the value is a bare CommandExpression where it is a single expression. */
export interface AssignmentStatementNode extends NodeBase {
  readonly kind: 'AssignmentStatement';
  readonly left: ExpressionNode;
  readonly operator: AssignmentOperator;
  readonly operatorExtent: Extent;
  readonly right: StatementNode;
}

/** A statement that could not be read; holds what was understood of it. */
export interface ErrorStatementNode extends NodeBase {
  readonly kind: 'ErrorStatement';
  readonly nested: readonly Node[];
}

/** A command with its arguments; the first element names it. */
export interface CommandNode extends NodeBase {
  readonly kind: 'Command';
  readonly elements: readonly CommandElementNode[];
  readonly redirections: readonly RedirectionNode[];
  readonly invocation: 'Unknown' | 'Ampersand' | 'Dot';
}

/** `-Name`, `-Name:argument`; the name has no dash and no colon. */
export interface CommandParameterNode extends NodeBase {
  readonly kind: 'CommandParameter';
  readonly name: string;
  readonly argument: ExpressionNode | undefined;
  /** The extent of the dash, the name and the colon. */
  readonly nameExtent: Extent;
}

/** An expression as an element of a pipeline. */
export interface CommandExpressionNode extends NodeBase {
  readonly kind: 'CommandExpression';
  readonly expression: ExpressionNode;
  readonly redirections: readonly RedirectionNode[];
}

export type RedirectionStream =
  | 'All'
  | 'Output'
  | 'Error'
  | 'Warning'
  | 'Verbose'
  | 'Debug'
  | 'Information';

/** `> file`, `2>> file`. */
export interface FileRedirectionNode extends NodeBase {
  readonly kind: 'FileRedirection';
  readonly from: RedirectionStream;
  readonly isAppend: boolean;
  readonly location: ExpressionNode;
}

/** `2>&1`. */
export interface MergingRedirectionNode extends NodeBase {
  readonly kind: 'MergingRedirection';
  readonly from: RedirectionStream;
  readonly to: RedirectionStream;
}

/** A number; `text` is its source, which a string parameter gets (binding.md §1.5). */
export interface ConstantExpressionNode extends NodeBase {
  readonly kind: 'ConstantExpression';
  readonly literal: NumberLiteral;
  readonly text: string;
}

export type StringType =
  | 'BareWord'
  | 'SingleQuoted'
  | 'DoubleQuoted'
  | 'SingleQuotedHereString'
  | 'DoubleQuotedHereString';

/** Text without anything to expand. */
export interface StringConstantExpressionNode extends NodeBase {
  readonly kind: 'StringConstantExpression';
  readonly stringType: StringType;
  readonly value: string;
}

/** Text with expressions in it: `literals[0]`, `nested[0]`, `literals[1]`, ... */
export interface ExpandableStringExpressionNode extends NodeBase {
  readonly kind: 'ExpandableStringExpression';
  readonly stringType: StringType;
  /** The text with escapes resolved and the expressions as they are written. */
  readonly value: string;
  readonly literals: readonly string[];
  readonly nested: readonly ExpressionNode[];
}

/** `$name`, or `@name` where it is splatted. */
export interface VariableExpressionNode extends NodeBase {
  readonly kind: 'VariableExpression';
  readonly path: VariablePath;
  readonly isSplatted: boolean;
}

/** `$using:name`. */
export interface UsingExpressionNode extends NodeBase {
  readonly kind: 'UsingExpression';
  readonly expression: ExpressionNode;
}

/** `@{ key = statement }`. */
export interface HashtableNode extends NodeBase {
  readonly kind: 'Hashtable';
  readonly pairs: readonly HashtablePair[];
}

/** One entry of a hashtable; no node of its own, as in PowerShell. */
export interface HashtablePair {
  readonly key: ExpressionNode;
  readonly value: StatementNode;
}

/** `a, b`. */
export interface ArrayLiteralNode extends NodeBase {
  readonly kind: 'ArrayLiteral';
  readonly elements: readonly ExpressionNode[];
}

/** `@( )`. */
export interface ArrayExpressionNode extends NodeBase {
  readonly kind: 'ArrayExpression';
  readonly body: StatementBlockNode;
}

/** `$( )`. */
export interface SubExpressionNode extends NodeBase {
  readonly kind: 'SubExpression';
  readonly body: StatementBlockNode;
}

/** `( )`. */
export interface ParenExpressionNode extends NodeBase {
  readonly kind: 'ParenExpression';
  readonly pipeline: StatementNode;
}

/** `[type]` before an expression, or as the type of a catch or parameter. */
export interface TypeConstraintNode extends NodeBase {
  readonly kind: 'TypeConstraint';
  readonly typeName: TypeName;
}

/** `[Name(arguments)]`. */
export interface AttributeNode extends NodeBase {
  readonly kind: 'Attribute';
  readonly typeName: TypeName;
  readonly positional: readonly ExpressionNode[];
  readonly named: readonly NamedAttributeArgumentNode[];
}

/** `Name = value` inside an attribute; a bare `Name` means true and has no argument. */
export interface NamedAttributeArgumentNode extends NodeBase {
  readonly kind: 'NamedAttributeArgument';
  readonly name: string;
  readonly argument: ExpressionNode | undefined;
}

/** `[type] expression`. */
export interface ConvertExpressionNode extends NodeBase {
  readonly kind: 'ConvertExpression';
  readonly type: TypeConstraintNode;
  readonly expression: ExpressionNode;
}

/** `[attribute()] expression`. */
export interface AttributedExpressionNode extends NodeBase {
  readonly kind: 'AttributedExpression';
  readonly attribute: AttributeNode;
  readonly expression: ExpressionNode;
}

/** `[type]` as a value. */
export interface TypeExpressionNode extends NodeBase {
  readonly kind: 'TypeExpression';
  readonly typeName: TypeName;
}

/** `-not x`, `$i++`. */
export interface UnaryExpressionNode extends NodeBase {
  readonly kind: 'UnaryExpression';
  readonly operator: UnaryOperator;
  readonly expression: ExpressionNode;
}

/** `a -eq b`. */
export interface BinaryExpressionNode extends NodeBase {
  readonly kind: 'BinaryExpression';
  readonly left: ExpressionNode;
  readonly operator: BinaryOperator;
  readonly operatorExtent: Extent;
  readonly right: ExpressionNode;
}

/** `condition ? a : b`. */
export interface TernaryExpressionNode extends NodeBase {
  readonly kind: 'TernaryExpression';
  readonly condition: ExpressionNode;
  readonly ifTrue: ExpressionNode;
  readonly ifFalse: ExpressionNode;
}

/** `x.name`, `x::name`, `x?.name`. */
export interface MemberExpressionNode extends NodeBase {
  readonly kind: 'MemberExpression';
  readonly expression: ExpressionNode;
  readonly member: ExpressionNode;
  readonly isStatic: boolean;
  readonly isNullConditional: boolean;
}

/** `x.name(arguments)`, also `x.name{ }`. */
export interface InvokeMemberExpressionNode extends NodeBase {
  readonly kind: 'InvokeMemberExpression';
  readonly expression: ExpressionNode;
  readonly member: ExpressionNode;
  readonly arguments: readonly ExpressionNode[];
  readonly typeArguments: readonly TypeName[];
  readonly isStatic: boolean;
  readonly isNullConditional: boolean;
}

/** `x[index]`, `x?[index]`. */
export interface IndexExpressionNode extends NodeBase {
  readonly kind: 'IndexExpression';
  readonly target: ExpressionNode;
  readonly index: ExpressionNode;
  readonly isNullConditional: boolean;
}

/** `{ }` as a value. */
export interface ScriptBlockExpressionNode extends NodeBase {
  readonly kind: 'ScriptBlockExpression';
  readonly scriptBlock: ScriptBlockNode;
}

/** An expression that could not be read; holds what was understood of it. */
export interface ErrorExpressionNode extends NodeBase {
  readonly kind: 'ErrorExpression';
  readonly nested: readonly Node[];
}

export type CommandBaseNode = CommandNode | CommandExpressionNode;

export type CommandElementNode = CommandParameterNode | ExpressionNode;

export type RedirectionNode = FileRedirectionNode | MergingRedirectionNode;

/** CommandExpression is here because it is the right side of an assignment (as in PowerShell). */
export type StatementNode =
  | PipelineNode
  | PipelineChainNode
  | AssignmentStatementNode
  | CommandExpressionNode
  | ErrorStatementNode;

export type ExpressionNode =
  | ConstantExpressionNode
  | StringConstantExpressionNode
  | ExpandableStringExpressionNode
  | VariableExpressionNode
  | UsingExpressionNode
  | HashtableNode
  | ArrayLiteralNode
  | ArrayExpressionNode
  | SubExpressionNode
  | ParenExpressionNode
  | ConvertExpressionNode
  | AttributedExpressionNode
  | TypeExpressionNode
  | UnaryExpressionNode
  | BinaryExpressionNode
  | TernaryExpressionNode
  | MemberExpressionNode
  | InvokeMemberExpressionNode
  | IndexExpressionNode
  | ScriptBlockExpressionNode
  | ErrorExpressionNode;

export type Node =
  | ScriptBlockNode
  | NamedBlockNode
  | StatementBlockNode
  | StatementNode
  | CommandNode
  | CommandParameterNode
  | RedirectionNode
  | TypeConstraintNode
  | AttributeNode
  | NamedAttributeArgumentNode
  | ExpressionNode;

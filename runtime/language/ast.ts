/**
 * The tree. Node kinds answer one to one to PowerShell's AST classes (`Pipeline` is PipelineAst), with
 * the same nesting and extents, so that recorded trees judge it. One file, because statements and
 * expressions contain each other.
 */

import type { Extent } from '../base/errors.ts';
import type {
  ConstantExpressionNode,
  LabeledBase,
  MemberModifiers,
  MergingRedirectionNode,
  NodeBase,
  RedirectionStream,
  StringConstantExpressionNode,
  StringType,
  SwitchFlag,
  TypeConstraintNode,
  TypeExpressionNode,
  VariableExpressionNode,
} from './leaf-nodes.ts';
import type { AssignmentOperator, BinaryOperator, UnaryOperator } from './operators.ts';
import type { TypeName } from './type-name.ts';

/** A script, or what stands between the braces of a script block or function. */
export interface ScriptBlockNode extends NodeBase {
  readonly kind: 'ScriptBlock';
  readonly usings: readonly UsingStatementNode[];
  readonly parameters: ParamBlockNode | undefined;
  readonly dynamicParamBlock: NamedBlockNode | undefined;
  readonly beginBlock: NamedBlockNode | undefined;
  readonly processBlock: NamedBlockNode | undefined;
  /** Statements without a block's name are in this block, or in the process block of a filter. */
  readonly endBlock: NamedBlockNode | undefined;
  readonly cleanBlock: NamedBlockNode | undefined;
}

/** The statements of one phase of a script block; `isUnnamed` where no keyword was written. */
export interface NamedBlockNode extends NodeBase {
  readonly kind: 'NamedBlock';
  readonly phase: 'Begin' | 'Process' | 'End' | 'Dynamicparam' | 'Clean';
  readonly isUnnamed: boolean;
  readonly traps: readonly TrapStatementNode[];
  readonly statements: readonly StatementNode[];
}

/** Statements between braces, or inside `$( )` and `@( )`. */
export interface StatementBlockNode extends NodeBase {
  readonly kind: 'StatementBlock';
  readonly traps: readonly TrapStatementNode[];
  readonly statements: readonly StatementNode[];
}

/** `param( )` with the attributes before it. */
export interface ParamBlockNode extends NodeBase {
  readonly kind: 'ParamBlock';
  readonly attributes: readonly AttributeNode[];
  readonly parameters: readonly ParameterNode[];
}

/** One parameter of a script block, function or method. */
export interface ParameterNode extends NodeBase {
  readonly kind: 'Parameter';
  readonly attributes: readonly (AttributeNode | TypeConstraintNode)[];
  readonly name: VariableExpressionNode;
  readonly defaultValue: ExpressionNode | undefined;
}

/** `using namespace name`, `using module @{ }`, `using type alias = name`. */
export interface UsingStatementNode extends NodeBase {
  readonly kind: 'UsingStatement';
  readonly usingKind: 'Assembly' | 'Command' | 'Module' | 'Namespace' | 'Type';
  readonly name: StringConstantExpressionNode | undefined;
  readonly moduleSpecification: HashtableNode | undefined;
  readonly alias: StringConstantExpressionNode | undefined;
}

/** A condition and what is done where it holds; no node of its own, as in PowerShell. */
export interface Clause<C> {
  readonly condition: C;
  readonly body: StatementBlockNode;
}

export interface IfStatementNode extends NodeBase {
  readonly kind: 'IfStatement';
  readonly clauses: readonly Clause<StatementNode>[];
  readonly elseClause: StatementBlockNode | undefined;
}

export interface SwitchStatementNode extends LabeledBase {
  readonly kind: 'SwitchStatement';
  readonly flags: readonly SwitchFlag[];
  readonly condition: StatementNode;
  readonly clauses: readonly Clause<ExpressionNode>[];
  readonly defaultBody: StatementBlockNode | undefined;
}

export interface ForEachStatementNode extends LabeledBase {
  readonly kind: 'ForEachStatement';
  readonly isParallel: boolean;
  readonly throttleLimit: ExpressionNode | undefined;
  readonly variable: VariableExpressionNode;
  readonly condition: StatementNode;
  readonly body: StatementBlockNode;
}

export interface ForStatementNode extends LabeledBase {
  readonly kind: 'ForStatement';
  readonly initializer: StatementNode | undefined;
  readonly condition: StatementNode | undefined;
  readonly iterator: StatementNode | undefined;
  readonly body: StatementBlockNode;
}

/** The loops that have a condition and nothing else. */
export interface ConditionLoopNode<K extends string> extends LabeledBase {
  readonly kind: K;
  readonly condition: StatementNode;
  readonly body: StatementBlockNode;
}

/** `break`, `continue`, with the label of a loop. */
export interface JumpStatementNode<K extends string> extends NodeBase {
  readonly kind: K;
  readonly label: ExpressionNode | undefined;
}

/** `return`, `exit`, `throw`, with a value. */
export interface LeaveStatementNode<K extends string> extends NodeBase {
  readonly kind: K;
  readonly pipeline: StatementNode | undefined;
}

export interface TryStatementNode extends NodeBase {
  readonly kind: 'TryStatement';
  readonly body: StatementBlockNode;
  readonly catchClauses: readonly CatchClauseNode[];
  readonly finallyBody: StatementBlockNode | undefined;
}

/** `catch [type], [type] { }`; without a type it catches everything. */
export interface CatchClauseNode extends NodeBase {
  readonly kind: 'CatchClause';
  readonly types: readonly TypeConstraintNode[];
  readonly body: StatementBlockNode;
}

export interface TrapStatementNode extends NodeBase {
  readonly kind: 'TrapStatement';
  readonly type: TypeConstraintNode | undefined;
  readonly body: StatementBlockNode;
}

export interface DataStatementNode extends NodeBase {
  readonly kind: 'DataStatement';
  readonly variable: string | undefined;
  readonly allowedCommands: readonly ExpressionNode[];
  readonly body: StatementBlockNode;
}

/** `parallel { }`, `sequence { }`: blocks of workflows. */
export interface BlockStatementNode extends NodeBase {
  readonly kind: 'BlockStatement';
  readonly keyword: 'parallel' | 'sequence';
  readonly keywordExtent: Extent;
  readonly body: StatementBlockNode;
}

export interface FunctionDefinitionNode extends NodeBase {
  readonly kind: 'FunctionDefinition';
  readonly functionKind: 'function' | 'filter' | 'workflow' | 'method';
  readonly name: string;
  readonly nameExtent: Extent;
  /** The parameters behind the name; undefined where there are no parentheses. */
  readonly parameters: readonly ParameterNode[] | undefined;
  readonly body: ScriptBlockNode;
}

export interface TypeDefinitionNode extends NodeBase {
  readonly kind: 'TypeDefinition';
  readonly typeKind: 'Class' | 'Enum';
  readonly name: string;
  readonly attributes: readonly AttributeNode[];
  readonly baseTypes: readonly TypeConstraintNode[];
  readonly members: readonly (PropertyMemberNode | FunctionMemberNode)[];
}

/** A property of a class, or a member of an enum. */
export interface PropertyMemberNode extends NodeBase {
  readonly kind: 'PropertyMember';
  readonly name: string;
  readonly modifiers: MemberModifiers;
  readonly type: TypeConstraintNode | undefined;
  readonly attributes: readonly AttributeNode[];
  readonly initialValue: ExpressionNode | undefined;
}

/** A method or constructor. */
export interface FunctionMemberNode extends NodeBase {
  readonly kind: 'FunctionMember';
  readonly modifiers: MemberModifiers;
  readonly isConstructor: boolean;
  readonly attributes: readonly AttributeNode[];
  readonly returnType: TypeConstraintNode | undefined;
  readonly definition: FunctionDefinitionNode;
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

/** A statement that could not be read; holds what was understood, and a `switch`, `&&` or `||` as written. */
export interface ErrorStatementNode extends NodeBase {
  readonly kind: 'ErrorStatement';
  readonly keyword?: string;
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

/** `> file`, `2>> file`. */
export interface FileRedirectionNode extends NodeBase {
  readonly kind: 'FileRedirection';
  readonly from: RedirectionStream;
  readonly isAppend: boolean;
  readonly location: ExpressionNode;
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

/** One entry of a hashtable, which is no node of its own either. */
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

/** `: base(arguments)` behind a constructor, or what stands for it where it is not written. */
export interface BaseCtorInvokeMemberExpressionNode extends NodeBase {
  readonly kind: 'BaseCtorInvokeMemberExpression';
  readonly expression: VariableExpressionNode;
  readonly member: StringConstantExpressionNode;
  readonly arguments: readonly ExpressionNode[];
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

export type StatementNode =
  | PipelineNode
  | PipelineChainNode
  | AssignmentStatementNode
  | CommandExpressionNode
  | UsingStatementNode
  | IfStatementNode
  | SwitchStatementNode
  | LoopStatementNode
  | JumpStatementNode<'BreakStatement'>
  | JumpStatementNode<'ContinueStatement'>
  | LeaveStatementNode<'ReturnStatement'>
  | LeaveStatementNode<'ExitStatement'>
  | LeaveStatementNode<'ThrowStatement'>
  | TryStatementNode
  | TrapStatementNode
  | DataStatementNode
  | BlockStatementNode
  | FunctionDefinitionNode
  | TypeDefinitionNode
  | ErrorStatementNode;

export type LoopStatementNode =
  | ForEachStatementNode
  | ForStatementNode
  | ConditionLoopNode<'WhileStatement'>
  | ConditionLoopNode<'DoWhileStatement'>
  | ConditionLoopNode<'DoUntilStatement'>;

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
  | BaseCtorInvokeMemberExpressionNode
  | IndexExpressionNode
  | ScriptBlockExpressionNode
  | ErrorExpressionNode;

export type Node =
  | ScriptBlockNode
  | NamedBlockNode
  | StatementBlockNode
  | ParamBlockNode
  | ParameterNode
  | StatementNode
  | CatchClauseNode
  | PropertyMemberNode
  | FunctionMemberNode
  | CommandNode
  | CommandParameterNode
  | RedirectionNode
  | TypeConstraintNode
  | AttributeNode
  | NamedAttributeArgumentNode
  | ExpressionNode;

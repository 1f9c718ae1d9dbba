/** The nodes that have no nodes inside, and the words that nodes are described with. */

import type { Extent } from '../base/errors.ts';
import type { NumberLiteral } from '../base/number-literal.ts';
import type { TypeName } from './type-name.ts';
import type { VariablePath } from './variable-path.ts';

export interface NodeBase {
  readonly extent: Extent;
}

/** What a label can stand before. */
export interface LabeledBase extends NodeBase {
  readonly label: string | undefined;
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

/** Text without anything to expand. */
export interface StringConstantExpressionNode extends NodeBase {
  readonly kind: 'StringConstantExpression';
  readonly stringType: StringType;
  readonly value: string;
}

/** `$name`, or `@name` where it is splatted. */
export interface VariableExpressionNode extends NodeBase {
  readonly kind: 'VariableExpression';
  readonly path: VariablePath;
  readonly isSplatted: boolean;
}

/** `[type]` before an expression, or as the type of a catch or parameter. */
export interface TypeConstraintNode extends NodeBase {
  readonly kind: 'TypeConstraint';
  readonly typeName: TypeName;
}

/** `[type]` as a value. */
export interface TypeExpressionNode extends NodeBase {
  readonly kind: 'TypeExpression';
  readonly typeName: TypeName;
}

export interface MemberModifiers {
  readonly isStatic: boolean;
  readonly isHidden: boolean;
  /** The member belongs to an enum. */
  readonly isLiteral: boolean;
}

export type RedirectionStream =
  | 'All'
  | 'Output'
  | 'Error'
  | 'Warning'
  | 'Verbose'
  | 'Debug'
  | 'Information';

export type StringType =
  | 'BareWord'
  | 'SingleQuoted'
  | 'DoubleQuoted'
  | 'SingleQuotedHereString'
  | 'DoubleQuotedHereString';

export type SwitchFlag = 'File' | 'Regex' | 'Wildcard' | 'Exact' | 'CaseSensitive' | 'Parallel';

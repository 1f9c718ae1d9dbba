/**
 * What the compilers of node kinds share. Kinds contain each other, so a compiler reaches the others
 * through this object and no file imports another of its kind.
 */

import type { Extent } from '../../base/errors.ts';
import type {
  ExpressionNode,
  ParameterNode,
  ScriptBlockNode,
  StatementBlockNode,
  StatementNode,
} from '../../language/ast.ts';
import type { TypeName } from '../../language/type-name.ts';
import type { NetType } from '../../values/net-type.ts';
import type { Value } from '../../values/value.ts';
import type { Code, Compiled, Frame, RunStatement } from '../frame.ts';
import type { Source } from '../source.ts';

export interface Compiler {
  readonly source: Source;
  /** Values that stand in the text in place of a variable, by the start of its extent. */
  readonly holes: ReadonlyMap<number, Value>;
  expression(node: ExpressionNode): Compiled;
  /** A statement for its output. */
  statement(node: StatementNode): RunStatement;
  /** A statement for its value: what it puts out as nothing, one object or a list. */
  value(node: StatementNode): Compiled;
  /** Statements in order, errors handled as blocks do. */
  block(node: Pick<StatementBlockNode, 'statements' | 'traps' | 'extent'>): RunStatement;
  /** The code of a script block, which compiles when it first runs. */
  code(node: ScriptBlockNode, options?: CodeOptions): Code;
  /** Gives the type that the name means in a run; throws TypeNotFound while there is none. */
  type(name: TypeName, extent: Extent): (frame: Frame) => NetType;
  /** The number of a variable of the scope that the code runs in. */
  slot(name: string): number;
}

/** A compiler that knows how many variables the code names so far. */
export interface CountingCompiler extends Compiler {
  slots(): number;
}

export interface CodeOptions {
  /** Parameters in parentheses behind a function's name. */
  readonly parameters?: readonly ParameterNode[] | undefined;
}

/** Compilers by node kind. */
export type Compilers<Node extends { readonly kind: string }, Result> = {
  readonly [Kind in Node['kind']]?: (
    node: Extract<Node, { readonly kind: Kind }>,
    compiler: Compiler,
  ) => Result;
};

export type ExpressionCompilers = Compilers<ExpressionNode, Compiled>;
export type StatementCompilers = Compilers<StatementNode, RunStatement>;

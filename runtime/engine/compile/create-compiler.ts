/**
 * The compilers of all node kinds, joined: source and tree in, code out. One compiler serves the
 * statements of one scope; each script block inside has its own, which is made when the block first runs.
 */
import type {
  ExpressionNode,
  Node,
  ParameterNode,
  ScriptBlockNode,
  StatementNode,
} from '../../language/ast.ts';
import type { Value } from '../../values/value.ts';
import { collect, unroll } from '../collect.ts';
import { notEvaluated, notRunnable } from '../evaluation-error.ts';
import type { Body, Code, Compiled, Frame, RunStatement } from '../frame.ts';
import { typeReference } from '../members/type-reference.ts';
import type { Source } from '../source.ts';
import { then, type Waiting } from '../wait.ts';
import { assignmentCompilers, compileAssignment } from './assignments.ts';
import { compileBlock } from './blocks.ts';
import { castCompilers } from './casts.ts';
import type {
  Compiler,
  CountingCompiler,
  ExpressionCompilers,
  StatementCompilers,
} from './compiler.ts';
import { conditionCompilers } from './conditions.ts';
import { dataCompilers } from './data.ts';
import { enumCompilers } from './enums.ts';
import { groupCompilers } from './groups.ts';
import { jumpCompilers } from './jumps.ts';
import { literalCompilers } from './literals.ts';
import { loopCompilers } from './loops.ts';
import { memberCompilers } from './members.ts';
import { operatorCompilers } from './operators.ts';
import { pipelineCompilers } from './pipelines.ts';
import { compileBody } from './script-blocks.ts';
import { switchCompilers } from './switch.ts';
import { tryCompilers } from './try.ts';
import { variableCompilers } from './variables.ts';

const expressions: ExpressionCompilers = {
  ...castCompilers,
  ...groupCompilers,
  ...literalCompilers,
  ...memberCompilers,
  ...operatorCompilers,
  ...variableCompilers,
};

const statements: StatementCompilers = {
  ...assignmentCompilers,
  ...conditionCompilers,
  ...dataCompilers,
  ...enumCompilers,
  ...jumpCompilers,
  ...loopCompilers,
  ...pipelineCompilers,
  ...switchCompilers,
  ...tryCompilers,
};

/** What the code of a source shares. */
export interface CompilerOptions {
  readonly source: Source;
  readonly holes: ReadonlyMap<number, Value>;
  /** Those of `using namespace`. */
  readonly namespaces: readonly string[];
}

/** A compiler for the statements of one scope, which counts the variables they name. */
export function createCompiler(options: CompilerOptions): CountingCompiler {
  const slots = new Map<string, number>();
  const compiler: CountingCompiler = {
    source: options.source,
    holes: options.holes,
    slots: () => slots.size,
    slot: (folded: string): number => {
      const known = slots.get(folded);
      if (known !== undefined) return known;
      slots.set(folded, slots.size);
      return slots.size - 1;
    },
    type: (name, extent) => typeReference(name, extent, options.namespaces),
    expression: (node: ExpressionNode): Compiled => {
      const compile = rowOf<Compiled>(expressions, node);
      if (!compile) throw notEvaluated(node);
      return compile(node, compiler);
    },
    statement: (node: StatementNode): RunStatement => {
      const compile = rowOf<RunStatement>(statements, node);
      if (!compile) throw notRunnable(node);
      return compile(node, compiler);
    },
    value: (node) => compileValue(node, compiler),
    block: (node) => compileBlock(node, compiler),
    code: (node, { parameters } = {}) => makeCode(node, parameters, options),
  };
  return compiler;
}

type Row<Result> = (node: Node, compiler: Compiler) => Result;

function rowOf<Result>(table: object, { kind }: Node): Row<Result> | undefined {
  return (table as Readonly<Record<string, Row<Result>>>)[kind];
}

/** The value of a statement: that of its expression, or all that it puts out. */
function compileValue(node: StatementNode, compiler: Compiler): Compiled {
  if (node.kind === 'AssignmentStatement') return compileAssignment(node, compiler);
  const only =
    node.kind === 'Pipeline' && node.elements.length === 1 && !node.isBackground
      ? node.elements[0]
      : node;
  if (only?.kind === 'CommandExpression' && only.redirections.length === 0) {
    return compiler.expression(only.expression);
  }
  const run = compiler.statement(node);
  const raw = (frame: Frame): Waiting<Value | undefined> => then(collect(frame, run), unroll);
  return { mayWait: true, raw, run: (frame) => then(raw(frame), (value) => value ?? null) };
}

/** The code of a script block, which is compiled when it is first run. */
export function makeCode(
  node: ScriptBlockNode,
  parameters: readonly ParameterNode[] | undefined,
  options: CompilerOptions,
): Code {
  let body: Body | undefined;
  const { start, end } = node.extent;
  const { text } = options.source;
  const isBraced = text[start] === '{' && text[end - 1] === '}';
  return {
    node,
    source: options.source,
    text: isBraced ? text.slice(start + 1, end - 1) : text.slice(start, end),
    body: () => {
      body ??= compileBody(node, parameters, createCompiler(options));
      return body;
    },
  };
}

/** The namespaces that a script uses. */
export function namespacesOf({ usings }: ScriptBlockNode): readonly string[] {
  return usings.flatMap(({ usingKind, name }) =>
    usingKind === 'Namespace' && name ? [name.value] : [],
  );
}

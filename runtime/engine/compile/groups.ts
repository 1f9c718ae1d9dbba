/** `( )`, `$( )` and `@( )`: what statements put out, as a value. */

import type { ExpressionNode, StatementBlockNode } from '../../language/ast.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import type { Value } from '../../values/value.ts';
import { collect, unroll } from '../collect.ts';
import type { Frame } from '../frame.ts';
import { then, type Waiting } from '../wait.ts';
import { constant } from './combine.ts';
import type { Compiler, ExpressionCompilers } from './compiler.ts';

export const groupCompilers: ExpressionCompilers = {
  // A block that runs beside the others sees the same variables as they do.
  UsingExpression: ({ expression }, compiler) => compiler.expression(expression),
  ParenExpression: ({ pipeline }, compiler) => compiler.value(pipeline),
  SubExpression: ({ body }, compiler) => {
    const outputs = outputsOf(body, compiler);
    if (!outputs) return constant(null);
    const raw = (frame: Frame): Waiting<Value | undefined> => then(outputs.run(frame), unroll);
    return {
      mayWait: outputs.mayWait,
      raw,
      run: (frame) => then(raw(frame), (value) => value ?? null),
    };
  },
  ArrayExpression: ({ body }, compiler) => {
    const outputs = outputsOf(body, compiler);
    return outputs ?? { mayWait: false, run: () => [] };
  },
};

interface Outputs {
  readonly mayWait: boolean;
  readonly run: (frame: Frame) => Waiting<Value[]>;
}

/** What the statements put out; null where there are none. */
function outputsOf(body: StatementBlockNode, compiler: Compiler): Outputs | null {
  if (body.statements.length === 0 && body.traps.length === 0) return null;
  const simple = simpleExpression(body);
  if (simple) {
    const inner = compiler.expression(simple);
    const raw = (inner.raw ?? inner.run) as (frame: Frame) => Value | undefined;
    return { mayWait: false, run: (frame) => elementsOf(raw(frame)) };
  }
  const run = compiler.block(body);
  return { mayWait: true, run: (frame) => collect(frame, run) };
}

/** A body that is one expression which cannot fail needs none of what statements need. */
function simpleExpression(body: StatementBlockNode): ExpressionNode | null {
  const [only] = body.statements;
  if (body.statements.length !== 1 || body.traps.length > 0 || only?.kind !== 'Pipeline') {
    return null;
  }
  const [element] = only.elements;
  if (only.elements.length !== 1 || element?.kind !== 'CommandExpression') return null;
  if (element.redirections.length > 0) return null;
  return isSimple(element.expression) ? element.expression : null;
}

const simpleKinds = new Set<ExpressionNode['kind']>([
  'ConstantExpression',
  'StringConstantExpression',
  'VariableExpression',
]);

function isSimple(node: ExpressionNode): boolean {
  return (
    simpleKinds.has(node.kind) || (node.kind === 'ArrayLiteral' && node.elements.every(isSimple))
  );
}

function elementsOf(value: Value | undefined): Value[] {
  if (value === undefined) return [];
  const elements = enumerate(value);
  return elements === undefined ? [value] : [...elements];
}

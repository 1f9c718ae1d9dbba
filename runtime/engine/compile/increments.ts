/** `++` and `--`, before and behind: a number goes up or down where it stands. */
import type { UnaryExpressionNode } from '../../language/ast.ts';
import type { UnaryOperator } from '../../language/operators.ts';
import { increment } from '../../values/operators/unary.ts';
import type { Value } from '../../values/value.ts';
import type { Compiled } from '../frame.ts';
import { then, type Waiting } from '../wait.ts';
import { waits } from './combine.ts';
import type { Compiler } from './compiler.ts';
import { compileTarget } from './targets.ts';
import { accessVariable } from './variables.ts';

const steps: Partial<Readonly<Record<UnaryOperator, 1 | -1>>> = {
  PlusPlus: 1,
  PostfixPlusPlus: 1,
  MinusMinus: -1,
  PostfixMinusMinus: -1,
};

/** Whether the operator changes its operand. */
export function isIncrement(operator: UnaryOperator): boolean {
  return Object.hasOwn(steps, operator);
}

/** The value before the change, or behind it, as the operator stands. */
export function compileIncrement(node: UnaryExpressionNode, compiler: Compiler): Compiled {
  const step = steps[node.operator] ?? 1;
  const isPostfix = node.operator.startsWith('Postfix');
  const { expression } = node;
  if (expression.kind === 'VariableExpression') {
    const { read, assign, slot } = accessVariable(expression.path, compiler);
    return {
      mayWait: false,
      run: (frame) => {
        const cell = slot === null ? undefined : frame.cells[slot];
        const held = cell === undefined ? undefined : cell.value;
        if (cell !== undefined && typeof held === 'number' && cell.guard === null) {
          if (held < greatest && held > -greatest) {
            cell.value = held + step;
            return isPostfix ? held : held + step;
          }
        }
        const before = read(frame);
        const after = changed(before ?? null, step);
        assign(frame, after);
        return isPostfix ? (before ?? 0) : after;
      },
    };
  }
  const target = compileTarget(expression, compiler);
  return waits((frame) =>
    then(target.place(frame), (place) => {
      const before = place.get();
      const after = changed(before, step);
      return then(place.set(after), (): Waiting<Value> => (isPostfix ? (before ?? 0) : after));
    }),
  );
}

const greatest = 2 ** 31 - 1;

function changed(value: Value, step: 1 | -1): Value {
  if (typeof value === 'number' && value < greatest && value > -greatest) return value + step;
  return increment(value, step);
}

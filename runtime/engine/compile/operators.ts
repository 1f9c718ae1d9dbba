/** Operators with one, two or three operands; what they do stands in the tables of values. */
import type { BinaryExpressionNode, ExpressionNode } from '../../language/ast.ts';
import type { BinaryOperator } from '../../language/operators.ts';
import {
  type BinaryOperation,
  binaryOperators,
  type UnaryOperatorName,
  unaryOperators,
} from '../../values/operators/table.ts';
import { isTrue } from '../../values/truth.ts';
import type { Value } from '../../values/value.ts';
import { operatorExtras } from '../context.ts';
import type { Compiled, Frame } from '../frame.ts';
import { type QuickOperator, quickOperators } from './arithmetic.ts';
import { choose, map1, map2, now } from './combine.ts';
import type { Compiler, ExpressionCompilers } from './compiler.ts';
import { compileIncrement, isIncrement } from './increments.ts';

export const operatorCompilers: ExpressionCompilers = {
  BinaryExpression: (node, compiler) => {
    const special = specialOperators[node.operator];
    if (special) return special(node, compiler);
    return applyBinary(
      node.operator,
      compiler.expression(node.left),
      compiler.expression(node.right),
    );
  },
  UnaryExpression: (node, compiler) => {
    if (isIncrement(node.operator)) return compileIncrement(node, compiler);
    const inner = compiler.expression(node.expression);
    if (node.operator === 'Not' || node.operator === 'Exclaim') {
      return map1(inner, (value) => !isTrue(value));
    }
    const act = unaryOperators[node.operator as UnaryOperatorName];
    return map1(inner, (value, frame) => act(value, operatorExtras(frame)));
  },
  TernaryExpression: ({ condition, ifTrue, ifFalse }, compiler) => {
    const ways = [compiler.expression(ifTrue), compiler.expression(ifFalse)] as const;
    return choose(compiler.expression(condition), ways, (value) => ways[isTrue(value) ? 0 : 1]);
  },
};

/** The operator over two compiled operands; two Int32 are added and compared on the spot. */
export function applyBinary(operator: BinaryOperator, left: Compiled, right: Compiled): Compiled {
  const act = binaryOperators[operator];
  const quick = quickOperators[operator];
  if (!quick) {
    return map2(left, right, (first, second, frame) => act(first, second, operatorExtras(frame)));
  }
  const { slot } = left;
  const { constant } = right;
  if (slot !== undefined && typeof constant === 'number') {
    return overVariable({ slot, read: left.run as (frame: Frame) => Value, constant }, quick, act);
  }
  return map2(left, right, (first, second, frame) => {
    if (typeof first === 'number' && typeof second === 'number') {
      const result = quick(first, second);
      if (result !== undefined) return result;
    }
    return act(first, second, operatorExtras(frame));
  });
}

/** `$i -lt 10`, `$i + 1`: what loops count with is looked at where it stands. */
function overVariable(
  operands: {
    readonly slot: number;
    readonly read: (frame: Frame) => Value;
    readonly constant: number;
  },
  quick: QuickOperator,
  act: BinaryOperation,
): Compiled {
  const { slot, read, constant } = operands;
  return now((frame) => {
    const cell = frame.cells[slot];
    const first = cell === undefined ? undefined : cell.value;
    if (typeof first === 'number') {
      const result = quick(first, constant);
      if (result !== undefined) return result;
    }
    return act(read(frame), constant, operatorExtras(frame));
  });
}

type CompileBinary = (node: BinaryExpressionNode, compiler: Compiler) => Compiled;

/** Operators that do not always evaluate their right side. */
const specialOperators: Partial<Readonly<Record<BinaryOperator, CompileBinary>>> = {
  And: ({ left, right }, compiler) => {
    const second = truthOf(right, compiler);
    return choose(compiler.expression(left), [second], (value) => (isTrue(value) ? second : false));
  },
  Or: ({ left, right }, compiler) => {
    const second = truthOf(right, compiler);
    return choose(compiler.expression(left), [second], (value) => (isTrue(value) ? true : second));
  },
  QuestionQuestion: ({ left, right }, compiler) => {
    const second = compiler.expression(right);
    return choose(compiler.expression(left), [second], (value) => value ?? second);
  },
};

function truthOf(node: ExpressionNode, compiler: Compiler): Compiled {
  return map1(compiler.expression(node), (value) => isTrue(value));
}

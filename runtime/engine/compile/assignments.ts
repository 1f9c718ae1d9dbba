/** `target = value` and its kin, as a statement and as a value in parentheses. */
import type { AssignmentStatementNode } from '../../language/ast.ts';
import type { AssignmentOperator } from '../../language/operators.ts';
import { binaryOperators } from '../../values/operators/table.ts';
import type { Value } from '../../values/value.ts';
import { operatorExtras } from '../context.ts';
import type { Compiled, Frame, RunStatement } from '../frame.ts';
import { then, type Waiting } from '../wait.ts';
import { quickOperators } from './arithmetic.ts';
import type { Compiler, StatementCompilers } from './compiler.ts';
import type { Place } from './place.ts';
import { compileTarget } from './targets.ts';
import { accessVariable, type VariableAccess } from './variables.ts';

export const assignmentCompilers: StatementCompilers = {
  AssignmentStatement: (node, compiler) => {
    const right = compiler.value(node.right);
    const simple = simpleAssignment(node, right, compiler);
    if (simple) return simple;
    const { run, mayWait } = compileAssignment(node, compiler, right);
    if (mayWait) return (frame) => then(run(frame), () => undefined);
    return (frame) => {
      void run(frame);
      return undefined;
    };
  },
};

/** `$x = value`, where nothing waits: what loops do most. */
function simpleAssignment(
  { left, operator }: AssignmentStatementNode,
  value: Compiled,
  compiler: Compiler,
): RunStatement | null {
  if (left.kind !== 'VariableExpression' || operator !== 'Equals') return null;
  const { slot, assign } = accessVariable(left.path, compiler);
  if (value.mayWait || slot === null) return null;
  const run = (value.raw ?? value.run) as (frame: Frame) => Value | undefined;
  return (frame) => {
    const result = run(frame);
    const cell = frame.cells[slot];
    if (cell !== undefined && cell.guard === null) cell.value = result;
    else assign(frame, result);
    return undefined;
  };
}

type Arithmetic = 'Plus' | 'Minus' | 'Multiply' | 'Divide' | 'Rem';

const arithmetic: Partial<Readonly<Record<AssignmentOperator, Arithmetic>>> = {
  PlusEquals: 'Plus',
  MinusEquals: 'Minus',
  MultiplyEquals: 'Multiply',
  DivideEquals: 'Divide',
  RemainderEquals: 'Rem',
};

/** The assignment; its value is what was assigned. */
export function compileAssignment(
  node: AssignmentStatementNode,
  compiler: Compiler,
  right: Compiled = compiler.value(node.right),
): Compiled {
  const { left, operator } = node;
  if (left.kind === 'VariableExpression') {
    const access = accessVariable(left.path, compiler);
    if (operator === 'Equals') return assignVariable(access, right);
    if (operator === 'QuestionQuestionEquals') return fillVariable(access, right);
    return changeVariable(access, operator, right);
  }
  const target = compileTarget(left, compiler);
  const work = changes(operator, right);
  return {
    mayWait: true,
    run: (frame) => then(target.place(frame), (place) => work(place, frame)),
  };
}

/** `$x ??= value`: what the scopes around hold does not count. */
function fillVariable({ readOwn, assign }: VariableAccess, right: Compiled): Compiled {
  return {
    mayWait: true,
    run: (frame) =>
      readOwn(frame) ??
      then(right.run(frame), (value) => {
        assign(frame, value);
        return value;
      }),
  };
}

function assignVariable({ assign }: VariableAccess, right: Compiled): Compiled {
  const raw = right.raw ?? right.run;
  if (right.mayWait) {
    return {
      mayWait: true,
      run: (frame) =>
        then(raw(frame), (value) => {
          assign(frame, value);
          return value ?? null;
        }),
    };
  }
  const now = raw as (frame: Frame) => Value | undefined;
  return {
    mayWait: false,
    run: (frame) => {
      const value = now(frame);
      assign(frame, value);
      return value ?? null;
    },
  };
}

/** `$x += value`: only the scope at hand is looked at, as PowerShell's own compiler does. */
function changeVariable(
  { readOwn, assign }: VariableAccess,
  operator: AssignmentOperator,
  right: Compiled,
): Compiled {
  const compute = computation(operator);
  const change = (frame: Frame, before: Value, value: Value): Value => {
    const result = compute(before, value, frame);
    assign(frame, result);
    return result;
  };
  if (right.mayWait) {
    return {
      mayWait: true,
      run: (frame) => {
        // What stands there before counts, and not what the right side makes of it.
        const before = readOwn(frame) ?? null;
        return then(right.run(frame), (value) => change(frame, before, value));
      },
    };
  }
  return {
    mayWait: false,
    run: (frame) => {
      const before = readOwn(frame) ?? null;
      return change(frame, before, right.run(frame) as Value);
    },
  };
}

function computation(
  operator: AssignmentOperator,
): (before: Value, value: Value, frame: Frame) => Value {
  const name = arithmetic[operator] ?? 'Plus';
  const act = binaryOperators[name];
  const quick = quickOperators[name];
  return (before, value, frame) => {
    if (quick && typeof before === 'number' && typeof value === 'number') {
      const result = quick(before, value);
      if (result !== undefined) return result;
    }
    return act(before, value, operatorExtras(frame));
  };
}

type Change = (place: Place, frame: Frame) => Waiting<Value>;

/** What the operator does to a place. */
function changes(operator: AssignmentOperator, right: Compiled): Change {
  const fill = (place: Place, value: Value | undefined): Waiting<Value> =>
    then(place.set(value), () => value ?? null);
  if (operator === 'Equals') {
    const raw = right.raw ?? right.run;
    return (place, frame) => then(raw(frame), (value) => fill(place, value));
  }
  if (operator === 'QuestionQuestionEquals') {
    return (place, frame) => {
      const before = place.get();
      return before ?? then(right.run(frame), (value) => fill(place, value));
    };
  }
  const compute = computation(operator);
  return (place, frame) => {
    const before = place.get();
    return then(right.run(frame), (value) => fill(place, compute(before, value, frame)));
  };
}

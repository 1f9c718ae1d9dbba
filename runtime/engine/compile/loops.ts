/** `while`, `do`, `for`, `foreach`: rounds, as many as the condition wants. */

import { type Extent, ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { ForEachStatementNode, StatementNode } from '../../language/ast.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { Enumeration } from '../../values/types/objects/enumeration.ts';
import { ListObject } from '../../values/types/objects/list-object.ts';
import type { Value } from '../../values/value.ts';
import { type Completion, loopStep, type Signal } from '../flow.ts';
import type { Frame, RunStatement } from '../frame.ts';
import { lastly, then, type Waiting } from '../wait.ts';
import type { Compiler, StatementCompilers } from './compiler.ts';
import { compileCondition } from './conditions.ts';
import { accessVariable, namesVariable } from './variables.ts';

export const loopCompilers: StatementCompilers = {
  WhileStatement: ({ condition, body, label }, compiler) =>
    loop({
      before: compileCondition(condition, compiler),
      body: compiler.block(body),
      label,
    }),
  DoWhileStatement: ({ condition, body, label }, compiler) =>
    loop({ body: compiler.block(body), after: compileCondition(condition, compiler), label }),
  DoUntilStatement: ({ condition, body, label }, compiler) => {
    const holds = compileCondition(condition, compiler);
    return loop({
      body: compiler.block(body),
      after: (frame) => then(holds(frame), (isDone) => !isDone),
      label,
    });
  },
  ForStatement: ({ initializer, condition, iterator, body, label }, compiler) => {
    const start = initializer && silent(initializer, compiler);
    const step = iterator && silent(iterator, compiler);
    const run = loop({
      before: condition && compileCondition(condition, compiler),
      body: compiler.block(body),
      after: step && ((frame) => thenTrue(step(frame))),
      label,
    });
    return start ? (frame) => then(start(frame), () => run(frame)) : run;
  },
  ForEachStatement: compileForEach,
};

type Condition = (frame: Frame) => Waiting<boolean>;

interface LoopParts {
  readonly before?: Condition | undefined;
  readonly body: RunStatement;
  readonly after?: Condition | undefined;
  readonly label: string | undefined;
}

/** Given by the last round of a loop; it never leaves the loop. */
const finished: Signal = { kind: 'break', label: 'finished' };

const always: Condition = () => true;

/** A loop whose rounds are a condition, the body and another condition. */
function loop({ before = always, body, after = always, label }: LoopParts): RunStatement {
  const own = label ?? null;
  const ending = (goesOn: boolean): Completion => (goesOn ? undefined : finished);
  const settle = (frame: Frame, completion: Completion): Waiting<Completion> => {
    const step = completion === undefined ? 'next' : loopStep(completion, own);
    if (step === 'pass') return completion;
    return step === 'done' ? finished : then(after(frame), ending);
  };
  const runBody = (frame: Frame): Waiting<Completion> =>
    then(body(frame), (completion) => settle(frame, completion));
  const goOn = async (frame: Frame, first: Promise<Completion>): Promise<Completion> => {
    for (let ended = await first; ; ended = await round(frame)) {
      if (ended !== undefined) return ended === finished ? undefined : ended;
    }
  };
  const round = (frame: Frame): Waiting<Completion> =>
    then(before(frame), (goesOn) => (goesOn ? runBody(frame) : finished));
  // The same rounds without a call for each step, as long as nothing waits.
  return (frame) => {
    for (;;) {
      const goesOn = before(frame);
      if (goesOn === false) return undefined;
      if (goesOn !== true) {
        return goOn(
          frame,
          goesOn.then((holds) => (holds ? runBody(frame) : finished)),
        );
      }
      const completion = body(frame);
      const ended =
        completion === undefined
          ? endOf(after(frame))
          : then(completion, (signal) => settle(frame, signal));
      if (ended === undefined) continue;
      if (ended instanceof Promise) return goOn(frame, ended);
      return ended === finished ? undefined : ended;
    }
  };
}

/** The end of a round whose last condition has this outcome. */
function endOf(goesOn: Waiting<boolean>): Waiting<Completion> {
  if (goesOn === true) return undefined;
  return goesOn === false ? finished : goesOn.then((holds) => (holds ? undefined : finished));
}

/** True, when the work is done. */
function thenTrue(work: Waiting<unknown>): Waiting<boolean> {
  return work instanceof Promise ? work.then(() => true) : true;
}

/** The parts of `for` that are run for what they do. */
function silent(node: StatementNode, compiler: Compiler): (frame: Frame) => Waiting<unknown> {
  const { run } = compiler.value(node);
  return run;
}

function compileForEach(node: ForEachStatementNode, compiler: Compiler): RunStatement {
  const list = compiler.value(node.condition);
  const { assign } = accessVariable(node.variable.path, compiler);
  const body = compiler.block(node.body);
  const cursors = namesVariable(node.body, 'foreach') ? accessVariable(cursorPath, compiler) : null;
  const label = node.label ?? null;
  const rounds = (frame: Frame, cursor: Enumeration): Waiting<Completion> => {
    const { elements } = cursor;
    while (++cursor.position < elements.length) {
      if (cursor.isStale) throw changedMeanwhile(node.variable.extent);
      assign(frame, elements[cursor.position]);
      const ended = body(frame);
      if (ended === undefined) continue;
      const settled = then(ended, (completion) => {
        if (completion === undefined) return undefined;
        const step = loopStep(completion, label);
        return step === 'pass' ? completion : step === 'done' ? finished : undefined;
      });
      if (settled === undefined) continue;
      if (settled instanceof Promise) {
        return settled.then((end) => (end === undefined ? rounds(frame, cursor) : end));
      }
      return settled;
    }
    return undefined;
  };
  return (frame) =>
    then((list.raw ?? list.run)(frame), (value) => {
      const cursor = new Enumeration('System.ArrayEnumerator', elementsOf(value), originOf(value));
      cursors?.assign(frame, cursor);
      if (cursors === null) return endOfRounds(rounds(frame, cursor));
      return lastly(
        () => endOfRounds(rounds(frame, cursor)),
        () => cursors.assign(frame, null),
      );
    });
}

function endOfRounds(end: Waiting<Completion>): Waiting<Completion> {
  return then(end, (completion) => (completion === finished ? undefined : completion));
}

const cursorPath = { text: 'foreach', scope: undefined, drive: undefined, name: 'foreach' };

/** What must not change while its elements are gone through. */
function originOf(value: Value | undefined): { readonly version: number } | undefined {
  if (value instanceof Enumeration) return value.origin;
  return value instanceof ListObject ? value : undefined;
}

function changedMeanwhile(extent: Extent): ValueError {
  const type = 'System.InvalidOperationException';
  return new ValueError({
    id: type,
    category: 'OperationStopped',
    message: runMessages.changedMeanwhile(),
    exceptionType: type,
    extent,
  });
}

/** What a foreach goes through: nothing for $null. */
function elementsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return [];
  return enumerate(value) ?? [value];
}

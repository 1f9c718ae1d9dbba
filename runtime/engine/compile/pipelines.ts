/**
 * Pipelines: an expression for its output, a command, or stages through which objects are pushed one
 * by one, so that a command can stop what stands before it.
 */
import type { CommandBaseNode, CommandExpressionNode, PipelineNode } from '../../language/ast.ts';
import type { Value } from '../../values/value.ts';
import { collect, writeValue } from '../collect.ts';
import { notRunnable } from '../evaluation-error.ts';
import type { Completion } from '../flow.ts';
import type { Frame, Output, RunStatement, Stage } from '../frame.ts';
import { handleError } from '../statement-errors.ts';
import { attempt, forEach, lastly, then, type Waiting } from '../wait.ts';
import { type CompiledCommand, compileCommand, type PreparedStage } from './commands.ts';
import type { Compiler, StatementCompilers } from './compiler.ts';
import { isIncrement } from './increments.ts';
import { redirected } from './redirections.ts';

export const pipelineCompilers: StatementCompilers = {
  Pipeline: (node, compiler) => {
    if (node.isBackground) throw notRunnable(node);
    const [first, ...further] = node.elements;
    if (!first) throw notRunnable(node);
    if (further.length === 0) return compileSingle(first, compiler);
    return compileStages(node, compiler);
  },
  CommandExpression: compileOutput,
  PipelineChain: ({ left, operator, right, isBackground, extent }, compiler) => {
    const first = compiler.statement(left);
    const second = compiler.statement(right);
    const wanted = operator === 'AndAnd';
    if (isBackground) throw notRunnable({ kind: 'Pipeline', extent, elements: [], isBackground });
    return (frame) => {
      frame.run.hasSucceeded = true;
      const ended = attempt(
        () => first(frame),
        (error) => handleError(frame, error, left.extent),
      );
      return then(
        ended,
        (completion) =>
          completion ?? (frame.run.hasSucceeded === wanted ? second(frame) : undefined),
      );
    };
  },
};

function compileSingle(node: CommandBaseNode, compiler: Compiler): RunStatement {
  if (node.kind === 'CommandExpression') return compileOutput(node, compiler);
  return redirected(node.redirections, compiler, compileCommand(node, compiler).run);
}

/** An expression puts its value out; one that only counts puts nothing out. */
function compileOutput(node: CommandExpressionNode, compiler: Compiler): RunStatement {
  const { run, raw = run, mayWait } = compiler.expression(node.expression);
  const isSilent =
    node.expression.kind === 'UnaryExpression' && isIncrement(node.expression.operator);
  const write = (frame: Frame, value: Value | undefined): Waiting<Completion> =>
    isSilent || value === undefined ? undefined : toCompletion(writeValue(frame.out, value));
  const output: RunStatement = mayWait
    ? (frame) => then(raw(frame), (value) => write(frame, value))
    : (frame) => write(frame, raw(frame) as Value | undefined);
  return redirected(node.redirections, compiler, output);
}

function toCompletion(writing: Promise<void> | undefined): Waiting<Completion> {
  return writing === undefined ? undefined : writing.then(() => undefined);
}

/** Where the output of a stage goes: into the next one. */
class Link implements Output {
  next: Stage | null = null;

  write(value: Value): Promise<void> | undefined {
    const taken = this.next?.process(value);
    return taken instanceof Promise ? taken : undefined;
  }
}

function compileStages({ elements }: PipelineNode, compiler: Compiler): RunStatement {
  const [head, ...rest] = elements;
  const source = head?.kind === 'CommandExpression' ? compileOutput(head, compiler) : null;
  const commands = (source ? rest : elements).map((node): CompiledCommand => {
    if (node.kind !== 'Command') throw notRunnable(node);
    return compileCommand(node, compiler);
  });
  const redirections = elements.map((node) => node.redirections);
  for (const list of redirections) if (list.length > 0) redirected(list, compiler, () => undefined);
  return (frame) => {
    const stages: Stage[] = [];
    // What the pipeline begins with is there before its commands are looked at, and every command's arguments before one is bound.
    const input = source ? collect(frame, source) : [];
    const links = commands.map(() => new Link());
    const open = (prepared: readonly PreparedStage[]): void => {
      for (const index of openingOrder(prepared, frame)) {
        const out = links[index + 1] ?? frame.out;
        const expectsInput = source !== null || index > 0;
        const stage = (prepared[index] as PreparedStage).open({ out, expectsInput });
        stages[index] = stage;
        (links[index] as Link).next = stage;
      }
    };
    const flow = (values: readonly Value[]): Waiting<undefined> =>
      then(
        forEach(stages, (stage) => stage.begin()),
        () =>
          then(
            forEach(values, (value) => links[0]?.write(value)),
            () =>
              then(
                forEach(stages, (stage) => stage.end()),
                () => undefined,
              ),
          ),
      );
    return lastly(
      () =>
        then(input, (values) =>
          then(prepareAll(frame, commands), (prepared) => {
            open(prepared);
            return flow(values);
          }),
        ),
      () => {
        for (const stage of stages) stage?.clean?.();
      },
    );
  };
}

function prepareAll(
  frame: Frame,
  commands: readonly CompiledCommand[],
): Waiting<readonly PreparedStage[]> {
  const prepared: PreparedStage[] = [];
  const all = forEach(commands, (command) =>
    then(command.prepare(frame), (stage) => prepared.push(stage)),
  );
  return then(all, () => prepared);
}

/** A command that there is not is told before another's arguments are bound. */
function openingOrder(prepared: readonly PreparedStage[], { run }: Frame): readonly number[] {
  const isUnknown = (index: number): boolean => {
    const name = prepared[index]?.name ?? null;
    return name !== null && run.isCommand?.(name) === false;
  };
  const indexes = prepared.map((_, index) => index);
  return [...indexes.filter(isUnknown), ...indexes.filter((index) => !isUnknown(index))];
}

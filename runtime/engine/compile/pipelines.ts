/**
 * Pipelines: an expression for its output, a command, or stages through which objects are pushed one
 * by one, so that a command can stop what stands before it.
 */
import type {
  CommandBaseNode,
  CommandExpressionNode,
  CommandNode,
  PipelineNode,
  StatementNode,
} from '../../language/ast.ts';
import type { Value } from '../../values/value.ts';
import { collect, writeValue } from '../collect.ts';
import { handleError } from '../errors/statement-errors.ts';
import { notRunnable } from '../evaluation-error.ts';
import { type Completion, StopUpstream } from '../flow.ts';
import type { Frame, Output, RunStatement, Stage } from '../frame.ts';
import { tellingSuccess } from '../telling-success.ts';
import { attempt, forEach, lastly, then, type Waiting } from '../wait.ts';
import { compileCommand, type PreparedStage } from './commands.ts';
import type { Compiler, StatementCompilers } from './compiler.ts';
import { isIncrement } from './increments.ts';
import { redirected, redirectedStage } from './redirections.ts';

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
    const first = compileLink(left, compiler);
    const second = compileLink(right, compiler);
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

/** A chain inside of a chain says itself how it ended. */
function compileLink(node: StatementNode, compiler: Compiler): RunStatement {
  const run = compiler.statement(node);
  return node.kind === 'Pipeline' ? tellingSuccess(run) : run;
}

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
  const commands = (source ? rest : elements).map((node): PrepareStage => {
    if (node.kind !== 'Command') throw notRunnable(node);
    return compileStage(node, compiler);
  });
  return (frame) => {
    const stages: Stage[] = [];
    const links = commands.map(() => new Link());
    // What the pipeline begins with is there before its commands are looked at, and every command's arguments before one is bound.
    const input = source ? collect(frame, source) : [];
    const open = (prepared: readonly PreparedStage[]): Waiting<void> =>
      forEach(openingOrder(prepared, frame), (index) => {
        const out = links[index + 1] ?? frame.out;
        const expectsInput = source !== null || index > 0;
        const opened = (prepared[index] as PreparedStage).open({ out, expectsInput });
        return then(opened, (stage) => {
          stages[index] = stage;
          (links[index] as Link).next = stage;
        });
      });
    return lastly(
      () =>
        then(input, (values) => {
          const feed = (): Waiting<void> => forEach(values, (value) => links[0]?.write(value));
          return then(prepareAll(frame, commands), (prepared) =>
            then(open(prepared), () => then(runStages(stages, feed), () => undefined)),
          );
        }),
      () => {
        for (const stage of stages) stage?.clean?.();
      },
    );
  };
}

type PrepareStage = (frame: Frame) => Waiting<PreparedStage>;

function compileStage(node: CommandNode, compiler: Compiler): PrepareStage {
  const { prepare } = compileCommand(node, compiler);
  if (node.redirections.length === 0) return prepare;
  const redirect = redirectedStage(node.redirections, compiler);
  return (frame) =>
    then(prepare(frame), ({ name, open }) => ({
      name,
      open: (options) =>
        redirect(frame, options.out, (out) => open({ out, expectsInput: options.expectsInput })),
    }));
}

function prepareAll(
  frame: Frame,
  commands: readonly PrepareStage[],
): Waiting<readonly PreparedStage[]> {
  const prepared: PreparedStage[] = [];
  const all = forEach(commands, (prepare) =>
    then(prepare(frame), (stage) => {
      prepared.push(stage);
    }),
  );
  return then(all, () => prepared);
}

/** A command that there is not is told before another's arguments are bound. */
function openingOrder(prepared: readonly PreparedStage[], { run }: Frame): readonly number[] {
  const indexes = prepared.map((_, index) => index);
  if (indexes.length < 2) return indexes;
  const isUnknown = (index: number): boolean => {
    const name = prepared[index]?.name ?? null;
    return name !== null && run.isCommand?.(name) === false;
  };
  const unknown = indexes.filter(isUnknown);
  return [...unknown, ...indexes.filter((index) => !unknown.includes(index))];
}

/** Begins all stages, feeds the first, and ends them in order; those before one that has enough are not asked any more. */
function runStages(stages: readonly Stage[], feed: () => Waiting<unknown>): Waiting<void> {
  let from = 0;
  const step = (work: () => Waiting<unknown>): Waiting<unknown> =>
    attempt(work, (error) => {
      const by = error instanceof StopUpstream ? stages.indexOf(error.stage as Stage) : -1;
      if (by < 0) throw error;
      from = by;
    });
  const endFrom = (at: number): Waiting<void> => {
    const stage = stages[at];
    if (!stage) return undefined;
    return then(at < from ? undefined : step(() => stage.end()), () => endFrom(at + 1));
  };
  const begun = forEach(stages, (stage) => step(() => stage.begin()));
  return then(begun, () => then(from > 0 ? undefined : step(feed), () => endFrom(0)));
}

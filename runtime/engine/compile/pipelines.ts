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
import { withOutput, writeValue } from '../collect.ts';
import { notRunnable } from '../evaluation-error.ts';
import { type Completion, StopUpstream } from '../flow.ts';
import type { Frame, Output, RunStatement, Stage } from '../frame.ts';
import { handleError } from '../statement-errors.ts';
import { tellingSuccess } from '../telling-success.ts';
import { attempt, forEach, lastly, then, type Waiting } from '../wait.ts';
import { compileCommand, type StageOptions } from './commands.ts';
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
  return redirected(node.redirections, compileCommand(node, compiler).run);
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
  return redirected(node.redirections, output);
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
  const commands = (source ? rest : elements).map((node): OpenStage => {
    if (node.kind !== 'Command') throw notRunnable(node);
    return compileStage(node, compiler);
  });
  return (frame) => {
    const stages: Stage[] = [];
    const links = commands.map(() => new Link());
    const open = (): Waiting<void> =>
      forEach(commands, (command, index) => {
        const out = links[index + 1] ?? frame.out;
        const options = { out, expectsInput: source !== null || index > 0 };
        return then(command(frame, options), (stage) => {
          stages.push(stage);
          (links[index] as Link).next = stage;
        });
      });
    const feed = (): Waiting<unknown> =>
      source ? withOutput(frame, links[0] as Link, source) : undefined;
    return lastly(
      () => then(open(), () => then(runStages(stages, feed), () => undefined)),
      () => {
        for (const stage of stages) stage.clean?.();
      },
    );
  };
}

type OpenStage = (frame: Frame, options: StageOptions) => Waiting<Stage>;

function compileStage(node: CommandNode, compiler: Compiler): OpenStage {
  const { open } = compileCommand(node, compiler);
  if (node.redirections.length === 0) return open;
  const redirect = redirectedStage(node.redirections);
  return (frame, options) =>
    redirect(frame, options.out, (out) => open(frame, { ...options, out }));
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

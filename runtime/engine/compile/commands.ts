/**
 * A command: its name and arguments are evaluated, and then it is a script block, a function of the
 * script, or a command that the session knows.
 */
import { type Extent, ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { ArgumentElement } from '../../binder/argument-element.ts';
import type { CommandNode } from '../../language/ast.ts';
import { toText } from '../../values/to-text.ts';
import type { Value } from '../../values/value.ts';
import { type BlockCall, callBlock, openBlockStage } from '../blocks/call-block.ts';
import { notRunnable } from '../evaluation-error.ts';
import {
  type Frame,
  type Output,
  type RunStatement,
  ScriptBlockValue,
  type Stage,
} from '../frame.ts';
import { type FoundCommand, finderByName } from '../stages/find-by-name.ts';
import { mustBeCommandCall } from '../variables/strict-mode.ts';
import { lastly, then, type Waiting } from '../wait.ts';
import { compileArguments } from './command-arguments.ts';
import type { Compiler } from './compiler.ts';

export interface StageOptions {
  readonly out: Output;
  /** Whether objects are piped into it. */
  readonly expectsInput: boolean;
}

export interface CompiledCommand {
  /** Runs it alone. */
  readonly run: RunStatement;
  /** Evaluates its name and arguments, as the first step to a stage of a pipeline. */
  readonly prepare: (frame: Frame) => Waiting<PreparedStage>;
}

/** A command whose arguments are known, to be opened when those of the whole pipeline are. */
export interface PreparedStage {
  /** What it is called, where it is neither a function of the script nor a block. */
  readonly name: string | null;
  readonly open: (options: StageOptions) => Waiting<Stage>;
}

/** Compiles a command. */
export function compileCommand(node: CommandNode, compiler: Compiler): CompiledCommand {
  const [head] = node.elements;
  if (!head || head.kind === 'CommandParameter') throw notRunnable(node);
  const name = compiler.expression(head);
  const evaluate = compileArguments(node, compiler);
  const find = finderOf(node);
  const isDotted = node.invocation === 'Dot';
  const { extent } = node;
  const isMethodLike = looksLikeMethodCall(node);
  const prepare = <T>(frame: Frame, next: (call: PreparedCall) => Waiting<T>): Waiting<T> =>
    then(name.run(frame), (command) => {
      if (isMethodLike) mustBeCommandCall(frame, toText(command), extent);
      const found = find(frame, command);
      return then(evaluate(frame), (elements) =>
        next(prepared(found, elements, { isDotted, extent })),
      );
    });
  const open = (frame: Frame, call: PreparedCall, options: StageOptions): Waiting<Stage> => {
    if (isBlockCall(call)) return openBlockStage(frame, call, options);
    const { commandName, elements } = call;
    const { out, expectsInput } = options;
    return frame.run.openCommand({ name: commandName, elements, extent, frame, out, expectsInput });
  };
  return {
    prepare: (frame) =>
      prepare(frame, (call) => ({
        name: isBlockCall(call) ? null : call.commandName,
        open: (options) => open(frame, call, options),
      })),
    run: (frame) =>
      prepare(frame, (call) => {
        if (isBlockCall(call)) return callBlock(frame, call, frame.out);
        return then(open(frame, call, { out: frame.out, expectsInput: false }), runAlone);
      }),
  };
}

/** `f(1, 2)`: nothing but a list in parentheses right behind the name. */
function looksLikeMethodCall({ elements: [head, given, further] }: CommandNode): boolean {
  if (further || given?.kind !== 'ParenExpression') return false;
  if (head?.extent.end !== given.extent.start || given.pipeline.kind !== 'Pipeline') return false;
  const [first, next] = given.pipeline.elements;
  return !next && first?.kind === 'CommandExpression' && first.expression.kind === 'ArrayLiteral';
}

interface PreparedCall extends FoundCommand {
  readonly elements: readonly ArgumentElement[];
  readonly isDotted: boolean;
  readonly extent: Extent;
}

/** A stage with nothing before it. */
function runAlone(stage: Stage): Waiting<undefined> {
  const run = (): Waiting<undefined> =>
    then(stage.begin(), () => then(stage.end(), () => undefined));
  return stage.clean ? lastly(run, () => stage.clean?.()) : run();
}

/** Written out, so that all calls are objects of one shape. */
function prepared(
  { block, name, commandName }: FoundCommand,
  elements: readonly ArgumentElement[],
  { isDotted, extent }: { readonly isDotted: boolean; readonly extent: Extent },
): PreparedCall {
  return { block, name, commandName, elements, isDotted, extent };
}

function isBlockCall(call: PreparedCall): call is PreparedCall & BlockCall {
  return call.block !== undefined;
}

type FindBlock = (frame: Frame, command: Value) => FoundCommand;

/** What the value behind `&`, or the word, names: a block, a function, or whatever the session knows. */
function finderOf(node: CommandNode): FindBlock {
  const [head] = node.elements;
  if (head?.kind === 'StringConstantExpression' && head.value !== '') {
    const find = finderByName(head.value);
    return (frame) => find(frame);
  }
  return (frame, command) => {
    if (command instanceof ScriptBlockValue) return { block: command, commandName: '' };
    const name = command === null ? '' : toText(command);
    if (name !== '') return finderByName(name)(frame);
    throw new ValueError({
      id: 'BadExpression',
      category: 'InvalidOperation',
      message: runMessages.noCommandNamed(),
      extent: node.extent,
    });
  };
}

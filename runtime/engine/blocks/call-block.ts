/**
 * Runs script blocks and functions: a scope and a frame for the call, the arguments bound, the named
 * blocks in their order. As a stage of a pipeline the process block runs once for each object.
 */
import { CmdletError, type Extent } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { ArgumentElement } from '../../binder/argument-element.ts';
import { Enumeration } from '../../values/types/objects/enumeration.ts';
import type { Value } from '../../values/value.ts';
import { type Completion, throwSignal } from '../flow.ts';
import {
  type Body,
  Collector,
  Frame,
  type Output,
  type RunStatement,
  type ScriptBlockValue,
  type Stage,
} from '../frame.ts';
import { divertedStage } from '../streams/diversion.ts';
import { Scope } from '../variables/scope.ts';
import { lastly, then, type Waiting } from '../wait.ts';
import { type BoundFunction, bindFunction, type FunctionCall } from './bind-function.ts';

export interface BlockCall {
  readonly block: ScriptBlockValue;
  readonly elements: readonly ArgumentElement[];
  /** The name of the function, for its errors. */
  readonly name?: string | undefined;
  /** Where it is called. */
  readonly extent?: Extent | undefined;
  /** Runs in the caller's own scope, as behind a dot. */
  readonly isDotted?: boolean | undefined;
  /** `$_` */
  readonly item?: Value | undefined;
  /** `$this` */
  readonly self?: Value | undefined;
}

/** Runs the block with nothing piped into it; gives a signal that is meant for a loop of the caller. */
export function callBlock(caller: Frame, call: BlockCall, out: Output): Waiting<Completion> {
  const body = call.block.code.body();
  const frame = openFrame(caller, call, { out, body });
  return guardDepth(() =>
    then(bindFunction(caller, frame, asFunctionCall(call, body, false)), (bound) =>
      underCommon(frame, bound, () => runBody(frame, body)),
    ),
  );
}

/** Written out, so that every call has the same shape. */
function asFunctionCall(
  { elements, name, extent }: BlockCall,
  body: Body,
  expectsInput: boolean,
): FunctionCall {
  return { body, elements, name, extent, expectsInput };
}

/** Does the work of a call under what its common parameters ask. */
function underCommon<T>(
  frame: Frame,
  { common, hasFailed }: BoundFunction,
  work: () => Waiting<T>,
): Waiting<T> {
  if (!common) return work();
  frame.out = common.output(frame.out);
  const ended = common.diversion ? common.diversion.during(work) : work();
  return then(ended, (result) => {
    if (hasFailed?.()) frame.run.hasFailed = true;
    return result;
  });
}

function runBody(frame: Frame, { begin, process, end, clean }: Body): Waiting<Completion> {
  const blocks = [begin, process, end].filter((block) => block !== null);
  const [only] = blocks;
  if (blocks.length === 1 && only && !clean) return then(only(frame), unlessReturn);
  return lastly(
    () => runBlocks(frame, blocks, 0),
    () => void clean?.(frame),
  );
}

function runBlocks(frame: Frame, blocks: readonly RunStatement[], at: number): Waiting<Completion> {
  const block = blocks[at];
  if (!block) return undefined;
  return then(
    block(frame),
    (completion) => unlessReturn(completion) ?? runBlocks(frame, blocks, at + 1),
  );
}

/** A return ends the block that it stands in, and no more. */
function unlessReturn(completion: Completion): Completion {
  return completion?.kind === 'return' ? undefined : completion;
}

function openFrame(
  caller: Frame,
  { block, isDotted, item, self, name }: BlockCall,
  { out, body }: { readonly out: Output; readonly body: Body },
): Frame {
  const parent = block.closure ?? caller.scope;
  const scope = isDotted ? caller.scope : new Scope(parent, block.isScript ? 'script' : 'local');
  const frame = new Frame({
    run: caller.run,
    scope,
    source: block.code.source,
    out,
    slots: body.slots,
    functionName: name ?? caller.functionName,
  });
  if (item !== undefined) scope.own('_').assign(item);
  if (self !== undefined) scope.own('this').assign(self);
  return frame;
}

/** Functions that call each other without end are an error of the script, and no fault. */
function guardDepth<T>(work: () => Waiting<T>): Waiting<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.startsWith('Maximum call')) throw error;
    throw new CmdletError({
      id: 'CallDepthOverflow',
      category: 'InvalidOperation',
      message: runMessages.tooDeep(),
    });
  }
}

/** Opens the block as a stage of a pipeline: its arguments are bound before anything runs. */
export function openBlockStage(
  caller: Frame,
  call: BlockCall,
  { out, expectsInput }: { readonly out: Output; readonly expectsInput: boolean },
): Waiting<Stage> {
  const body = call.block.code.body();
  const frame = openFrame(caller, call, { out, body });
  return then(bindFunction(caller, frame, asFunctionCall(call, body, expectsInput)), (bound) => {
    const { common } = bound;
    if (common) frame.out = common.output(frame.out);
    const stage = stageOf(frame, body, { bound, expectsInput });
    return common?.diversion ? divertedStage(stage, common.diversion) : stage;
  });
}

function stageOf(
  frame: Frame,
  body: Body,
  { bound, expectsInput }: { readonly bound: BoundFunction; readonly expectsInput: boolean },
): Stage {
  const input: Value[] = [];
  const run = (block: RunStatement | null): Waiting<void> =>
    block === null
      ? undefined
      : then(block(frame), (completion) => throwSignal(unlessReturn(completion)));
  const setInput = (values: readonly Value[]): void => {
    if (expectsInput) frame.scope.own('input').assign(inputOf(values));
  };
  return {
    begin: () => run(body.begin),
    process: (value) => {
      if (bound.take && !bound.take(value)) return undefined;
      if (body.process === null) {
        input.push(value);
        return undefined;
      }
      frame.scope.own('_').assign(value);
      setInput([value]);
      return run(body.process);
    },
    end: () => {
      if (!expectsInput) return then(run(body.process), () => run(body.end));
      setInput(input);
      return run(body.end);
    },
    clean: () => {
      void body.clean?.(frame);
      if (bound.hasFailed?.()) frame.run.hasFailed = true;
    },
  };
}

/** `$input`: what was piped in, one after the other. */
function inputOf(values: readonly Value[]): Value {
  return new Enumeration('System.ArrayEnumerator', values);
}

/** What the block puts out for arguments given as values; where `$_` is given it runs in the caller's scope. */
export function callForValues(
  caller: Frame,
  block: ScriptBlockValue,
  call: {
    readonly arguments: readonly Value[];
    readonly item?: Value | undefined;
    readonly self?: Value | undefined;
  },
): Waiting<readonly Value[]> {
  const out = new Collector();
  const isDotted = call.item !== undefined && call.arguments.length === 0;
  const before = isDotted ? (caller.scope.findOwn('_')?.value ?? null) : undefined;
  const elements = call.arguments.map((value) => ({ kind: 'argument', value }) as const);
  const run = (): Waiting<readonly Value[]> =>
    then(
      callBlock(caller, { block, elements, isDotted, item: call.item, self: call.self }, out),
      (completion) => {
        throwSignal(completion);
        return out.values;
      },
    );
  if (!isDotted) return run();
  return lastly(run, () => caller.scope.own('_').assign(before));
}

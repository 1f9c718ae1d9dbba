/**
 * Definition and arguments in, BoundCall out, or PowerShell's error: the passes of binding.md §2.5 in
 * their order. Nothing is evaluated, looked up on the network or sent here.
 */
import type { Cmdlet } from '../../schema/model.ts';
import type { Value } from '../values/value.ts';
import type { ArgumentElement } from './argument-element.ts';
import { ambiguousSet, unplacedArgument } from './bind-errors.ts';
import { bindNamed } from './bind-named.ts';
import { bindPipelineObject } from './bind-pipeline.ts';
import { BindingState, type TypeSource } from './binding-state.ts';
import type { BoundCall } from './bound-call.ts';
import { checkMandatory } from './check-mandatory.ts';
import { commandMetadata } from './command-metadata.ts';
import { keepPipelineSets } from './keep-pipeline-sets.ts';
import { pairArguments } from './pair-arguments.ts';
import { openPrivateCommand } from './private-command.ts';
import { resolveSet } from './resolve-set.ts';
import { allSets } from './set-mask.ts';

export interface BindOptions {
  readonly types: TypeSource;
  /** The pipeline's object, where the command has one. */
  readonly input?: Value | undefined;
}

/** Binds a command line to a cmdlet, with the one object piped into it where there is one. */
export function bind(
  cmdlet: Cmdlet,
  elements: readonly ArgumentElement[],
  options: BindOptions,
): BoundCall {
  const { types, input } = options;
  const open = openCall(cmdlet, elements, { types, expectsInput: input !== undefined });
  if (input === undefined) return open.call;
  return cmdlet.kind === 'function' ? open.forward(input) : open.take(input);
}

/** A command line that is bound; where input is expected, some of its parameters wait for it. */
export interface OpenCall {
  /** The call as the command line alone leaves it; its set is empty while neighbouring ones are open. */
  readonly call: BoundCall;
  /** What the command itself binds of one pipeline object; each is bound afresh. */
  take(input: Value): BoundCall;
  /** What the command behind a public function gets of it, after the function took it. */
  forward(input: Value): BoundCall;
}

/** Binds a command line before its pipeline objects are known; what fails here fails for all of them. */
export function openCall(
  cmdlet: Cmdlet,
  elements: readonly ArgumentElement[],
  options: { readonly types: TypeSource; readonly expectsInput: boolean },
): OpenCall {
  const metadata = commandMetadata(cmdlet);
  const state = new BindingState(metadata, options.types, loadElements(elements));
  bindCommandLine(state, options.expectsInput);
  const take = (opened: BindingState, input: Value): BoundCall => {
    const own = opened.fork();
    bindPipelineObject(own, input);
    settleOnDefault(own);
    return makeCall(own);
  };
  return {
    call: makeCall(state),
    take: (input) => take(state, input),
    forward: (input) => {
      const behind = openPrivateCommand(state);
      take(state, input);
      return take(behind, input);
    },
  };
}

function bindCommandLine(state: BindingState, expectsInput: boolean): void {
  const { metadata } = state;
  state.remaining = pairArguments(metadata, state.remaining);
  bindNamed(state);
  resolveSet(state, { isBeforePipeline: true, takesDefault: false });
  const [unplaced] = state.remaining;
  if (unplaced) throw unplacedArgument(metadata, unplaced);
  const count = resolveSet(state, { isBeforePipeline: expectsInput, takesDefault: !expectsInput });
  if (expectsInput && count > 1) keepPipelineSets(state);
  checkMandatory(state, expectsInput);
  if (!expectsInput) settleOnDefault(state);
}

/**
 * The elements as the passes want them: without the `--` that ends the parameters (binding.md §1.4),
 * the entries of splatted hashtables after everything else (§1.9).
 */
function loadElements(all: readonly ArgumentElement[]): readonly ArgumentElement[] {
  const elements = all.filter((element) => element.kind === 'argument' || element.text !== '--');
  const isSplatted = (element: ArgumentElement): boolean =>
    element.kind === 'parameter' && element.isSplatted === true;
  return [...elements.filter((element) => !isSplatted(element)), ...elements.filter(isSplatted)];
}

function settleOnDefault(state: BindingState): void {
  const { metadata } = state;
  if (state.mask !== allSets || metadata.setNames.length < 2) return;
  if (metadata.defaultMask === 0) throw ambiguousSet(metadata, state.bound, state.mask);
  state.mask = metadata.defaultMask;
  state.nameSet();
}

function makeCall(state: BindingState): BoundCall {
  const { metadata, setName, bound, warnings } = state;
  return { cmdlet: metadata.cmdlet, set: setName, arguments: bound, warnings };
}

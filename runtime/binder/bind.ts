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
import { commandMetadata, nameOfSet } from './command-metadata.ts';
import { pairArguments } from './pair-arguments.ts';
import { resolveSet } from './resolve-set.ts';
import { allSets } from './set-mask.ts';

export interface BindOptions {
  readonly types: TypeSource;
  /** The pipeline's object, where the command has one. */
  readonly input?: Value | undefined;
}

/** Binds a command line to a cmdlet. */
export function bind(
  cmdlet: Cmdlet,
  elements: readonly ArgumentElement[],
  options: BindOptions,
): BoundCall {
  const metadata = commandMetadata(cmdlet);
  const state = new BindingState(metadata, options.types, loadElements(elements));
  const expectsInput = options.input !== undefined;

  state.remaining = pairArguments(metadata, state.remaining);
  bindNamed(state);
  resolveSet(state, { isBeforePipeline: true, takesDefault: false });
  const [unplaced] = state.remaining;
  if (unplaced) throw unplacedArgument(metadata, unplaced);
  resolveSet(state, { isBeforePipeline: expectsInput, takesDefault: !expectsInput });
  checkMandatory(state, expectsInput);
  if (options.input !== undefined) bindPipelineObject(state, options.input);
  settleOnDefault(state);

  const set = nameOfSet(metadata, state.mask);
  return { cmdlet, set, arguments: state.bound, warnings: state.warnings };
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
}

/**
 * A command line in, what each pass of the binder did with it out: what was bound, which parameter sets
 * remained and why the others did not. An explanation binds anew; a plain binding pays nothing for it.
 */
import { BindError } from '../base/errors.ts';
import type { Value } from '../values/value.ts';
import type { ArgumentElement } from './argument-element.ts';
import type { BindingContext, BindingState, PassName } from './binding-state.ts';
import type { ArgumentSource, Binding } from './bound-call.ts';
import {
  type BindableParameter,
  type CommandMetadata,
  entriesIn,
  isFed,
} from './command-metadata.ts';
import { openBinding } from './open-binding.ts';
import { bit, intersect, type SetMask } from './set-mask.ts';

export interface Explanation {
  readonly command: string;
  /** In their order; the last one is where an error came, if there is one. */
  readonly passes: readonly ExplainedPass[];
  /** What is bound in the end, after the last pipeline object. */
  readonly binding: Binding | null;
  readonly error: BindError | null;
}

export interface ExplainedPass {
  readonly pass: PassName;
  /** What this pass bound. */
  readonly bound: readonly { readonly parameter: string; readonly source: ArgumentSource }[];
  /** The parameter sets that are possible after it. */
  readonly sets: readonly string[];
  readonly dropped: readonly DroppedSet[];
}

/** A parameter set that a pass gave up, and why. */
export interface DroppedSet {
  readonly set: string;
  readonly because: DropReason;
}

export type DropReason =
  | { readonly kind: 'hasNoSuchParameter'; readonly parameters: readonly string[] }
  | { readonly kind: 'missesMandatory'; readonly parameters: readonly string[] }
  | { readonly kind: 'takesNoInput' }
  | { readonly kind: 'otherChosen'; readonly chosen: string };

/** Binds the command line, and the pipeline's objects where there are any, and tells pass by pass what happened. */
export function explainBinding(
  metadata: CommandMetadata,
  elements: readonly ArgumentElement[],
  options: Omit<BindingContext, 'onPass' | 'expectsInput'> & {
    readonly input?: readonly Value[] | undefined;
  },
): Explanation {
  const { input, ...context } = options;
  const passes: ExplainedPass[] = [];
  let before: Snapshot = { mask: metadata.existingMask, names: new Set() };
  const onPass = (pass: PassName, state: BindingState): void => {
    if (pass === 'start') return;
    passes.push(explainPass(pass, state, before));
    before = { mask: openMask(state), names: new Set(state.bound.keys()) };
  };
  let binding: Binding | null = null;
  let error: BindError | null = null;
  try {
    const expectsInput = input !== undefined;
    const open = openBinding(metadata, elements, { ...context, expectsInput, onPass });
    binding = open.binding;
    for (const object of input ?? []) binding = open.take(object);
  } catch (failure) {
    if (!(failure instanceof BindError)) throw failure;
    error = failure;
  }
  return { command: metadata.name, passes, binding, error };
}

interface Snapshot {
  readonly mask: SetMask;
  readonly names: ReadonlySet<string>;
}

function openMask({ mask, metadata }: BindingState): SetMask {
  return intersect(mask, metadata.existingMask);
}

function explainPass(pass: PassName, state: BindingState, before: Snapshot): ExplainedPass {
  const { setNames } = state.metadata;
  const fresh = [...state.bound.values()].filter(
    ({ parameter }) => !before.names.has(parameter.name),
  );
  const after = openMask(state);
  const isIn = (index: number, mask: SetMask): boolean => intersect(bit(index), mask) !== 0;
  return {
    pass,
    bound: fresh.map(({ parameter, source }) => ({ parameter: parameter.name, source })),
    sets: setNames.filter((_, index) => isIn(index, after)),
    dropped: setNames.flatMap((set, index) => {
      if (!isIn(index, before.mask) || isIn(index, after)) return [];
      const parameters = fresh.map(({ parameter }) => parameter);
      return { set, because: reasonOf(pass, state, { mask: bit(index), parameters }) };
    }),
  };
}

function reasonOf(
  pass: PassName,
  state: BindingState,
  lost: { readonly mask: SetMask; readonly parameters: readonly BindableParameter[] },
): DropReason {
  const excluding = lost.parameters.filter(
    ({ mask }) => mask !== 0 && intersect(mask, lost.mask) === 0,
  );
  const names = (parameters: readonly BindableParameter[]): readonly string[] =>
    parameters.map(({ name }) => name);
  if (excluding.length > 0) return { kind: 'hasNoSuchParameter', parameters: names(excluding) };
  if (pass === 'pipelineSets') return { kind: 'takesNoInput' };
  const missing = state.unbound.filter((parameter) =>
    entriesIn(parameter, lost.mask).some((entry) => entry.isMandatory && !isFed(entry)),
  );
  if (missing.length > 0) return { kind: 'missesMandatory', parameters: names(missing) };
  return { kind: 'otherChosen', chosen: state.setName };
}

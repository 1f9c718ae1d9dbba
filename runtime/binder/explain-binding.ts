/**
 * A command line in, what each pass of the binder did with it out: what was bound, which parameter sets
 * remained and why the others did not. An explanation binds anew; a plain binding pays nothing for it.
 */
import type { Cmdlet } from '../../schema/model.ts';
import { BindError } from '../base/errors.ts';
import type { Value } from '../values/value.ts';
import type { ArgumentElement } from './argument-element.ts';
import { callOf } from './bind.ts';
import type { BindingContext, BindingState, PassName } from './binding-state.ts';
import type { ArgumentSource, Binding, BoundCall } from './bound-call.ts';
import { commandMetadata } from './catalog-command.ts';
import type { CommandMetadata } from './command-metadata.ts';
import { type DropReason, dropReason } from './drop-reason.ts';
import { loadState, type OpenBinding, openLoaded } from './open-binding.ts';
import { bit, intersect, type SetMask } from './set-mask.ts';

export interface Explanation<Bound extends Binding = Binding> {
  readonly command: string;
  /** In their order; where there is an error, the last one is that which met it. */
  readonly passes: readonly ExplainedPass[];
  /** What is bound in the end, after the last pipeline object. */
  readonly binding: Bound | null;
  readonly error: BindError | null;
}

/** The passes that are told; what comes before them binds nothing. */
export type ToldPass = Exclude<PassName, 'start'>;

export interface ExplainedPass {
  /** The command that binds: behind a public function there is another, which takes the pipeline's objects. */
  readonly command: string;
  readonly pass: ToldPass;
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

export type ExplainOptions = Omit<BindingContext, 'onPass' | 'expectsInput'> & {
  /** The pipeline's objects, where the command is behind a pipe. */
  readonly input?: readonly Value[] | undefined;
};

/** Binds the command line, and the pipeline's objects where there are any, and tells pass by pass what happened. */
export function explainBinding(
  metadata: CommandMetadata,
  elements: readonly ArgumentElement[],
  options: ExplainOptions,
): Explanation {
  return explain(metadata, elements, {
    ...options,
    open: (open) => ({ binding: open.binding, take: open.take }),
  });
}

/** The same of a cmdlet of the catalogue, whose functions hand the pipeline's objects on. */
export function explainCall(
  cmdlet: Cmdlet,
  elements: readonly ArgumentElement[],
  options: ExplainOptions,
): Explanation<BoundCall> {
  return explain(commandMetadata(cmdlet), elements, {
    ...options,
    open: (open) => {
      const { call, take, forward } = callOf(cmdlet, open);
      return { binding: call, take: cmdlet.kind === 'function' ? forward : take };
    },
  });
}

interface Opened<Bound extends Binding> {
  readonly binding: Bound;
  readonly take: (input: Value) => Bound;
}

function explain<Bound extends Binding>(
  metadata: CommandMetadata,
  elements: readonly ArgumentElement[],
  {
    input,
    open,
    ...context
  }: ExplainOptions & { readonly open: (open: OpenBinding) => Opened<Bound> },
): Explanation<Bound> {
  const passes: ExplainedPass[] = [];
  let before: Snapshot = { mask: metadata.existingMask, names: new Set() };
  const onPass = (pass: PassName, state: BindingState): void => {
    if (pass === 'start') return;
    passes.push(explainPass(pass, state, before));
    // Each pipeline object starts where the command line ended.
    if (pass !== 'pipelineObject') before = takeSnapshot(state);
  };
  const state = loadState(metadata, elements, {
    ...context,
    expectsInput: input !== undefined,
    onPass,
  });
  try {
    const { binding, take } = open(openLoaded(state));
    const last = (input ?? []).reduce<Bound>((_, object) => take(object), binding);
    return { command: metadata.name, passes, binding: last, error: null };
  } catch (error) {
    if (!(error instanceof BindError)) throw error;
    const pass = nextPass[passes.at(-1)?.pass ?? 'start'];
    if (error.activity === metadata.name) onPass(pass, state);
    // The command behind a function is bound by one set, and what it refused is all that is known.
    else passes.push({ command: error.activity ?? '', pass, bound: [], sets: [], dropped: [] });
    return { command: metadata.name, passes, binding: null, error };
  }
}

/** The pass that an error was met in, by the last one that was told. */
const nextPass: Readonly<Record<PassName, ToldPass>> = {
  start: 'named',
  named: 'positional',
  positional: 'defaults',
  defaults: 'firstSets',
  firstSets: 'dynamic',
  dynamic: 'remaining',
  remaining: 'sets',
  sets: 'mandatory',
  pipelineSets: 'mandatory',
  mandatory: 'pipelineObject',
  pipelineObject: 'pipelineObject',
};

interface Snapshot {
  readonly mask: SetMask;
  readonly names: ReadonlySet<string>;
}

function takeSnapshot(state: BindingState): Snapshot {
  return { mask: openMask(state), names: new Set(state.bound.keys()) };
}

function openMask({ mask, metadata }: BindingState): SetMask {
  return intersect(mask, metadata.existingMask);
}

function explainPass(pass: ToldPass, state: BindingState, before: Snapshot): ExplainedPass {
  const { setNames } = state.metadata;
  const fresh = [...state.bound.values()].filter(
    ({ parameter }) => !before.names.has(parameter.name),
  );
  const after = openMask(state);
  const isIn = (index: number, mask: SetMask): boolean => intersect(bit(index), mask) !== 0;
  return {
    command: state.metadata.name,
    pass,
    bound: fresh.map(({ parameter, source }) => ({ parameter: parameter.name, source })),
    sets: setNames.filter((_, index) => isIn(index, after)),
    dropped: setNames.flatMap((set, index) => {
      if (!isIn(index, before.mask) || isIn(index, after)) return [];
      const parameters = fresh.map(({ parameter }) => parameter);
      return { set, because: dropReason(pass, state, { mask: bit(index), parameters }) };
    }),
  };
}

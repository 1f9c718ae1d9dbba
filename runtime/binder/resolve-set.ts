/**
 * How many parameter sets are still possible, and which one it is when that is decided
 * (binding.md §2.9). Narrows `state.mask`; throws AmbiguousParameterSet when nothing is left or
 * nothing decides.
 */
import { ambiguousSet } from './bind-errors.ts';
import type { BindingState } from './binding-state.ts';
import { entriesIn } from './command-metadata.ts';
import { allSets, bit, countSets, intersect, type SetMask, without } from './set-mask.ts';

export interface SetResolution {
  /** Before pipeline input is seen: a set may stay open for it. */
  readonly isBeforePipeline: boolean;
  /** Settle for the default set where it is among the open ones. */
  readonly takesDefault: boolean;
}

/** Narrows the sets as far as the rules go and gives how many are left. */
export function resolveSet(state: BindingState, resolution: SetResolution): number {
  const { metadata } = state;
  const { defaultMask } = metadata;
  const isDefaultOpen = defaultMask !== 0 && intersect(state.mask, defaultMask) !== 0;
  const count =
    state.mask === allSets ? Math.max(1, metadata.setNames.length) : countSets(state.mask);
  if (count === 0) throw ambiguousSet(metadata, state.bound, state.mask);
  const staysOpen = resolution.isBeforePipeline && takesPipelineInput(state);
  if (state.mask === allSets) {
    const narrowed = staysOpen ? count : narrowFromAll(state, count, resolution);
    state.nameSet();
    return narrowed;
  }
  if (count === 1) {
    state.nameSet();
    return 1;
  }
  if (isDefaultOpen) {
    state.setName = metadata.cmdlet.defaultSet ?? '';
    if (!resolution.takesDefault) return count;
    state.mask = defaultMask;
    return 1;
  }
  if (staysOpen) return count;
  state.mask = withoutMissingMandatory(state);
  state.nameSet();
  return 1;
}

/** Nothing has narrowed the sets yet: the default is taken when it may be, else one set must be the only way. */
function narrowFromAll(state: BindingState, count: number, resolution: SetResolution): number {
  const { defaultMask } = state.metadata;
  if (defaultMask !== 0) {
    if (!resolution.takesDefault) return count;
    state.mask = defaultMask;
  } else if (count > 1) {
    state.mask = withoutMissingMandatory(state);
  }
  return 1;
}

/** Whether a parameter that is still unbound could take the pipeline's object. */
function takesPipelineInput(state: BindingState): boolean {
  return state.unbound.some((parameter) =>
    entriesIn(parameter, state.mask).some(
      (entry) => entry.fromPipeline || entry.fromPipelineByPropertyName,
    ),
  );
}

/** The one open set in which nothing mandatory is missing. */
function withoutMissingMandatory(state: BindingState): SetMask {
  const { metadata } = state;
  const existing = metadata.setNames.reduce((mask, _, index) => (mask | bit(index)) >>> 0, 0);
  let mask = intersect(state.mask, existing);
  for (const parameter of state.unbound) {
    for (const entry of parameter.entries) {
      if (entry.isMandatory && entry.mask !== allSets) mask = without(mask, entry.mask);
    }
  }
  if (countSets(mask) !== 1) throw ambiguousSet(metadata, state.bound, state.mask);
  return mask;
}

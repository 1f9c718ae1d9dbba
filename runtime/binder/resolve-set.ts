/**
 * How many parameter sets are still possible, and which one it is when that is decided
 * (binding.md §2.9). Narrows `state.mask`; throws AmbiguousParameterSet when nothing is left or
 * nothing decides.
 */
import { ambiguousSet } from './bind-errors.ts';
import type { BindingState } from './binding-state.ts';
import { entriesIn, isFed } from './command-metadata.ts';
import { allSets, countSets, intersect, type SetMask, without } from './set-mask.ts';

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
  const staysOpen = (): boolean => resolution.isBeforePipeline && takesPipelineInput(state);
  const count =
    state.mask === allSets ? Math.max(1, metadata.setNames.length) : countSets(state.mask);
  if (count === 0) throw ambiguousSet(state);
  if (state.mask === allSets) {
    const narrowed = staysOpen() ? count : narrowFromAll(state, count, resolution);
    state.nameSet();
    return narrowed;
  }
  if (count === 1) {
    state.nameSet();
    return 1;
  }
  if (intersect(state.mask, defaultMask) !== 0) {
    state.setName = metadata.defaultSet ?? '';
    if (!resolution.takesDefault) return count;
    state.mask = defaultMask;
    return 1;
  }
  if (staysOpen()) return count;
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

/** At the end one set has to be chosen: the default, where nothing has narrowed them. */
export function settleOnDefault(state: BindingState): void {
  const { metadata } = state;
  if (state.mask !== allSets || metadata.setNames.length < 2) return;
  if (metadata.defaultMask === 0) throw ambiguousSet(state);
  state.mask = metadata.defaultMask;
  state.nameSet();
}

/** Whether a parameter that is still unbound could take the pipeline's object. */
function takesPipelineInput(state: BindingState): boolean {
  return state.unbound.some(
    (parameter) => parameter.isFedSomewhere && entriesIn(parameter, state.mask).some(isFed),
  );
}

/** The one open set in which nothing mandatory is missing. */
function withoutMissingMandatory(state: BindingState): SetMask {
  let mask = intersect(state.mask, mentionedSets(state));
  for (const parameter of state.unbound) {
    if (!parameter.isMandatorySomewhere) continue;
    for (const entry of parameter.entries) {
      if (entry.isMandatory && entry.mask !== allSets) mask = without(mask, entry.mask);
    }
  }
  if (countSets(mask) !== 1) throw ambiguousSet(state);
  return mask;
}

/** The sets that a parameter names; a default set that none names is not among them. */
function mentionedSets({ metadata }: BindingState): SetMask {
  return metadata.parameters.reduce((mask, parameter) => (mask | parameter.mask) >>> 0, 0);
}

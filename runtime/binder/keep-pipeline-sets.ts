/**
 * Before the first pipeline object: sets in which no open parameter takes one are dropped
 * (binding.md §2.14). A parameter of all sets that takes it, such as -Headers, keeps them all.
 */
import type { BindingState } from './binding-state.ts';
import { entriesIn, isFed } from './command-metadata.ts';
import { resolveSet } from './resolve-set.ts';
import { allSets, intersect, type SetMask } from './set-mask.ts';

/** Narrows the sets to those that the pipeline can feed, where there are any. */
export function keepPipelineSets(state: BindingState): number | null {
  const fed = fedSets(state);
  const mask = intersect(state.mask, fed);
  if (fed === 0 || mask === state.mask) return null;
  state.mask = mask;
  return resolveSet(state, { isBeforePipeline: true, takesDefault: false });
}

/** 0 when all stay as they are. */
function fedSets(state: BindingState): SetMask {
  let fed = 0;
  for (const parameter of state.delayed.keys()) fed = (fed | parameter.mask) >>> 0;
  for (const parameter of state.unbound) {
    if (!parameter.isFedSomewhere) continue;
    for (const entry of entriesIn(parameter, state.mask).filter(isFed)) {
      if (entry.mask === allSets) return 0;
      fed = (fed | entry.mask) >>> 0;
    }
  }
  return fed;
}

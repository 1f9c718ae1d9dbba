/**
 * Before the first pipeline object: sets in which no open parameter takes one are dropped
 * (binding.md §2.14). A parameter of all sets that takes it, such as -Headers, keeps them all.
 */
import type { BindingState } from './binding-state.ts';
import { entriesIn } from './command-metadata.ts';
import { resolveSet } from './resolve-set.ts';
import { allSets, intersect } from './set-mask.ts';

/** Narrows the sets to those that the pipeline can feed, where there are any. */
export function keepPipelineSets(state: BindingState): void {
  const entries = state.unbound
    .flatMap((parameter) => entriesIn(parameter, state.mask))
    .filter((entry) => entry.fromPipeline || entry.fromPipelineByPropertyName);
  if (entries.length === 0 || entries.some((entry) => entry.mask === allSets)) return;
  const fed = entries.reduce((mask, entry) => (mask | entry.mask) >>> 0, 0);
  state.mask = intersect(state.mask, fed);
  resolveSet(state, { isBeforePipeline: true, takesDefault: false });
}

/** What the open sets still want of a command line, set by set (binding.md §2.15). */
import type { BindingState } from './binding-state.ts';
import { type BindableParameter, entriesIn, isFed } from './command-metadata.ts';
import { allSets, type SetMask } from './set-mask.ts';

/** What one set, or all of them (mask `allSets`), wants. A parameter of two sets may state both in one entry. */
export interface Needs {
  readonly mask: SetMask;
  /** Mandatory, and no pipeline object can supply them. */
  readonly stuck: BindableParameter[];
  takesValue: boolean;
  takesProperty: boolean;
}

/** The unbound mandatory parameters of the open sets, grouped; of what the pipeline supplies only that it does. */
export function needsOf(state: BindingState): readonly Needs[] {
  const bySet = new Map<SetMask, Needs>();
  for (const parameter of state.unbound) {
    if (!parameter.isMandatorySomewhere) continue;
    for (const entry of entriesIn(parameter, state.mask)) {
      if (!entry.isMandatory) continue;
      const needs = bySet.get(entry.mask) ?? startNeeds(entry.mask);
      bySet.set(entry.mask, needs);
      if (!state.context.expectsInput || !isFed(entry)) needs.stuck.push(parameter);
      else {
        needs.takesValue ||= entry.fromPipeline === true;
        needs.takesProperty ||= entry.fromPipelineByPropertyName === true;
      }
    }
  }
  return [...bySet.values()];
}

function startNeeds(mask: SetMask): Needs {
  return { mask, stuck: [], takesValue: false, takesProperty: false };
}

/** Whether the pipeline can supply something of it. */
export function isSupplied(needs: Needs): boolean {
  return needs.takesValue || needs.takesProperty;
}

/** Whether it is what every set wants. */
export function isOfAllSets(needs: Needs): boolean {
  return needs.mask === allSets;
}

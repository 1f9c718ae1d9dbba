/**
 * What the chosen sets still miss (binding.md §2.15). Without pipeline input every unbound mandatory
 * parameter is missing. With it, those that the pipeline can supply are left to it; that may settle
 * the set, or put one first (`state.prioritised`).
 */
import { ambiguousSet, missingMandatory } from './bind-errors.ts';
import type { BindingState } from './binding-state.ts';
import { type BindableParameter, entriesIn } from './command-metadata.ts';
import { isOfAllSets, isSupplied, type Needs, needsOf } from './mandatory-needs.ts';
import { allSets, countSets, intersect, type SetMask, without } from './set-mask.ts';

/** Throws MissingMandatoryParameter for what nothing can supply any more. */
export function checkMandatory(state: BindingState, openSets: number): void {
  const needs = needsOf(state);
  if (needs.length === 0) return;
  // Before the pipeline, what a set and all sets want is told twice.
  const missing = state.context.expectsInput
    ? missingBeforePipeline(state, needs, openSets)
    : missingAtLast(state);
  if (missing.length > 0) throw missingMandatory(state, missing, state.mask);
}

/** The unbound parameters that the open sets want, once no pipeline can supply them any more. */
export function missingAtLast(state: BindingState): readonly BindableParameter[] {
  return state.unbound.filter(
    (parameter) =>
      parameter.isMandatorySomewhere &&
      entriesIn(parameter, state.mask).some((entry) => entry.isMandatory),
  );
}

function missingBeforePipeline(
  state: BindingState,
  needs: readonly Needs[],
  openSets: number,
): readonly BindableParameter[] {
  const { defaultMask } = state.metadata;
  const own = needs.filter((need) => !isOfAllSets(need));
  let wanting = wantingSets(state, own, needs.length > own.length);
  const isDefaultComplete =
    intersect(defaultMask, state.mask) !== 0 && intersect(defaultMask, wanting) === 0;
  if (openSets > 1 && isDefaultComplete && !own.some((need) => feedsAnother(state, need))) {
    wanting = without(state.mask, wanting);
    state.mask = wanting;
    if (state.mask === defaultMask) state.nameSet();
    else state.prioritised = defaultMask;
  }
  const count = countSets(wanting);
  if (count === 0) throw ambiguousSet(state);
  if (count === 1) return stuckIn(needs, wanting);
  if (state.prioritised !== 0) return [];
  if (intersect(defaultMask, wanting) !== 0 && latchesOnDefault(state, needs)) {
    state.mask = defaultMask;
    state.nameSet();
    return stuckIn(needs, defaultMask);
  }
  return chooseFedSet(state, needs, wanting);
}

/** The sets that want something; where all do, every open one, with the bits that stand for none when there are no sets. */
function wantingSets(state: BindingState, own: readonly Needs[], doAllWant: boolean): SetMask {
  if (doAllWant) return intersect(state.mask, state.metadata.existingMask || allSets);
  const wanting = own.reduce((mask, need) => (mask | intersect(need.mask, state.mask)) >>> 0, 0);
  return wanting === 0 ? state.mask : wanting;
}

function feedsAnother(state: BindingState, need: Needs): boolean {
  const isOpen = intersect(need.mask, state.mask) !== 0;
  return isOpen && need.mask !== state.metadata.defaultMask && isSupplied(need);
}

/** What the sets of the mask, and all sets, miss for good. */
function stuckIn(needs: readonly Needs[], mask: SetMask): BindableParameter[] {
  return needs
    .filter((need) => isOfAllSets(need) || intersect(need.mask, mask) !== 0)
    .flatMap(({ stuck }) => stuck);
}

/** Step 3a: the default set is taken when no other set could live on the pipeline alone. */
function latchesOnDefault(state: BindingState, needs: readonly Needs[]): boolean {
  const { defaultMask } = state.metadata;
  const own = needs.find((need) => need.mask === defaultMask);
  const others = needs.filter((need) => need !== own && !isOfAllSets(need));
  if (!others.some((need) => isSupplied(need) && need.stuck.length === 0)) return true;
  if (own?.takesProperty && !others.some((need) => need.takesProperty)) return true;
  return needs.some((need) => isOfAllSets(need) && need.stuck.length > 0);
}

/** Steps 3b and 3c: the one set that the pipeline can feed, else what is left without the sets that it cannot. */
function chooseFedSet(
  state: BindingState,
  needs: readonly Needs[],
  wanting: SetMask,
): readonly BindableParameter[] {
  const own = needs.filter((need) => !isOfAllSets(need) && intersect(need.mask, wanting) !== 0);
  const byValue = own.filter((need) => need.takesValue);
  const byProperty = own.filter((need) => need.takesProperty);
  const [value, property] = [only(byValue), only(byProperty)];
  const isOneKind = byValue.length > 0 !== byProperty.length > 0;
  const chosen = isOneKind ? (value ?? property) : value === property ? value : undefined;
  if (chosen) return takeSet(state, needs, chosen);
  if (stuckIn(needs, wanting).length === 0) return [];
  if (value) return takeSet(state, needs, value);
  if (byValue.length < 2 && byProperty.length < 2) throw ambiguousSet(state);
  const blocked = own.filter((need) => need.stuck.length > 0);
  if (blocked.length === 0) return [];
  ignoreSets(state, blocked);
  if (state.mask === 0) throw ambiguousSet(state);
  if (countSets(state.mask) === 1) state.nameSet();
  return [];
}

function takeSet(
  state: BindingState,
  needs: readonly Needs[],
  chosen: Needs,
): readonly BindableParameter[] {
  if (chosen.stuck.length > 0) {
    state.mask = chosen.mask;
    state.nameSet();
  } else {
    ignoreSets(
      state,
      needs.filter((need) => need !== chosen && !isOfAllSets(need)),
    );
    state.nameSet();
    if (state.mask !== chosen.mask) state.prioritised = chosen.mask;
  }
  return stuckIn(needs, chosen.mask);
}

/** "All" has bits that stand for no set; they go when the first set does. */
function ignoreSets(state: BindingState, needs: readonly Needs[]): void {
  if (needs.length === 0) return;
  const mask = needs.reduce((all, need) => (all | need.mask) >>> 0, 0);
  const open = state.mask === allSets ? state.metadata.existingMask : state.mask;
  state.mask = without(open, mask);
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

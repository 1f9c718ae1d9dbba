/**
 * What the chosen sets still miss (binding.md §2.15). Without pipeline input every unbound mandatory
 * parameter is missing. With it, those that the pipeline can supply are left to it; that may settle
 * the set, or put one first (`state.prioritised`).
 */
import { ambiguousSet, missingMandatory } from './bind-errors.ts';
import type { BindingState } from './binding-state.ts';
import { type BindableParameter, entriesIn, type SetEntry } from './command-metadata.ts';
import { allSets, bit, countSets, intersect, type SetMask, without } from './set-mask.ts';

/** An unbound parameter that a set wants. */
export interface OpenParameter {
  readonly parameter: BindableParameter;
  readonly entry: SetEntry;
}

/** The unbound parameters that the sets of the mask still want. */
export function openMandatory(state: BindingState): readonly OpenParameter[] {
  return state.unbound.flatMap((parameter) =>
    entriesIn(parameter, state.mask)
      .filter((entry) => entry.isMandatory)
      .map((entry) => ({ parameter, entry })),
  );
}

/** Throws MissingMandatoryParameter for what nothing can supply any more. */
export function checkMandatory(state: BindingState, expectsInput: boolean): void {
  const open = openMandatory(state);
  if (open.length === 0) return;
  const missing = expectsInput ? missingBeforePipeline(state, open) : open;
  if (missing.length === 0) return;
  const parameters = [...new Set(missing.map(({ parameter }) => parameter))];
  throw missingMandatory(state.metadata, parameters, state.mask);
}

/** What one set, or all of them (mask `allSets`), still wants. */
interface Needs {
  readonly mask: SetMask;
  readonly stuck: readonly OpenParameter[];
  readonly takesValue: boolean;
  readonly takesProperty: boolean;
}

function missingBeforePipeline(
  state: BindingState,
  open: readonly OpenParameter[],
): readonly OpenParameter[] {
  const { defaultMask } = state.metadata;
  const needs = needsBySet(state, open);
  const always = open.filter(({ entry }) => entry.mask === allSets && !isSuppliable(entry));
  const hasAlways = open.some(({ entry }) => entry.mask === allSets);
  let wanting = needs.reduce((mask, need) => (mask | need.mask) >>> 0, 0);
  if (hasAlways || wanting === 0) wanting = existingSets(state);
  const stuckIn = (mask: SetMask): OpenParameter[] => [
    ...needs.filter((need) => intersect(need.mask, mask) !== 0).flatMap((need) => need.stuck),
    ...always,
  ];

  const isDefaultOpen = intersect(defaultMask, state.mask) !== 0;
  const defaultIsComplete = isDefaultOpen && intersect(defaultMask, wanting) === 0;
  if (defaultIsComplete && countOpen(state) > 1 && !needs.some(isFed)) {
    dropSets(state, wanting);
    wanting = state.mask;
    if (state.mask === defaultMask) state.nameSet();
    else state.prioritised = defaultMask;
  }
  const count = countSets(wanting);
  if (count === 0) throw ambiguousSet(state.metadata, state.bound, state.mask);
  if (count === 1) return stuckIn(wanting);
  if (state.prioritised !== 0) return [];
  if (intersect(defaultMask, wanting) !== 0 && latchesOnDefault(state, needs, always)) {
    state.mask = defaultMask;
    state.nameSet();
    return stuckIn(defaultMask);
  }
  return chooseFedSet(state, needs, stuckIn);
}

function needsBySet(state: BindingState, open: readonly OpenParameter[]): readonly Needs[] {
  return state.metadata.setNames.flatMap((_, index) => {
    const mask = bit(index);
    const own = open.filter(
      ({ entry }) => entry.mask !== allSets && intersect(entry.mask, mask) !== 0,
    );
    if (own.length === 0 || intersect(state.mask, mask) === 0) return [];
    return {
      mask,
      stuck: own.filter(({ entry }) => !isSuppliable(entry)),
      takesValue: own.some(({ entry }) => entry.fromPipeline),
      takesProperty: own.some(({ entry }) => entry.fromPipelineByPropertyName),
    };
  });
}

function isSuppliable(entry: SetEntry): boolean {
  return Boolean(entry.fromPipeline || entry.fromPipelineByPropertyName);
}

function isFed(need: Needs): boolean {
  return need.takesValue || need.takesProperty;
}

function existingSets(state: BindingState): SetMask {
  const existing = state.metadata.setNames.reduce((mask, _, i) => (mask | bit(i)) >>> 0, 0);
  return intersect(state.mask, existing) || state.mask;
}

/** "All" has bits that stand for no set; they go when the first set does. */
function dropSets(state: BindingState, mask: SetMask): void {
  state.mask = without(existingSets(state), mask);
}

function countOpen(state: BindingState): number {
  return countSets(existingSets(state));
}

/** Step 3a: the default set is taken when no other set could live on the pipeline alone. */
function latchesOnDefault(
  state: BindingState,
  needs: readonly Needs[],
  always: readonly OpenParameter[],
): boolean {
  const own = needs.find((need) => need.mask === state.metadata.defaultMask);
  const others = needs.filter((need) => need !== own);
  const hasPureOther = others.some((need) => isFed(need) && need.stuck.length === 0);
  if (own?.takesProperty && !others.some((need) => need.takesProperty)) return true;
  return !hasPureOther || always.length > 0;
}

/** Steps 3b and 3c: the one set that the pipeline can feed, else what is left without the sets that it cannot. */
function chooseFedSet(
  state: BindingState,
  needs: readonly Needs[],
  stuckIn: (mask: SetMask) => readonly OpenParameter[],
): readonly OpenParameter[] {
  const byValue = needs.filter((need) => need.takesValue);
  const byProperty = needs.filter((need) => need.takesProperty);
  const [value, property] = [only(byValue), only(byProperty)];
  const chosen = value && property && value !== property ? undefined : (value ?? property);
  if (chosen) return takeSet(state, needs, chosen, stuckIn);
  const stuck = needs.filter((need) => need.stuck.length > 0);
  if (stuck.length === 0) return [];
  if (value) return takeSet(state, needs, value, stuckIn);
  if (byValue.length < 2 && byProperty.length < 2) {
    throw ambiguousSet(state.metadata, state.bound, state.mask);
  }
  const blocked = stuck.reduce((mask, need) => (mask | need.mask) >>> 0, 0);
  dropSets(state, blocked);
  if (countSets(state.mask) === 1) state.nameSet();
  if (state.mask === 0) throw ambiguousSet(state.metadata, state.bound, blocked);
  return [];
}

function takeSet(
  state: BindingState,
  needs: readonly Needs[],
  chosen: Needs,
  stuckIn: (mask: SetMask) => readonly OpenParameter[],
): readonly OpenParameter[] {
  if (chosen.stuck.length > 0) {
    state.mask = chosen.mask;
  } else {
    for (const need of needs) if (need !== chosen) dropSets(state, need.mask);
    if (state.mask !== chosen.mask) state.prioritised = chosen.mask;
  }
  state.nameSet();
  return stuckIn(chosen.mask);
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

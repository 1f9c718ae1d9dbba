/**
 * One pipeline object in, the parameters that took it bound (binding.md §2.16): the whole object before
 * its properties, as it is before converted, the default set before the others; every parameter that
 * fits takes it. What the object before it bound is free again, but $PSBoundParameters still lists it.
 */

import { Hashtable, type Value } from '../values/value.ts';
import { bindDefaults, withDefaults } from './bind-defaults.ts';
import { bindValue } from './bind-value.ts';
import type { BindingState } from './binding-state.ts';
import { missingAtLast } from './check-mandatory.ts';
import { type BindableParameter, entriesIn, isIn } from './command-metadata.ts';
import { runDelayed } from './delay-bind.ts';
import { isKind } from './make-bind-error.ts';
import { inputMissesMandatory, inputNotBound } from './pipeline-errors.ts';
import { propertyOf } from './property-of.ts';
import { resolveSet, settleOnDefault } from './resolve-set.ts';
import { intersect, type SetMask, without } from './set-mask.ts';
import { TransformationError } from './value-errors.ts';

interface Attempt {
  readonly source: 'pipeline' | 'property';
  readonly converts: boolean;
}

const attempts: readonly Attempt[] = [
  { source: 'pipeline', converts: false },
  { source: 'property', converts: false },
  { source: 'pipeline', converts: true },
  { source: 'property', converts: true },
];

/** Binds the object to every open parameter that takes it, then settles the set; throws when none does. */
export function bindPipelineObject(state: BindingState, input: Value): void {
  const hasDelayed = bindDelayed(state, input);
  freeParameters(state);
  state.mask = state.maskBeforeInput;
  try {
    bindObject(state, input, hasDelayed);
  } catch (error) {
    freeParameters(state);
    // What a delay-bound block failed at is no matter of defaults.
    throw withDefaults(state, error);
  }
  // What the object did bind stays bound, also when it is not enough.
  const missing = missingAtLast(state);
  if (missing.length > 0) throw inputMissesMandatory(state, input, missing);
}

function bindObject(state: BindingState, input: Value, hasDelayed: boolean): void {
  const isBound = bindPasses(state, input);
  resolveSet(state, { isBeforePipeline: false, takesDefault: true });
  if (state.byDefault.size === 0) bindDefaults(state);
  settleOnDefault(state);
  if (!isBound && !hasDelayed) throw inputNotBound(state, input);
}

/** Gives the parameters with a script block their value for this object. */
function bindDelayed(state: BindingState, input: Value): boolean {
  for (const [parameter, block] of state.delayed) {
    const argument = runDelayed(state, parameter, block, input);
    bindValue(state, parameter, { argument, source: 'delayed', converts: true });
  }
  return state.delayed.size > 0;
}

/** What the object before bound is unbound again, and comes last among the unbound. */
function freeParameters(state: BindingState): void {
  for (const parameter of state.fromObject) {
    const argument = state.bound.get(parameter.name);
    if (!argument) continue;
    state.bound.delete(parameter.name);
    state.lingering.set(parameter.name, argument);
    state.unbound.push(parameter);
  }
  state.fromObject.length = 0;
}

/** One pass over the open sets, or two when one set is to be tried first. */
function bindPasses(state: BindingState, input: Value): boolean {
  const { prioritised } = state;
  if (prioritised === 0) return bindPass(state, input, { mask: state.mask, settles: true });
  const isBound = bindPass(state, input, { mask: prioritised, settles: false });
  if (state.mask === prioritised) return isBound;
  const rest = without(state.mask, prioritised);
  return bindPass(state, input, { mask: rest, settles: true }) || isBound;
}

function bindPass(
  state: BindingState,
  input: Value,
  pass: { readonly mask: SetMask; readonly settles: boolean },
): boolean {
  let { mask } = pass;
  let isBound = false;
  for (const attempt of attempts) {
    if (!bindAttempt(state, input, { ...attempt, mask })) continue;
    isBound = true;
    if (!pass.settles) continue;
    resolveSet(state, { isBeforePipeline: true, takesDefault: true });
    mask = state.mask;
  }
  return isBound;
}

type MaskedAttempt = Attempt & { readonly mask: SetMask };

function bindAttempt(state: BindingState, input: Value, attempt: MaskedAttempt): boolean {
  const defaultMask = intersect(attempt.mask, state.metadata.defaultMask);
  if (defaultMask === 0) return bindInSets(state, input, attempt);
  return (
    bindInSets(state, input, { ...attempt, mask: defaultMask }) ||
    bindInSets(state, input, { ...attempt, mask: without(attempt.mask, defaultMask) })
  );
}

function bindInSets(state: BindingState, input: Value, attempt: MaskedAttempt): boolean {
  let isBound = false;
  for (const parameter of [...state.unbound].reverse()) {
    if (!parameter.isFedSomewhere || !isIn(parameter, attempt.mask)) continue;
    const value = offeredValue(state, parameter, { input, attempt });
    if (value === undefined || isKeptOut(state, parameter, value)) continue;
    if (!offer(state, parameter, { value, attempt })) continue;
    state.fromObject.push(parameter);
    isBound = true;
  }
  return isBound;
}

/** Every service cmdlet takes its headers from the pipeline, which nobody means who pipes a table. */
function isKeptOut(state: BindingState, parameter: BindableParameter, value: Value): boolean {
  const isHeaders = parameter.name === 'Headers' && state.metadata.definition.isService === true;
  return isHeaders && value instanceof Hashtable && state.helps('pipedTableIsNoHeaders');
}

/** The object, or its property of the parameter's name, where an entry of the sets takes that. */
function offeredValue(
  { context }: BindingState,
  parameter: BindableParameter,
  { input, attempt }: { readonly input: Value; readonly attempt: MaskedAttempt },
): Value | undefined {
  const { source, mask } = attempt;
  const entries = entriesIn(parameter, mask);
  if (source === 'pipeline') {
    return entries.some((entry) => entry.fromPipeline) ? input : undefined;
  }
  if (input === null || !entries.some((entry) => entry.fromPipelineByPropertyName))
    return undefined;
  for (const name of [parameter.name, ...parameter.aliases]) {
    const value = propertyOf(input, name, context.members);
    if (value !== undefined) return value;
  }
  return undefined;
}

function offer(
  state: BindingState,
  parameter: BindableParameter,
  given: { readonly value: Value; readonly attempt: Attempt },
): boolean {
  const { source, converts } = given.attempt;
  const argument = { kind: 'argument', value: given.value } as const;
  try {
    return bindValue(state, parameter, { argument, source, converts });
  } catch (error) {
    if (isSwallowed(error, source)) return false;
    throw error;
  }
}

/** A value that does not convert is simply not taken; as a property of a function's parameter it is an error. */
function isSwallowed(error: unknown, source: Attempt['source']): boolean {
  if (isKind(error, 'plain')) return true;
  return source === 'pipeline' && error instanceof TransformationError && error.isCast;
}

/**
 * What is left without a name goes to the parameters that have a position, one argument a position
 * (binding.md §2.8): without conversion before with it, the default set before the others. Every
 * parameter of the position that fits takes it, and what none takes is not offered to a later one.
 */
import type { BindError } from '../base/errors.ts';
import type { ArgumentElement, PlainArgument } from './argument-element.ts';
import { ambiguousPosition } from './bind-errors.ts';
import { bindValue } from './bind-value.ts';
import type { BindingState } from './binding-state.ts';
import { type BindableParameter, entriesIn, isIn, type SetEntry } from './command-metadata.ts';
import { isKind } from './make-bind-error.ts';
import { allSets, intersect, type SetMask } from './set-mask.ts';

/** The parameters of one position, and their entries that give it to them. */
type Place = Map<BindableParameter, readonly SetEntry[]>;

/** Binds by position; gives the conversion error that the last argument met, for when it stays without a place. */
export function bindPositional(state: BindingState): BindError | null {
  if (state.remaining.length === 0) return null;
  const places = findPlaces(state);
  if (places.length === 0) return null;
  const waiting = [...state.remaining];
  const left: ArgumentElement[] = [];
  let failure: BindError | null = null;
  let { mask } = state;
  for (const place of places) {
    if (place.size === 0) continue;
    const argument = nextArgument(waiting, left);
    if (!argument) break;
    const attempt = tryPlace(state, argument, { place, mask });
    failure = attempt.failure;
    if (!attempt.isBound) {
      left.push(argument);
    } else if (mask !== state.mask) {
      mask = state.mask;
      for (const each of places) dropClosed(each, mask);
    }
  }
  state.remaining = [...left, ...waiting];
  return failure;
}

function findPlaces(state: BindingState): readonly Place[] {
  const byPosition = new Map<number, Place>();
  for (const parameter of state.unbound) {
    if (!isIn(parameter, state.mask)) continue;
    for (const entry of entriesIn(parameter, state.mask)) {
      const { position } = entry;
      if (position === undefined || entry.fromRemainingArguments) continue;
      const place: Place = byPosition.get(position) ?? new Map();
      byPosition.set(position, place);
      for (const [other, entries] of place) {
        if (other !== parameter && entries.some((its) => shareSet(its, entry))) {
          throw ambiguousPosition(state, position, [other.name, parameter.name]);
        }
      }
      place.set(parameter, [...(place.get(parameter) ?? []), entry]);
    }
  }
  return [...byPosition].sort(([a], [b]) => a - b).map(([, place]) => place);
}

/** In PowerShell an entry of all sets has no bit: it only shares a set with another of its kind. */
function shareSet(a: SetEntry, b: SetEntry): boolean {
  if (a.mask === allSets || b.mask === allSets) return a.mask === b.mask;
  return intersect(a.mask, b.mask) !== 0;
}

/** An unknown parameter on the way is set aside, and with it the argument after it, which may be its value. */
function nextArgument(waiting: ArgumentElement[], left: ArgumentElement[]): PlainArgument | null {
  for (let element = waiting.shift(); element; element = waiting.shift()) {
    if (element.kind === 'argument') return element;
    left.push(element);
    if (waiting[0]?.kind === 'argument') left.push(waiting.shift() as ArgumentElement);
  }
  return null;
}

interface Attempt {
  readonly isBound: boolean;
  readonly failure: BindError | null;
}

function tryPlace(
  state: BindingState,
  argument: PlainArgument,
  at: { readonly place: Place; readonly mask: SetMask },
): Attempt {
  const { defaultMask } = state.metadata;
  const isDefaultOpen = intersect(at.mask, defaultMask) !== 0;
  const masks = isDefaultOpen ? [defaultMask, at.mask] : [at.mask];
  let attempt: Attempt = { isBound: false, failure: null };
  for (const converts of [false, true]) {
    for (const mask of masks) {
      attempt = tryInSets(state, argument, { ...at, mask, converts });
      if (attempt.isBound) return attempt;
    }
  }
  return attempt;
}

function tryInSets(
  state: BindingState,
  argument: PlainArgument,
  at: { readonly place: Place; readonly mask: SetMask; readonly converts: boolean },
): Attempt {
  let isBound = false;
  let failure: BindError | null = null;
  for (const [parameter, entries] of at.place) {
    for (const entry of entries) {
      if (!isOpen(entry, at.mask)) continue;
      try {
        const { converts, mask } = at;
        const given = { argument, source: 'positional', converts, delays: mask } as const;
        if (!bindValue(state, parameter, given)) continue;
        isBound = true;
        break;
      } catch (error) {
        // Only an ordinary conversion error means "not this one"; a value that was refused ends the binding.
        if (!isKind(error, 'plain')) throw error;
        failure = error;
      }
    }
  }
  return { isBound, failure };
}

/** An entry of all sets is open even when the arguments so far exclude every set. */
function isOpen(entry: SetEntry, mask: SetMask): boolean {
  return entry.mask === allSets || intersect(entry.mask, mask) !== 0;
}

function dropClosed(place: Place, mask: SetMask): void {
  for (const [parameter, entries] of place) {
    const open = entries.filter((entry) => isOpen(entry, mask));
    if (open.length === 0) place.delete(parameter);
    else place.set(parameter, open);
  }
}

/** What is still without a place goes, as one list, to the parameter that takes all remaining arguments (binding.md §2.12). */
import type { Extent } from '../base/errors.ts';
import { enumerate } from '../values/types/enumerate.ts';
import { ListObject } from '../values/types/objects/list-object.ts';
import { forgetText, type Value } from '../values/value.ts';
import type { ArgumentElement } from './argument-element.ts';
import { ambiguousRemaining } from './bind-errors.ts';
import { bindValue } from './bind-value.ts';
import type { BindingState } from './binding-state.ts';
import type { BindableParameter } from './command-metadata.ts';
import { allSets, intersect } from './set-mask.ts';

/** Binds everything that is left; without such a parameter it stays left. */
export function bindRemaining(state: BindingState): void {
  if (state.remaining.length === 0) return;
  const parameter = findTaker(state);
  if (!parameter) return;
  const values = state.remaining.flatMap((element): Value[] => {
    if (element.kind === 'argument') return [element.value];
    return element.argument ? [element.text, element.argument.value] : [element.text];
  });
  const [only] = values;
  const isList =
    values.length === 1 && only !== undefined && enumerate(forgetText(only)) !== undefined;
  const [element, another] = state.remaining;
  const extent = element && !another ? placeOf(element) : undefined;
  bindValue(state, parameter, {
    argument: { kind: 'argument', value: isList ? only : collected(parameter, values), extent },
    source: 'remaining',
    converts: true,
  });
  state.remaining = [];
}

/** Where the only value stands; a name without a value has no place. */
function placeOf(element: ArgumentElement): Extent | undefined {
  if (element.kind === 'argument') return element.extent;
  return element.argument?.extent ?? (element.isSplatted ? element.extent : undefined);
}

/** PowerShell's own list of them is no array: a function's text parameter joins it, where it would refuse an array. */
function collected({ wants }: BindableParameter, values: readonly Value[]): Value {
  return wants.net ? new ListObject(listName, values) : values;
}

const listName = 'System.Collections.Generic.List[System.Object]';

function findTaker(state: BindingState): BindableParameter | null {
  let taker: BindableParameter | null = null;
  for (const parameter of state.unbound) {
    if (!takesRemaining(parameter, state.mask)) continue;
    if (taker) throw ambiguousRemaining(state, taker, parameter);
    taker = parameter;
  }
  return taker;
}

/** Of several entries the first one of an open set counts, else the one of all sets. */
function takesRemaining({ entries }: BindableParameter, mask: number): boolean {
  const own = entries.find((entry) => entry.mask !== allSets && intersect(entry.mask, mask) !== 0);
  const entry = own ?? entries.findLast((each) => each.mask === allSets);
  return entry?.fromRemainingArguments === true;
}

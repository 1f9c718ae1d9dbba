/**
 * Every parameter with a value goes to the parameter it names (binding.md §2.7). What names no
 * parameter is left for the passes after it.
 */
import type { Extent } from '../base/errors.ts';
import type { ArgumentElement, PlainArgument } from './argument-element.ts';
import { ambiguousParameter, parameterAlreadyBound, parameterNotInSet } from './bind-errors.ts';
import { bindValue } from './bind-value.ts';
import type { BindingState } from './binding-state.ts';
import { isIn } from './command-metadata.ts';
import { matchParameter } from './match-parameter.ts';

/** Binds the named arguments and leaves the others in `state.remaining`. */
export function bindNamed(state: BindingState): void {
  const left: ArgumentElement[] = [];
  // The sets that were open when the pass began: conflicts within the pass are found later, as sets.
  const mask = state.mask;
  // A splatted entry yields to a parameter named on the command line, but two splatted ones collide.
  let namedBySplat: ReadonlySet<string> | null = null;
  for (const element of state.remaining) {
    if (element.kind === 'argument') {
      left.push(element);
      continue;
    }
    const match = matchParameter(state.metadata, element.name);
    if (match.kind === 'ambiguous') throw ambiguousParameter(state, element, match.candidates);
    if (match.kind === 'none' || !element.argument) {
      left.push(element);
      continue;
    }
    const { parameter } = match;
    if (element.isSplatted) {
      namedBySplat ??= new Set(
        [...state.metadata.parameters].filter((one) => state.isBound(one)).map(({ name }) => name),
      );
      if (namedBySplat.has(parameter.name)) continue;
    }
    if (state.isBound(parameter)) throw parameterAlreadyBound(state, element);
    if (!isIn(parameter, mask)) throw parameterNotInSet(state, element, parameter);
    const argument = placed(element.argument, element.extent);
    const source = element.isSplatted ? 'splatted' : 'named';
    bindValue(state, parameter, { argument, source, converts: true, delays: mask });
  }
  state.remaining = left;
}

/** A value without a place of its own stands where its parameter does. */
function placed(argument: PlainArgument, extent: Extent | undefined): PlainArgument {
  return argument.extent || !extent ? argument : { ...argument, extent };
}

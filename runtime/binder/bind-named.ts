/**
 * The second pass: every parameter with a value goes to the parameter it names (binding.md §2.7).
 * What names no parameter is left for the passes after it.
 */
import type { ArgumentElement } from './argument-element.ts';
import { ambiguousParameter, parameterAlreadyBound } from './bind-errors.ts';
import { bindValue } from './bind-value.ts';
import type { BindingState } from './binding-state.ts';
import { matchParameter } from './match-parameter.ts';

/** Binds the named arguments and leaves the others in `state.remaining`. */
export function bindNamed(state: BindingState): void {
  const left: ArgumentElement[] = [];
  // A splatted entry yields to a parameter named on the command line, but two splatted ones collide.
  let namedBySplat: ReadonlySet<string> | null = null;
  for (const element of state.remaining) {
    if (element.kind === 'argument' || !element.argument) {
      left.push(element);
      continue;
    }
    const match = matchParameter(state.metadata, element.name);
    if (match.kind === 'ambiguous') {
      throw ambiguousParameter(state.metadata, element, match.candidates);
    }
    if (match.kind === 'none') {
      left.push(element);
      continue;
    }
    if (element.isSplatted) {
      namedBySplat ??= new Set(state.bound.keys());
      if (namedBySplat.has(match.parameter.name)) continue;
    }
    if (state.isBound(match.parameter)) throw parameterAlreadyBound(state.metadata, element);
    bindValue(state, match.parameter, {
      argument: element.argument,
      source: element.isSplatted ? 'splatted' : 'named',
    });
  }
  state.remaining = left;
}

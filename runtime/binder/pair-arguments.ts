/**
 * The command line in, the same with every parameter joined to its value out (binding.md §2.6).
 * Names that are no parameter stay as they are: they may be the value of another.
 */

import { forgetText } from '../values/value.ts';
import type { ArgumentElement, NamedArgument, PlainArgument } from './argument-element.ts';
import { ambiguousParameter, missingArgument } from './bind-errors.ts';
import type { BindingState } from './binding-state.ts';
import type { BindableParameter } from './command-metadata.ts';
import { matchParameter } from './match-parameter.ts';
import { readTruth } from './read-truth.ts';

/** Gives each valueless parameter the element after it, and each switch its presence. */
export function pairArguments(state: BindingState): void {
  const elements = state.remaining;
  if (!elements.some(needsValue)) return;
  const paired: ArgumentElement[] = [];
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index] as ArgumentElement;
    const parameter = needsValue(element) ? find(state, element) : null;
    if (!parameter || element.kind !== 'parameter') {
      paired.push(element);
    } else if (parameter.wants.name === 'SwitchParameter') {
      const truth = truthBehind(state, elements[index + 1]);
      if (truth) index++;
      const presence = { kind: 'argument', value: true, extent: element.extent } as const;
      paired.push(withArgument(element, element.name, truth ?? presence));
    } else {
      const argument = valueAfter(state, elements[++index]);
      if (!argument) throw missingArgument(state, parameter, element.extent);
      paired.push(withArgument(element, parameter.name, argument));
    }
  }
  state.remaining = paired;
}

/** The Boolean right behind a switch, where it is the switch's: a service cmdlet has no other place for it. */
function truthBehind(state: BindingState, next: ArgumentElement | undefined): PlainArgument | null {
  if (next?.kind !== 'argument' || !state.metadata.definition.isService) return null;
  const isTruth = readTruth(forgetText(next.value)) !== null;
  return isTruth && state.helps('truthBehindSwitch') ? next : null;
}

function withArgument(
  { text, isSplatted, extent }: NamedArgument,
  name: string,
  argument: PlainArgument,
): NamedArgument {
  return isSplatted
    ? { kind: 'parameter', name, text, argument, isSplatted, extent }
    : { kind: 'parameter', name, text, argument, extent };
}

function needsValue(element: ArgumentElement): boolean {
  return element.kind === 'parameter' && element.argument === undefined;
}

function valueAfter(state: BindingState, next: ArgumentElement | undefined): PlainArgument | null {
  if (!next || next.kind === 'argument') return next ?? null;
  if (find(state, next) || next.argument) return null;
  // An unknown parameter right after one that wants a value is that value, as text; errors point at the first.
  return { kind: 'argument', value: next.text };
}

function find(state: BindingState, element: ArgumentElement): BindableParameter | null {
  if (element.kind !== 'parameter') return null;
  const match = matchParameter(state.metadata, element.name);
  if (match.kind === 'ambiguous') throw ambiguousParameter(state, element, match.candidates);
  return match.kind === 'found' ? match.parameter : null;
}

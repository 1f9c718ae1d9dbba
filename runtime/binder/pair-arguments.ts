/**
 * The command line in, the same with every parameter joined to its value out (binding.md §2.6).
 * Names that are no parameter stay as they are: they may be the value of another.
 */
import type { ArgumentElement, PlainArgument } from './argument-element.ts';
import { ambiguousParameter, missingArgument } from './bind-errors.ts';
import type { BindableParameter, CommandMetadata } from './command-metadata.ts';
import { matchParameter } from './match-parameter.ts';

/** Gives each valueless parameter the element after it, and each switch its presence. */
export function pairArguments(
  metadata: CommandMetadata,
  elements: readonly ArgumentElement[],
): readonly ArgumentElement[] {
  const paired: ArgumentElement[] = [];
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index] as ArgumentElement;
    const parameter = needsValue(element) ? find(metadata, element) : null;
    if (!parameter || element.kind !== 'parameter') {
      paired.push(element);
    } else if (parameter.typeName === 'SwitchParameter') {
      paired.push({ ...element, argument: { kind: 'argument', value: true } });
    } else {
      const argument = valueAfter(metadata, elements[++index]);
      if (!argument) throw missingArgument(metadata, parameter, element.extent);
      paired.push({ ...element, name: parameter.name, argument });
    }
  }
  return paired;
}

function needsValue(element: ArgumentElement): boolean {
  return element.kind === 'parameter' && element.argument === undefined;
}

function valueAfter(
  metadata: CommandMetadata,
  next: ArgumentElement | undefined,
): PlainArgument | null {
  if (!next || next.kind === 'argument') return next ?? null;
  if (next.argument || find(metadata, next)) return null;
  // An unknown parameter right after one that wants a value is that value, as text.
  return { kind: 'argument', value: next.text, extent: next.extent };
}

function find(metadata: CommandMetadata, element: ArgumentElement): BindableParameter | null {
  if (element.kind !== 'parameter') return null;
  const match = matchParameter(metadata, element.name);
  if (match.kind === 'ambiguous') throw ambiguousParameter(metadata, element, match.candidates);
  return match.kind === 'found' ? match.parameter : null;
}

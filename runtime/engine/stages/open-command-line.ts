/**
 * A command and its evaluated arguments in, bound out; where mandatory ones are missing and somebody
 * can be asked, after the answers.
 */
import type { ArgumentElement } from '../../binder/argument-element.ts';
import { MissingMandatoryError } from '../../binder/bind-errors.ts';
import { bindWithPrompts } from '../../binder/prompt-mandatory.ts';
import type { Run } from '../frame.ts';
import type { Waiting } from '../wait.ts';

/** Binds, at once unless somebody has to be asked; who only wants to know what would happen asks nobody. */
export function openCommandLine<Bound>(
  { host, signal }: Pick<Run, 'host' | 'signal'>,
  elements: readonly ArgumentElement[],
  bindElements: (elements: readonly ArgumentElement[]) => Bound,
): Waiting<Bound> {
  try {
    return bindElements(elements);
  } catch (error) {
    if (!(error instanceof MissingMandatoryError) || !host.ask) throw error;
    return bindWithPrompts(elements, bindElements, { host, signal });
  }
}

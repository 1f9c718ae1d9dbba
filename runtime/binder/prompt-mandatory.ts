/**
 * Where there is somebody to ask, mandatory parameters that are missing are asked for, all of them,
 * and the command line is bound again with the answers (binding.md §2.15).
 */

import type { Host } from '../base/host.ts';
import { bindMessages } from '../base/messages/bind.ts';
import type { Value } from '../values/value.ts';
import type { ArgumentElement } from './argument-element.ts';
import { MissingMandatoryError } from './bind-errors.ts';
import type { BindableParameter } from './command-metadata.ts';

export interface PromptOptions {
  readonly host: Pick<Host, 'ask'>;
  readonly signal?: AbortSignal | undefined;
}

/** Binds the elements; asks for what is missing and binds again, or throws where nobody can be asked. */
export async function bindWithPrompts<Bound>(
  elements: readonly ArgumentElement[],
  bindElements: (elements: readonly ArgumentElement[]) => Bound,
  options: PromptOptions,
): Promise<Bound> {
  let given = elements;
  for (;;) {
    try {
      return bindElements(given);
    } catch (error) {
      if (!(error instanceof MissingMandatoryError)) throw error;
      const answers = await askAll(error.missing, options);
      if (!answers) throw error;
      given = [...given, ...answers];
    }
  }
}

/** What must not be seen while it is typed, and the host can only ask in the open. */
const secretTypes = new Set(['SecureString', 'PSCredential']);

async function askAll(
  missing: readonly BindableParameter[],
  { host, signal }: PromptOptions,
): Promise<readonly ArgumentElement[] | null> {
  const { ask } = host;
  if (!ask || missing.some(({ wants }) => secretTypes.has(wants.name))) return null;
  const answers: ArgumentElement[] = [];
  for (const parameter of missing) {
    const { name, wants } = parameter;
    const question = (text: string): Promise<string> => ask.call(host, text, signal);
    const value =
      wants.collection === 'none'
        ? await question(bindMessages.askFor(name))
        : await askElements(name, question);
    const argument = { kind: 'argument', value } as const;
    answers.push({ kind: 'parameter', name, text: `-${name}`, argument });
  }
  return answers;
}

/** One element after the other, until nothing is typed. */
async function askElements(
  name: string,
  question: (text: string) => Promise<string>,
): Promise<Value> {
  const elements: string[] = [];
  for (;;) {
    const answer = await question(bindMessages.askForElement(name, elements.length));
    if (answer === '') return elements;
    elements.push(answer);
  }
}

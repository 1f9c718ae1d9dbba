import type { Extent } from '../base/errors.ts';
import type { ArgumentElement } from '../binder/argument-element.ts';
import type { Value } from '../values/value.ts';
import type { Variables } from './variables.ts';

/** One statement, ready to run: what script text, the words of a shell and calls of the API all become. */
export interface Step {
  /** The variable that takes the outcome, when the statement is an assignment. */
  readonly assignsTo: string | null;
  readonly action: StepAction;
}

export type StepAction =
  | { readonly kind: 'expression'; readonly evaluate: (variables: Variables) => Value }
  | CommandAction;

export interface CommandAction {
  readonly kind: 'command';
  readonly name: (variables: Variables) => string;
  readonly arguments: (variables: Variables) => readonly ArgumentElement[];
  /** The objects piped into the command, or null when nothing is. */
  readonly input: ((variables: Variables) => readonly Value[]) | null;
  readonly extent?: Extent | undefined;
}

/** The one step of a command whose name and arguments are known already. */
export function commandStep(
  name: string,
  elements: readonly ArgumentElement[],
  input: readonly Value[] | null = null,
): Step {
  const action: CommandAction = {
    kind: 'command',
    name: () => name,
    arguments: () => elements,
    input: input && (() => input),
  };
  return { assignsTo: null, action };
}

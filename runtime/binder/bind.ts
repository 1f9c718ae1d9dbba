/**
 * A cmdlet of the catalogue and its arguments in, BoundCall out, or PowerShell's error. The passes
 * themselves are in bind-command-line.ts and bind-pipeline.ts.
 */
import type { Cmdlet } from '../../schema/model.ts';
import type { Value } from '../values/value.ts';
import type { ArgumentElement } from './argument-element.ts';
import type { BindingContext } from './binding-state.ts';
import type { Binding, BoundCall } from './bound-call.ts';
import { commandMetadata } from './catalog-command.ts';
import { differencesOf } from './compatibility.ts';
import { type OpenBinding, openBinding, openState } from './open-binding.ts';
import { openPrivateCommand } from './private-command.ts';

export interface BindOptions extends Omit<BindingContext, 'expectsInput'> {
  /** The pipeline's object, where the command has one. */
  readonly input?: Value | undefined;
}

/** Binds a command line to a cmdlet, with the one object piped into it where there is one. */
export function bind(
  cmdlet: Cmdlet,
  elements: readonly ArgumentElement[],
  options: BindOptions,
): BoundCall {
  const { input } = options;
  if (input === undefined) {
    const open = openBinding(commandMetadata(cmdlet), elements, {
      ...options,
      expectsInput: false,
    });
    return asCall(cmdlet, open.binding);
  }
  const open = openCall(cmdlet, elements, { ...options, expectsInput: true });
  return cmdlet.kind === 'function' ? open.forward(input) : open.take(input);
}

/** A command line that is bound; where input is expected, some of its parameters wait for it. */
export interface OpenCall {
  /** The call as the command line alone leaves it; its set is empty while neighbouring ones are open. */
  readonly call: BoundCall;
  /** What the command itself binds of one pipeline object; each has what it binds undone before the next. */
  take(input: Value): BoundCall;
  /** What the command behind a public function gets of it, after the function took it. */
  forward(input: Value): BoundCall;
}

/** Binds a command line before its pipeline objects are known; what fails here fails for all of them. */
export function openCall(
  cmdlet: Cmdlet,
  elements: readonly ArgumentElement[],
  context: BindingContext,
): OpenCall {
  return callOf(cmdlet, openBinding(commandMetadata(cmdlet), elements, context));
}

/** The open binding of a cmdlet of the catalogue as its call. */
export function callOf(cmdlet: Cmdlet, open: OpenBinding): OpenCall {
  const { context } = open.state;
  let behind: OpenBinding | null = null;
  return {
    call: asCall(cmdlet, open.binding),
    take: (input) => asCall(cmdlet, open.take(input)),
    forward: (input) => {
      if (differencesOf(context.compatibility).has('choosesSetPerObject')) {
        return takeChoosing(cmdlet, open, input);
      }
      behind ??= openState(openPrivateCommand(cmdlet, open.state));
      open.take(input);
      return asCall(cmdlet, behind.take(input));
    },
  };
}

/** The set that the object chooses; it makes a difference where the function had told another before. */
function takeChoosing(cmdlet: Cmdlet, open: OpenBinding, input: Value): BoundCall {
  const binding = open.take(input);
  if (binding.set !== open.binding.set) open.state.helps('choosesSetPerObject');
  return asCall(cmdlet, { ...binding, helped: [...open.state.helped] });
}

/** Named one by one: a spread would cost as much as a pass of the binder. */
function asCall(cmdlet: Cmdlet, binding: Binding): BoundCall {
  const { set, arguments: bound, lingering, warnings, helped } = binding;
  return { cmdlet, set, arguments: bound, lingering, warnings, helped };
}

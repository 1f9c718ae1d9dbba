import type { Cmdlet } from '../../schema/model.ts';
import type { DifferenceId } from '../base/messages/compatibility.ts';
import type { Value } from '../values/value.ts';
import type { BindableParameter } from './command-metadata.ts';

/** A command line that fits its command: the set it chose and every value, converted. */
export interface Binding {
  readonly set: string;
  /** In the order of binding, by the parameter's own name. */
  readonly arguments: ReadonlyMap<string, BoundArgument>;
  /** What an earlier pipeline object bound and this one did not; PowerShell's $PSBoundParameters still lists it. */
  readonly lingering: ReadonlyMap<string, BoundArgument>;
  /** What was given but will not be sent, and what PowerShell warns of, one sentence each. */
  readonly warnings: readonly string[];
  /** Where Helpful made a difference; Strict has none. */
  readonly helped: readonly DifferenceId[];
}

/** A bound command line of a cmdlet of the catalogue. */
export interface BoundCall extends Binding {
  readonly cmdlet: Cmdlet;
}

export interface BoundArgument {
  readonly parameter: BindableParameter;
  readonly value: Value;
  readonly source: ArgumentSource;
}

/** How a value came to its parameter. */
export type ArgumentSource =
  | 'named'
  | 'splatted'
  | 'positional'
  | 'remaining'
  | 'default'
  | 'delayed'
  | 'pipeline'
  | 'property';

/** The value bound to a parameter, or undefined when it was not given. */
export function boundValue(call: Binding, parameter: string): Value | undefined {
  return call.arguments.get(parameter)?.value;
}

/** Whether a switch was given and is on. */
export function isSwitchOn(call: Binding, parameter: string): boolean {
  return boundValue(call, parameter) === true;
}

import type { Cmdlet } from '../../schema/model.ts';
import type { Value } from '../values/value.ts';
import type { BindableParameter } from './command-metadata.ts';

/** A command line that fits its command: the set it chose and every value, converted. */
export interface BoundCall {
  readonly cmdlet: Cmdlet;
  readonly set: string;
  /** In the order of binding, by the parameter's own name. */
  readonly arguments: ReadonlyMap<string, BoundArgument>;
  /** What was given but will not be sent, one sentence each. */
  readonly warnings: readonly string[];
}

export interface BoundArgument {
  readonly parameter: BindableParameter;
  readonly value: Value;
  readonly source: ArgumentSource;
}

/** How a value came to its parameter. */
export type ArgumentSource = 'named' | 'splatted' | 'remaining' | 'pipeline' | 'property';

/** The value bound to a parameter, or undefined when it was not given. */
export function boundValue(call: BoundCall, parameter: string): Value | undefined {
  return call.arguments.get(parameter)?.value;
}

/** Whether a switch was given and is on. */
export function isSwitchOn(call: BoundCall, parameter: string): boolean {
  return boundValue(call, parameter) === true;
}

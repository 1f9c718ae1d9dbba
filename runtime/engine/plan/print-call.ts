/** A bound call in, a command line out that binds to the same call with every parameter by its name. */
import type { TypeSource } from '../../binder/binding-state.ts';
import type { BoundArgument, BoundCall } from '../../binder/bound-call.ts';
import { type FindModelType, printValue, UnprintableError } from './print-value.ts';

/** The command line; null where it holds a value that no text stands for. */
export function printCall(
  { cmdlet, arguments: bound }: BoundCall,
  types: TypeSource,
): string | null {
  const findType: FindModelType = (name) => types.type(name, cmdlet.apiVersion);
  try {
    const words = [...bound.values()].map((argument) => printArgument(argument, findType));
    return [cmdlet.name, ...words].join(' ');
  } catch (error) {
    if (error instanceof UnprintableError) return null;
    throw error;
  }
}

function printArgument({ parameter, value }: BoundArgument, findType: FindModelType): string {
  const { name, wants } = parameter;
  const text = printValue(value, findType);
  if (wants.name !== 'SwitchParameter') return `-${name} ${text}`;
  return text === '$true' ? `-${name}` : `-${name}:${text}`;
}

import type { BoundCall } from '../binder/bound-call.ts';
import { privateClass, privateCommand } from '../binder/private-class.ts';

/** The compiled cmdlet that runs the call: `New-MgUser_CreateExpanded`. */
export function privateCommandName(call: BoundCall): string {
  return privateCommand(call.cmdlet, call.set);
}

/** Its .NET class, which the SDK puts into the ids of errors that occur past binding. */
export function privateClassName(call: BoundCall): string {
  return privateClass(call.cmdlet, call.set);
}

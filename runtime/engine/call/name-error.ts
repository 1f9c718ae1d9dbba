import type { CmdletError } from '../../base/errors.ts';
import type { BoundCall } from '../../binder/bound-call.ts';
import { privateClassName, privateCommandName } from '../../resolver/private-command.ts';

/** Tells the error of a bound call whose it is: the compiled cmdlet's, as in PowerShell. */
export function nameError(error: CmdletError, call: BoundCall): void {
  error.activity ??= privateCommandName(call);
  // The id of an error that has none of its own is the class already (binding.md §5.7, §5.10).
  if (error.id !== privateClassName(call)) error.command ??= privateClassName(call);
}

/** Refuses what a call asks for and this version would not do, before anything is sent. */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { BoundCall } from '../../binder/bound-call.ts';

/** Throws for -Data, which takes a .NET stream: -InFile, which has to stand beside it, is what is sent. */
export function refuseUnsupported(call: BoundCall): void {
  if (call.arguments.get('Data')?.parameter.target.kind !== 'runtime') return;
  throw new CmdletError({
    id: 'ParameterNotSupported',
    category: 'NotImplemented',
    message: runMessages.streamNotSupported(call.cmdlet.name),
    target: 'Data',
  });
}

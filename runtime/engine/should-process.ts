/** Decides whether a call goes on: -WhatIf tells and stops, -Confirm asks (binding.md §5.8). */
import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import { type BoundCall, isSwitchOn } from '../binder/bound-call.ts';
import type { GraphRequest } from '../resolver/graph-request.ts';
import { privateCommandName } from '../resolver/private-command.ts';
import type { Session } from './session.ts';

/** Whether the request may be sent. */
export async function shouldProcess(
  session: Session,
  call: BoundCall,
  request: GraphRequest,
): Promise<boolean> {
  const operation = privateCommandName(call);
  const url = session.origin + request.path;
  if (isSwitchOn(call, 'WhatIf')) {
    const message = runMessages.whatIf(operation, request.method, url);
    session.onEvent?.({ kind: 'information', message });
    return false;
  }
  if (!isSwitchOn(call, 'Confirm')) return true;
  const { ask } = session.host;
  if (!ask) {
    throw new CmdletError({
      id: 'InvalidOperation',
      category: 'InvalidOperation',
      message: runMessages.cannotConfirm(call.cmdlet.name),
    });
  }
  const answer = await ask(runMessages.confirm(operation, request.method, url));
  if (/^\s*y(es)?\s*$/i.test(answer)) return true;
  session.onEvent?.({ kind: 'information', message: runMessages.declined(operation) });
  return false;
}

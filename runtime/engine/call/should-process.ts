/** Decides whether a call goes on: -WhatIf tells and stops, -Confirm asks (binding.md §5.8). */
import { runMessages } from '../../base/messages/run.ts';
import { type BoundCall, isSwitchOn } from '../../binder/bound-call.ts';
import { callFailure } from '../../resolver/call-failure.ts';
import type { GraphRequest } from '../../resolver/graph-request.ts';
import { privateCommandName } from '../../resolver/private-command.ts';
import type { Session } from '../session.ts';

/** What the user is told of before it happens. */
export interface Intent {
  readonly request: GraphRequest;
  /** What -WhatIf tells beside the request. */
  readonly remark?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Whether the request may be sent. */
export async function shouldProcess(
  session: Session,
  call: BoundCall,
  { request, remark, signal }: Intent,
): Promise<boolean> {
  const tell = (message: string): void => session.onEvent?.({ kind: 'information', message });
  const operation = privateCommandName(call);
  const url = session.origin + request.path;
  if (isSwitchOn(call, 'WhatIf')) {
    tell(runMessages.whatIf(operation, request.method, url));
    if (remark !== undefined) tell(remark);
    return false;
  }
  if (!isSwitchOn(call, 'Confirm')) return true;
  const { ask } = session.host;
  if (!ask) throw callFailure(call, runMessages.cannotConfirm(call.cmdlet.name));
  const answer = await ask(runMessages.confirm(operation, request.method, url), signal);
  if (/^\s*y(es)?\s*$/i.test(answer)) return true;
  tell(runMessages.declined(operation));
  return false;
}

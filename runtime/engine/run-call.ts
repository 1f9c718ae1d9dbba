/** Bound call in, what the cmdlet puts out: sent as one request, or as an upload when a file was given. */
import { CmdletError } from '../base/errors.ts';
import { type BoundCall, boundValue } from '../binder/bound-call.ts';
import { privateClassName, privateCommandName } from '../resolver/private-command.ts';
import { resolve } from '../resolver/resolve.ts';
import type { Value } from '../values/value.ts';
import { isKeptQuiet, tellWarnings } from './common-options.ts';
import { pageThrough } from './page-through.ts';
import { refuseUnsupported } from './refuse-unsupported.ts';
import { sendCall } from './send-call.ts';
import type { Session } from './session.ts';
import { shouldProcess } from './should-process.ts';
import { uploadCall } from './upload-call.ts';

/** Runs a bound call in the session. */
export async function runCall(
  session: Session,
  call: BoundCall,
  signal?: AbortSignal,
): Promise<readonly Value[]> {
  try {
    signal?.throwIfAborted();
    tellWarnings(session, call);
    refuseUnsupported(call);
    const path = boundValue(call, 'InFile');
    return typeof path === 'string'
      ? await uploadCall(session, call, { path, signal })
      : await sendOnce(session, call, signal);
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    error.activity ??= privateCommandName(call);
    // The id of a missing identity key is the class already (binding.md §5.7).
    if (error.id !== privateClassName(call)) error.command ??= privateClassName(call);
    if (isKeptQuiet(call, error)) return [];
    throw error;
  }
}

async function sendOnce(
  session: Session,
  call: BoundCall,
  signal: AbortSignal | undefined,
): Promise<readonly Value[]> {
  const request = resolve(call);
  if (!(await shouldProcess(session, call, { request, signal }))) return [];
  const connection = await session.connect();
  const response = await sendCall(session, call, { connection, request, signal });
  return pageThrough(session, call, { connection, response, signal });
}

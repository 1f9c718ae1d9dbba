/**
 * Bound call in, what the cmdlet puts out: sent as one request, whose body may be a file and whose
 * answer may go into one, or as an upload.
 */
import { CmdletError } from '../../base/errors.ts';
import { type BoundCall, boundValue, isSwitchOn } from '../../binder/bound-call.ts';
import { resolve } from '../../resolver/resolve.ts';
import type { Value } from '../../values/value.ts';
import type { Session } from '../session.ts';
import { tellWarnings } from '../stages/common-options.ts';
import { type SentCall, saveContent, sendContent } from './content-call.ts';
import { sendsContent } from './describe-content.ts';
import { fillInputFiles, readFile } from './fill-input-files.ts';
import { nameError } from './name-error.ts';
import { pageThrough } from './page-through.ts';
import { refuseUnsupported } from './refuse-unsupported.ts';
import { sendCall } from './send-call.ts';
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
    return await runFilled(session, await fillInputFiles(call, readFile), signal);
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    nameError(error, call);
    throw error;
  }
}

async function runFilled(
  session: Session,
  call: BoundCall,
  signal: AbortSignal | undefined,
): Promise<readonly Value[]> {
  const [input, output] = [boundValue(call, 'InFile'), boundValue(call, 'OutFile')];
  if (typeof input === 'string' && !sendsContent(call)) {
    return uploadCall(session, call, { path: input, signal });
  }
  if (typeof output === 'string') {
    await saveContent(session, call, { path: output, signal });
    // Nothing comes out, whatever -PassThru says (binding.md §7 point 21).
    return [];
  }
  const sent = sendsContent(call)
    ? await sendContent(session, call, signal)
    : await sendOnce(session, call, signal);
  if (!sent) return [];
  if (sent.response.body.length === 0 && isSwitchOn(call, 'PassThru')) return [true];
  return pageThrough(session, call, { ...sent, signal });
}

/** Null when the call was not to be carried out. */
async function sendOnce(
  session: Session,
  call: BoundCall,
  signal: AbortSignal | undefined,
): Promise<SentCall | null> {
  const request = resolve(call, session.catalog);
  if (!(await shouldProcess(session, call, { request, signal }))) return null;
  const connection = await session.connect();
  return {
    connection,
    response: await sendCall(session, call, { connection, request, signal }),
  };
}

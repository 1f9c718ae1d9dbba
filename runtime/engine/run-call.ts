/** Bound call in, what the cmdlet puts out: sent as one request, or as an upload when a file was given. */
import { HttpError } from '../base/errors.ts';
import { type BoundCall, boundValue } from '../binder/bound-call.ts';
import { privateClassName } from '../resolver/private-command.ts';
import { resolve } from '../resolver/resolve.ts';
import type { Value } from '../values/value.ts';
import { hidesServiceErrors, keepOutput, showsWarnings } from './common-options.ts';
import { readAnswer } from './read-answer.ts';
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
  if (showsWarnings(call)) {
    for (const message of call.warnings) session.onEvent?.({ kind: 'warning', message });
  }
  try {
    const path = boundValue(call, 'InFile');
    const output =
      typeof path === 'string'
        ? await uploadCall(session, call, { path, signal })
        : await sendOnce(session, call, signal);
    keepOutput(session, call, output);
    return output;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    error.command ??= privateClassName(call);
    if (hidesServiceErrors(call)) return [];
    throw error;
  }
}

async function sendOnce(
  session: Session,
  call: BoundCall,
  signal: AbortSignal | undefined,
): Promise<readonly Value[]> {
  const request = resolve(call);
  if (!(await shouldProcess(session, call, request))) return [];
  const connection = await session.connect();
  return readAnswer(call.cmdlet, await sendCall(session, call, { connection, request, signal }));
}

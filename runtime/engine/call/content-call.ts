/** Calls that move the content of a file: -InFile is the request's body, -OutFile gets the answer's. */
import { FileError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { BoundCall } from '../../binder/bound-call.ts';
import { type FileSink, openFileSink } from '../../download/file-sink.ts';
import type { HttpResponse } from '../../http/transport.ts';
import { callFailure } from '../../resolver/call-failure.ts';
import { resolve } from '../../resolver/resolve.ts';
import type { Session } from '../session.ts';
import { tellWarning } from '../stages/common-options.ts';
import { contentBody, describeContent } from './describe-content.ts';
import type { GraphConnection } from './graph-connection.ts';
import { sendCall } from './send-call.ts';
import { shouldProcess } from './should-process.ts';

/** What came of a call, and whom to ask for what follows it. */
export interface SentCall {
  readonly connection: GraphConnection;
  readonly response: HttpResponse;
}

/** Sends the file; null when the call was not to be carried out. */
export async function sendContent(
  session: Session,
  call: BoundCall,
  signal: AbortSignal | undefined,
): Promise<SentCall | null> {
  const { request, source } = await describeContent(call, session.catalog);
  try {
    const remark = runMessages.whatIfContent(source.name, source.size);
    if (!(await shouldProcess(session, call, { request, remark, signal }))) return null;
    const connection = await session.connect();
    const content = contentBody(source);
    return {
      connection,
      response: await sendCall(session, call, { connection, request, content, signal }),
    };
  } finally {
    await source.close();
  }
}

/** Saves what the service answers; nothing is left of a download that fails. */
export async function saveContent(
  session: Session,
  call: BoundCall,
  { path, signal }: { readonly path: string; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const request = resolve(call, session.catalog);
  const remark = runMessages.whatIfSaved(path);
  if (!(await shouldProcess(session, call, { request, remark, signal }))) return;
  const connection = await session.connect();
  let sink: FileSink | undefined;
  try {
    sink = await openFileSink(path);
    if (sink.replaces !== null) {
      tellWarning(session, call, runMessages.replacesFile(sink.replaces));
    }
    await sendCall(session, call, { connection, request, into: sink, signal });
    await sink.commit();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw callFailure(call, error.message, { target: path });
  } finally {
    await sink?.discard();
  }
}

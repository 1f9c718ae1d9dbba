/** A call with -InFile: describe the file, create the session, send the bytes, give the finished item. */
import { UploadError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { BoundCall } from '../../binder/bound-call.ts';
import { resolve } from '../../resolver/resolve.ts';
import { uploadFile } from '../../upload/upload-file.ts';
import { readUploadSession, type UploadSession } from '../../upload/upload-session.ts';
import type { Value } from '../../values/value.ts';
import type { Session } from '../session.ts';
import { type DescribedUpload, describeUpload } from './describe-upload.ts';
import { findFinished, readFinished } from './finished-item.ts';
import { toPlainJson } from './plain-json.ts';
import { answerJson } from './read-answer.ts';
import { type Sending, sendCall } from './send-call.ts';
import { shouldProcess } from './should-process.ts';

/** Runs the call and gives the item that the file became. */
export async function uploadCall(
  session: Session,
  call: BoundCall,
  { path, signal }: { readonly path: string; readonly signal?: AbortSignal | undefined },
): Promise<readonly Value[]> {
  const upload = await describeUpload(session, call, path);
  try {
    const request = resolve(upload.call, session.catalog);
    const { name, size } = upload.source;
    const intent = { request, remark: runMessages.whatIfUpload(name, size), signal };
    if (!(await shouldProcess(session, upload.call, intent))) return [];
    const connection = await session.connect();
    return await sendFile(session, upload, { connection, request, signal });
  } finally {
    await upload.source.close();
  }
}

async function sendFile(
  session: Session,
  upload: DescribedUpload,
  sending: Sending,
): Promise<readonly Value[]> {
  const { call, source, profile } = upload;
  const { connection, signal } = sending;
  const create = async (): Promise<UploadSession> => {
    const response = await sendCall(session, call, sending);
    const created = readUploadSession(toPlainJson(answerJson(response)));
    if (profile.needsBearer) requireOrigin(created, connection.origin);
    return created;
  };
  const result = await uploadFile({
    session: await create(),
    source,
    profile,
    transport: connection.transport,
    clock: session.host.clock,
    random: session.host.random,
    signal,
    bearer: connection.bearer,
    recreate: create,
    findFinished: () => findFinished(sending, upload),
    onEvent: (event) => session.onEvent?.({ kind: 'upload', command: call.cmdlet.name, event }),
  });
  return readFinished(sending, upload, result);
}

/** The one family whose upload URL wants the bearer has it on the Graph itself; anywhere else it must not go. */
function requireOrigin({ uploadUrl }: UploadSession, origin: string): void {
  const { origin: actual, host } = new URL(uploadUrl);
  if (actual === origin) return;
  throw new UploadError({
    id: 'UploadUrlForeign',
    category: 'PermissionDenied',
    message: runMessages.foreignUploadUrl(host),
  });
}

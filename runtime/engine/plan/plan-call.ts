import { CmdletError } from '../../base/errors.ts';
import { type BoundCall, boundValue } from '../../binder/bound-call.ts';
import type { GraphRequest } from '../../resolver/graph-request.ts';
import { resolve } from '../../resolver/resolve.ts';
import { describeContent, sendsContent } from '../call/describe-content.ts';
import { describeUpload } from '../call/describe-upload.ts';
import { fillInputFiles, tellFile } from '../call/fill-input-files.ts';
import { nameError } from '../call/name-error.ts';
import { refuseUnsupported } from '../call/refuse-unsupported.ts';
import type { Session } from '../session.ts';

/** A bound call and the request that it would send. */
export interface PlannedCall {
  readonly call: BoundCall;
  readonly request: GraphRequest;
}

/** Works out the request of a call without sending it; of files only name and size are looked at. */
export async function planCall(session: Session, call: BoundCall): Promise<PlannedCall> {
  try {
    refuseUnsupported(call);
    return await planFiles(session, call);
  } catch (error) {
    if (error instanceof CmdletError) nameError(error, call);
    throw error;
  }
}

async function planFiles(session: Session, call: BoundCall): Promise<PlannedCall> {
  const { catalog } = session;
  if (sendsContent(call)) {
    const { request, source } = await describeContent(call, catalog);
    await source.close();
    return { call, request };
  }
  const path = boundValue(call, 'InFile');
  if (typeof path !== 'string') {
    return { call, request: resolve(await fillInputFiles(call, tellFile), catalog) };
  }
  const upload = await describeUpload(session, call, path);
  await upload.source.close();
  return { call: upload.call, request: resolve(upload.call, catalog) };
}

import { type BoundCall, boundValue } from '../binder/bound-call.ts';
import type { GraphRequest } from '../resolver/graph-request.ts';
import { resolve } from '../resolver/resolve.ts';
import { describeUpload } from './describe-upload.ts';
import { refuseUnsupported } from './refuse-unsupported.ts';
import type { Session } from './session.ts';

/** A bound call and the request that it would send. */
export interface PlannedCall {
  readonly call: BoundCall;
  readonly request: GraphRequest;
}

/** Works out the request of a call without sending it; -InFile is read for its facts, where it is given. */
export async function planCall(session: Session, call: BoundCall): Promise<PlannedCall> {
  refuseUnsupported(call);
  const path = boundValue(call, 'InFile');
  if (typeof path !== 'string') return { call, request: resolve(call) };
  const upload = await describeUpload(session, call, path);
  await upload.source.close();
  return { call: upload.call, request: resolve(upload.call) };
}

import { type BoundCall, boundValue } from '../binder/bound-call.ts';
import type { GraphRequest } from '../resolver/graph-request.ts';
import { resolve } from '../resolver/resolve.ts';
import type { Session } from './session.ts';
import { describeCall } from './upload-call.ts';

/** A bound call and the request that it would send. */
export interface PlannedCall {
  readonly call: BoundCall;
  readonly request: GraphRequest;
}

/** Works out the request of a call without sending it; -InFile is read for its facts, where it is given. */
export async function planCall(session: Session, call: BoundCall): Promise<PlannedCall> {
  const path = boundValue(call, 'InFile');
  const described = typeof path === 'string' ? await describeCall(session, call, path) : call;
  return { call: described, request: resolve(described) };
}

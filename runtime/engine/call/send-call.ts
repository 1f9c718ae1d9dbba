/** Bound call and its request in, what the service answered out. */
import { CmdletError } from '../../base/errors.ts';
import { type BoundCall, boundValue } from '../../binder/bound-call.ts';
import type { ContentSink, HttpResponse, StreamedBody } from '../../http/transport.ts';
import { callFailure } from '../../resolver/call-failure.ts';
import type { GraphRequest } from '../../resolver/graph-request.ts';
import { writeJson } from '../../values/json-text.ts';
import { Hashtable } from '../../values/value.ts';
import type { Session } from '../session.ts';
import { isVerbose } from '../stages/common-options.ts';
import type { GraphConnection } from './graph-connection.ts';

/** Where a request goes, and what can stop it. */
export interface Sending {
  readonly connection: GraphConnection;
  readonly request: GraphRequest;
  /** The body, where it is no JSON. */
  readonly content?: StreamedBody | undefined;
  /** Gets the content of the answer. */
  readonly into?: ContentSink | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends the request signed in; the headers of the answer go to the variable that the call names. */
export async function sendCall(
  session: Session,
  call: BoundCall,
  { connection, request, content, into, signal }: Sending,
): Promise<HttpResponse> {
  if (isVerbose(call)) {
    session.onEvent?.({
      kind: 'verbose',
      message: `${request.method} ${session.origin}${request.path}`,
    });
  }
  const response = await connection.client.send({
    method: request.method,
    url: request.path,
    headers: request.headers,
    body: content ?? (request.body && writeJson(request.body, '  ')),
    into,
    signal,
  });
  const variable = boundValue(call, 'ResponseHeadersVariable');
  if (typeof variable === 'string' && variable !== '') {
    const headers = new Hashtable();
    for (const [name, value] of Object.entries(response.headers)) headers.set(name, [value]);
    keepHeaders(session, call, { variable, headers });
  }
  return response;
}

/** A variable that cannot be written to is a failure of the call, which has been sent by then (bind-0848). */
function keepHeaders(
  session: Session,
  call: BoundCall,
  { variable, headers }: { readonly variable: string; readonly headers: Hashtable },
): void {
  try {
    session.variables.set(variable, headers);
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    throw callFailure(call, error.message, { target: variable });
  }
}

import type { HttpRequest, HttpResponse, Transport } from '../../runtime/http/transport.ts';

export type Answer = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

export interface ScriptedTransport extends Transport {
  readonly requests: HttpRequest[];
}

/** A transport that answers each request with the next answer of the script, and fails when there is none left. */
export function scriptedTransport(answers: readonly Answer[]): ScriptedTransport {
  const requests: HttpRequest[] = [];
  return {
    requests,
    send: async (request) => {
      request.signal?.throwIfAborted();
      // A range is sent from a reused buffer, so the bytes are kept as they are now.
      const body = request.body instanceof Uint8Array ? request.body.slice() : request.body;
      requests.push({ ...request, body });
      const answer = answers[requests.length - 1];
      if (!answer) throw new Error(`unexpected request ${request.method} ${request.url}`);
      return answer(request);
    },
    close: () => {},
  };
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return () => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: bytes,
  });
}

/** An answer without a body. */
export function empty(status: number, headers: Record<string, string> = {}): Answer {
  return () => ({ status, headers, body: new Uint8Array() });
}

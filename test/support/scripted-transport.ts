import type { HttpRequest, HttpResponse, Transport } from '../../runtime/http/transport.ts';

/** A request as it was sent, its body read. */
export type SentRequest = Omit<HttpRequest, 'body'> & {
  readonly body: string | Uint8Array | undefined;
};

export type Answer = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

export interface ScriptedTransport extends Transport {
  readonly requests: SentRequest[];
}

/** A transport that answers each request with the next answer of the script, and fails when there is none left. */
export function scriptedTransport(answers: readonly Answer[]): ScriptedTransport {
  const requests: SentRequest[] = [];
  return {
    requests,
    send: async (request) => {
      request.signal?.throwIfAborted();
      // A range is sent from a reused buffer, so the bytes are kept as they are now.
      requests.push({ ...request, body: await sentBody(request.body) });
      const answer = answers[requests.length - 1];
      if (!answer) throw new Error(`unexpected request ${request.method} ${request.url}`);
      return answer(request);
    },
    close: () => {},
  };
}

async function sentBody(body: HttpRequest['body']): Promise<string | Uint8Array | undefined> {
  if (body instanceof Uint8Array) return body.slice();
  if (typeof body !== 'object') return body;
  const pieces: Uint8Array[] = [];
  for await (const piece of body.open()) pieces.push(piece);
  return Buffer.concat(pieces);
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

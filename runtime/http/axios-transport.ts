/**
 * Request in, status and bytes out, over axios' node adapter. Bodies are passed on as they are and
 * never copied, those that can be long are streamed, redirects are not followed. axios' own errors hold the request with its token, so
 * none leaves this file, not even as a cause.
 */
import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { Readable } from 'node:stream';
import type { Axios, AxiosResponse } from 'axios';
import { CmdletError, HttpError } from '../base/errors.ts';
import { httpMessages } from '../base/messages/http.ts';
import { isLoopbackUrl } from './loopback.ts';
import type { HttpRequest, HttpResponse, StreamedBody, Transport } from './transport.ts';

interface Client {
  readonly axios: Axios;
  readonly agents: readonly [HttpAgent, HttpsAgent];
}

/** A transport with connections of its own, kept open between requests until it is closed. */
export function createAxiosTransport(): Transport {
  let client: Promise<Client> | undefined;
  return {
    send: async (request) => {
      request.signal?.throwIfAborted();
      client ??= openClient();
      const { axios } = await client;
      request.signal?.throwIfAborted();
      return exchange(axios, request);
    },
    close: () => {
      const closing = client;
      client = undefined;
      void closing?.then(({ agents }) => {
        for (const agent of agents) agent.destroy();
      });
    },
  };
}

async function openClient(): Promise<Client> {
  const [{ Axios }, http, https] = await Promise.all([
    import('axios'),
    import('node:http'),
    import('node:https'),
  ]);
  const httpAgent = new http.Agent({ keepAlive: true });
  const httpsAgent = new https.Agent({ keepAlive: true });
  // The bare class: no default headers, no body transforms, no status that rejects.
  const axios = new Axios({
    adapter: 'http',
    responseType: 'arraybuffer',
    decompress: true,
    maxRedirects: 0,
    maxBodyLength: Number.POSITIVE_INFINITY,
    maxContentLength: Number.POSITIVE_INFINITY,
    transitional: { clarifyTimeoutError: true },
    httpAgent,
    httpsAgent,
  });
  return { axios, agents: [httpAgent, httpsAgent] };
}

async function exchange(axios: Axios, request: HttpRequest): Promise<HttpResponse> {
  const { method, url, signal, into } = request;
  const body = openBody(request.body);
  try {
    const response = await axios.request({
      method,
      url,
      headers: sentHeaders(request),
      data: body.data,
      timeout: request.timeoutMilliseconds ?? 0,
      ...(into ? { responseType: 'stream' as const } : {}),
      ...(signal ? { signal } : {}),
      ...(isLoopbackUrl(url) ? { proxy: false as const } : {}),
    });
    const answer = { status: response.status, headers: plainHeaders(response) };
    if (!into) return { ...answer, body: response.data };
    const content = received(response.data, request);
    if (answer.status < 200 || answer.status > 299) {
      return { ...answer, body: await collect(content) };
    }
    await into.take(content, answer.headers);
    return { ...answer, body: new Uint8Array() };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof CmdletError) throw error;
    throw body.failure() ?? connectionFault(error, request);
  } finally {
    body.close();
  }
}

/** The content as it comes; a connection that breaks off is a fault, not the end of the content. */
async function* received(content: Readable, request: HttpRequest): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    request.signal?.throwIfAborted();
    throw connectionFault(error, request);
  }
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

interface OpenBody {
  readonly data: Buffer | string | Readable | undefined;
  /** What kept a streamed body from being read, which axios would report as a fault of the connection. */
  failure(): unknown;
  close(): void;
}

function openBody(body: HttpRequest['body']): OpenBody {
  if (!isStreamed(body)) {
    return { data: wireBody(body), failure: () => undefined, close: () => undefined };
  }
  let failed: unknown;
  const stream = Readable.from(body.open(), { objectMode: false });
  stream.on('error', (error) => {
    failed = error;
  });
  return { data: stream, failure: () => failed, close: () => stream.destroy() };
}

function isStreamed(body: HttpRequest['body']): body is StreamedBody {
  return typeof body === 'object' && 'open' in body;
}

/** `false` keeps axios from adding what the caller did not ask for, such as a form's content type. */
function sentHeaders({ headers, body }: HttpRequest): Record<string, string | false> {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const sent: Record<string, string | false> = { ...headers };
  if (!names.has('content-type')) sent['content-type'] = false;
  if (isStreamed(body)) sent['content-length'] = String(body.size);
  if (!names.has('user-agent')) sent['user-agent'] = 'graph-cmdlets';
  return sent;
}

function wireBody(body: string | Uint8Array | undefined): Buffer | string | undefined {
  if (typeof body === 'string' || body === undefined || Buffer.isBuffer(body)) return body;
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

function plainHeaders(response: AxiosResponse): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value === undefined || value === null) continue;
    headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return headers;
}

function connectionFault(error: unknown, request: HttpRequest): HttpError {
  const code = faultCode(error);
  const host = URL.canParse(request.url) ? new URL(request.url).host : 'an unreadable address';
  return new HttpError({
    id: code,
    category: 'ConnectionError',
    message: httpMessages.unreachable({ host, code }),
    hint: httpMessages.unreachableHint(code),
    target: host,
  });
}

function faultCode(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  // axios' word for an answer that broke off.
  if (code === 'ERR_BAD_RESPONSE') return 'ECONNRESET';
  return typeof code === 'string' && code !== '' ? code : 'ConnectionError';
}

/**
 * Request in, status and bytes out, over axios' node adapter. Bodies are passed on as they are and
 * never copied, redirects are not followed. axios' own errors hold the request with its token, so
 * none leaves this file, not even as a cause.
 */
import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { Axios, AxiosResponse } from 'axios';
import { HttpError } from '../base/errors.ts';
import { httpMessages } from '../base/messages/http.ts';
import { isLoopbackUrl } from './loopback.ts';
import type { HttpRequest, Transport } from './transport.ts';

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
      const response = await exchange(axios, request);
      return { status: response.status, headers: plainHeaders(response), body: response.data };
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

async function exchange(axios: Axios, request: HttpRequest): Promise<AxiosResponse<Uint8Array>> {
  try {
    return await axios.request({
      method: request.method,
      url: request.url,
      headers: sentHeaders(request.headers),
      data: wireBody(request.body),
      timeout: request.timeoutMilliseconds ?? 0,
      ...(request.signal ? { signal: request.signal } : {}),
      ...(isLoopbackUrl(request.url) ? { proxy: false as const } : {}),
    });
  } catch (error) {
    request.signal?.throwIfAborted();
    throw connectionFault(error, request);
  }
}

/** `false` keeps axios from adding what the caller did not ask for, such as a form's content type. */
function sentHeaders(headers: Readonly<Record<string, string>>): Record<string, string | false> {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const sent: Record<string, string | false> = { ...headers };
  if (!names.has('content-type')) sent['content-type'] = false;
  if (!names.has('user-agent')) sent['user-agent'] = 'graph-cmdlets';
  return sent;
}

function wireBody(body: HttpRequest['body']): Buffer | string | undefined {
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

import { type Sandbox, type SandboxOptions, startSandbox } from '../../../runtime/sandbox/start.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a JSON body; anything else is undefined. */
  readonly json: JsonReply | undefined;
}

export interface JsonReply {
  readonly [name: string]: unknown;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly innerError: Readonly<Record<string, string>>;
  };
  readonly value?: readonly Readonly<Record<string, unknown>>[];
  readonly uploadUrl?: string;
  readonly expirationDateTime?: string;
}

export interface Conversation {
  readonly sandbox: Sandbox;
  readonly host: FakeHost;
  /** With the bearer; the path starts after the version. */
  graph(method: string, path: string, body?: unknown): Promise<Reply>;
  /** The path with every `{}` replaced by the id of the first thing in its collection. */
  seeded(pattern: string): Promise<string>;
  /** Without a bearer, to whatever URL. */
  send(method: string, url: string, options?: SendOptions): Promise<Reply>;
  /** One range; `first` and the bytes say the rest. */
  put(url: string, bytes: Uint8Array, range: { first: number; total: number }): Promise<Reply>;
}

export interface SendOptions {
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** Opens a sandbox for one test; the caller closes it. */
export async function openConversation(
  options: Partial<SandboxOptions> = {},
): Promise<Conversation> {
  const host = fakeHost();
  const sandbox = await startSandbox({ clock: host.clock, random: host.random, ...options });
  const token = sandbox.accessToken();
  const send: Conversation['send'] = async (method, url, { headers = {}, body } = {}) => {
    const response = await fetch(url, { method, headers, redirect: 'manual', body: body ?? null });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const json = isJson && text !== '' ? (JSON.parse(text) as JsonReply) : undefined;
    return { status: response.status, headers: response.headers, text, json };
  };
  const graph: Conversation['graph'] = (method, path, body) =>
    send(method, `${sandbox.graphOrigin}/v1.0${path}`, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    sandbox,
    host,
    send,
    graph,
    seeded: async (pattern) => {
      const [start = '', ...rest] = pattern.split('/{}');
      let path = start;
      for (const part of rest) {
        const { json } = await graph('GET', path);
        path += `/${encodeURIComponent(String(json?.value?.[0]?.['id']))}${part}`;
      }
      return path;
    },
    put: (url, bytes, { first, total }) =>
      send('PUT', url, {
        headers: {
          'content-type': 'application/octet-stream',
          'content-range': `bytes ${first}-${first + bytes.length - 1}/${total}`,
        },
        body: new Uint8Array(bytes),
      }),
  };
}

/** Bytes that differ from place to place. */
export function someBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index++) bytes[index] = (index * 31 + (index >> 8)) & 0xff;
  return bytes;
}

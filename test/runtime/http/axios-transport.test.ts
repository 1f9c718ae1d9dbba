import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { HttpError } from '../../../runtime/base/errors.ts';
import { createAxiosTransport } from '../../../runtime/http/axios-transport.ts';
import type { Transport } from '../../../runtime/http/transport.ts';
import { deadOrigin, type LoopbackServer, loopbackServer } from './loopback-server.ts';

let transport: Transport;
let server: LoopbackServer | undefined;

beforeEach(() => {
  transport = createAxiosTransport();
});
afterEach(async () => {
  transport.close();
  await server?.close();
  server = undefined;
});

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('should have failed');
    },
    (error: unknown) => error,
  );
}

describe('an exchange', () => {
  test('sends the bytes of a view and only them, with no header that nobody asked for', async () => {
    server = await loopbackServer((_request, response) => response.end());
    const whole = new TextEncoder().encode('--middle--');
    await transport.send({
      method: 'PUT',
      url: `${server.origin}/a?b=c`,
      headers: { 'X-Own': '1' },
      body: whole.subarray(2, 8),
    });
    const [request] = server.seen;
    expect(request).toMatchObject({ method: 'PUT', url: '/a?b=c', body: 'middle' });
    const { host, connection, 'accept-encoding': encoding, ...rest } = request?.headers ?? {};
    expect(rest).toEqual({ 'x-own': '1', 'content-length': '6', 'user-agent': 'graph-cmdlets' });
  });

  test.each([200, 202, 204, 302, 404, 503])('resolves with status %d', async (status) => {
    server = await loopbackServer((_request, response) => {
      response.writeHead(status, { 'X-Some': 'Thing', location: '/elsewhere' }).end();
    });
    const reply = await transport.send({ method: 'GET', url: server.origin, headers: {} });
    expect(reply).toMatchObject({ status, headers: { 'x-some': 'Thing' } });
    expect(server.seen).toHaveLength(1);
  });

  test('gives the body as bytes, unpacked', async () => {
    server = await loopbackServer((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('plain'));
    });
    const reply = await transport.send({ method: 'GET', url: server.origin, headers: {} });
    expect(text(reply.body)).toBe('plain');
  });

  test('to this machine does not go through a proxy', async () => {
    server = await loopbackServer((_request, response) => response.end('direct'));
    const before = process.env['http_proxy'];
    process.env['http_proxy'] = await deadOrigin();
    try {
      const reply = await transport.send({ method: 'GET', url: server.origin, headers: {} });
      expect(text(reply.body)).toBe('direct');
    } finally {
      if (before === undefined) delete process.env['http_proxy'];
      else process.env['http_proxy'] = before;
    }
  });

  test('keeps its connection for the next one', async () => {
    const ports = new Set<number | undefined>();
    server = await loopbackServer((_request, response) => {
      ports.add(response.socket?.remotePort);
      response.end();
    });
    for (let count = 0; count < 3; count++) {
      await transport.send({ method: 'GET', url: server.origin, headers: {} });
    }
    expect(ports.size).toBe(1);
  });
});

describe('no answer', () => {
  const headers = { authorization: 'Bearer sEcReT-token-value' };

  async function dropping(): Promise<string> {
    server = await loopbackServer((_request, response) => response.socket?.destroy());
    return server.origin;
  }
  async function breaking(): Promise<string> {
    server = await loopbackServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.socket?.destroy());
    });
    return server.origin;
  }
  async function silent(): Promise<string> {
    server = await loopbackServer(() => {});
    return server.origin;
  }

  test.each([
    { what: 'nobody listens', origin: deadOrigin, id: 'ECONNREFUSED' },
    { what: 'the connection is cut', origin: dropping, id: 'ECONNRESET' },
    { what: 'the answer breaks off', origin: breaking, id: 'ECONNRESET' },
    { what: 'time is up', origin: silent, id: 'ETIMEDOUT' },
  ])('because $what: $id, naming the host and no secret', async ({ origin, id }) => {
    const url = `${await origin()}/up?tempauth=hIdDeN`;
    const timeoutMilliseconds = 50;
    const error = await failure(
      transport.send({ method: 'PUT', url, headers, body: 'x', timeoutMilliseconds }),
    );
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ id, category: 'ConnectionError' });
    const shown = inspect(error, { depth: 20, showHidden: true });
    expect(shown).toContain(new URL(url).host);
    expect(shown).not.toMatch(/sEcReT|hIdDeN/);
  });

  test('because it was aborted rejects with the reason', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    server = await loopbackServer(() => abort.abort(reason));
    const call = { method: 'GET', url: server.origin, headers, signal: abort.signal };
    expect(await failure(transport.send(call))).toBe(reason);
    expect(await failure(transport.send(call))).toBe(reason);
    expect(server.seen).toHaveLength(1);
  });
});

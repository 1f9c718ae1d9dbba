import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { givenToken } from '../../../runtime/http/auth/given-token.ts';
import { createAxiosTransport } from '../../../runtime/http/axios-transport.ts';
import { createGraphClient, type GraphClient } from '../../../runtime/http/graph-client.ts';
import type { Transport } from '../../../runtime/http/transport.ts';
import { type Sandbox, startSandbox } from '../../../runtime/sandbox/start.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';
import { deadOrigin, loopbackServer } from './loopback-server.ts';

let host: FakeHost;
let sandbox: Sandbox;
let transport: Transport;
let token: string;

beforeEach(async () => {
  host = fakeHost();
  sandbox = await startSandbox({ clock: host.clock, random: host.random });
  transport = createAxiosTransport();
  token = sandbox.accessToken();
});
afterEach(async () => {
  transport.close();
  await sandbox.close();
});

function clientFor(origin: string): GraphClient {
  const { clock, random } = host;
  return createGraphClient({ transport, origin, clock, random, tokens: givenToken(token) });
}

test('a redirect to another port of this machine does not carry the token there', async () => {
  const other = await loopbackServer((_request, response) => response.end('file'));
  const first = await loopbackServer((_request, response) => {
    response.writeHead(302, { location: `${other.origin}/download` }).end();
  });
  try {
    await clientFor(first.origin).send({ method: 'GET', url: '/v1.0/content' });
    expect(first.seen.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`]);
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  } finally {
    await Promise.all([first.close(), other.close()]);
  }
});

test('the client does not send it to an upload URL, and whoever does is caught', async () => {
  const client = clientFor(sandbox.graphOrigin);
  const opened = await client.send({
    method: 'POST',
    url: '/v1.0/me/drive/root:/a.bin:/createUploadSession',
  });
  const { uploadUrl } = JSON.parse(new TextDecoder().decode(opened.body)) as { uploadUrl: string };
  expect((await client.send({ method: 'GET', url: uploadUrl })).status).toBe(200);
  expect(sandbox.requests.at(-1)?.headers).not.toHaveProperty('authorization');
  const careless = createGraphClient({
    transport,
    origin: sandbox.uploadOrigins.drive,
    clock: host.clock,
    random: host.random,
    tokens: givenToken(token),
  });
  await expect(careless.send({ method: 'GET', url: uploadUrl })).rejects.toMatchObject({
    id: 'unauthenticated',
    status: 401,
  });
});

test.each(['gone', 'refused', 'redirected', 'throttled'])(
  'it is not to be found in the error when the call is %s',
  async (how) => {
    const dead = await deadOrigin();
    const server = await loopbackServer(({ headers }, response) => {
      if (how === 'gone') response.socket?.destroy();
      else if (how === 'refused') {
        const message = `The token was ${headers.authorization?.slice('Bearer '.length)}.`;
        response.writeHead(403).end(JSON.stringify({ error: { code: 'denied', message } }));
      } else if (how === 'redirected') response.writeHead(302, { location: `${dead}/x` }).end();
      else response.writeHead(429, { 'x-echo': headers.authorization }).end();
    });
    try {
      const error: unknown = await clientFor(server.origin)
        .send({ method: 'GET', url: `/v1.0/${token}?access_token=${token}` })
        .catch((reason: unknown) => reason);
      const shown = inspect(error, { depth: 20, showHidden: true });
      expect(shown).toContain('HttpError');
      expect(shown).not.toContain(token);
    } finally {
      await server.close();
    }
  },
);

test.each([
  { given: 'plain', token: 'plain' },
  { given: ' Bearer plain\n', token: 'plain' },
  { given: () => Promise.resolve('made'), token: 'made' },
])('a given token is taken as $token', async ({ given, token: expected }) => {
  expect(await givenToken(given).token()).toBe(expected);
});

test.each(['', ' ', 'Bearer '])('a given token of "%s" is an error', async (given) => {
  await expect(givenToken(given).token()).rejects.toMatchObject({
    category: 'AuthenticationError',
  });
});

test('throttling by the sandbox is waited out by its clock', async () => {
  sandbox.faults.add({ times: 2, action: { kind: 'status', status: 429, retryAfter: 10 } });
  const reply = await clientFor(sandbox.graphOrigin).send({ method: 'GET', url: '/v1.0/me' });
  expect([reply.status, host.sleeps]).toEqual([200, [10_000, 10_000]]);
});

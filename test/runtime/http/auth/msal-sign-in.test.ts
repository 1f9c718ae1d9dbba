import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  clientSecretTokens,
  type DeviceCodePrompt,
  deviceCodeTokens,
} from '../../../../runtime/http/auth/msal-sign-in.ts';
import { createAxiosTransport } from '../../../../runtime/http/axios-transport.ts';
import { createGraphClient } from '../../../../runtime/http/graph-client.ts';
import type { Transport } from '../../../../runtime/http/transport.ts';
import { type Sandbox, startSandbox } from '../../../../runtime/sandbox/start.ts';
import { type FakeHost, fakeHost } from '../../../support/fake-host.ts';
import { deadOrigin } from '../loopback-server.ts';

let host: FakeHost;
let sandbox: Sandbox;
let transport: Transport;
/** Every host that was asked for anything. */
let asked: Set<string>;

beforeEach(async () => {
  host = fakeHost();
  sandbox = await startSandbox({ clock: host.clock, random: host.random, pollSeconds: 0 });
  const wire = createAxiosTransport();
  asked = new Set();
  transport = {
    send: (request) => {
      asked.add(new URL(request.url).origin);
      return wire.send(request);
    },
    close: wire.close,
  };
});
afterEach(async () => {
  transport.close();
  await sandbox.close();
});

function options() {
  const { tenantId, clientId, clientSecret, authority, loginOrigin, graphOrigin } = sandbox;
  return {
    tenantId,
    clientId,
    clientSecret,
    authority,
    transport,
    scope: `${graphOrigin}/.default`,
    rewrite: { from: authority, to: loginOrigin },
  };
}

async function readMe(tokens: Parameters<typeof createGraphClient>[0]['tokens']): Promise<number> {
  const { clock, random } = host;
  const { graphOrigin: origin } = sandbox;
  const client = createGraphClient({ transport, origin, tokens, clock, random });
  return (await client.send({ method: 'GET', url: '/v1.0/me' })).status;
}

const tokenRequests = (): number =>
  sandbox.requests.filter(({ url }) => new URL(url).pathname.endsWith('/oauth2/v2.0/token')).length;

describe('an app with its secret', () => {
  test('gets a token that Graph takes, keeps it, and renews it when it is refused', async () => {
    const tokens = clientSecretTokens(options());
    expect(await readMe(tokens)).toBe(200);
    expect(await tokens.token()).toBe(await tokens.token());
    expect(tokenRequests()).toBe(1);
    sandbox.expireTokens();
    expect(await readMe(tokens)).toBe(200);
    expect(tokenRequests()).toBe(2);
    expect([...asked].sort()).toEqual([sandbox.graphOrigin, sandbox.loginOrigin].sort());
  });

  test.each([
    { what: 'wrong secret', change: { clientSecret: 'wRoNg-secret' }, id: 'invalid_client' },
    {
      what: 'unknown app',
      change: { clientId: '00000000-0000-0000-0000-000000000001' },
      id: 'unauthorized_client',
    },
    {
      what: 'unknown tenant',
      change: { tenantId: 'nowhere.example' },
      id: 'endpoints_resolution_error',
    },
  ])('with $what fails with $id and shows no secret', async ({ change, id }) => {
    const error = await clientSecretTokens({ ...options(), ...change })
      .token()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ id, category: 'AuthenticationError' });
    const shown = inspect(error, { depth: 20, showHidden: true });
    expect(shown).not.toContain(sandbox.clientSecret);
    expect(shown).not.toContain('wRoNg-secret');
  });

  test('is told when the sign-in service cannot be reached', async () => {
    const to = await deadOrigin();
    const tokens = clientSecretTokens({ ...options(), rewrite: { from: sandbox.authority, to } });
    await expect(tokens.token()).rejects.toMatchObject({
      id: 'ECONNREFUSED',
      category: 'ConnectionError',
    });
  });

  test('never sends its secret over plain http to another machine', () => {
    const rewrite = { from: sandbox.authority, to: 'http://login.example' };
    expect(() => clientSecretTokens({ ...options(), rewrite })).toThrow(/this machine only/);
  });
});

describe('a user with a device code', () => {
  test('is asked once, also by two calls at once; later tokens come silently', async () => {
    const prompts: DeviceCodePrompt[] = [];
    const tokens = deviceCodeTokens({
      ...options(),
      scope: 'User.Read',
      onPrompt: (prompt) => {
        prompts.push(prompt);
        expect(sandbox.approveDevice(prompt.userCode)).toBe(true);
      },
    });
    const [first, second] = await Promise.all([tokens.token(), tokens.token()]);
    expect(first).toBe(second);
    expect(prompts).toHaveLength(1);
    expect(prompts[0]?.verificationUri).toBe(`${sandbox.loginOrigin}/device`);
    sandbox.expireTokens();
    expect(await readMe(tokens)).toBe(200);
    expect(prompts).toHaveLength(1);
  });

  test('may sign in to any tenant with the client id of Microsoft’s command lines', async () => {
    const tokens = deviceCodeTokens({
      ...options(),
      tenantId: 'common',
      clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
      scope: 'User.Read',
      onPrompt: ({ userCode }) => sandbox.approveDevice(userCode),
    });
    expect(await readMe(tokens)).toBe(200);
  });

  test('may take some time to enter it', async () => {
    let polls = 0;
    const waiting: Transport = {
      ...transport,
      send: async (request) => {
        if (new URL(request.url).pathname.endsWith('/token')) {
          polls += 1;
          if (polls === 3) sandbox.approveDevice(code);
        }
        return transport.send(request);
      },
    };
    let code = '';
    const onPrompt = (prompt: DeviceCodePrompt): void => {
      code = prompt.userCode;
    };
    const tokens = deviceCodeTokens({
      ...options(),
      transport: waiting,
      scope: 'User.Read',
      onPrompt,
    });
    expect(await readMe(tokens)).toBe(200);
    expect(polls).toBe(3);
  });

  test('may decline', async () => {
    const tokens = deviceCodeTokens({
      ...options(),
      scope: 'User.Read',
      onPrompt: ({ userCode }) => sandbox.declineDevice(userCode),
    });
    await expect(tokens.token()).rejects.toMatchObject({ category: 'AuthenticationError' });
  });

  test('may give up', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const onPrompt = (): void => abort.abort(reason);
    const tokens = deviceCodeTokens({ ...options(), scope: 'User.Read', onPrompt });
    await expect(tokens.token({ signal: abort.signal })).rejects.toBe(reason);
  });
});

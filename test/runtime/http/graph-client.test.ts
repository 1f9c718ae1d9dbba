import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { HttpError } from '../../../runtime/base/errors.ts';
import { givenToken } from '../../../runtime/http/auth/given-token.ts';
import type { TokenRequest } from '../../../runtime/http/auth/token-source.ts';
import {
  createGraphClient,
  type GraphCall,
  type RetryWait,
} from '../../../runtime/http/graph-client.ts';
import type { HttpResponse } from '../../../runtime/http/transport.ts';
import { fakeHost } from '../../support/fake-host.ts';
import {
  type Answer,
  empty,
  json,
  type ScriptedTransport,
  scriptedTransport,
} from '../../support/scripted-transport.ts';

const origin = 'https://graph.example';
const secret = 'sEcReT-token';

interface Run {
  readonly result: HttpResponse | undefined;
  readonly error: HttpError;
  readonly transport: ScriptedTransport;
  readonly sleeps: readonly number[];
  readonly waits: readonly RetryWait[];
  readonly asked: readonly (TokenRequest | undefined)[];
}

async function run(answers: readonly Answer[], call: Partial<GraphCall> = {}): Promise<Run> {
  const host = fakeHost();
  const waits: RetryWait[] = [];
  const asked: (TokenRequest | undefined)[] = [];
  const transport = scriptedTransport(answers);
  const client = createGraphClient({
    transport,
    origin,
    clock: host.clock,
    random: host.random,
    onWait: (wait) => waits.push(wait),
    tokens: givenToken((request) => {
      asked.push(request);
      return `${secret}-${asked.length}`;
    }),
  });
  const outcome = await client.send({ method: 'GET', url: '/v1.0/me', ...call }).then(
    (result) => ({ result, error: undefined }),
    (error: unknown) => ({ result: undefined, error }),
  );
  const error = outcome.error as HttpError;
  return { result: outcome.result, error, transport, sleeps: host.sleeps, waits, asked };
}

const fails =
  (id: string): Answer =>
  () => {
    throw new HttpError({ id, category: 'ConnectionError', message: 'gone' });
  };
const page =
  (status: number, body: string): Answer =>
  () => ({
    status,
    headers: { 'content-type': 'text/html' },
    body: new TextEncoder().encode(body),
  });
const sentTokens = ({ transport }: Run): unknown[] =>
  transport.requests.map(({ headers }) => headers['Authorization']);

describe('the bearer', () => {
  test.each([
    { url: '/v1.0/me', isSent: true },
    { url: 'v1.0/me', isSent: true },
    { url: 'https://GRAPH.example:443/v1.0/me', isSent: true },
    { url: 'http://graph.example/v1.0/me', isSent: false },
    { url: 'https://graph.example:444/v1.0/me', isSent: false },
    { url: 'https://graph.example.evil.example/v1.0/me', isSent: false },
    { url: 'https://graph.example@evil.example/v1.0/me', isSent: false },
    { url: 'https://upload.example/up', isSent: false },
  ])('with $url: sent is $isSent', async ({ url, isSent }) => {
    const done = await run([empty(204)], {
      url,
      headers: isSent ? {} : { authorization: 'Bearer x' },
    });
    const [request] = done.transport.requests;
    expect(request?.headers).toEqual(isSent ? { Authorization: `Bearer ${secret}-1` } : {});
    expect(done.asked).toHaveLength(isSent ? 1 : 0);
  });

  test('is left behind when a redirect leads to another origin', async () => {
    const done = await run([
      empty(302, { location: 'https://files.example/x?tempauth=a' }),
      json(200, 1),
    ]);
    expect(done.result?.status).toBe(200);
    expect(sentTokens(done)).toEqual([`Bearer ${secret}-1`, undefined]);
  });

  test('is fetched anew once after 401, with the claims demanded', async () => {
    const claims = '{"access_token":{"nbf":{"value":"1"}}}';
    const header = `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
    const done = await run([empty(401, { 'www-authenticate': header }), json(200, {})]);
    expect(done.asked).toEqual([{}, { forceRefresh: true, claims }]);
    expect(sentTokens(done)).toEqual([`Bearer ${secret}-1`, `Bearer ${secret}-2`]);
    const refused = await run([empty(401), empty(401)]);
    expect([refused.error.id, refused.transport.requests.length]).toEqual(['Unauthorized', 2]);
  });

  test('that cannot change is not sent twice', async () => {
    const transport = scriptedTransport([empty(401)]);
    const { clock, random } = fakeHost();
    const client = createGraphClient({
      transport,
      origin,
      clock,
      random,
      tokens: givenToken('one'),
    });
    await expect(client.send({ method: 'GET', url: '/' })).rejects.toMatchObject({ status: 401 });
    expect(transport.requests).toHaveLength(1);
  });
});

describe('a repetition', () => {
  test.each([
    { header: '7', seconds: 7 },
    { header: '2.128', seconds: 2.128 },
    { header: '0', seconds: 0 },
    { header: '4000', seconds: 180 },
    { header: 'Sun, 15 Mar 2026 10:21:00 GMT', seconds: 30 },
    { header: 'Sun, 15 Mar 2026 10:00:00 GMT', seconds: 0 },
    { header: 'soon', seconds: 3 },
    { header: '-5', seconds: 3 },
  ])('after Retry-After $header comes in $seconds s', async ({ header, seconds }) => {
    const done = await run([empty(429, { 'retry-after': header }), json(200, {})], {
      method: 'POST',
    });
    expect(done.sleeps).toEqual([seconds * 1000]);
    expect(done.waits).toEqual([{ seconds, reason: 'TooManyRequests', attempt: 1 }]);
  });

  test('is tried three times, later and later', async () => {
    const done = await run([empty(503), empty(504), empty(429), empty(503)]);
    expect(done.sleeps).toEqual([3000, 6000, 12000]);
    expect(done.error.id).toBe('ServiceUnavailable');
  });

  test.each([
    { method: 'GET', id: 'ECONNRESET', requests: 2 },
    { method: 'DELETE', id: 'ETIMEDOUT', requests: 2 },
    { method: 'POST', id: 'ECONNRESET', requests: 1 },
    { method: 'PATCH', id: 'ETIMEDOUT', requests: 1 },
    { method: 'POST', id: 'ECONNREFUSED', requests: 2 },
    { method: 'GET', id: 'ENOTFOUND', requests: 1 },
    { method: 'GET', id: 'CERT_HAS_EXPIRED', requests: 1 },
  ])('of $method after $id: $requests requests', async ({ method, id, requests }) => {
    const done = await run([fails(id), json(200, {})], { method });
    expect(done.transport.requests).toHaveLength(requests);
    expect(done.error?.id).toBe(requests === 1 ? id : undefined);
  });

  test.each([400, 409, 500, 501])('is not made after %d', async (status) => {
    expect((await run([empty(status)])).transport.requests).toHaveLength(1);
  });

  test('is not waited for once aborted', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const answer: Answer = (request) => {
      abort.abort(reason);
      return empty(503)(request);
    };
    const done = await run([answer], { signal: abort.signal });
    expect(done.error).toBe(reason);
  });
});

describe('a redirect', () => {
  const to = (location: string): Answer => empty(302, { location });

  test('is followed five times', async () => {
    const done = await run([to('/1'), to('/2'), to('/3'), to('/4'), to('/5'), to('/6')]);
    expect(done.error.message).toContain('after 5 of them');
    expect(done.transport.requests.at(-1)?.url).toBe(`${origin}/5`);
  });

  test.each([
    { why: 'of a POST', call: { method: 'POST' }, location: '/x' },
    { why: 'from https to http', call: {}, location: 'http://graph.example/x' },
    { why: 'to nowhere', call: {}, location: 'http://' },
  ])('$why is not', async ({ call, location }) => {
    const done = await run([to(location)], call);
    expect(done.error).toMatchObject({ id: 'Found', status: 302 });
    expect(done.transport.requests).toHaveLength(1);
  });
});

describe('a refusal', () => {
  const cases: readonly {
    readonly answer: Answer;
    readonly id: string;
    readonly message: string;
  }[] = [
    {
      answer: json(404, { error: { code: 'Request_ResourceNotFound', message: 'No such user.' } }),
      id: 'Request_ResourceNotFound',
      message: '[Request_ResourceNotFound] : No such user.',
    },
    {
      answer: json(400, { error: { code: '', message: { value: 'Old form.' } } }),
      id: 'BadRequest',
      message: '[BadRequest] : Old form.',
    },
    {
      answer: json(400, { error: 'invalid_grant', error_description: 'Expired.' }),
      id: 'invalid_grant',
      message: '[invalid_grant] : Expired.',
    },
    {
      answer: page(502, '<html>Bad gateway</html>'),
      id: 'BadGateway',
      message: `[BadGateway] : GET ${origin}/v1.0/me was refused without a reason.`,
    },
    {
      answer: page(403, '{"error":{"co'),
      id: 'Forbidden',
      message: `[Forbidden] : GET ${origin}/v1.0/me was refused without a reason.`,
    },
    {
      answer: empty(509),
      id: '509',
      message: `[509] : GET ${origin}/v1.0/me was refused without a reason.`,
    },
    {
      answer: json(400, { error: { code: 'bad', message: 'See https://x/?tempauth=hIdDeN.' } }),
      id: 'bad',
      message: '[bad] : See https://x/?tempauth=***',
    },
  ];

  test.each(cases)('says $message', async ({ answer, id, message }) => {
    const { error } = await run([answer]);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ id, category: 'InvalidOperation', message });
  });

  test('keeps status and headers, but no secret anywhere', async () => {
    const headers = {
      'request-id': 'r1',
      'set-cookie': 'hIdDeN',
      location: 'https://x/?sig=hIdDeN',
    };
    const { error } = await run(
      [json(507, { error: { code: 'quotaLimitReached', message: 'Full.' } }, headers)],
      {
        url: `${origin}/v1.0/me?access_token=hIdDeN`,
        method: 'POST',
      },
    );
    expect(error).toMatchObject({ status: 507, headers: { 'request-id': 'r1' } });
    expect(error.hint).toContain('quota');
    expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(/hIdDeN|sEcReT/);
  });

  test.each([401, 403, 404, 412, 423, 429, 507])('of %d tells what to do', async (status) => {
    const { error } = await run(Array.from({ length: 4 }, () => empty(status)));
    expect(error.hint).toMatch(/\.$/);
  });
});

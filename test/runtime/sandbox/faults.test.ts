import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../../runtime/sandbox/faults.ts';
import { QuickXorHash } from '../../../runtime/upload/quick-xor-hash.ts';
import { type Conversation, openConversation, type Reply, someBytes } from './conversation.ts';

const grid = 320 * 1024;
const file = someBytes(3 * grid);
const total = file.length;
let talk: Conversation;
let url: string;

beforeEach(async () => {
  talk = await openConversation();
  const reply = await talk.graph('POST', '/me/drive/root:/plan.pdf:/createUploadSession', {});
  url = String(reply.json?.uploadUrl);
});
afterEach(() => talk.sandbox.close());

const range = (first: number, end = first + grid): Promise<Reply> =>
  talk.put(url, file.subarray(first, end), { first, total });
const place = async (): Promise<unknown> =>
  (await talk.send('GET', url)).json?.['nextExpectedRanges'];

/** Sends what is missing and expects the file whole, whatever happened before. */
async function finish(): Promise<void> {
  const [next] = (await place()) as string[];
  const last = await range(Number.parseInt(String(next), 10), total);
  const hash = new QuickXorHash();
  hash.update(file);
  expect(last.status).toBe(201);
  expect(last.json).toMatchObject({
    size: total,
    file: { hashes: { quickXorHash: hash.digest() } },
  });
}

describe('a fault', () => {
  test('answers with a status, Retry-After and an error, so many times', async () => {
    talk.sandbox.faults.add({
      match: { part: 'range' },
      times: 2,
      action: { kind: 'status', status: 429, code: 'activityLimitReached', retryAfter: 2.5 },
    });
    for (let count = 0; count < 2; count++) {
      const reply = await range(0);
      expect([reply.status, reply.headers.get('retry-after'), reply.json?.error?.code]).toEqual([
        429,
        '2.5',
        'activityLimitReached',
      ]);
    }
    expect(await place()).toEqual(['0-']);
    await finish();
  });

  test('cuts the connection after some bytes and forgets them', async () => {
    await range(0);
    talk.sandbox.faults.add({ action: { kind: 'drop', afterBytes: 1000 } });
    await expect(range(grid)).rejects.toThrow();
    expect(await place()).toEqual([`${grid}-`]);
    await finish();
  });

  test('cuts the connection after some bytes and keeps them', async () => {
    await range(0);
    talk.sandbox.faults.add({ action: { kind: 'drop', afterBytes: 1000, keepsBytes: true } });
    await expect(range(grid)).rejects.toThrow();
    expect(await place()).toEqual([`${grid + 1000}-`]);
    await finish();
  });

  test('hides a success, after which the same range overlaps', async () => {
    talk.sandbox.faults.add({
      match: { method: 'put' },
      action: { kind: 'hideSuccess', retryAfter: 1 },
    });
    const hidden = await range(0);
    expect([hidden.status, hidden.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await range(0)).json?.error?.innerError['code']).toBe('fragmentOverlap');
    await finish();
  });

  test('cuts the connection instead of answering the last range', async () => {
    talk.sandbox.faults.add({ match: { part: 'range' }, action: { kind: 'dropAnswer' } });
    await expect(range(0, total)).rejects.toThrow();
    expect((await talk.send('GET', url)).status).toBe(404);
    expect((await talk.graph('GET', '/me/drive/root:/plan.pdf')).json?.['size']).toBe(total);
  });

  test('answers with a page, an empty body, or late', async () => {
    talk.sandbox.faults.add(
      { action: { kind: 'html', status: 502 } },
      { action: { kind: 'emptyBody' } },
      { action: { kind: 'slow', milliseconds: 5000 } },
    );
    const gateway = await range(0);
    expect([gateway.status, gateway.headers.get('content-type')]).toEqual([
      502,
      'text/html; charset=utf-8',
    ]);
    const bare = await range(0);
    expect([bare.status, bare.text]).toEqual([202, '']);
    expect((await range(grid)).status).toBe(202);
    expect(talk.host.sleeps).toEqual([5000]);
    await finish();
  });

  test('waits for its turn and its part', async () => {
    const rules: FaultRule[] = [
      { match: { part: 'range' }, after: 1, action: { kind: 'status', status: 500 } },
      { match: { part: 'graph' }, action: { kind: 'status', status: 403 } },
    ];
    const address = `${talk.sandbox.graphOrigin}/sandbox/faults`;
    const posted = await talk.send('POST', address, { body: JSON.stringify(rules) });
    expect(posted.status).toBe(204);
    expect([(await range(0)).status, (await range(grid)).status]).toEqual([202, 500]);
    expect((await talk.send('GET', address)).json?.value).toEqual([rules[1]]);
    expect((await talk.graph('GET', '/me')).status).toBe(403);
    expect((await talk.graph('GET', '/me')).status).toBe(200);
    expect((await talk.send('POST', address, { body: '{"action":"drop"}' })).status).toBe(400);
    await finish();
  });
});

test('a sender who goes away in the middle leaves the session as it was', async () => {
  await range(0);
  const abort = new AbortController();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(file.subarray(grid, grid + 1000)),
    pull: () => abort.abort(),
  });
  const sent = fetch(url, {
    method: 'PUT',
    headers: { 'content-range': `bytes ${grid}-${2 * grid - 1}/${total}` },
    body,
    duplex: 'half',
    signal: abort.signal,
  });
  await expect(sent).rejects.toThrow();
  expect(await place()).toEqual([`${grid}-`]);
  await finish();
});

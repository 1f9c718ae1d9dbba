import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { QuickXorHash } from '../../../runtime/upload/quick-xor-hash.ts';
import { type Conversation, openConversation, type Reply, someBytes } from './conversation.ts';

const grid = 320 * 1024;
const file = someBytes(2 * grid + 1000);
const total = file.length;
let talk: Conversation;

beforeEach(async () => {
  talk = await openConversation();
});
afterEach(() => talk.sandbox.close());

async function open(
  path = '/me/drive/root:/plan.pdf:',
  body: unknown = { item: {} },
): Promise<string> {
  const reply = await talk.graph('POST', `${path}/createUploadSession`, body);
  expect(reply.status).toBe(200);
  return String(reply.json?.uploadUrl);
}

function code(reply: Reply): string {
  const { error } = reply.json ?? {};
  return [reply.status, error?.code, error?.innerError['code']].filter(Boolean).join(' ');
}

function slice(first: number, end: number): Uint8Array {
  return file.subarray(first, end);
}

describe('a drive file in ranges', () => {
  test('is new: 202 with what is missing, then 201 with the driveItem', async () => {
    const url = await open();
    const first = await talk.put(url, slice(0, grid), { first: 0, total });
    expect(first.status).toBe(202);
    expect(first.json?.['nextExpectedRanges']).toEqual([`${grid}-`]);
    const status = await talk.send('GET', url);
    expect([status.status, status.json?.['nextExpectedRanges']]).toEqual([200, [`${grid}-`]]);
    const last = await talk.put(url, slice(grid, total), { first: grid, total });
    const hash = new QuickXorHash();
    hash.update(file);
    expect(last.status).toBe(201);
    expect(last.json).toMatchObject({
      name: 'plan.pdf',
      size: total,
      file: { mimeType: 'application/pdf', hashes: { quickXorHash: hash.digest() } },
    });
    const read = await talk.graph('GET', '/me/drive/root:/plan.pdf');
    expect(read.json).toMatchObject({ id: last.json?.['id'], eTag: last.json?.['eTag'] });
    expect(code(await talk.send('GET', url))).toBe('404 itemNotFound');
  });

  test('replaces by default with 200, the same id and another eTag', async () => {
    const url = await open('/me/drive/root:/readme.txt:');
    const before = (await talk.graph('GET', '/me/drive/root:/readme.txt')).json;
    const reply = await talk.put(url, file, { first: 0, total });
    expect([reply.status, reply.json?.['id']]).toEqual([200, before?.['id']]);
    expect(reply.json?.['eTag']).not.toBe(before?.['eTag']);
  });

  test('is renamed beside its namesake', async () => {
    const item = { '@microsoft.graph.conflictBehavior': 'rename' };
    const reply = await talk.put(await open('/me/drive/root:/readme.txt:', { item }), file, {
      first: 0,
      total,
    });
    expect([reply.status, reply.json?.['name']]).toEqual([201, 'readme 1.txt']);
  });

  test('goes below folders that are made on the way', async () => {
    await talk.put(await open('/me/drive/root:/Documents/2026/plan.pdf:'), file, {
      first: 0,
      total,
    });
    const children = await talk.graph('GET', '/me/drive/root:/Documents/2026:/children');
    expect(children.json?.value?.map((item) => item['name'])).toEqual(['plan.pdf']);
  });

  test('is named by item.name where the path says only the root', async () => {
    const drive = (await talk.graph('GET', '/me/drive')).json?.['id'];
    const url = await open(`/users/nora@fabrikam.example/drives/${drive}/root`, {
      Item: { name: 'root.bin' },
    });
    expect((await talk.put(url, file, { first: 0, total })).json?.['name']).toBe('root.bin');
  });

  test('waits for the commit when it was deferred', async () => {
    const url = await open(undefined, { deferCommit: true });
    expect((await talk.put(url, file, { first: 0, total })).json?.['nextExpectedRanges']).toEqual(
      [],
    );
    expect((await talk.graph('GET', '/me/drive/root:/plan.pdf')).status).toBe(404);
    expect((await talk.send('POST', url)).status).toBe(201);
  });

  test('that was only of one byte at the end is taken', async () => {
    const url = await open();
    await talk.put(url, slice(0, grid), { first: 0, total: grid + 1 });
    expect((await talk.put(url, slice(0, 1), { first: grid, total: grid + 1 })).status).toBe(201);
  });
});

describe('a range is refused', () => {
  interface Case {
    readonly why: string;
    readonly header?: string;
    readonly headers?: Record<string, string>;
    readonly bytes?: number;
    readonly expected: string;
  }
  const after = `bytes ${grid}-${2 * grid - 1}/${total}`;
  const cases: readonly Case[] = [
    { why: 'no Content-Range', expected: '400 invalidRequest' },
    {
      why: 'misspelled',
      header: `bytes=${grid}-${2 * grid - 1}/${total}`,
      expected: '400 invalidRequest',
    },
    { why: 'end before start', header: 'bytes 9-8/20', expected: '400 invalidRequest' },
    { why: 'past the total', header: 'bytes 0-20/20', expected: '400 invalidRequest' },
    { why: 'zero bytes', header: 'bytes 0--1/0', bytes: 0, expected: '400 invalidRequest' },
    { why: 'other length', header: after, bytes: grid - 1, expected: '400 invalidRequest' },
    {
      why: 'other total',
      header: `bytes ${grid}-${2 * grid - 1}/${total + 1}`,
      expected: '400 invalidRequest fragmentLengthMismatch',
    },
    {
      why: 'gap',
      header: `bytes ${grid + 1}-${2 * grid}/${total}`,
      expected: '416 invalidRange fragmentOutOfOrder',
    },
    {
      why: 'overlap',
      header: `bytes 0-${grid - 1}/${total}`,
      expected: '416 invalidRange fragmentOverlap',
    },
    {
      why: 'bearer',
      header: after,
      headers: { authorization: 'Bearer x' },
      expected: '401 unauthenticated',
    },
  ];

  test.each(cases)('$why: $expected', async ({ header, headers, bytes = grid, expected }) => {
    const url = await open();
    await talk.put(url, slice(0, grid), { first: 0, total });
    const reply = await talk.send('PUT', url, {
      headers: { ...(header ? { 'content-range': header } : {}), ...headers },
      body: someBytes(bytes),
    });
    expect(code(reply)).toBe(expected);
    expect(reply.json?.error?.innerError['request-id']).toBe(reply.headers.get('request-id'));
    // Nothing of it was taken.
    expect((await talk.put(url, slice(grid, total), { first: grid, total })).status).toBe(201);
  });

  test('at 60 MiB', async () => {
    const bytes = new Uint8Array(60 * 1024 * 1024);
    const reply = await talk.put(await open(), bytes, { first: 0, total: bytes.length });
    expect(code(reply)).toBe('413 invalidRequest maxFragmentLengthExceeded');
  });

  test('off the grid only when the file is put together', async () => {
    const url = await open();
    expect((await talk.put(url, slice(0, 1000), { first: 0, total })).status).toBe(202);
    expect(code(await talk.put(url, slice(1000, total), { first: 1000, total }))).toBe(
      '500 generalException',
    );
  });

  test('with another secret', async () => {
    const reply = await talk.put(`${await open()}x`, file, { first: 0, total });
    expect(code(reply)).toBe('401 unauthenticated');
  });
});

test.each([0, 1000])('a file of %d bytes may come in one request', async (size) => {
  const headers = { authorization: `Bearer ${talk.sandbox.accessToken()}` };
  const path = `${talk.sandbox.graphOrigin}/v1.0/me/drive/root:/small.txt:/content`;
  const body = someBytes(size);
  const added = await talk.send('PUT', path, { headers, body });
  const hash = new QuickXorHash();
  hash.update(body);
  expect(added.status).toBe(201);
  expect(added.json).toMatchObject({ size, file: { hashes: { quickXorHash: hash.digest() } } });
  expect((await talk.send('PUT', path, { headers, body })).status).toBe(200);
  const fail = `${path}?@microsoft.graph.conflictBehavior=fail`;
  expect(code(await talk.send('PUT', fail, { headers, body }))).toBe('409 nameAlreadyExists');
});

describe('a session', () => {
  test('is refused a second time for one file while it is open', async () => {
    const url = await open();
    const path = '/me/drive/root:/PLAN.pdf:/createUploadSession';
    expect(code(await talk.graph('POST', path, {}))).toBe('409 nameAlreadyExists');
    expect((await talk.send('DELETE', url)).status).toBe(204);
    expect(code(await talk.send('DELETE', url))).toBe('404 itemNotFound');
    expect((await talk.graph('POST', path, {})).status).toBe(200);
  });

  test('lives 15 minutes after the last range, and its secret 24 hours', async () => {
    const minute = 60_000;
    const url = await open();
    talk.host.advance(14 * minute);
    await talk.put(url, slice(0, grid), { first: 0, total });
    talk.host.advance(14 * minute);
    expect((await talk.send('GET', url)).status).toBe(200);
    talk.host.advance(minute);
    expect(code(await talk.send('GET', url))).toBe('404 itemNotFound');

    const long = await open();
    const parts = 120;
    for (let part = 0; part < parts; part++) {
      const first = part * grid;
      const reply = await talk.put(long, slice(0, grid), { first, total: (parts + 1) * grid });
      if (reply.status !== 202) {
        expect(code(reply)).toBe('401 unauthenticated expiredToken');
        return;
      }
      talk.host.advance(14 * minute);
    }
    throw new Error('the secret never expired');
  });

  interface Case {
    readonly path: string;
    readonly body?: unknown;
    readonly expected: string;
  }
  const cases: readonly Case[] = [
    { path: '/me/drive/root', expected: '400 invalidRequest' },
    { path: '/me/drive/root:/Documents:', expected: '409 nameAlreadyExists' },
    {
      path: '/me/drive/root:/readme.txt:',
      body: { item: { '@microsoft.graph.conflictBehavior': 'fail' } },
      expected: '409 nameAlreadyExists',
    },
    {
      path: '/me/drive/root:/a.bin:',
      body: { item: { '@microsoft.graph.conflictBehavior': 'merge' } },
      expected: '400 invalidRequest',
    },
    {
      path: '/me/drive/root:/a.bin:',
      body: { item: { name: 'b.bin' } },
      expected: '400 invalidRequest',
    },
    {
      path: '/me/drive/root:/a.bin:',
      body: { item: { fileSize: 2 * 1024 ** 4 } },
      expected: '400 invalidArgument maxFileSizeExceeded',
    },
    { path: '/me/drive/items/nothing', expected: '404 itemNotFound' },
    { path: '/me/drives/nothing/root', expected: '404 itemNotFound' },
    { path: '/users/nobody/drive/root', expected: '404 Request_ResourceNotFound' },
    { path: '/me', expected: '400 BadRequest' },
  ];

  test.each(cases)(
    'cannot be opened at $path with $body: $expected',
    async ({ path, body, expected }) => {
      expect(code(await talk.graph('POST', `${path}/createUploadSession`, body))).toBe(expected);
    },
  );

  test('is refused with 507 when the drive has no room', async () => {
    const reply = await talk.graph('GET', '/me/drive');
    const drive = talk.sandbox.company.children['drives'];
    const own = Array.isArray(drive)
      ? drive.find(({ id }) => id === reply.json?.['id'])
      : undefined;
    if (own) own.properties = { ...own.properties, quota: { remaining: 10 } };
    const path = '/me/drive/root:/a.bin:/createUploadSession';
    expect(code(await talk.graph('POST', path, { item: { fileSize: 11 } }))).toBe(
      '507 quotaLimitReached insufficientStorage',
    );
  });

  test('of an eTag that is not the file’s is refused with 412', async () => {
    const url = `${talk.sandbox.graphOrigin}/v1.0/me/drive/root:/readme.txt:/createUploadSession`;
    const headers = {
      authorization: `Bearer ${talk.sandbox.accessToken()}`,
      'if-match': '"other"',
    };
    expect(code(await talk.send('POST', url, { headers }))).toBe('412 resourceModified');
  });

  test('that ends after its name was taken keeps the bytes: 409, then 201', async () => {
    const item = { '@microsoft.graph.conflictBehavior': 'fail' };
    const url = await open(undefined, { item });
    const drive = talk.sandbox.company.children['drives'];
    const items = Array.isArray(drive) ? drive[0]?.children['items'] : undefined;
    if (!Array.isArray(items) || !items[2]) throw new Error('no seeded file');
    items[2].properties = { ...items[2].properties, name: 'plan.pdf' };
    expect(code(await talk.put(url, file, { first: 0, total }))).toBe('409 nameAlreadyExists');
    expect((await talk.send('GET', url)).json?.['nextExpectedRanges']).toEqual([]);
    const repaired = await talk.graph('PUT', '/me/drive/root', {
      name: 'plan.pdf',
      '@microsoft.graph.conflictBehavior': 'rename',
      '@microsoft.graph.sourceUrl': url,
    });
    expect([repaired.status, repaired.json?.['name'], repaired.json?.['size']]).toEqual([
      201,
      'plan 1.pdf',
      total,
    ]);
    expect((await talk.send('GET', url)).status).toBe(404);
  });
});

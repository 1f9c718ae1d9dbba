import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Conversation, openConversation, type Reply, someBytes } from './conversation.ts';

const size = 3_483_322;
const first = 2_097_152;
const file = someBytes(size);
const nora = '/users/nora@fabrikam.example';
let talk: Conversation;

beforeEach(async () => {
  talk = await openConversation();
});
afterEach(() => talk.sandbox.close());

const attachment = (change: object = {}): object => ({
  AttachmentItem: { attachmentType: 'file', name: 'quay.pdf', size, ...change },
});

async function open(pattern = `${nora}/messages/{}/attachments`): Promise<string> {
  const reply = await talk.graph(
    'POST',
    `${await talk.seeded(pattern)}/createUploadSession`,
    attachment(),
  );
  expect(reply.status).toBe(201);
  expect(reply.json?.['nextExpectedRanges']).toEqual(['0-']);
  return String(reply.json?.uploadUrl);
}

const code = ({ status, json }: Reply): string => `${status} ${json?.error?.code}`;

describe('an attachment in ranges', () => {
  test.each([
    `${nora}/messages/{}/attachments`,
    `${nora}/mailFolders/inbox/messages/{}/attachments`,
    `${nora}/events/{}/attachments`,
    `${nora}/calendar/events/{}/attachments`,
    '/users/{}/events/{}/exceptionOccurrences/{}/attachments',
    '/users/{}/outlook/taskGroups/{}/taskFolders/{}/tasks/{}/attachments',
    '/groups/{}/conversations/{}/threads/{}/posts/{}/attachments',
    '/groups/{}/threads/{}/posts/{}/attachments',
    '/groups/{}/threads/{}/posts/{}/inReplyTo/attachments',
  ])('arrives at %s', async (pattern) => {
    const url = await open(pattern);
    expect(new URL(url).origin).toBe(talk.sandbox.uploadOrigins.outlook);
    const part = await talk.put(url, file.subarray(0, first), { first: 0, total: size });
    expect(part.status).toBe(200);
    expect(Object.keys(part.json ?? {})).toEqual([
      '@odata.context',
      'ExpirationDateTime',
      'nextExpectedRanges',
    ]);
    expect(part.json?.['nextExpectedRanges']).toEqual(['2097152']);
    const last = await talk.put(url, file.subarray(first), { first, total: size });
    expect([last.status, last.text]).toEqual([201, '']);
    const id = /Attachments\('([^']+)'\)$/.exec(last.headers.get('location') ?? '')?.[1] ?? '';
    expect(decodeURIComponent(id)).toMatch(/=$/);
    const collection = await talk.seeded(pattern);
    expect((await talk.graph('GET', `${collection}/${id}`)).json).toMatchObject({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'quay.pdf',
      size: 3_640_072,
    });
    expect((await talk.graph('GET', collection)).json?.value).toHaveLength(1);
    expect(code(await talk.put(url, file.subarray(first), { first, total: size }))).toBe(
      '404 ErrorItemNotFound',
    );
  });

  test.each([
    'microsoft.graph.createUploadSession',
    'createuploadsession',
    'CREATEUPLOADSESSION()',
  ])('is opened by %s, on v1.0 and beta', async (action) => {
    const path = await talk.seeded(`${nora}/messages/{}/attachments`);
    for (const version of ['v1.0', 'beta']) {
      const reply = await talk.send(
        'POST',
        `${talk.sandbox.graphOrigin}/${version}${path}/${action}`,
        {
          headers: { authorization: `Bearer ${talk.sandbox.accessToken()}` },
          body: JSON.stringify({
            attachmentitem: { Name: 'a', SIZE: size, attachmenttype: 'File' },
          }),
        },
      );
      expect(reply.status).toBe(201);
    }
  });

  test('is answered inside value when the sandbox is told to', async () => {
    await talk.sandbox.close();
    talk = await openConversation({ sessionShape: 'value' });
    const path = await talk.seeded(`${nora}/messages/{}/attachments`);
    const { json } = await talk.graph('POST', `${path}/createUploadSession`, attachment());
    expect(json).toEqual({ value: expect.objectContaining({ uploadUrl: expect.any(String) }) });
  });
});

describe('a session is not opened', () => {
  test.each([
    { why: 'nothing', body: undefined, expected: '400 ErrorInvalidRequest' },
    { why: 'no JSON', body: 'text', expected: '400 ErrorInvalidRequest' },
    { why: 'another root', body: { item: {} }, expected: '400 ErrorInvalidRequest' },
    { why: 'no name', body: attachment({ name: null }), expected: '400 ErrorInvalidRequest' },
    { why: 'no size', body: attachment({ size: undefined }), expected: '400 ErrorInvalidRequest' },
    { why: 'size as text', body: attachment({ size: '9' }), expected: '400 ErrorInvalidRequest' },
    {
      why: 'an item',
      body: attachment({ attachmentType: 'item' }),
      expected: '405 ErrorAttachmentSessionIsSupportedOnlyForFileAttachments',
    },
    {
      why: 'few bytes',
      body: attachment({ size: 2_999_999 }),
      expected: '400 ErrorAttachmentSizeShouldNotBeLessThanMinimumSize',
    },
    {
      why: 'too many bytes',
      body: attachment({ size: 150_000_001 }),
      expected: '413 ErrorAttachmentSizeLimitExceeded',
    },
  ])('for $why: $expected', async ({ body, expected }) => {
    const path = await talk.seeded(`${nora}/messages/{}/attachments`);
    expect(code(await talk.graph('POST', `${path}/createUploadSession`, body))).toBe(expected);
  });

  test.each([
    '/users/{}/outlook/taskGroups/{}/taskFolders/{}/tasks/{}/attachments',
    '/users/{}/events/{}/exceptionOccurrences/{}/attachments',
    '/groups/{}/conversations/{}/threads/{}/posts/{}/attachments',
  ])('at %s with any one id wrong: 404', async (pattern) => {
    const ids = (await talk.seeded(pattern)).split('/');
    const places = pattern.split('/').flatMap((part, index) => (part === '{}' ? [index] : []));
    expect(places.length).toBeGreaterThan(2);
    for (const place of places) {
      const path = ids.with(place, 'wrong').join('/');
      const reply = await talk.graph('POST', `${path}/createUploadSession`, attachment());
      const isOwner = place === places[0];
      expect(code(reply)).toBe(isOwner ? '404 Request_ResourceNotFound' : '404 ErrorItemNotFound');
    }
  });
});

describe('a range is refused', () => {
  const octets = { 'content-type': 'application/octet-stream' };
  test.each([
    {
      why: 'bearer',
      headers: { authorization: 'Bearer x' },
      expected: '401 InvalidAudienceForResource',
    },
    { why: 'no range', headers: octets, expected: '400 invalidRequest' },
    {
      why: 'other total',
      headers: { ...octets, 'content-range': 'bytes 0-9/10' },
      expected: '400 invalidRequest',
    },
    {
      why: 'gap',
      headers: { ...octets, 'content-range': `bytes 9-18/${size}` },
      expected: '416 invalidRange',
    },
    {
      why: 'other type',
      headers: { 'content-type': 'application/pdf', 'content-range': `bytes 0-9/${size}` },
      expected: '415 ErrorInvalidRequest',
    },
  ])('$why: $expected', async ({ headers, expected }) => {
    expect(code(await talk.send('PUT', await open(), { headers, body: someBytes(10) }))).toBe(
      expected,
    );
  });

  test('over 4 MiB', async () => {
    const path = await talk.seeded(`${nora}/messages/{}/attachments`);
    const total = 5_000_000;
    const reply = await talk.graph(
      'POST',
      `${path}/createUploadSession`,
      attachment({ size: total }),
    );
    const bytes = someBytes(4 * 1024 * 1024 + 1);
    expect(code(await talk.put(String(reply.json?.uploadUrl), bytes, { first: 0, total }))).toBe(
      '413 ErrorRequestSizeExceeded',
    );
  });

  test('after the fixed end of the session, which ranges do not move', async () => {
    const url = await open();
    talk.host.advance(59 * 60_000);
    const part = await talk.put(url, file.subarray(0, first), { first: 0, total: size });
    expect(part.status).toBe(200);
    talk.host.advance(60_000);
    expect(code(await talk.put(url, file.subarray(first), { first, total: size }))).toBe(
      '404 ErrorItemNotFound',
    );
  });
});

test('an attachment session tells no status, and is cancelled once', async () => {
  const url = await open();
  expect((await talk.send('GET', url)).status).toBe(405);
  expect((await talk.send('DELETE', url)).status).toBe(204);
  expect((await talk.send('DELETE', url)).status).toBe(404);
});

test.each([
  { size: 1000, expected: '201 undefined' },
  { size: 3_000_000, expected: '413 RequestEntityTooLarge' },
])('an attachment of $size bytes in one request: $expected', async ({ size: length, expected }) => {
  const path = await talk.seeded(`${nora}/messages/{}/attachments`);
  const contentBytes = Buffer.from(someBytes(length)).toString('base64');
  const reply = await talk.graph('POST', path, { name: 'note.txt', contentBytes });
  expect(code(reply)).toBe(expected);
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Conversation, openConversation } from './conversation.ts';

let talk: Conversation;

beforeEach(async () => {
  talk = await openConversation();
});
afterEach(() => talk.sandbox.close());

describe('reading', () => {
  test.each([
    '/users/{}',
    '/users/{}/messages/{}/attachments',
    '/users/{}/mailFolders/{}/messages/{}',
    '/users/{}/events/{}/exceptionOccurrences/{}',
    '/users/{}/outlook/taskGroups/{}/taskFolders/{}/tasks/{}',
    '/users/{}/drives/{}/root',
    '/users/{}/drives/{}/items/{}',
    '/users/{}/drives/{}/root/children/{}',
    '/groups/{}/conversations/{}/threads/{}/posts/{}/attachments',
    '/groups/{}/drives/{}/root',
    '/drives/{}/items/{}',
    '/sites/root/drive/root/children',
  ])('%s is there', async (pattern) => {
    const { status, json } = await talk.graph('GET', await talk.seeded(pattern));
    expect(status).toBe(200);
    expect(json?.['@odata.context']).toContain('$metadata#');
    expect(Array.isArray(json?.value) || typeof json?.['id'] === 'string').toBe(true);
  });

  test.each([
    '/me',
    '/users/NORA@fabrikam.example',
    "/users('nora@fabrikam.example')",
    '/users/nora%40fabrikam.example',
    '/Users/6f1c0a52-3b7e-4d61-9a44-2f5e7c9b1d01',
  ])('%s is Nora', async (path) => {
    expect((await talk.graph('GET', path)).json?.['displayName']).toBe('Nora Lind');
  });

  test('comes in pages that can be followed', async () => {
    const first = await talk.graph('GET', '/users?$top=2&$select=displayName');
    expect(first.json?.value?.map((user) => Object.keys(user))).toEqual([
      ['displayName'],
      ['displayName'],
    ]);
    const next = String(first.json?.['@odata.nextLink']).replace(
      `${talk.sandbox.graphOrigin}/v1.0`,
      '',
    );
    const second = await talk.graph('GET', next);
    expect(second.json?.value).toEqual([{ displayName: 'Priya Raman' }]);
    expect(second.json).not.toHaveProperty('@odata.nextLink');
  });

  test.each([
    { path: '/users/nobody', expected: '404 Request_ResourceNotFound' },
    { path: '/me/messages/none', expected: '404 ErrorItemNotFound' },
    { path: '/me/drive/items/none', expected: '404 itemNotFound' },
    { path: '/me/drive/root:/none.txt', expected: '404 itemNotFound' },
    { path: '/me/messages/none/attachments/none', expected: '404 ErrorItemNotFound' },
  ])('$path is not there: $expected', async ({ path, expected }) => {
    const { status, json, headers } = await talk.graph('GET', path);
    expect(`${status} ${json?.error?.code}`).toBe(expected);
    expect(json?.error).toEqual({
      code: expect.any(String),
      message: expect.any(String),
      innerError: {
        date: '2026-03-15T10:20:30',
        'request-id': headers.get('request-id'),
        'client-request-id': headers.get('client-request-id'),
      },
    });
  });

  test('tells the client’s own request id back', async () => {
    const url = `${talk.sandbox.graphOrigin}/v1.0/me`;
    const headers = { 'client-request-id': 'mine' };
    const { json } = await talk.send('GET', url, { headers });
    expect(json?.error?.innerError['client-request-id']).toBe('mine');
  });
});

describe('the token', () => {
  const read = (authorization?: string): ReturnType<Conversation['send']> =>
    talk.send('GET', `${talk.sandbox.graphOrigin}/v1.0/me`, {
      headers: authorization === undefined ? {} : { authorization },
    });

  test.each([undefined, 'Bearer made-up', 'Basic abc', 'Bearer '])(
    '%s is refused',
    async (given) => {
      const { status, json, headers } = await read(given);
      expect(`${status} ${json?.error?.code}`).toBe('401 InvalidAuthenticationToken');
      expect(headers.get('www-authenticate')).toContain('Bearer');
    },
  );

  test('is valid for an hour', async () => {
    const token = `Bearer ${talk.sandbox.accessToken()}`;
    talk.host.advance(3_599_000);
    expect((await read(token)).status).toBe(200);
    talk.host.advance(1000);
    expect((await read(token)).status).toBe(401);
  });

  test('is recorded by its scheme only, beside the small JSON that was sent', async () => {
    const body = { AttachmentItem: { name: 'a' } };
    await talk.graph('POST', '/me/messages/none/attachments/createUploadSession', body);
    const request = talk.sandbox.requests.at(-1);
    expect(request).toMatchObject({ host: 'graph', method: 'POST', status: 404, body });
    expect(request?.headers['authorization']).toBe('Bearer');
    expect(request?.bodySize).toBe(JSON.stringify(body).length);
  });
});

test('two sandboxes with the same random numbers share no secret, and close while a call hangs', async () => {
  const other = await openConversation();
  expect(new Set([talk.sandbox.accessToken(), talk.sandbox.accessToken()]).size).toBe(2);
  const hanging = fetch(`${other.sandbox.graphOrigin}/sandbox/faults`, {
    method: 'POST',
    body: new ReadableStream({ pull: () => new Promise(() => {}) }),
    duplex: 'half',
  });
  const ended = expect(hanging).rejects.toThrow();
  await other.graph('GET', '/me');
  await other.sandbox.close();
  await ended;
});

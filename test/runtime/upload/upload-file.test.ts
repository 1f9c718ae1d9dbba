import { describe, expect, test } from '@jest/globals';
import { empty, json } from '../../support/scripted-transport.ts';
import {
  cancelled,
  converse,
  created,
  hashOf,
  itemOf,
  memorySource,
  next,
  pattern,
  uploadErrorOf,
} from './conversation.ts';

const bytes = pattern(50);

describe('a file goes up', () => {
  test('to a drive: in order, without a sign-in, exact headers, the item comes back', async () => {
    const talk = await converse({ answers: [next(20), next(40), created()] });
    expect(talk.lines).toEqual(['PUT 0-19/50', 'PUT 20-39/50', 'PUT 40-49/50']);
    expect(talk.requests[2]?.headers).toEqual({
      'Content-Type': 'application/octet-stream',
      'Content-Length': '10',
      'Content-Range': 'bytes 40-49/50',
    });
    expect(Buffer.concat(talk.requests.map(({ body }) => Buffer.from(body ?? '')))).toEqual(
      Buffer.from(bytes),
    );
    expect(talk.result).toEqual({
      item: itemOf(bytes),
      location: null,
      itemId: 'item-1',
      bytes: 50,
      hash: hashOf(bytes),
      ranges: 3,
      retries: 0,
      recreated: 0,
    });
  });

  test('to a drive that replaces: 200 with the item is the end', async () => {
    const talk = await converse({ answers: [next(20), next(40), json(200, itemOf(bytes))] });
    expect(talk.result?.itemId).toBe('item-1');
  });

  test('to Outlook: 200 while bytes are missing, 201 without a body, the id in the Location', async () => {
    const location =
      "https://outlook.office.com/api/v2.0/Users('a')/Messages('b')/Attachments('AAM%3D%3D')";
    const talk = await converse({
      family: 'outlook',
      answers: [
        json(200, { '@odata.context': 'x', ExpirationDateTime: 'y', nextExpectedRanges: ['20'] }),
        json(200, { nextExpectedRanges: ['40'] }),
        empty(201, { location }),
      ],
    });
    expect(talk.result).toMatchObject({ item: null, location, itemId: 'AAM==', hash: null });
  });

  test('to To Do: /content, a token on every PUT, both members in capitals', async () => {
    const session = {
      uploadUrl:
        'https://graph.microsoft.com/v1.0/users/u/todo/lists/l/tasks/t/attachmentSessions/s',
      expiresAt: null,
      nextExpectedRanges: ['0-'],
      raw: null,
    };
    const talk = await converse({
      family: 'todo',
      session,
      answers: [
        json(200, { NextExpectedRanges: ['20'] }),
        json(200, { NextExpectedRanges: ['40'] }),
        empty(201, { location: 'https://graph.microsoft.com/v1.0/x/Attachments/abc%2B1' }),
      ],
    });
    expect(talk.requests.map(({ url }) => url)).toEqual(
      new Array(3).fill(`${session.uploadUrl}/content`),
    );
    expect(talk.requests.map(({ headers }) => headers['Authorization'])).toEqual(
      new Array(3).fill('Bearer token'),
    );
    expect(talk.result?.itemId).toBe('abc+1');
  });

  test('to Print: closed ranges, the document in the body', async () => {
    const talk = await converse({
      family: 'print',
      answers: [
        json(202, { nextExpectedRanges: ['20-49'] }),
        json(202, { nextExpectedRanges: ['40-49'] }),
        json(201, { id: 'doc', documentName: 'x', contentType: 'y', size: 50 }),
      ],
    });
    expect(talk.lines).toEqual(['PUT 0-19/50', 'PUT 20-39/50', 'PUT 40-49/50']);
    expect(talk.result?.itemId).toBe('doc');
  });
});

describe('what is told', () => {
  test('events in order, progress exactly to the end', async () => {
    const { events } = await converse({ answers: [next(20), next(40), created()] });
    expect(events).toEqual([
      { kind: 'planned', name: 'plan.bin', bytes: 50, ranges: 3, rangeSize: 20 },
      { kind: 'rangeStarted', start: 0, end: 20, total: 50 },
      { kind: 'rangeAccepted', acknowledged: 20, total: 50 },
      { kind: 'rangeStarted', start: 20, end: 40, total: 50 },
      { kind: 'rangeAccepted', acknowledged: 40, total: 50 },
      { kind: 'rangeStarted', start: 40, end: 50, total: 50 },
      { kind: 'rangeAccepted', acknowledged: 50, total: 50 },
      { kind: 'verifying' },
      { kind: 'done', bytes: 50 },
    ]);
  });

  test('an upload too slow for its session is announced once', async () => {
    let now = 0;
    const talk = await converse({
      clock: { now: () => (now += 4 * 3_600_000), sleep: async () => {} },
      answers: [next(20), next(40), created()],
      rangeSize: 20,
    });
    const warnings = talk.events.filter(({ kind }) => kind === 'warning');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ message: expect.stringContaining("'plan.bin'") });
  });
});

describe('the item is compared with the file', () => {
  const damaged = { ...itemOf(bytes), file: { hashes: { quickXorHash: 'other' } } };

  test('another hash is an error that says both', async () => {
    const talk = await converse({ answers: [next(20), next(40), json(201, damaged)] });
    const error = uploadErrorOf(talk);
    expect(error.id).toBe('UploadVerificationFailed');
    expect(error.message).toContain('other');
    expect(error.message).toContain(hashOf(bytes));
    expect(talk.lines).toHaveLength(3);
  });

  test('another size is an error that says both', async () => {
    const answer = json(201, { ...itemOf(bytes), size: 49 });
    const error = uploadErrorOf(await converse({ answers: [next(20), next(40), answer] }));
    expect(error.message).toMatch(/size.*49.*50/);
  });

  test.each(['plan.docx', 'plan.PDF'])(
    '%s may be rewritten by a library: a warning',
    async (name) => {
      const talk = await converse({
        source: memorySource(bytes, name),
        answers: [next(20), next(40), json(201, { ...damaged, name, size: 77 })],
      });
      expect(talk.result?.itemId).toBe('item-1');
      expect(talk.events).toContainEqual({
        kind: 'warning',
        message: expect.stringContaining('77'),
      });
    },
  );

  test.each([
    ['an item without a hash', json(201, { id: 'item-1', size: 50 }), 'item-1'],
    ['an empty 201', empty(201), null],
  ])('%s cannot be compared: a warning', async (_, answer, itemId) => {
    const talk = await converse({ answers: [next(20), next(40), answer] });
    expect(talk.result?.itemId).toBe(itemId);
    expect(talk.events.filter(({ kind }) => kind === 'warning')).toHaveLength(1);
  });

  test('after an empty 201 the item is looked for', async () => {
    const talk = await converse({
      answers: [next(20), next(40), empty(201)],
      findFinished: async () => itemOf(bytes),
    });
    expect(talk.result?.itemId).toBe('item-1');
  });
});

describe('a deferred commit', () => {
  test('leaves the bytes in the session and says so', async () => {
    const answers = [next(20), next(40), json(202, { nextExpectedRanges: [] })];
    const talk = await converse({ answers, defersCommit: true });
    expect(talk.result).toMatchObject({ item: null, bytes: 50 });
    expect(talk.events.at(-2)).toMatchObject({ kind: 'warning' });
  });

  test('that nobody asked for is committed', async () => {
    const answers = [next(20), next(40), json(202, { nextExpectedRanges: [] }), created()];
    const talk = await converse({ answers });
    expect(talk.lines.at(-1)).toBe('POST');
    expect(talk.result?.itemId).toBe('item-1');
  });
});

describe('before anything is sent', () => {
  test.each([
    ['driveItem', 0, /Set-Mg.*Content/],
    ['outlook', 9, /New-Mg.*Attachment/],
    ['todo', 0, /New-MgUserTodoListTaskAttachment/],
    ['print', 0, /at least one byte/],
    ['todo', 25_000_001, /New-MgDriveItemUploadSession/],
  ] as const)(
    '%s refuses %i bytes, names the other way and gives the session up',
    async (family, size, hint) => {
      const talk = await converse({ family, bytes: new Uint8Array(size), answers: [cancelled] });
      expect(uploadErrorOf(talk).hint).toMatch(hint);
      expect(talk.lines).toEqual(['DELETE']);
    },
  );
});

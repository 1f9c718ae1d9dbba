/** The table of upload-protocol.md §7, row by row: what the service answers, and what is sent then. */
import { describe, expect, test } from '@jest/globals';
import { type Answer, empty, json } from '../../support/scripted-transport.ts';
import {
  cancelled,
  converse,
  created,
  dropped,
  hashOf,
  itemOf,
  memorySource,
  next,
  pattern,
  refused,
  sessionAt,
  small,
  standsAt,
  uploadErrorOf,
} from './conversation.ts';

const bytes = pattern(50);
const first = 'PUT 0-19/50';
const second = 'PUT 20-39/50';
const third = 'PUT 40-49/50';
const rest = [next(40), created()];

describe('wait, ask, go on', () => {
  test.each<[string, Answer]>([
    ['500', refused(500)],
    ['502 with a page of HTML', () => ({ status: 502, headers: {}, body: Buffer.from('<html>') })],
    ['503', refused(503)],
    ['504', refused(504)],
    ['408', refused(408)],
    ['a dropped connection', dropped],
  ])('%s: the session is asked before anything is sent again', async (_, answer) => {
    const talk = await converse({ answers: [next(20), answer, standsAt(20), ...rest] });
    expect(talk.lines).toEqual([first, second, 'GET', second, third]);
    expect(talk.waits).toEqual([2]);
    expect(talk.result?.retries).toBe(1);
  });

  test('503 that hid a success: the range is not sent again', async () => {
    const talk = await converse({ answers: [next(20), refused(503), standsAt(40), created()] });
    expect(talk.lines).toEqual([first, second, 'GET', third]);
  });

  test('a service that kept half a range is realigned with one odd range', async () => {
    const talk = await converse({
      answers: [next(20), dropped, standsAt(27), next(40), created()],
    });
    expect(talk.lines).toEqual([first, second, 'GET', 'PUT 27-39/50', third]);
    expect(talk.result?.itemId).toBe('item-1');
  });

  test('a service that went back is followed', async () => {
    const talk = await converse({
      answers: [next(20), dropped, standsAt(0), next(20), ...rest],
    });
    expect(talk.lines).toEqual([first, second, 'GET', first, second, third]);
    expect(talk.result?.hash).toBe(hashOf(bytes));
  });

  test.each<[string, string, number]>([
    ['whole seconds', '7', 7],
    ['decimal seconds (GD#17442)', '2.128', 2.128],
    ['a date', 'Sun, 15 Mar 2026 10:21:00 GMT', 30],
  ])('429 with Retry-After in %s: exactly that, then the same range', async (_, value, seconds) => {
    const answer = refused(429, 'activityLimitReached', { 'retry-after': value });
    const talk = await converse({ answers: [next(20), answer, ...rest] });
    expect(talk.lines).toEqual([first, second, second, third]);
    expect(talk.waits).toEqual([seconds]);
  });

  test('429 without Retry-After backs off', async () => {
    const answers = [next(20), refused(429), refused(429), ...rest];
    const talk = await converse({ answers });
    expect(talk.waits).toEqual([2, 4]);
  });

  test('a Retry-After of hours ends the upload', async () => {
    const answers = [refused(429, 'throttled', { 'retry-after': '7200' }), cancelled];
    const talk = await converse({ answers });
    expect(uploadErrorOf(talk).id).toBe('throttled');
    expect(talk.waits).toEqual([]);
  });

  test('509 waits minutes', async () => {
    const talk = await converse({ answers: [next(20), refused(509), standsAt(20), ...rest] });
    expect(talk.waits).toEqual([60]);
  });

  test('423 waits longer each time, three times, then says so', async () => {
    const locked = refused(423, 'resourceLocked');
    const talk = await converse({ answers: [locked, locked, locked, locked, cancelled] });
    expect(talk.waits).toEqual([10, 20, 40]);
    expect(uploadErrorOf(talk)).toMatchObject({ id: 'resourceLocked', category: 'ResourceBusy' });
    expect(uploadErrorOf(talk).hint).toMatch(/checked out/);
  });

  test('Outlook cannot be asked: the same range again', async () => {
    const talk = await converse({
      family: 'outlook',
      answers: [
        json(200, { nextExpectedRanges: ['20'] }),
        refused(503),
        json(200, { nextExpectedRanges: ['40'] }),
        empty(201, { location: "x/Attachments('a')" }),
      ],
    });
    expect(talk.lines).toEqual([first, second, second, third]);
  });
});

describe('416 is a question', () => {
  test('the drive is asked and followed, without a wait', async () => {
    const talk = await converse({ answers: [next(20), refused(416), standsAt(40), created()] });
    expect(talk.lines).toEqual([first, second, 'GET', third]);
    expect(talk.waits).toEqual([]);
  });

  test('nothing missing is complete: commit, verify', async () => {
    const complete = json(200, { nextExpectedRanges: [] });
    const answers = [next(20), next(40), refused(416), complete, created()];
    const talk = await converse({ answers });
    expect(talk.lines).toEqual([first, second, third, 'GET', 'POST']);
    expect(talk.result?.itemId).toBe('item-1');
  });

  test('Outlook after a lost answer: the range has landed, so the next one', async () => {
    const talk = await converse({
      family: 'outlook',
      answers: [
        json(200, { nextExpectedRanges: ['20'] }),
        dropped,
        refused(416),
        empty(201, { location: "x/Attachments('a')" }),
      ],
    });
    expect(talk.lines).toEqual([first, second, second, third]);
    expect(talk.result?.itemId).toBe('a');
  });

  test('Outlook that kept half a range whose answer was lost: a new session', async () => {
    const talk = await converse({
      family: 'outlook',
      answers: [
        json(200, { nextExpectedRanges: ['20'] }),
        dropped,
        refused(416),
        refused(416),
        cancelled,
        json(200, { nextExpectedRanges: ['20'] }),
        json(200, { nextExpectedRanges: ['40'] }),
        empty(201, { location: "x/Attachments('a')" }),
      ],
    });
    expect(talk.lines.slice(3)).toEqual([
      third,
      'DELETE',
      `${first} #2`,
      `${second} #2`,
      `${third} #2`,
    ]);
  });

  test('Outlook without a lost answer: back to what was acknowledged, and not for ever', async () => {
    const talk = await converse({
      family: 'outlook',
      answers: [...new Array(6).fill(refused(416)), cancelled],
    });
    expect(talk.lines).toEqual([...new Array(6).fill(first), 'DELETE']);
    expect(uploadErrorOf(talk).category).toBe('InvalidResult');
  });
});

describe('the session is gone', () => {
  test('finished: the item is found and compared', async () => {
    const talk = await converse({
      answers: [next(20), next(40), dropped, empty(404)],
      findFinished: async () => itemOf(bytes),
    });
    expect(talk.lines).toEqual([first, second, third, 'GET']);
    expect(talk.result).toMatchObject({ itemId: 'item-1', bytes: 50, recreated: 0 });
    expect(talk.events).toContainEqual({ kind: 'rangeAccepted', acknowledged: 50, total: 50 });
  });

  test('an older item of the same size is not taken for ours', async () => {
    const talk = await converse({
      answers: [next(20), next(40), dropped, empty(404), empty(404), next(20), ...rest],
      findFinished: async () => itemOf(pattern(51).subarray(1)),
    });
    expect(talk.lines.slice(5)).toEqual([`${first} #2`, `${second} #2`, `${third} #2`]);
  });

  test('an item of another size is not even read for', async () => {
    const source = memorySource(bytes);
    const talk = await converse({
      source,
      answers: [empty(404), empty(404)],
      findFinished: async () => ({ id: 'old', size: 49 }),
      recreate: () => Promise.reject(new Error('enough')),
    });
    expect(talk.error).toEqual(new Error('enough'));
    expect(source.reads.slice(40)).toEqual(new Array(10).fill(0));
  });

  test('an attachment of that name is not ours before the last range was sent', async () => {
    const talk = await converse({
      family: 'outlook',
      answers: [empty(404), empty(404), empty(200), empty(200), empty(201)],
      findFinished: async () => ({ id: 'old' }),
    });
    expect(talk.lines).toEqual([first, first, `${first} #2`, `${second} #2`, `${third} #2`]);
  });

  test.each([404, 410])('%i in the first seconds: waited for once', async (status) => {
    const talk = await converse({ answers: [empty(status), standsAt(0), next(20), ...rest] });
    expect(talk.lines).toEqual([first, 'GET', first, second, third]);
    expect(talk.waits).toEqual([5]);
  });

  test('re-created at most twice, from the first byte, at the new URL', async () => {
    const gone = empty(404);
    const talk = await converse({
      answers: [next(20), gone, gone, next(20), gone, gone, gone, gone],
    });
    expect(talk.lines).toEqual([
      first,
      second,
      'GET',
      `${first} #2`,
      `${second} #2`,
      'GET #2',
      `${first} #2`,
      'GET #2',
    ]);
    expect(uploadErrorOf(talk)).toMatchObject({ id: 'itemNotFound', category: 'ObjectNotFound' });
  });

  test('Outlook, all sent, nobody can look: an error, not a second attachment', async () => {
    const talk = await converse({
      family: 'outlook',
      bytes: pattern(20),
      answers: [dropped, empty(404)],
    });
    expect(uploadErrorOf(talk).hint).toMatch(/twice/);
  });

  test('Outlook, all sent: the attachment is looked for', async () => {
    const talk = await converse({
      family: 'outlook',
      bytes: pattern(20),
      answers: [dropped, empty(404)],
      findFinished: async () => ({ id: 'a', size: 4711 }),
    });
    expect(talk.result).toMatchObject({ itemId: 'a', location: null });
  });
});

describe('access', () => {
  test.each([401, 403])('%i: the session is given up and made anew once', async (status) => {
    const talk = await converse({
      answers: [next(20), refused(status), cancelled, next(20), ...rest],
    });
    expect(talk.lines).toEqual([
      first,
      second,
      'DELETE',
      `${first} #2`,
      `${second} #2`,
      `${third} #2`,
    ]);
    expect(talk.result?.recreated).toBe(1);
  });

  test('403 again is the end', async () => {
    const denied = refused(403, 'accessDenied');
    const talk = await converse({ answers: [denied, cancelled, denied, cancelled] });
    expect(talk.lines).toEqual([first, 'DELETE', `${first} #2`, 'DELETE #2']);
    expect(uploadErrorOf(talk)).toMatchObject({ id: 'accessDenied', category: 'PermissionDenied' });
  });

  test('To Do asks for a fresh token once and passes the challenge on', async () => {
    const challenges: (string | undefined)[] = [];
    const talk = await converse({
      family: 'todo',
      bytes: pattern(20),
      bearer: async (challenge) => {
        challenges.push(challenge);
        return `token-${challenges.length}`;
      },
      answers: [
        refused(401, 'x', { 'www-authenticate': 'Bearer claims="abc"' }),
        empty(201, { location: 'x/Attachments/a' }),
      ],
    });
    expect(challenges).toEqual([undefined, 'Bearer claims="abc"']);
    expect(talk.requests[1]?.headers['Authorization']).toBe('Bearer token-2');
  });

  test('To Do, refused twice: the end', async () => {
    const talk = await converse({
      family: 'todo',
      answers: [refused(401), refused(401), cancelled],
    });
    expect(uploadErrorOf(talk).category).toBe('AuthenticationError');
  });
});

describe('what is not tried again', () => {
  test.each([
    [400, 'invalidRequest', 'InvalidOperation', /will not help/],
    [405, 'notAllowed', 'InvalidOperation', /files only/],
    [409, 'nameAlreadyExists', 'ResourceExists', /conflictBehavior/],
    [412, 'resourceModified', 'InvalidOperation', /ETag/],
    [507, 'quotaLimitReached', 'QuotaExceeded', /quota/],
    [418, 'teapot', 'InvalidResult', null],
  ] as const)(
    '%i: the service code is the id, and the session is given up',
    async (status, code, category, hint) => {
      const talk = await converse({ answers: [next(20), refused(status, code), cancelled] });
      expect(talk.lines).toEqual([first, second, 'DELETE']);
      const error = uploadErrorOf(talk);
      expect(error).toMatchObject({ id: code, category });
      expect(error.message).toMatch(/'plan.bin'.*Some reason.*20 bytes of 50/);
      if (hint) expect(error.hint).toMatch(hint);
    },
  );

  test('400 after an unanswered range: one question, then the end', async () => {
    const bad = refused(400);
    const noRanges = empty(202);
    const talk = await converse({
      answers: [noRanges, refused(503), noRanges, bad, cancelled],
    });
    expect(talk.lines).toEqual([first, 'GET', 'GET', second, 'DELETE']);
    expect(uploadErrorOf(talk).category).toBe('InvalidOperation');
  });

  test('413 halves the range once', async () => {
    const talk = await converse({
      answers: [refused(413), next(10), next(20), next(30), next(40), created()],
    });
    expect(talk.lines.slice(0, 3)).toEqual([first, 'PUT 0-9/50', 'PUT 10-19/50']);
    const again = await converse({ answers: [refused(413), refused(413), cancelled] });
    expect(uploadErrorOf(again).category).toBe('LimitsExceeded');
  });

  test('409 at the last range: who knows the wish commits, nothing is sent again', async () => {
    const talk = await converse({
      answers: [next(20), next(40), refused(409)],
      resolveConflict: async (session) => {
        expect(session).toEqual(sessionAt(session.uploadUrl));
        return itemOf(bytes);
      },
    });
    expect(talk.lines).toEqual([first, second, third]);
    expect(talk.result?.itemId).toBe('item-1');
  });

  test.each<[string, Answer[]]>([
    ['in its answer', [next(40), cancelled]],
    ['when asked', [dropped, standsAt(40), cancelled]],
    ['as all it needs', [json(202, { nextExpectedRanges: [] }), cancelled]],
  ])('a service that claims bytes it never got, %s', async (_, answers) => {
    const talk = await converse({ answers });
    expect(uploadErrorOf(talk).id).toBe('UploadOffsetUnknown');
    expect(talk.lines.at(-1)).toBe('DELETE');
  });
});

describe('an answer without ranges', () => {
  test('is not the end before the last range, whatever its status', async () => {
    const talk = await converse({ answers: [empty(201), standsAt(20), next(40), created()] });
    expect(talk.lines).toEqual([first, 'GET', second, third]);
  });

  test('is confirmed by asking where that is possible', async () => {
    const talk = await converse({ answers: [empty(202), standsAt(20), next(40), created()] });
    expect(talk.lines).toEqual([first, 'GET', second, third]);
  });

  test('is believed where it is not', async () => {
    const talk = await converse({
      family: 'outlook',
      answers: [empty(200), empty(200), empty(201, { location: 'x/Attachments/a' })],
    });
    expect(talk.lines).toEqual([first, second, third]);
  });

  test('a service that cannot say either is believed', async () => {
    const talk = await converse({
      profile: { ...small.driveItem },
      answers: [empty(202), empty(200), empty(202), empty(405), next(20), created()],
    });
    expect(talk.lines.slice(0, 4)).toEqual([first, 'GET', second, 'GET']);
  });
});

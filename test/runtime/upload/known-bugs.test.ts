/** The bugs of other clients, by their numbers in upload-protocol.md §8.1; those not here are in files.test.ts, ranges.test.ts and answers.test.ts. */
import { describe, expect, test } from '@jest/globals';
import { planUpload, rangeAt } from '../../../runtime/upload/plan-upload.ts';
import { type Answer, empty, json } from '../../support/scripted-transport.ts';
import {
  cancelled,
  converse,
  created,
  dropped,
  memorySource,
  next,
  pattern,
  refused,
  secondUrl,
  secretUrl,
  sessionAt,
  small,
  standsAt,
  uploadErrorOf,
} from './conversation.ts';

const bytes = pattern(50);
const sentBytes = (body: unknown): number[] => [...(body as Uint8Array)];

describe('retries', () => {
  test('1, 12: a PUT is tried again, with its Content-Range', async () => {
    const talk = await converse({ answers: [refused(429), next(20), next(40), created()] });
    expect(talk.requests[1]?.headers).toEqual(talk.requests[0]?.headers);
  });

  test('3, 9: what is sent again are the bytes the header names', async () => {
    const talk = await converse({
      answers: [next(20), dropped, standsAt(25), next(40), created()],
    });
    expect(sentBytes(talk.requests[1]?.body)).toEqual([...bytes.subarray(20, 40)]);
    expect(sentBytes(talk.requests[3]?.body)).toEqual([...bytes.subarray(25, 40)]);
    expect(talk.result?.itemId).toBe('item-1');
  });

  test('8: a 416 after a hidden success goes on', async () => {
    const talk = await converse({ answers: [refused(416), standsAt(20), next(40), created()] });
    expect(talk.result?.bytes).toBe(50);
  });

  test('15, 26: a dead line ends, with what was reached and why', async () => {
    const talk = await converse({
      answers: [next(20), ...new Array<Answer>(6).fill(dropped), dropped],
    });
    expect(talk.waits).toEqual([2, 4, 8, 16, 32]);
    const error = uploadErrorOf(talk);
    expect(error).toMatchObject({ id: 'UploadConnectionLost', category: 'ConnectionError' });
    expect(error.message).toMatch(/20 bytes of 50/);
    expect(talk.lines.at(-1)).toBe('DELETE');
  });

  test('a flaky line finishes: progress renews the patience', async () => {
    const flaky = (range: number): Answer[] => [
      dropped,
      standsAt(range),
      dropped,
      standsAt(range),
      dropped,
      standsAt(range),
    ];
    const talk = await converse({
      answers: [...flaky(0), next(20), ...flaky(20), next(40), ...flaky(40), created()],
    });
    expect(talk.result).toMatchObject({ bytes: 50, retries: 9 });
  });

  test('17: a service that moves the offset back and forth does not keep us busy for ever', async () => {
    const swing = [next(20), next(0)];
    const talk = await converse({
      answers: [next(20), next(0), ...swing, ...swing, ...swing, ...swing, ...swing, cancelled],
    });
    expect(uploadErrorOf(talk).message).toMatch(/no progress/);
    expect(talk.lines.length).toBeLessThan(16);
  });

  test('17: 416 with the same offset each time ends', async () => {
    const spin: Answer[] = [refused(416), standsAt(0)];
    const talk = await converse({
      answers: [...spin, ...spin, ...spin, ...spin, ...spin, ...spin, cancelled],
    });
    expect(uploadErrorOf(talk)).toMatchObject({
      id: 'UploadStandstill',
      category: 'InvalidResult',
    });
  });
});

describe('answers', () => {
  test('2, 10: an error names file, status, both codes and words', async () => {
    const body = {
      error: {
        code: 'invalidRequest',
        message: 'Odd.',
        innererror: { code: 'fragmentLengthMismatch' },
      },
    };
    const error = uploadErrorOf(await converse({ answers: [json(400, body), cancelled] }));
    expect(error.id).toBe('invalidRequest');
    expect(error.message).toBe(
      "'plan.bin' was not uploaded: the service answered 400 invalidRequest/fragmentLengthMismatch: Odd. The service had acknowledged 0 bytes of 50.",
    );
  });

  test.each(['nextExpectedRanges', 'NextExpectedRanges', 'NEXTEXPECTEDRANGES'])(
    '4: %s in answer and status',
    async (name) => {
      const talk = await converse({
        answers: [
          json(202, { [name]: ['20-'] }),
          refused(503),
          json(200, { [name]: ['40'] }),
          created(),
        ],
      });
      expect(talk.result?.bytes).toBe(50);
    },
  );

  test('5: the last range is told', async () => {
    const { events } = await converse({ answers: [next(20), next(40), created()] });
    const told = events.flatMap((event) =>
      event.kind === 'rangeAccepted' ? [event.acknowledged] : [],
    );
    expect(told).toEqual([20, 40, 50]);
  });

  test('13: a last range of one byte is sent', async () => {
    const bytes41 = pattern(41);
    const talk = await converse({
      bytes: bytes41,
      answers: [next(20), next(40), created(bytes41)],
    });
    expect(talk.lines.at(-1)).toBe('PUT 40-40/41');
  });

  test('14: an empty 201 is success', async () => {
    const talk = await converse({ family: 'outlook', bytes: pattern(20), answers: [empty(201)] });
    expect(talk.result).toMatchObject({ itemId: null, bytes: 20 });
  });

  test('a 200 that carries ranges is not the end', async () => {
    const talk = await converse({
      answers: [next(20), next(40), json(200, { NextExpectedRanges: ['40-'] }), created()],
    });
    expect(talk.lines.slice(2)).toEqual(['PUT 40-49/50', 'PUT 40-49/50']);
  });

  test('16: after a new session all goes to the new URL', async () => {
    const talk = await converse({
      answers: [
        next(20),
        refused(403),
        cancelled,
        next(20),
        refused(503),
        standsAt(20),
        next(40),
        created(),
      ],
    });
    expect(talk.requests.slice(3).every(({ url }) => url === secondUrl)).toBe(true);
  });
});

describe('sizes', () => {
  test.each([0, -1, 1.5, Number.NaN])('7: a range size of %d is refused', async (rangeSize) => {
    const talk = await converse({ rangeSize, answers: [cancelled] });
    expect(uploadErrorOf(talk)).toMatchObject({
      id: 'UploadRangeSizeInvalid',
      category: 'InvalidArgument',
    });
  });

  test('11: offsets above 4 GiB are exact', () => {
    const plan = planUpload(small.driveItem, 6 * 1024 ** 3 + 1, 60);
    const start = 5 * 1024 ** 3 - ((5 * 1024 ** 3) % 10);
    expect(rangeAt(plan, start)).toEqual({ start, end: start + 60 });
  });

  test('18: an empty file sends no range', async () => {
    const talk = await converse({ bytes: new Uint8Array(), answers: [cancelled] });
    expect(talk.lines).toEqual(['DELETE']);
  });

  test('19: no range is longer than asked for', async () => {
    const talk = await converse({ answers: [next(20), next(40), created()] });
    expect(talk.requests.map(({ body }) => body?.length)).toEqual([20, 20, 10]);
  });
});

describe('secrets', () => {
  test('21: a token goes only where the family wants it', async () => {
    const talk = await converse({
      bearer: async () => 'token',
      answers: [dropped, standsAt(0), next(20), next(40), created()],
    });
    for (const { headers } of talk.requests) expect(headers['Authorization']).toBeUndefined();
  });

  test('28: no error and no event shows the upload URL', async () => {
    const echo = json(500, {
      error: { code: 'x', message: `Failed at ${secretUrl} for secret-token-number-1` },
    });
    const talk = await converse({
      answers: [dropped, echo, refused(503), dropped, dropped, dropped, dropped, dropped],
    });
    const error = uploadErrorOf(talk);
    const shown = JSON.stringify([error, error.message, error.hint, error.cause, talk.events]);
    expect(shown).not.toContain('secret-token');
    expect(shown).not.toContain('_api/v2.0');
    expect(shown).toContain('socket hang up');
  });
});

describe('the file', () => {
  test('24: a file that changes ends the upload', async () => {
    const source = memorySource(bytes);
    const answers: Answer[] = [
      (request) => {
        source.change();
        return next(20)(request);
      },
      cancelled,
    ];
    const talk = await converse({ source, answers });
    expect(uploadErrorOf(talk).id).toBe('UploadFileChanged');
    expect(talk.lines).toEqual(['PUT 0-19/50', 'DELETE']);
  });

  test('a session that holds the beginning already gets the rest, and the hash is of the whole', async () => {
    const session = { ...sessionAt(secretUrl), nextExpectedRanges: ['30-'] };
    const talk = await converse({ session, answers: [created()] });
    expect(talk.lines).toEqual(['PUT 30-49/50']);
    expect(talk.result?.itemId).toBe('item-1');
  });

  test('a range sent again at once is not read again', async () => {
    const source = memorySource(bytes);
    await converse({ source, answers: [refused(429), next(20), next(40), created()] });
    expect(new Set(source.reads)).toEqual(new Set([1]));
  });
});

describe('stopping', () => {
  const stop = new Error('stopped by the user');

  function stoppedAt(
    answers: (controller: AbortController) => Answer[],
  ): ReturnType<typeof converse> {
    const controller = new AbortController();
    return converse({ signal: controller.signal, answers: answers(controller) });
  }

  const stopping =
    (controller: AbortController): Answer =>
    () => {
      controller.abort(stop);
      throw controller.signal.reason;
    };

  test('20: in a range: the session is cancelled, the reason is thrown', async () => {
    const talk = await stoppedAt((controller) => [next(20), stopping(controller), cancelled]);
    expect(talk.lines).toEqual(['PUT 0-19/50', 'PUT 20-39/50', 'DELETE']);
    expect(talk.error).toBe(stop);
    expect(talk.requests.at(-1)?.signal).toBeUndefined();
  });

  test.each<[string, Answer]>([
    ['gone already', empty(404)],
    ['refused', refused(500)],
    ['lost', dropped],
  ])('20: a cancel that is %s does not hide the reason', async (_, answer) => {
    const talk = await stoppedAt((controller) => [stopping(controller), answer]);
    expect(talk.error).toBe(stop);
  });

  test('before the first range nothing is sent but the cancel', async () => {
    const talk = await converse({ signal: AbortSignal.abort(stop), answers: [cancelled] });
    expect(talk.lines).toEqual(['DELETE']);
    expect(talk.error).toBe(stop);
  });

  test('while opening a new session fails: the reason, not the failure', async () => {
    const controller = new AbortController();
    const talk = await converse({
      signal: controller.signal,
      recreate: async () => {
        controller.abort(stop);
        throw new Error('cut off');
      },
      answers: [refused(403), cancelled],
    });
    expect(talk.error).toBe(stop);
  });

  test('while a new session is opened: the new one is cancelled', async () => {
    const controller = new AbortController();
    const talk = await converse({
      signal: controller.signal,
      recreate: async () => {
        controller.abort(stop);
        return sessionAt(secondUrl);
      },
      answers: [refused(403), cancelled, cancelled],
    });
    expect(talk.lines).toEqual(['PUT 0-19/50', 'DELETE', 'DELETE #2']);
    expect(talk.error).toBe(stop);
  });

  test('an error of the caller while a new session is opened is passed on', async () => {
    const failure = new Error('409 at create');
    const talk = await converse({
      recreate: async () => {
        throw failure;
      },
      answers: [refused(403), cancelled],
    });
    expect(talk.error).toBe(failure);
  });
});

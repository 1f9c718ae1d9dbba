/** Whatever goes wrong on the line, a finished upload is the file, and an unfinished one is a clean error. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HttpError, UploadError } from '../../../runtime/base/errors.ts';
import type { HttpRequest, HttpResponse, Transport } from '../../../runtime/http/transport.ts';
import { uploadFile } from '../../../runtime/upload/upload-file.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { itemOf, memorySource, pattern, secretUrl, sessionAt, small } from './conversation.ts';

const faults = [
  'none',
  'drop',
  'dropAfterStoring',
  '503',
  '503 stored',
  '416',
  'part',
  'part told',
  'silent',
  '404',
  '401',
  '429',
] as const;
type Fault = (typeof faults)[number];

interface Model {
  readonly transport: Transport;
  readonly stored: () => Uint8Array | null;
  readonly recreate: () => Promise<ReturnType<typeof sessionAt>>;
  readonly openSessions: () => number;
  /** How many items were made. */
  readonly finishes: () => number;
  readonly hasProtocolError: () => boolean;
}

/** A session in a few lines: sequential, strict about offsets, gone when finished or cancelled; only the drive can be asked. */
function modelService(
  family: 'driveItem' | 'outlook',
  script: readonly Fault[],
  total: number,
): Model {
  const isDrive = family === 'driveItem';
  let finishes = 0;
  const sessions = new Map<string, number[]>([[secretUrl, []]]);
  let finished: Uint8Array | null = null;
  let step = 0;
  let count = 0;
  let hasProtocolError = false;

  const answer = (status: number, body: unknown): HttpResponse => ({
    status,
    headers: {},
    body: body === null ? new Uint8Array() : new TextEncoder().encode(JSON.stringify(body)),
  });
  const told = (held: readonly number[]): HttpResponse =>
    answer(200, { nextExpectedRanges: held.length < total ? [`${held.length}-`] : [] });
  const lost = (): never => {
    throw new HttpError({ id: 'x', category: 'ConnectionError', message: 'lost' });
  };

  const put = (request: HttpRequest, fault: Fault): HttpResponse => {
    const held = sessions.get(request.url);
    if (!held) return answer(404, null);
    const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(request.headers['Content-Range'] ?? '');
    const [start = -1, last = -1, size = -1] = (match ?? []).slice(1).map(Number);
    const bytes = request.body as Uint8Array;
    if (size !== total || last - start + 1 !== bytes.length || bytes.length === 0) {
      hasProtocolError = true;
    }
    if (fault === 'drop') return lost();
    if (fault === '503') return answer(503, null);
    if (fault === '429') return answer(429, null);
    if (fault === '401') return answer(401, null);
    if (fault === '416' || start !== held.length) return answer(416, null);
    if (fault === '404') {
      sessions.delete(request.url);
      return answer(404, null);
    }
    const isPart = (fault === 'part' || fault === 'part told') && bytes.length > 1;
    held.push(...bytes.subarray(0, isPart ? bytes.length >> 1 : bytes.length));
    if (held.length === total) {
      finished = Uint8Array.from(held);
      finishes += 1;
      sessions.delete(request.url);
    }
    if (fault === 'part' || fault === 'dropAfterStoring') return lost();
    if (fault === '503 stored') return answer(503, null);
    if (finished) return answer(201, isDrive ? itemOf(finished) : null);
    const status = isDrive ? 202 : 200;
    return fault === 'silent' ? answer(status, null) : { ...told(held), status };
  };

  return {
    transport: {
      send: async (request) => {
        const fault = script[step++] ?? 'none';
        if (request.method === 'PUT') return put(request, fault);
        const held = sessions.get(request.url);
        if (request.method === 'GET' && !isDrive) hasProtocolError = true;
        if (request.method === 'DELETE') {
          sessions.delete(request.url);
          return answer(held ? 204 : 404, null);
        }
        if (fault.startsWith('503')) return answer(503, null);
        if (fault.startsWith('drop')) return lost();
        return held ? told(held) : answer(404, null);
      },
      close: () => {},
    },
    stored: () => finished,
    recreate: async () => {
      const url = `${secretUrl}-${++count}`;
      sessions.set(url, []);
      return sessionAt(url);
    },
    openSessions: () => sessions.size,
    finishes: () => finishes,
    hasProtocolError: () => hasProtocolError,
  };
}

test.each(['driveItem', 'outlook'] as const)(
  '%s: any file, any range size, any faults',
  async (family) => {
    let finishes = 0;
    let failures = 0;
    const check = async (size: number, rangeSize: number, script: readonly Fault[]) => {
      const bytes = pattern(size);
      const service = modelService(family, script, size);
      const host = fakeHost();
      const acknowledged: number[] = [];
      const outcome = await uploadFile({
        session: sessionAt(secretUrl),
        source: memorySource(bytes),
        profile: { ...small[family], smallestFile: 1 },
        transport: service.transport,
        clock: host.clock,
        random: () => 0.5,
        rangeSize,
        recreate: service.recreate,
        findFinished: async () => {
          const stored = service.stored();
          return stored && itemOf(stored);
        },
        onEvent: (event) => {
          if (event.kind === 'rangeAccepted') acknowledged.push(event.acknowledged);
        },
      }).catch((error: unknown) => error);
      expect(service.hasProtocolError()).toBe(false);
      expect(Math.max(0, ...acknowledged)).toBeLessThanOrEqual(size);
      expect(service.openSessions()).toBe(0);
      expect(service.finishes()).toBeLessThanOrEqual(1);
      if (outcome instanceof Error) {
        failures += 1;
        expect(outcome).toBeInstanceOf(UploadError);
        return;
      }
      finishes += 1;
      expect(Buffer.from(service.stored() ?? []).equals(bytes)).toBe(true);
      expect(outcome).toMatchObject({ bytes: size });
      expect(acknowledged.at(-1)).toBe(size);
    };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 80 }),
        fc.array(fc.constantFrom(...faults), { maxLength: 30 }),
        check,
      ),
      { numRuns: 500 },
    );
    expect(finishes).toBeGreaterThan(50);
    expect(failures).toBeGreaterThan(5);
  },
);

test('a service without faults needs no second request for a byte', async () => {
  const service = modelService('driveItem', [], 50);
  const source = memorySource(pattern(50));
  const result = await uploadFile({
    session: sessionAt(secretUrl),
    source,
    profile: small.driveItem,
    transport: service.transport,
    clock: fakeHost().clock,
    random: () => 0,
    recreate: service.recreate,
  });
  expect(result).toMatchObject({ ranges: 3, retries: 0 });
  expect(new Set(source.reads)).toEqual(new Set([1]));
});

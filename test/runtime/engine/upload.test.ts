import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { driveUpload, postUpload, type SeedUpload, seedUploads } from '../seed-uploads.ts';
import { hashOf, openTemporaryFiles, type TemporaryFiles } from '../temporary-files.ts';
import { type Bench, closeAll, failure, start } from './upload-bench.ts';

const size = 20_000_000;
let files: TemporaryFiles;
let path: string;
let hash: string;

beforeAll(async () => {
  files = await openTemporaryFiles();
  path = await files.write('quay.pdf', size);
  hash = hashOf(size);
});
afterEach(closeAll);
afterAll(() => files.remove());

function created({ sandbox }: Bench): unknown {
  return sandbox.requests.find(({ method }) => method === 'POST')?.body;
}

function expectWhole(item: unknown, seed: SeedUpload): void {
  if (seed.family === 'driveItem') {
    expect(item).toMatchObject({ size, file: { hashes: { quickXorHash: hash } } });
  } else {
    expect(item).toMatchObject({ contentType: 'application/pdf' });
    expect((item as { size: number }).size).toBeGreaterThanOrEqual(size);
  }
}

const sets = ['CreateExpanded', 'Create', 'CreateViaIdentityExpanded', 'CreateViaIdentity'];
const everySet = seedUploads.flatMap((seed) =>
  sets.map((set) => [set, seed.cmdlet, seed] as const),
);

describe('-InFile', () => {
  test.each(everySet)(
    '%s of %s fills in the description and sends the file',
    async (set, _, seed) => {
      const bench = await start();
      const place = set.includes('Identity')
        ? { InputObject: seed.parameters }
        : { ...seed.parameters };
      const body = set.endsWith('Expanded') ? {} : { BodyParameter: {} };
      const item = await bench.mg.call(seed.cmdlet, { ...place, ...body, InFile: path });
      expectWhole(item, seed);
      const description =
        seed.family === 'driveItem'
          ? { item: { fileSize: size, name: 'quay.pdf' } }
          : {
              AttachmentItem: {
                attachmentType: 'file',
                contentType: 'application/pdf',
                name: 'quay.pdf',
                size,
              },
            };
      expect(created(bench)).toEqual(description);
    },
  );

  test('keeps what was given', async () => {
    const bench = await start();
    const item = await bench.mg.call(postUpload.cmdlet, {
      ...postUpload.parameters,
      InFile: path,
      BodyParameter: {
        AttachmentItem: { Name: 'pier.bin', contentType: 'text/x-pier', isInline: true },
      },
    });
    expect(item).toMatchObject({ name: 'pier.bin', contentType: 'text/x-pier' });
    expect(created(bench)).toMatchObject({
      AttachmentItem: { name: 'pier.bin', isInline: true, size },
    });
  });

  test('a session that comes inside value is a session', async () => {
    const { mg } = await start({ sessionShape: 'value' });
    for (const seed of [driveUpload, postUpload]) {
      expectWhole(await mg.call(seed.cmdlet, { ...seed.parameters, InFile: path }), seed);
    }
    const bare = await mg.call(driveUpload.cmdlet, {
      ...driveUpload.parameters,
      Item: { name: 'x' },
    });
    expect(bare).toMatchObject({ uploadUrl: expect.stringMatching(/^http:/) });
  });

  test('without a file the session comes out', async () => {
    const { mg, sandbox } = await start();
    const item = { attachmentType: 'file', name: 'x.bin', size: 4_000_000 };
    const session = await mg.call(postUpload.cmdlet, {
      ...postUpload.parameters,
      AttachmentItem: item,
    });
    expect(session).toMatchObject({
      uploadUrl: expect.stringMatching(/^http:/),
      expirationDateTime: expect.any(String),
      nextExpectedRanges: expect.anything(),
    });
    expect(sandbox.requests).toHaveLength(1);
  });

  test.each([
    ['429', { kind: 'status', status: 429, retryAfter: 7 }],
    ['500', { kind: 'status', status: 500 }],
    ['503 after the bytes were kept', { kind: 'hideSuccess', status: 503 }],
    ['a lost connection', { kind: 'drop', afterBytes: 100_000, keepsBytes: false }],
    ['a lost answer', { kind: 'dropAnswer' }],
  ] as const)('goes on after %s', async (_, action) => {
    for (const seed of [driveUpload, postUpload]) {
      const { mg, sandbox } = await start();
      sandbox.faults.add({ match: { part: 'range' }, after: 1, action });
      expectWhole(await mg.call(seed.cmdlet, { ...seed.parameters, InFile: path }), seed);
      expect(sandbox.faults.pending).toEqual([]);
      expect(sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    }
  });

  test('tells how it goes on', async () => {
    const { mg, events } = await start();
    await mg.call(driveUpload.cmdlet, { ...driveUpload.parameters, InFile: path });
    const kinds = events.map((event) => (event.kind === 'upload' ? event.event.kind : event.kind));
    expect(kinds).toEqual([
      'planned',
      'rangeStarted',
      'rangeAccepted',
      'rangeStarted',
      'rangeAccepted',
      'verifying',
      'done',
    ]);
  });

  test('an abort cancels the session', async () => {
    const abort = new AbortController();
    const { mg, sandbox } = await start();
    const reason = new Error('enough');
    const running = mg.call(
      driveUpload.cmdlet,
      { ...driveUpload.parameters, InFile: path },
      { signal: abort.signal },
    );
    sandbox.faults.add({
      match: { part: 'range' },
      action: { kind: 'slow', milliseconds: 50 },
      times: 9,
    });
    const ended = failure(running);
    while (!sandbox.requests.some(({ method }) => method === 'PUT')) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    abort.abort(reason);
    expect(await ended).toBe(reason);
    expect(sandbox.requests.at(-1)?.method).toBe('DELETE');
  });

  test('the signal of the connection counts beside that of the call', async () => {
    const abort = new AbortController();
    const { mg, sandbox } = await start({}, { signal: abort.signal });
    abort.abort(new Error('closed'));
    const { signal } = new AbortController();
    const given = { ...driveUpload.parameters, InFile: path };
    expect(await failure(mg.call(driveUpload.cmdlet, given, { signal }))).toMatchObject({
      message: 'closed',
    });
    expect(sandbox.requests).toEqual([]);
  });
});

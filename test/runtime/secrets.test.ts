import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { connect, type SessionEvent } from '../../runtime/index.ts';
import type { FaultRule } from '../../runtime/sandbox/faults.ts';
import { startSandbox } from '../../runtime/testing/index.ts';
import { fakeHost } from '../support/fake-host.ts';
import { driveUpload, postUpload } from './seed-uploads.ts';
import { openTemporaryFiles, type TemporaryFiles } from './temporary-files.ts';

let files: TemporaryFiles;
let path: string;

beforeAll(async () => {
  files = await openTemporaryFiles();
  path = await files.write('quay.bin', 5_000_000);
});
afterAll(() => files.remove());

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const troubles: readonly FaultRule[][] = [
  [],
  [{ match: { part: 'range' }, action: { kind: 'status', status: 503 }, times: 3 }],
  [{ match: { part: 'range' }, action: { kind: 'status', status: 400, body: 'echo' } }],
  [{ match: { part: 'range' }, action: { kind: 'html', status: 502 }, times: 50 }],
  [{ match: { part: 'range' }, action: { kind: 'dropAnswer' }, times: 50 }],
  [{ match: { part: 'range' }, action: { kind: 'drop', afterBytes: 10 }, times: 50 }],
  [{ match: { part: 'create' }, action: { kind: 'status', status: 401 }, times: 5 }],
  [{ match: { part: 'create' }, action: { kind: 'status', status: 503 }, times: 50 }],
  [{ match: { part: 'create' }, action: { kind: 'drop', afterBytes: 1 }, times: 50 }],
  [{ match: { part: 'create' }, action: { kind: 'emptyBody' } }],
  [{ match: { part: 'graph' }, action: { kind: 'status', status: 500 }, times: 9 }],
  [{ match: { part: 'range' }, action: { kind: 'status', status: 404 }, times: 50 }],
];
const cases = [driveUpload, postUpload].flatMap((seed) =>
  troubles.map(
    (rules) =>
      [seed.cmdlet, inspect(rules, { depth: 4, breakLength: Infinity }), seed, rules] as const,
  ),
);

test.each(cases)('%s tells no secret, with %s', async (_name, _rules, seed, rules) => {
  const sandbox = await startSandbox();
  const bearer = sandbox.accessToken();
  const told: unknown[] = [];
  const tell = (event: SessionEvent): void => void told.push(event);
  const mg = await connect({
    graphOrigin: sandbox.graphOrigin,
    accessToken: bearer,
    host: fakeHost(),
    onEvent: tell,
  });
  open.push(sandbox, mg);
  sandbox.faults.add(
    ...rules.map((rule) =>
      rule.action.kind === 'status' && rule.action.body === 'echo'
        ? {
            ...rule,
            action: { ...rule.action, body: { error: { code: 'x', message: `Bearer ${bearer}` } } },
          }
        : rule,
    ),
  );
  const given = { ...seed.parameters, InFile: path, Verbose: true };
  const error: unknown = await mg.call(seed.cmdlet, given).then(
    () => null,
    (reason) => reason,
  );
  const text = inspect(
    [told, error, String((error as Error | null)?.stack), JSON.stringify(error)],
    {
      depth: Infinity,
      showHidden: true,
      maxStringLength: Infinity,
    },
  );
  const uploadPaths = sandbox.requests
    .filter(({ host }) => host === 'drive' || host === 'outlook')
    .map(({ url }) => url);
  const secrets = [bearer, ...uploadPaths.flatMap(secretParts)];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  const bearers = sandbox.requests.filter(({ headers }) => headers['authorization'] !== undefined);
  expect(bearers.length).toBeGreaterThan(0);
  expect(bearers.every(({ host }) => host === 'graph')).toBe(true);
});

/** The pieces of an upload URL with which one could go on. */
function secretParts(url: string): string[] {
  const { pathname, search, searchParams } = new URL(url, 'http://localhost');
  return [pathname + search, ...pathname.split('/'), ...searchParams.values()].filter(
    (part) => part.length >= 16,
  );
}

test('a bearer goes to no Graph but the one in use', async () => {
  const sandbox = await startSandbox();
  const foreign = await startSandbox();
  const mg = await connect({
    graphOrigin: sandbox.graphOrigin,
    accessToken: sandbox.accessToken(),
    host: fakeHost(),
  });
  open.push(sandbox, foreign, mg);
  sandbox.faults.add({
    match: { part: 'create' },
    action: {
      kind: 'status',
      status: 307,
      headers: { location: `${foreign.graphOrigin}/v1.0/me` },
    },
  });
  await expect(
    mg.call(driveUpload.cmdlet, { ...driveUpload.parameters, InFile: path }),
  ).rejects.toThrow();
  expect(foreign.requests).toEqual([]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type Mg, type SessionEvent } from '../../../runtime/index.ts';
import { type Sandbox, startSandbox } from '../../../runtime/testing/index.ts';
import { fakeHost } from '../../support/fake-host.ts';

let sandbox: Sandbox;
let mg: Mg;
const events: SessionEvent[] = [];
let before = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
  mg = await connect({
    graphOrigin: sandbox.graphOrigin,
    accessToken: sandbox.accessToken(),
    host: fakeHost(),
    onEvent: (event) => events.push(event),
  });
});
afterAll(async () => {
  await mg.close();
  await sandbox.close();
});
beforeEach(() => {
  events.length = 0;
  before = sandbox.requests.length;
});

/** How many objects came out, whether alone or as a list. */
function count(output: unknown): number {
  return output === undefined ? 0 : Array.isArray(output) ? output.length : 1;
}

describe('a list of three, in pages of one', () => {
  test.each([
    ['one page', { PageSize: 1 }, 1, 1],
    ['all pages', { PageSize: 1, All: true }, 3, 3],
    ['as many as wanted', { PageSize: 1, Top: 2 }, 2, 2],
    ['a limit above one page is no $top', { Top: 1000 }, 3, 1],
    ['a small -Top is one page', { Top: 2 }, 2, 1],
  ])('%s', async (_, parameters, items, requests) => {
    expect(count(await mg.call('Get-MgUser', parameters))).toBe(items);
    expect(sandbox.requests.length - before).toBe(requests);
  });

  test('what is left behind is told, once', async () => {
    await mg.call('Get-MgUser', { PageSize: 1 });
    expect(events).toEqual([{ kind: 'warning', message: expect.stringContaining('-All') }]);
  });

  test.each([{ PageSize: 1, All: true }, { Top: 2 }, {}])(
    '%j leaves nothing to tell',
    async (parameters) => {
      await mg.call('Get-MgUser', parameters);
      expect(events).toEqual([]);
    },
  );
});

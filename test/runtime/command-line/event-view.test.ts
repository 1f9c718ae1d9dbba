import { describe, expect, test } from '@jest/globals';
import { createEventView } from '../../../runtime/command-line/event-view.ts';
import type { SessionEvent } from '../../../runtime/engine/session-event.ts';
import type { UploadEvent } from '../../../runtime/upload/upload-event.ts';
import { fakeHost } from '../../support/fake-host.ts';

function upload(event: UploadEvent): SessionEvent {
  return { kind: 'upload', command: 'New-MgX', event };
}

const events: readonly SessionEvent[] = [
  { kind: 'warning', message: 'careful' },
  upload({ kind: 'planned', name: 'a.bin', bytes: 100, ranges: 2, rangeSize: 50 }),
  upload({ kind: 'rangeStarted', start: 0, end: 50, total: 100 }),
  upload({ kind: 'rangeAccepted', acknowledged: 50, total: 100 }),
  upload({ kind: 'waiting', seconds: 1.2, reason: '503' }),
  { kind: 'verbose', message: 'POST x' },
  upload({ kind: 'recreated', count: 1, reason: '404' }),
  upload({ kind: 'reconciled', offset: 0 }),
  upload({ kind: 'warning', message: 'slow' }),
  upload({ kind: 'rangeAccepted', acknowledged: 100, total: 100 }),
  upload({ kind: 'verifying' }),
  upload({ kind: 'done', bytes: 100 }),
  { kind: 'information', message: 'fine' },
];

/** Everything the view writes of the events. */
function written(
  options: { readonly quiet?: true },
  isTerminal: boolean,
  count = events.length,
): string {
  const host = fakeHost();
  const errorOutput = { ...host.errorOutput, isTerminal };
  const view = createEventView({ host: { ...host, errorOutput }, options });
  for (const event of events.slice(0, count)) view.show(event);
  view.end();
  return host.written.error;
}

describe('what is shown beside the output', () => {
  test('plain lines where nobody watches', () => {
    expect(written({}, false).split('\n')).toEqual([
      'warning: careful',
      'a.bin: 100 B to send',
      'a.bin: 50 %  50 B of 100 B',
      '503; trying again in 2 s',
      'verbose: POST x',
      'The upload session was lost (404); sending the file again through a new one.',
      'warning: slow',
      'a.bin: 100 %  100 B of 100 B',
      'fine',
      '',
    ]);
  });

  test('only remarks and warnings with --quiet', () => {
    expect(written({ quiet: true }, false).split('\n')).toEqual([
      'warning: careful',
      'verbose: POST x',
      'warning: slow',
      'fine',
      '',
    ]);
  });

  test('a bar on a terminal, which is left before other text comes', () => {
    const text = written({}, true);
    expect(text).toMatch(/100 %.*\nfine\n$/);
    expect(text.split('\r\u001b[K').filter((part) => part.includes('[#'))).not.toHaveLength(0);
    expect(written({}, true, 4)).toMatch(/50 B of 100 B\n$/);
  });
});

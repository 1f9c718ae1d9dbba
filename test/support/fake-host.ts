import { createHash } from 'node:crypto';
import type { Host, TextSink } from '../../runtime/base/host.ts';

export interface FakeHost extends Host {
  /** Everything written to output and errorOutput. */
  readonly written: { output: string; error: string };
  /** The waits that were asked for, in milliseconds; none was really waited. */
  readonly sleeps: number[];
  advance(milliseconds: number): void;
}

/** A host whose clock stands still until told otherwise and whose sleeps end at once. */
export function fakeHost(env: Readonly<Record<string, string>> = {}): FakeHost {
  let now = Date.parse('2026-03-15T10:20:30Z');
  const written = { output: '', error: '' };
  const sleeps: number[] = [];
  const sink = (stream: 'output' | 'error'): TextSink => ({
    isTerminal: false,
    columns: 120,
    write: (text) => {
      written[stream] += text;
    },
  });
  return {
    written,
    sleeps,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    clock: {
      now: () => now,
      sleep: async (milliseconds, signal) => {
        signal?.throwIfAborted();
        sleeps.push(milliseconds);
        now += milliseconds;
      },
    },
    output: sink('output'),
    errorOutput: sink('error'),
    env: (name) => env[name],
    random: () => 0.5,
    digest: (algorithm, bytes) => createHash(algorithm).update(bytes).digest(),
  };
}

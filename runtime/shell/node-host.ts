/** The real machine: Node's clock, streams, environment and terminal, behind the Host port. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Host, TextSink } from '../base/host.ts';

/** The host of a Node process. */
export function nodeHost(): Host {
  return {
    clock: {
      now: () => Date.now(),
      sleep: async (milliseconds, signal) => {
        signal?.throwIfAborted();
        await wait(milliseconds, undefined, signal ? { signal } : {}).catch((error: unknown) => {
          throw signal?.aborted ? signal.reason : error;
        });
      },
    },
    output: sinkOf(process.stdout),
    errorOutput: sinkOf(process.stderr),
    env: (name) => process.env[name],
    random: () => Math.random(),
    // Looked at when it is wanted: opening standard input costs a tenth of the whole start.
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? askTerminal : undefined;
    },
  };
}

function sinkOf(stream: NodeJS.WriteStream): TextSink {
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 120;
    },
    write: (text) => {
      stream.write(text);
    },
  };
}

async function askTerminal(question: string, signal?: AbortSignal): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question, signal ? { signal } : {});
  } finally {
    terminal.close();
  }
}

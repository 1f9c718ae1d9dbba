/** The real machine: Node's clock, streams, environment and terminal, behind the Host port. */
import type { Host, TextSink } from '../base/host.ts';
import { nodeFiles } from './node-files.ts';

/** The host of a Node process. */
export function nodeHost(): Host {
  return {
    clock: {
      now: () => Date.now(),
      sleep: async (milliseconds, signal) => {
        signal?.throwIfAborted();
        const { setTimeout: wait } = await import('node:timers/promises');
        await wait(milliseconds, undefined, signal ? { signal } : {}).catch((error: unknown) => {
          throw signal?.aborted ? signal.reason : error;
        });
      },
    },
    output: sinkOf(() => process.stdout),
    errorOutput: sinkOf(openErrorOutput),
    env: (name) => process.env[name],
    random: () => Math.random(),
    // Fetched when it is wanted, because most runs hash nothing.
    digest: (algorithm, bytes) =>
      process.getBuiltinModule('node:crypto').createHash(algorithm).update(bytes).digest(),
    files: nodeFiles,
    // Looked at when it is wanted: opening standard input costs a tenth of the whole start.
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? askTerminal : undefined;
    },
  };
}

/** A sink whose stream is opened by its first use: each stream that is opened slows the start. */
function sinkOf(open: () => NodeJS.WriteStream): TextSink {
  return {
    get isTerminal() {
      return open().isTTY === true;
    },
    get columns() {
      return open().columns ?? 120;
    },
    write: (text) => {
      open().write(text);
    },
  };
}

let isErrorOutputOpen = false;

/** Without anybody to read what is told beside the output, the work still goes on. */
function openErrorOutput(): NodeJS.WriteStream {
  if (!isErrorOutputOpen) process.stderr.on('error', () => {});
  isErrorOutputOpen = true;
  return process.stderr;
}

async function askTerminal(
  question: string,
  signal?: AbortSignal,
  isSecret: boolean = false,
): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  // A terminal that has no output shows nothing of what is typed.
  const terminal = createInterface(
    isSecret
      ? { input: process.stdin, terminal: true }
      : { input: process.stdin, output: process.stderr },
  );
  if (isSecret) process.stderr.write(question);
  try {
    return await terminal.question(question, signal ? { signal } : {});
  } finally {
    terminal.close();
    if (isSecret) process.stderr.write('\n');
  }
}

#!/usr/bin/env node
/**
 * The command line: the only file that knows `process`. It finds the verb, turns Ctrl-C into an abort
 * and an error into a message and an exit status; everything else is the verb's.
 */
import { CmdletError } from './base/errors.ts';
import { commandLineMessages } from './base/messages/command-line.ts';
import { helpText } from './command-line/help.ts';
import { type CommandLine, readCommandLine, usageError } from './command-line/options.ts';
import { exitStatus } from './command-line/verb.ts';
import { cmdletVerb, verbs } from './command-line/verbs.ts';
import { formatError } from './output/format-error.ts';
import { nodeHost } from './shell/node-host.ts';

const host = nodeHost();
const interruption = new AbortController();

process.once('SIGINT', () => interruption.abort(new InterruptedError()));
process.once('SIGTERM', () => interruption.abort(new InterruptedError()));
// A reader that went away (`mgsh find | head`) is not our failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitStatus.done);
});

// Not awaited at the top: the published bundle is CommonJS, which starts faster and knows no such await.
void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

async function run(argv: readonly string[]): Promise<number> {
  try {
    return await start(readCommandLine(argv));
  } catch (error) {
    if (interruption.signal.aborted) {
      host.errorOutput.write(`${commandLineMessages.interrupted()}\n`);
      return exitStatus.interrupted;
    }
    host.errorOutput.write(formatError(error, argv.find((word) => /\s/.test(word)) ?? null));
    return isUsage(error) ? exitStatus.usage : exitStatus.failed;
  }
}

async function start({ options, words }: CommandLine): Promise<number> {
  if (options.version) {
    const { readVersion } = await import('./command-line/version.ts');
    host.output.write(`${readVersion()}\n`);
    return exitStatus.done;
  }
  const [first] = words;
  if (options.help || first === undefined) {
    host.output.write(helpText({ cmdlet: cmdletVerb, ...verbs }));
    return options.help ? exitStatus.done : exitStatus.usage;
  }
  const known = Object.hasOwn(verbs, first) ? verbs[first] : undefined;
  const verb = await (known ?? cmdletVerb).load();
  return verb({
    host,
    options,
    words: known ? words.slice(1) : words,
    signal: interruption.signal,
    inputLines: () => (process.stdin.isTTY ? null : readLines()),
  });
}

/** Standard input, line by line; the module is loaded by those who read only. */
async function* readLines(): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline');
  yield* createInterface({ input: process.stdin, crlfDelay: Infinity });
}

/** A line that names nothing that exists is not understood; anything later is a failure. */
function isUsage(error: unknown): boolean {
  if (!(error instanceof CmdletError)) return false;
  return error.id === usageError('').id || error.id === 'CommandNotFoundException';
}

class InterruptedError extends Error {}

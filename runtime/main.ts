#!/usr/bin/env node
/**
 * The command line: the only file that knows `process`. It finds the verb, turns Ctrl-C into an abort
 * and an error into a message and an exit status; everything else is the verb's.
 */
import { CmdletError } from './base/errors.ts';
import { commandLineMessages } from './base/messages/command-line.ts';
import { helpText } from './command-line/help.ts';
import { readCommandLine, usageErrorId } from './command-line/options.ts';
import { exitStatus } from './command-line/verb.ts';
import { chooseVerb, cmdletVerb, verbs } from './command-line/verbs.ts';
import { scriptOf } from './engine/input/script-word.ts';
import { formatError } from './output/format-error.ts';
import { nodeHost } from './shell/node-host.ts';

class InterruptedError extends Error {}
class ReaderGoneError extends Error {}

const host = nodeHost();
const interruption = new AbortController();
const { signal } = interruption;

for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => interruption.abort(new InterruptedError()));
}
// A reader that went away (`mgsh find | head`) is not our failure: what runs is ended in order.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') interruption.abort(new ReaderGoneError());
  else {
    host.errorOutput.write(formatError(error));
    process.exit(exitStatus.failed);
  }
});

// Not awaited here: the published bundle is CommonJS, which starts faster and has no await at its top.
void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

async function run(argv: readonly string[]): Promise<number> {
  let source: string | null = null;
  try {
    const { options, words } = await readCommandLine(argv);
    if (options.version) return await showVersion();
    const asksHelp = options.help || (words.length === 1 && words[0] === 'help');
    if (asksHelp || words.length === 0) {
      host.output.write(helpText({ cmdlet: cmdletVerb, ...verbs }));
      return asksHelp ? exitStatus.done : exitStatus.usage;
    }
    const chosen = chooseVerb(words);
    source = scriptOf(chosen.words);
    const verb = await chosen.verb.load();
    return await verb({ host, options, words: chosen.words, signal, inputLines });
  } catch (error) {
    if (signal.aborted) return endEarly();
    host.errorOutput.write(formatError(error, source));
    return isUsage(error) ? exitStatus.usage : exitStatus.failed;
  }
}

async function showVersion(): Promise<number> {
  const { readVersion } = await import('./command-line/version.ts');
  host.output.write(`${readVersion()}\n`);
  return exitStatus.done;
}

function endEarly(): number {
  if (signal.reason instanceof ReaderGoneError) return exitStatus.done;
  host.errorOutput.write(`${commandLineMessages.interrupted()}\n`);
  return exitStatus.interrupted;
}

/** Standard input line by line until it ends or the work is ended, or null when it is a terminal. */
function inputLines(): AsyncIterable<string> | null {
  return process.stdin.isTTY ? null : readLines();
}

async function* readLines(): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline');
  yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY, signal });
}

/** A line that names nothing that exists is not understood; anything later is a failure. */
function isUsage(error: unknown): boolean {
  if (!(error instanceof CmdletError)) return false;
  return error.id === usageErrorId || error.id === 'CommandNotFoundException';
}

/** `mgsh New-MgX -Param value`, or one word of PowerShell text: runs it and prints what comes out. */
import { findCommand } from '../engine/find-command.ts';
import { runCommand, runScript } from '../engine/run-script.ts';
import type { Session } from '../engine/session.ts';
import { readShellWords } from '../engine/shell-words.ts';
import { formatJson } from '../output/format-json.ts';
import { formatList } from '../output/format-list.ts';
import type { Value } from '../values/value.ts';
import { openSession } from './open-session.ts';
import { showEvents } from './show-events.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Runs the words as a command. */
export const runCmdlet: Verb = async (invocation) => {
  const { host, options, words, signal } = invocation;
  const { session, close } = openSession(invocation, showEvents(invocation));
  try {
    const output = await runWords(session, words, signal);
    const isJson = options.json === true || options.output === 'json';
    const format = isJson
      ? formatJson
      : (values: readonly Value[]) => formatList(values, host.output.columns);
    host.output.write(format(output));
    return exitStatus.done;
  } finally {
    await close();
  }
};

/** A single word with a blank in it is text in PowerShell's syntax; several words have been split by the shell. */
async function runWords(
  session: Session,
  words: readonly string[],
  signal: AbortSignal,
): Promise<readonly Value[]> {
  const [name = '', ...rest] = words;
  if (isScript(words)) return runScript(session, name, signal);
  const command = {
    cmdlet: findCommand(session.catalog, name),
    elements: readShellWords(rest),
    input: null,
  };
  return runCommand(session, command, signal);
}

/** Whether the words are one text in PowerShell's syntax. */
export function isScript(words: readonly string[]): boolean {
  return words.length === 1 && /\s/.test(words[0] ?? '');
}

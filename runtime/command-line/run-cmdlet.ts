/** `mgsh New-MgX -Param value`, or one word of PowerShell text: runs it and prints what comes out. */

import { readCommandWords } from '../engine/input/command-words.ts';
import { runScript } from '../engine/run-script.ts';
import { openSession } from './open-session.ts';
import { printOutput } from './print-output.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Runs the words as a command. */
export const runCmdlet: Verb = async (invocation) => {
  const { words, signal } = invocation;
  const { session, close } = openSession(invocation);
  try {
    let status: number = exitStatus.done;
    const onExit = (given: number): void => {
      status = given;
    };
    const output = await runScript(session, readCommandWords(words), { signal, onExit });
    printOutput(invocation, output);
    return status;
  } finally {
    await close();
  }
};

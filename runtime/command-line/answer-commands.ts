/**
 * What `mgsh plan` and `mgsh bind` have in common: with words there is one command, and its answer is
 * shown; without, commands come from standard input, one a line as text or as JSON, and each gets one
 * line of JSON, whatever is in it.
 */
import { CmdletError } from '../base/errors.ts';
import { commandLineMessages } from '../base/messages/command-line.ts';
import { compileScript, type Script } from '../engine/compile-script.ts';
import { readCommandWords } from '../engine/input/command-words.ts';
import { createSession, type Session } from '../engine/session.ts';
import { errorToJson } from '../output/error-json.ts';
import { type Json, writeJson } from '../values/json-text.ts';
import { readJson } from '../values/read-json.ts';
import { openSession } from './open-session.ts';
import { usageError } from './options.ts';
import { exitStatus, type Invocation } from './verb.ts';

/** How a verb answers a command. */
export interface Answerer<Answer> {
  readonly verb: string;
  readonly answer: (session: Session, script: Script) => Answer | Promise<Answer>;
  readonly toJson: (answer: Answer, id?: Json) => Json;
  /** For a reader; with the text that places in it are of. */
  readonly show: (answer: Answer) => string;
  /** The exit status where the command stood on the line. */
  readonly status?: (answer: Answer) => number;
}

/** Answers the words, or each line of standard input. */
export async function answerCommands<Answer>(
  invocation: Invocation,
  answerer: Answerer<Answer>,
): Promise<number> {
  const { host, options, words, signal } = invocation;
  const { session } = openSession(invocation);
  if (words.length > 0) {
    const answer = await answerer.answer(session, readCommandWords(words));
    const isJson = options.output === 'json';
    host.output.write(isJson ? `${writeJson(answerer.toJson(answer))}\n` : answerer.show(answer));
    return answerer.status?.(answer) ?? exitStatus.done;
  }
  const lines = invocation.inputLines();
  if (!lines) throw usageError(commandLineMessages.missingWords(answerer.verb, wanted));
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const answer = await answerLine(session, answerer, { line, number });
    host.output.write(`${writeJson(answer)}\n`);
  }
  signal.throwIfAborted();
  return exitStatus.done;
}

const wanted = 'a command, or commands on standard input';

/** The lines share no variables. */
async function answerLine<Answer>(
  session: Session,
  { answer, toJson }: Answerer<Answer>,
  { line, number }: { readonly line: string; readonly number: number },
): Promise<Json> {
  let id: Json = number;
  try {
    const given = readLine(line);
    id = given.id ?? number;
    if (typeof given.command !== 'string') throw lineError(commandLineMessages.noCommandInLine());
    return toJson(await answer(createSession(session), compileScript(given.command)), id);
  } catch (error) {
    return new Map<string, Json>([
      ['id', id],
      ['error', errorToJson(error instanceof CmdletError ? error : faultError(error))],
    ]);
  }
}

/** A fault of ours is the answer to its line too; the lines behind it are still worth answering. */
function faultError(fault: unknown): CmdletError {
  const what = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return new CmdletError({
    id: 'InternalFault',
    category: 'NotSpecified',
    message: commandLineMessages.lineFailed(what),
    cause: fault,
  });
}

interface GivenLine {
  readonly id?: Json | undefined;
  readonly command?: Json | undefined;
}

/** A line that begins as an object is one in JSON; no command of PowerShell begins so. */
function readLine(line: string): GivenLine {
  if (!line.trimStart().startsWith('{')) return { command: line };
  const json = readJson(line);
  if (!(json instanceof Map)) throw lineError(commandLineMessages.notJsonLine());
  return { id: json.get('id'), command: json.get('command') };
}

function lineError(message: string): CmdletError {
  return new CmdletError({ id: 'InvalidInputLine', category: 'InvalidData', message });
}

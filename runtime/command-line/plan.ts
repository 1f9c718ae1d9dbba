/**
 * `mgsh plan`: the request of a command, without sending it. With words it prints one; without, it
 * reads commands from standard input, one a line as text or as JSON, and answers each with a JSON line.
 */
import { CmdletError } from '../base/errors.ts';
import { commandLineMessages } from '../base/messages/command-line.ts';
import { bindOneCommand } from '../engine/bind-command.ts';
import { readCommandWords } from '../engine/command-words.ts';
import { compileScript, type Script } from '../engine/compile-script.ts';
import { planCall } from '../engine/plan-call.ts';
import { type PlanSummary, planToJson, summarizePlan } from '../engine/plan-summary.ts';
import { createSession, type Session } from '../engine/session.ts';
import { errorToJson } from '../output/error-json.ts';
import type { Json } from '../values/json-text.ts';
import { writeJson } from '../values/json-text.ts';
import { readJson } from '../values/read-json.ts';
import { openSession } from './open-session.ts';
import { usageError } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Plans the words, or each line of standard input. */
export const plan: Verb = async (invocation) => {
  const { host, options, words, signal } = invocation;
  const { session } = openSession(invocation);
  if (words.length > 0) {
    const summary = await planScript(session, readCommandWords(words));
    const isJson = options.output === 'json';
    host.output.write(isJson ? `${writeJson(planToJson(summary))}\n` : showPlan(summary));
    return exitStatus.done;
  }
  const lines = invocation.inputLines();
  if (!lines) throw usageError(commandLineMessages.missingWords('plan', wanted));
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    host.output.write(`${writeJson(await answerLine(session, line, number))}\n`);
  }
  signal.throwIfAborted();
  return exitStatus.done;
};

const wanted = 'a command, or commands on standard input';

async function planScript(session: Session, script: Script): Promise<PlanSummary> {
  return summarizePlan(await planCall(session, bindOneCommand(session, script)), session.origin);
}

/** One answer for one line, whatever is in it; the lines share no variables. */
async function answerLine(session: Session, line: string, number: number): Promise<Json> {
  let id: Json = number;
  try {
    const given = readLine(line);
    id = given.id ?? number;
    if (typeof given.command !== 'string') throw lineError(commandLineMessages.noCommandInLine());
    const own = createSession(session);
    return planToJson(await planScript(own, compileScript(given.command)), id);
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

function showPlan({ cmdlet, set, request, warnings }: PlanSummary): string {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}\n`);
  const body = showBody(request);
  const remarks = warnings.map((warning) => `# ${warning}\n`);
  const title = `# ${cmdlet}, parameter set ${set}\n`;
  return `${title}${remarks.join('')}${request.method} ${request.url}\n${headers.join('')}${body}`;
}

function showBody({ body, file }: PlanSummary['request']): string {
  if (file) return `\n${commandLineMessages.fileBody(file.path, file.size)}\n`;
  return body === null ? '' : `\n${writeJson(body, '  ')}\n`;
}

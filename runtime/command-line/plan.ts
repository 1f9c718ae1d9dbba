/**
 * `mgsh plan`: the request of a command, without sending it. With words it prints one; without, it
 * reads commands from standard input, one a line as text or as JSON, and answers each with a JSON line.
 */
import { CmdletError } from '../base/errors.ts';
import { commandLineMessages } from '../base/messages/command-line.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import { bindCommand, bindOneCommand } from '../engine/bind-command.ts';
import { findCommand } from '../engine/find-command.ts';
import { planCall } from '../engine/plan-call.ts';
import { type PlanSummary, planToJson, summarizePlan } from '../engine/plan-summary.ts';
import type { Session } from '../engine/session.ts';
import { readShellWords } from '../engine/shell-words.ts';
import { Variables } from '../engine/variables.ts';
import { errorToJson } from '../output/error-json.ts';
import type { Json } from '../values/json-text.ts';
import { writeJson } from '../values/json-text.ts';
import { readJson } from '../values/read-json.ts';
import { openSession } from './open-session.ts';
import { usageError } from './options.ts';
import { isScript } from './run-cmdlet.ts';
import { showEvents } from './show-events.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Plans the words, or each line of standard input. */
export const plan: Verb = async (invocation) => {
  const { host, options, words } = invocation;
  const { session } = openSession(invocation, showEvents(invocation));
  if (words.length > 0) {
    const summary = await planOf(session, bindWords(session, words));
    const isJson = options.json === true || options.output === 'json';
    host.output.write(isJson ? `${writeJson(planToJson(summary))}\n` : showPlan(summary));
    return exitStatus.done;
  }
  const lines = invocation.inputLines();
  if (!lines)
    throw usageError(
      commandLineMessages.missingWords('plan', 'a command, or commands on standard input'),
    );
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    host.output.write(`${writeJson(await answerLine(session, line, number))}\n`);
  }
  return exitStatus.done;
};

function bindWords(session: Session, words: readonly string[]): BoundCall {
  const [name = '', ...rest] = words;
  if (isScript(words)) return bindOneCommand(session, name);
  const command = {
    cmdlet: findCommand(session.catalog, name),
    elements: readShellWords(rest),
    input: null,
  };
  const [call] = bindCommand(session, command);
  return call as BoundCall;
}

async function planOf(session: Session, call: BoundCall): Promise<PlanSummary> {
  return summarizePlan(await planCall(session, call), session.origin);
}

/** One answer for one line, whatever is in it; the lines share no variables. */
async function answerLine(session: Session, line: string, number: number): Promise<Json> {
  let id: Json = number;
  try {
    const given = readLine(line);
    id = given.id ?? number;
    const own = { ...session, variables: new Variables() };
    return planToJson(await planOf(own, bindOneCommand(own, given.command)), id);
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    return new Map<string, Json>([
      ['id', id],
      ['error', errorToJson(error)],
    ]);
  }
}

function readLine(line: string): { readonly id?: Json; readonly command: string } {
  if (!line.trimStart().startsWith('{')) return { command: line };
  const json = readJson(line);
  if (!(json instanceof Map)) throw lineError(commandLineMessages.notJsonLine());
  const command: Json | undefined = json.get('command');
  if (typeof command !== 'string') throw lineError(commandLineMessages.noCommandInLine());
  const id: Json | undefined = json.get('id');
  return { command, ...(id !== undefined && { id }) };
}

function lineError(message: string): CmdletError {
  return new CmdletError({ id: 'InvalidInputLine', category: 'InvalidData', message });
}

function showPlan({ cmdlet, set, request, warnings }: PlanSummary): string {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}\n`);
  const body = request.body === null ? '' : `\n${writeJson(request.body, '  ')}\n`;
  const remarks = warnings.map((warning) => `# ${warning}\n`);
  const title = `# ${cmdlet}, parameter set ${set}\n`;
  return `${title}${remarks.join('')}${request.method} ${request.url}\n${headers.join('')}${body}`;
}

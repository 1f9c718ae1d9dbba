/** `mgsh plan`: the request of a command, without sending it; of several on standard input, each on a line. */
import { commandLineMessages } from '../base/messages/command-line.ts';
import { bindOneCommand } from '../engine/plan/bind-command.ts';
import { planCall } from '../engine/plan/plan-call.ts';
import { type PlanSummary, planToJson, summarizePlan } from '../engine/plan/plan-summary.ts';
import { writeJson } from '../values/json-text.ts';
import { answerCommands } from './answer-commands.ts';
import type { Verb } from './verb.ts';

/** Plans the words, or each line of standard input. */
export const plan: Verb = (invocation) =>
  answerCommands(invocation, {
    verb: 'plan',
    answer: async (session, script) =>
      summarizePlan(await planCall(session, bindOneCommand(session, script)), session.origin),
    toJson: planToJson,
    show: showPlan,
  });

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

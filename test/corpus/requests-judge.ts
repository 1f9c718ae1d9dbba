/**
 * What the SDK's own generated cmdlets sent, against what we would send: method, URL, headers and body
 * of every request, and id and category of every error.
 */

import { CmdletError } from '../../runtime/base/errors.ts';
import { isSwitchOn } from '../../runtime/binder/bound-call.ts';
import { bindScript } from '../../runtime/engine/bind-command.ts';
import { planCall } from '../../runtime/engine/plan-call.ts';
import { createSession } from '../../runtime/engine/session.ts';
import { nodeHost } from '../../runtime/shell/node-host.ts';
import { writeJson } from '../../runtime/values/json-text.ts';
import { compare } from './difference.ts';
import { generated } from './generated.ts';
import type { JudgeRecord } from './judges.ts';

interface RequestRecord {
  readonly id: string;
  readonly script: string;
  readonly requests: readonly {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
  }[];
  readonly errors: readonly RecordedError[];
  /** The error that ended the script, where one did. */
  readonly terminated: RecordedError | null;
}

interface RecordedError {
  readonly id: string;
  readonly category: string;
}

interface Answer {
  readonly requests: readonly unknown[];
  readonly errors: readonly unknown[];
}

/** Opens the judge over the folder's own help pages. */
export async function openRequestsJudge(folder: string): Promise<JudgeRecord | string> {
  const made = await generated(folder, 'exact');
  if (typeof made === 'string') return made;
  return async (line) => {
    const record = line as RequestRecord;
    const session = createSession({
      host: nodeHost(),
      catalog: made.catalog,
      origin: 'https://graph.microsoft.com',
      connect: () => Promise.reject(new TypeError('a judge sends nothing')),
    });
    const answer = await answerScript(session, record.script);
    return [
      ...compare('requests', record.requests.map(recorded), answer.requests),
      ...compare('errors', recordedErrors(record), answer.errors),
    ];
  };
}

async function answerScript(
  session: ReturnType<typeof createSession>,
  script: string,
): Promise<Answer> {
  const requests: unknown[] = [];
  try {
    for (const call of bindScript(session, script)) {
      const { request } = await planCall(session, call);
      if (isSwitchOn(call, 'WhatIf')) continue;
      requests.push({
        method: request.method,
        url: session.origin + request.path,
        headers: request.headers,
        body: request.body ? JSON.parse(writeJson(request.body)) : null,
      });
    }
    return { requests, errors: [] };
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    return { requests, errors: [{ id: error.fullId, category: error.category }] };
  }
}

/** The error that ended a script is often among its errors as well; it is one error. */
function recordedErrors({ errors, terminated }: RequestRecord): RecordedError[] {
  const all = [...errors, ...(terminated ? [terminated] : [])];
  const plain = all.map(({ id, category }) => ({ id, category }));
  return plain.filter((error, index) => plain.findIndex(({ id }) => id === error.id) === index);
}

function recorded(request: RequestRecord['requests'][number]): Record<string, unknown> {
  const { method, url, headers, body } = request;
  return { method, url, headers, body: body === null ? null : readBody(body) };
}

/** The members of a JSON body have no order; any other content is compared as it is. */
function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

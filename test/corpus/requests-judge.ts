/**
 * What the SDK's own generated cmdlets sent, against what we would send: method, URL, headers and body
 * of every request, and id and category of every error.
 */

import { CmdletError } from '../../runtime/base/errors.ts';
import { bindScript } from '../../runtime/engine/bind-command.ts';
import type { GraphConnection } from '../../runtime/engine/graph-connection.ts';
import { runCall } from '../../runtime/engine/run-call.ts';
import { createSession } from '../../runtime/engine/session.ts';
import { fakeHost } from '../support/fake-host.ts';
import { compare } from './difference.ts';
import { generated } from './generated.ts';
import type { JudgeRecord } from './judges.ts';

interface RequestRecord {
  readonly id: string;
  readonly script: string;
  readonly requests: readonly SentRequest[];
  readonly errors: readonly RecordedError[];
  /** The error that ended the script, where one did. */
  readonly terminated: RecordedError | null;
}

interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

interface RecordedError {
  readonly id: string;
  readonly category: string;
}

/** Opens the judge over the folder's own help pages. */
export async function openRequestsJudge(folder: string): Promise<JudgeRecord | string> {
  const made = await generated(folder, 'exact');
  if (typeof made === 'string') return made;
  return async (line) => {
    const record = line as RequestRecord;
    const requests: SentRequest[] = [];
    const session = createSession({
      host: fakeHost(),
      catalog: made.catalog,
      origin: graphOrigin,
      connect: async () => recordingConnection(requests),
    });
    const errors = await runToFirstError(session, record.script);
    return [
      ...compare('requests', record.requests.map(plainRequest), requests.map(plainRequest)),
      ...compare('errors', recordedErrors(record), errors),
    ];
  };
}

const graphOrigin = 'https://graph.microsoft.com';

/** A Graph that answers everything with an empty object and keeps what it was sent. */
function recordingConnection(requests: SentRequest[]): GraphConnection {
  return {
    origin: graphOrigin,
    bearer: () => Promise.reject(new TypeError('a judge signs nothing')),
    transport: {
      send: () => Promise.reject(new TypeError('a judge uploads nothing')),
      close: () => undefined,
    },
    client: {
      send: async ({ method, url, headers, body }) => {
        const text = typeof body === 'object' ? Buffer.from(body).toString() : body;
        requests.push({
          method,
          url: graphOrigin + url,
          headers: headers ?? {},
          body: text ?? null,
        });
        return { status: 200, headers: {}, body: new TextEncoder().encode('{}') };
      },
    },
  };
}

async function runToFirstError(
  session: ReturnType<typeof createSession>,
  script: string,
): Promise<readonly RecordedError[]> {
  try {
    for (const call of bindScript(session, script)) await runCall(session, call);
    return [];
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    return [{ id: error.fullId.replace(newGuid, '<guid>'), category: error.category }];
  }
}

/** As the recordings show an id that is new every time. */
const newGuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

/** The error that ended a script is often among its errors as well; it is one error. */
function recordedErrors({ errors, terminated }: RequestRecord): RecordedError[] {
  const all = [...errors, ...(terminated ? [terminated] : [])];
  const plain = all.map(({ id, category }) => ({ id, category }));
  return plain.filter((error, index) => plain.findIndex(({ id }) => id === error.id) === index);
}

function plainRequest({ method, url, headers, body }: SentRequest): Record<string, unknown> {
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

/**
 * What the SDK's own generated cmdlets sent, against what we would send: method, URL, headers and body
 * of every request, and id and category of every error.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CmdletError } from '../../runtime/base/errors.ts';
import type { GraphConnection } from '../../runtime/engine/call/graph-connection.ts';
import { compileScript } from '../../runtime/engine/compile-script.ts';
import { startScript } from '../../runtime/engine/run-script.ts';
import { createSession } from '../../runtime/engine/session.ts';
import type { HttpRequest } from '../../runtime/http/transport.ts';
import { nodeFiles } from '../../runtime/shell/node-files.ts';
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
  const files = mkdtempSync(join(tmpdir(), 'graph-cmdlets-judge-'));
  process.once('exit', () => rmSync(files, { recursive: true }));
  return async (line) => {
    const record = line as RequestRecord;
    // The recordings have their files in the root folder, which is not ours to write to.
    const script = record.script.replace(/(?<=[\s':])\/(?=oracle-)/g, `${files}/`);
    const requests: SentRequest[] = [];
    const session = createSession({
      host: { ...fakeHost(), files: nodeFiles },
      catalog: made.catalog,
      origin: graphOrigin,
      connect: async () => recordingConnection(requests),
    });
    const errors = await runToFirstError(session, script);
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
      send: async ({ method, url, headers, body, into }) => {
        requests.push({
          method,
          url: graphOrigin + url,
          headers: headers ?? {},
          body: await bodyText(body),
        });
        await into?.take(emptyObject(), {});
        return { status: 200, headers: {}, body: new TextEncoder().encode('{}') };
      },
    },
  };
}

async function bodyText(body: HttpRequest['body']): Promise<string | null> {
  if (body === undefined || typeof body === 'string') return body ?? null;
  if (!('open' in body)) return Buffer.from(body).toString();
  const pieces: Uint8Array[] = [];
  for await (const piece of body.open()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function* emptyObject(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('{}');
}

async function runToFirstError(
  session: ReturnType<typeof createSession>,
  script: string,
): Promise<readonly RecordedError[]> {
  try {
    await startScript(session, compileScript(script), { errorAction: 'Stop' });
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

/** Asks the Graph for the item that an upload became: by its id, or by its name where the answer was lost. */
import { HttpError } from '../base/errors.ts';
import { escapeValue } from '../resolver/expand-path.ts';
import type { GraphRequest } from '../resolver/graph-request.ts';
import type { FileSource } from '../upload/file-source.ts';
import type { UploadProfile } from '../upload/profile.ts';
import type { Json, JsonObject } from '../values/json-text.ts';
import { writeJson } from '../values/json-text.ts';
import type { GraphConnection } from './graph-connection.ts';
import { answerJson } from './read-answer.ts';

interface Question {
  readonly request: GraphRequest;
  readonly signal: AbortSignal | undefined;
}

/** The attachment with the id; when reading it is refused, what is known: its id. */
export async function readAttachment(
  connection: GraphConnection,
  question: Question & { readonly itemId: string | null },
): Promise<JsonObject> {
  const { itemId } = question;
  if (itemId === null) return new Map();
  const url = `${parentPath(question.request)}/${escapeValue(itemId)}`;
  const item = await getObject(connection, url, question.signal);
  return item ?? new Map<string, Json>([['id', itemId]]);
}

/** The drive item at the session's target when it has the file's size, as plain JSON; null when there is none. */
export async function findDriveItem(
  connection: GraphConnection,
  question: Question & { readonly profile: UploadProfile; readonly file: FileSource },
): Promise<unknown> {
  const root = question.request.body?.get(question.profile.bodyRoot);
  const given = root instanceof Map ? root.get('name') : undefined;
  const name = typeof given === 'string' ? given : question.file.name;
  const target = parentPath(question.request);
  const url = target.endsWith('/root') ? `${target}:/${escapeValue(name)}:` : target;
  const item = await getObject(connection, url, question.signal);
  return item?.get('size') === question.file.size ? JSON.parse(writeJson(item)) : null;
}

/** The request's path without its action. */
function parentPath(request: GraphRequest): string {
  return request.path.slice(0, request.path.lastIndexOf('/'));
}

/** Statuses that say "not there" or "not for you"; anything else is an error of its own. */
const absent = new Set<number | undefined>([403, 404, 405]);

async function getObject(
  connection: GraphConnection,
  url: string,
  signal: AbortSignal | undefined,
): Promise<JsonObject | null> {
  try {
    const response = await connection.client.send({ method: 'GET', url, headers: {}, signal });
    const json = answerJson(response);
    return json instanceof Map ? (json as JsonObject) : null;
  } catch (error) {
    if (error instanceof HttpError && absent.has(error.status)) return null;
    throw error;
  }
}

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
  const path = `${parentPath(question.request)}/${escapeValue(itemId)}`;
  const item = await getObject(connection, path, question.signal);
  return item ?? new Map<string, Json>([['id', itemId]]);
}

/**
 * Looks for the finished file where the session's target is, as plain JSON; null when it is not there.
 * Only a drive can tell: it keeps one file of a name. Of attachments there may be an older one of the
 * same name, and taking that for ours would call a lost upload done.
 */
export async function findFinishedItem(
  connection: GraphConnection,
  question: Question & { readonly profile: UploadProfile; readonly file: FileSource },
): Promise<unknown> {
  const { request, profile, file, signal } = question;
  if (profile.family !== 'driveItem') return null;
  const root = request.body?.get(profile.bodyRoot);
  const given = root instanceof Map ? (root as JsonObject).get('name') : undefined;
  const name = typeof given === 'string' ? given : file.name;
  const target = parentPath(request);
  const path = target.endsWith('/root') ? `${target}:/${escapeValue(name)}:` : target;
  const item = await getObject(connection, path, signal);
  return item?.get('size') === file.size ? JSON.parse(writeJson(item)) : null;
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

/** Upload in, the item that it became out: told by the answer, or asked for by id, or by name where the answer was lost. */
import { HttpError, UploadError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import { escapeValue } from '../../resolver/expand-path.ts';
import type { GraphRequest } from '../../resolver/graph-request.ts';
import type { UploadResult } from '../../upload/upload-options.ts';
import { objectFromJson } from '../../values/from-json.ts';
import type { Json, JsonObject } from '../../values/json-text.ts';
import type { Value } from '../../values/value.ts';
import type { DescribedUpload } from './describe-upload.ts';
import { fromPlainJson, toPlainJson } from './plain-json.ts';
import { answerJson, className } from './read-answer.ts';
import type { Sending } from './send-call.ts';

const itemTypes = {
  driveItem: 'IMicrosoftGraphDriveItem',
  outlook: 'IMicrosoftGraphAttachment',
  todo: 'IMicrosoftGraphAttachmentBase',
  print: 'IMicrosoftGraphPrintDocument',
} as const;

/** The item of a finished upload; nothing where the service told of none. */
export async function readFinished(
  sending: Sending,
  { call, profile }: DescribedUpload,
  result: UploadResult,
): Promise<readonly Value[]> {
  const item =
    profile.finishedBy === 'body'
      ? fromPlainJson(result.item)
      : await readAttachment(sending, result);
  if (item === null) return [];
  return [objectFromJson(item, className(call.cmdlet, itemTypes[profile.family]))];
}

/** The attachment; when reading it is refused, what is known: its id. */
async function readAttachment(
  sending: Sending,
  { itemId, bytes }: UploadResult,
): Promise<JsonObject | null> {
  if (itemId === null) return null;
  const path = `${parentPath(sending.request)}/${escapeValue(itemId)}`;
  const item = (await getObject(sending, path)) ?? new Map<string, Json>([['id', itemId]]);
  const size = item.get('size');
  // What Outlook reports includes its own wrapping, so only too few bytes are a fault (upload-protocol.md §3.6).
  if (typeof size !== 'number' || size >= bytes) return item;
  throw new UploadError({
    id: 'UploadVerificationFailed',
    category: 'InvalidResult',
    message: runMessages.attachmentTooSmall(size, bytes),
  });
}

/**
 * Looks for the finished file where the session's target is, as plain JSON; null when it is not there.
 * Only a drive can tell: it keeps one file of a name. Of attachments there may be an older one of the
 * same name, and taking that for ours would call a lost upload done.
 */
export async function findFinished(
  sending: Sending,
  { profile, source }: DescribedUpload,
): Promise<unknown> {
  if (profile.family !== 'driveItem') return null;
  const { request } = sending;
  const root = request.body?.get(profile.bodyRoot);
  const given = root instanceof Map ? (root as JsonObject).get('name') : undefined;
  const name = typeof given === 'string' ? given : source.name;
  const target = parentPath(request);
  const path = target.endsWith('/root') ? `${target}:/${escapeValue(name)}:` : target;
  const item = await getObject(sending, path);
  return item?.get('size') === source.size ? toPlainJson(item) : null;
}

/** The request's path without its action. */
function parentPath(request: GraphRequest): string {
  return request.path.slice(0, request.path.lastIndexOf('/'));
}

/** Statuses that say "not there" or "not for you"; anything else is an error of its own. */
const absent = new Set<number | undefined>([403, 404, 405]);

async function getObject({ connection, signal }: Sending, url: string): Promise<JsonObject | null> {
  try {
    const response = await connection.client.send({ method: 'GET', url, headers: {}, signal });
    const json = answerJson(response);
    return json instanceof Map ? (json as JsonObject) : null;
  } catch (error) {
    if (error instanceof HttpError && absent.has(error.status)) return null;
    throw error;
  }
}

/**
 * A call with -InFile: describe the file, create the session, send the bytes, give the finished item.
 * The file is opened and measured before anything reaches the service, so that a bad file leaves
 * nothing behind there.
 */
import { UploadError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import type { GraphRequest } from '../resolver/graph-request.ts';
import { resolve } from '../resolver/resolve.ts';
import { type FileSource, openFileSource } from '../upload/file-source.ts';
import { planUpload } from '../upload/plan-upload.ts';
import { type UploadProfile, uploadProfiles } from '../upload/profile.ts';
import { uploadFile } from '../upload/upload-file.ts';
import type { UploadResult } from '../upload/upload-options.ts';
import { readUploadSession, type UploadSession } from '../upload/upload-session.ts';
import { objectFromJson } from '../values/from-json.ts';
import type { Json } from '../values/json-text.ts';
import type { Value } from '../values/value.ts';
import { describeFile } from './file-description.ts';
import { findFinishedItem, readAttachment } from './finished-item.ts';
import type { GraphConnection } from './graph-connection.ts';
import { answerJson, className } from './read-answer.ts';
import { sendCall } from './send-call.ts';
import type { Session } from './session.ts';
import { shouldProcess } from './should-process.ts';

/** Runs the call and gives the item that the file became. */
export async function uploadCall(
  session: Session,
  call: BoundCall,
  file: { readonly path: string; readonly signal?: AbortSignal | undefined },
): Promise<readonly Value[]> {
  const { described, source, profile } = await openDescribed(session, call, file.path);
  try {
    const request = resolve(described);
    if (!(await shouldProcess(session, described, request))) return [];
    const connection = await session.connect();
    const sending = { connection, request, signal: file.signal };
    const result = await sendFile(session, described, { ...sending, source, profile });
    return [await finishedItem(described, { ...sending, result, profile })];
  } finally {
    await source.close();
  }
}

/** The call with the file's facts filled in, as it would be sent. */
export async function describeCall(
  session: Session,
  call: BoundCall,
  path: string,
): Promise<BoundCall> {
  const { described, source } = await openDescribed(session, call, path);
  await source.close();
  return described;
}

async function openDescribed(
  session: Session,
  call: BoundCall,
  path: string,
): Promise<{ described: BoundCall; source: FileSource; profile: UploadProfile }> {
  const { uploadFamily } = call.cmdlet;
  if (!uploadFamily) throw new TypeError(`${call.cmdlet.name} opens no upload session`);
  const profile = uploadProfiles[uploadFamily];
  const source = await openFileSource(path);
  try {
    planUpload(profile, source.size);
    const described = describeFile(call, source, { profile, catalog: session.catalog });
    return { described, source, profile };
  } catch (error) {
    await source.close();
    throw error;
  }
}

interface Sending {
  readonly connection: GraphConnection;
  readonly request: GraphRequest;
  readonly signal: AbortSignal | undefined;
  readonly profile: UploadProfile;
}

async function sendFile(
  session: Session,
  call: BoundCall,
  sending: Sending & { readonly source: FileSource },
): Promise<UploadResult> {
  const { connection, request, signal, profile, source } = sending;
  const create = async (): Promise<UploadSession> => {
    const response = await sendCall(session, call, { connection, request, signal });
    const created = readUploadSession(plainJson(answerJson(response)));
    if (profile.needsBearer) requireOrigin(created, connection.origin);
    return created;
  };
  return uploadFile({
    session: await create(),
    source,
    profile,
    transport: connection.transport,
    clock: session.host.clock,
    random: session.host.random,
    signal,
    bearer: connection.bearer,
    recreate: create,
    findFinished: () => findFinishedItem(connection, { request, profile, file: source, signal }),
    onEvent: (event) => session.onEvent?.({ kind: 'upload', command: call.cmdlet.name, event }),
  });
}

/** The one family whose upload URL wants the bearer has it on the Graph itself; anywhere else it must not go. */
function requireOrigin({ uploadUrl }: UploadSession, origin: string): void {
  if (new URL(uploadUrl).origin === origin) return;
  throw new UploadError({
    id: 'UploadUrlForeign',
    category: 'PermissionDenied',
    message: runMessages.foreignUploadUrl(new URL(uploadUrl).host),
  });
}

const itemTypes = {
  driveItem: 'IMicrosoftGraphDriveItem',
  outlook: 'IMicrosoftGraphAttachment',
  todo: 'IMicrosoftGraphAttachmentBase',
  print: 'IMicrosoftGraphPrintDocument',
} as const;

async function finishedItem(
  call: BoundCall,
  finished: Sending & { readonly result: UploadResult },
): Promise<Value> {
  const { result, profile } = finished;
  const typeName = className(call.cmdlet, itemTypes[profile.family]);
  if (profile.finishedBy === 'body') return objectFromJson(typedJson(result.item), typeName);
  const item = await readAttachment(finished.connection, {
    request: finished.request,
    itemId: result.itemId,
    signal: finished.signal,
  });
  const size = item.get('size');
  // What Outlook reports includes its own wrapping, so only too few bytes are a fault (upload-protocol.md §3.6).
  if (typeof size === 'number' && size < result.bytes) {
    throw new UploadError({
      id: 'UploadVerificationFailed',
      category: 'InvalidResult',
      message: runMessages.attachmentTooSmall(size, result.bytes),
    });
  }
  return objectFromJson(item, typeName);
}

function plainJson(json: Json | undefined): unknown {
  if (json instanceof Map) {
    return Object.fromEntries([...json].map(([name, member]) => [name, plainJson(member)]));
  }
  return Array.isArray(json) ? json.map(plainJson) : json;
}

function typedJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(typedJson);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([name, member]) => [name, typedJson(member)]));
  }
  return (value ?? null) as Json;
}

/**
 * POST .../createUploadSession: finds by the resource tree what the session is for and opens it by
 * the rules of its family (upload-protocol.md §1, §2.1). In: the path before the action, and the
 * body. Out: the session as Graph tells it.
 */
import { type Answer, jsonAnswer, Refusal } from './answer.ts';
import { createDriveSession } from './create-drive-session.ts';
import { createOutlookSession } from './create-outlook-session.ts';
import { type Incoming, readJson } from './incoming.ts';
import { notFound } from './not-found.ts';
import { isAttachments, type Target } from './resource-tree.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';
import type { CreatedSession } from './session-store.ts';

/** Opens the session and answers with its upload URL. */
export async function createSession(
  service: SandboxService,
  target: Target,
  incoming: Incoming,
): Promise<Answer> {
  const body = await readJson(incoming);
  if (target.kind === 'missing') throw notFound(target);
  const { session, uploadUrl, nextExpectedRanges } = open(service, target, { body, incoming });
  service.sessions.add(session);
  const told = {
    uploadUrl,
    expirationDateTime: new Date(session.expiresAt).toISOString(),
    ...(nextExpectedRanges ? { nextExpectedRanges } : {}),
  };
  const context = `${service.origins.graph}/v1.0/$metadata#microsoft.graph.uploadSession`;
  const value = { '@odata.context': context, ...told };
  return jsonAnswer(
    session.profile.createdStatus,
    service.sessionShape === 'value' ? { value } : value,
  );
}

function open(
  service: SandboxService,
  target: Exclude<Target, { readonly kind: 'missing' }>,
  { body, incoming }: { readonly body: unknown; readonly incoming: Incoming },
): CreatedSession {
  if (target.kind === 'collection' && isAttachments(target)) {
    return createOutlookSession(service, target, body);
  }
  const isFile = target.kind === 'item' && target.item.kind === 'driveItem';
  if (target.kind === 'newFile' || isFile) {
    return createDriveSession(service, target, { body, headers: incoming.headers });
  }
  throw new Refusal({ status: 400, code: 'BadRequest', message: serviceTexts.notUploadable() });
}

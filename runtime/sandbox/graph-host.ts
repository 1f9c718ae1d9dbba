/**
 * The host that stands for graph.microsoft.com: checks the token, reads the tree, opens upload
 * sessions, and takes fault rules at /sandbox/faults.
 */
import { type Answer, emptyAnswer, jsonAnswer, Refusal } from './answer.ts';
import { createSession } from './create-session.ts';
import type { FaultRule } from './faults.ts';
import { type cut, type Incoming, member, readJson } from './incoming.ts';
import { putPhoto, readContent, readPhoto } from './item-content.ts';
import { notFound } from './not-found.ts';
import { postAttachment } from './outlook-attachments.ts';
import { commitFromSession, putContent } from './put-drive-item.ts';
import { readTarget } from './read-target.ts';
import { findTarget, isAttachments, parseSegments, type Target } from './resource-tree.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';

const versionPath = /^\/(v1\.0|beta)(?=\/|$)/i;
const contentEnd = /\/content$/i;
const photoEnd = /\/\$value$/i;
const createAction = /\/(?:microsoft\.graph\.)?createUploadSession(?:\(\))?$/i;

/** Whether the path asks for an upload session. */
export function isCreatePath(path: string): boolean {
  return createAction.test(path);
}

/** Answers a request to the Graph host, or cuts it when its sender went away. */
export async function serveGraph(
  service: SandboxService,
  incoming: Incoming,
): Promise<Answer | typeof cut> {
  const { method, url } = incoming;
  if (url.pathname === '/sandbox/faults') return changeFaults(service, incoming);
  checkToken(service, incoming.headers.authorization);
  const version = versionPath.exec(url.pathname)?.[1];
  if (version === undefined) {
    const message = serviceTexts.notASegment(url.pathname);
    throw new Refusal({ status: 404, code: 'BadRequest', message });
  }
  const path = url.pathname.replace(versionPath, '');
  const isCreate = method === 'POST' && isCreatePath(path);
  const isContent = (method === 'PUT' || method === 'GET') && contentEnd.test(path);
  const isPhoto = photoEnd.test(path);
  const ending = isCreate ? createAction : isContent ? contentEnd : isPhoto ? photoEnd : null;
  const target = findTarget(
    service.company,
    parseSegments(ending === null ? path : path.replace(ending, '')),
  );
  if (isCreate) return createSession(service, target, incoming);
  if (target.kind === 'missing') throw notFound(target);
  if (isPhoto) return servePhoto(target, incoming);
  if (method === 'GET' && isContent) return readContent(service, target);
  if (method === 'GET') return readTarget(service, target, { url, version });
  if (method === 'PUT' && target.kind !== 'collection') {
    return isContent
      ? putContent(service, target, incoming)
      : commitFromSession(service, target, incoming);
  }
  if (method === 'POST' && target.kind === 'collection' && isAttachments(target)) {
    return postAttachment(service, target.items, incoming);
  }
  const message = serviceTexts.notAllowed(method);
  throw new Refusal({ status: 405, code: 'Request_BadRequest', message });
}

/** `$value` of a profile photo; of nothing else is there one here. */
async function servePhoto(target: Target, incoming: Incoming): Promise<Answer | typeof cut> {
  const { method } = incoming;
  if (target.kind === 'item' && target.item.kind === 'profilePhoto') {
    if (method === 'GET') return readPhoto(target.item);
    if (method === 'PUT') return putPhoto(target.item, incoming);
  }
  const message = serviceTexts.notAllowed(method);
  throw new Refusal({ status: 405, code: 'Request_BadRequest', message });
}

function checkToken(service: SandboxService, authorization: string | undefined): void {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  const judgement = token === undefined ? 'missing' : service.tokens.judge(token);
  if (judgement === 'valid') return;
  const texts = {
    missing: serviceTexts.noToken,
    unknown: serviceTexts.unknownToken,
    expired: serviceTexts.expiredToken,
  };
  throw new Refusal({
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: texts[judgement](),
    headers: {
      'www-authenticate': `Bearer realm="", authorization_uri="${service.origins.signIn}"`,
    },
  });
}

/** POST adds a rule or a list of them, DELETE forgets all, GET tells what is still to come. */
async function changeFaults(service: SandboxService, incoming: Incoming): Promise<Answer> {
  if (incoming.method === 'GET') return jsonAnswer(200, { value: service.faults.pending });
  if (incoming.method === 'DELETE') {
    service.faults.clear();
    return emptyAnswer(204);
  }
  const body = await readJson(incoming);
  const rules = Array.isArray(body) ? body : [body];
  if (!rules.every((rule) => typeof member(member(rule, 'action'), 'kind') === 'string')) {
    throw new Refusal({ status: 400, code: 'BadRequest', message: serviceTexts.badFault() });
  }
  service.faults.add(...(rules as FaultRule[]));
  return emptyAnswer(204);
}

/**
 * PUT on a drive item: the whole of a small file (upload-protocol.md §3.7), or the second try at the
 * commit of a session whose name was taken meanwhile (upload-protocol.md §3.4).
 */
import { QuickXorHash } from '../upload/quick-xor-hash.ts';
import { type Answer, Refusal } from './answer.ts';
import { findPlace, placeFile, readConflictBehavior } from './drive-files.ts';
import { hostRules } from './host-rules.ts';
import { cut, type Incoming, member, readJson } from './incoming.ts';
import { KeptContent } from './kept-content.ts';
import { notFound } from './not-found.ts';
import type { Target } from './resource-tree.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';

type FileTarget = Exclude<Target, { readonly kind: 'missing' | 'collection' }>;

const conflictAnnotation = '@microsoft.graph.conflictBehavior';
const sourceAnnotation = '@microsoft.graph.sourceUrl';
const mostBytes = 250_000_000;

/** Takes a file in one request, zero bytes included. */
export async function putContent(
  service: SandboxService,
  target: FileTarget,
  incoming: Incoming,
): Promise<Answer | typeof cut> {
  const place = findPlace(target, undefined);
  const conflict = readConflictBehavior(incoming.url.searchParams.get(conflictAnnotation));
  const hash = new QuickXorHash();
  const kept = new KeptContent();
  let size = 0;
  const end = await incoming.readBody((bytes) => {
    size += bytes.length;
    hash.update(bytes);
    kept.add(bytes);
  });
  if (end === 'broken') return cut;
  if (size > mostBytes) {
    const message = serviceTexts.fileTooLarge(size, mostBytes);
    throw new Refusal({ status: 413, code: 'invalidRequest', message });
  }
  const quickXorHash = hash.digest();
  return placeFile(service, place, { conflict, size, quickXorHash, content: kept.bytes });
}

/** Commits the bytes of the session named in the body under the name and the conflict rule given now. */
export async function commitFromSession(
  service: SandboxService,
  target: FileTarget,
  incoming: Incoming,
): Promise<Answer> {
  const body = await readJson(incoming);
  const source = member(body, sourceAnnotation);
  if (typeof source !== 'string' || !URL.canParse(source)) {
    const message = serviceTexts.missingMember(sourceAnnotation);
    throw new Refusal({ status: 400, code: 'invalidRequest', message });
  }
  const { guid, secret } = hostRules.drive.identify(new URL(source));
  const session = service.sessions.find(guid);
  if (!session || session.secret !== secret) {
    throw notFound({ kind: 'missing', segment: guid, trail: target.trail });
  }
  if (session.received !== session.total) {
    const message = serviceTexts.bytesMissing();
    throw new Refusal({ status: 400, code: 'invalidRequest', message });
  }
  const name = member(body, 'name');
  const place = findPlace(target, typeof name === 'string' ? name : undefined);
  const answer = placeFile(service, place, {
    conflict: readConflictBehavior(member(body, conflictAnnotation)),
    size: session.received,
    quickXorHash: session.hash?.digest() ?? '',
    content: session.kept?.bytes,
  });
  service.sessions.remove(session);
  return answer;
}

/**
 * A host that upload URLs lead to: takes ranges, tells where a session stands, drops it, commits it
 * (upload-protocol.md §3.2 to §3.4, §4); and gives what download URLs are for. It knows no access tokens
 * and refuses who sends one.
 */
import { type Answer, emptyAnswer, jsonAnswer, Refusal } from './answer.ts';
import type { HostRules } from './host-rules.ts';
import type { cut, Incoming } from './incoming.ts';
import { receiveRange } from './receive-range.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';
import type { OpenSession } from './session-store.ts';

/** Answers a request to an upload or a download URL. */
export async function serveUploadHost(
  service: SandboxService,
  rules: HostRules,
  incoming: Incoming,
): Promise<Answer | typeof cut> {
  if (incoming.headers.authorization !== undefined) throw new Refusal(rules.strayToken);
  const download = incoming.method === 'GET' ? service.downloads.answer(incoming.url) : undefined;
  if (download) return download;
  const session = findSession(service, rules, incoming.url);
  if (incoming.method === 'PUT') return receiveRange(service, { rules, session, incoming });
  if (incoming.method === 'DELETE') {
    service.sessions.remove(session);
    return emptyAnswer(204);
  }
  if (incoming.method === 'GET' && session.profile.hasStatus) {
    return { ...rules.progress(service, session), status: 200 };
  }
  if (incoming.method === 'POST' && session.defersCommit) return commit(service, session);
  throw new Refusal({
    status: 405,
    code: 'invalidRequest',
    message: serviceTexts.notAllowed(incoming.method),
  });
}

function findSession(service: SandboxService, rules: HostRules, url: URL): OpenSession {
  const { guid, secret } = rules.identify(url);
  const session = service.sessions.find(guid);
  if (!session || session.profile.family !== rules.family) throw new Refusal(rules.noSession);
  const { status, code } = rules.strayToken;
  if (secret !== session.secret) {
    throw new Refusal({ status, code, message: serviceTexts.wrongSecret() });
  }
  if (service.clock.now() >= session.endsAt) {
    const message = serviceTexts.sessionSecretExpired();
    throw new Refusal({ status, code, innerCode: 'expiredToken', message });
  }
  return session;
}

/** The POST without a body that ends a session with `deferCommit` (upload-protocol.md §3.4). */
function commit(service: SandboxService, session: OpenSession): Answer {
  if (session.received !== session.total) {
    const message = serviceTexts.bytesMissing();
    return jsonAnswer(400, { error: { code: 'invalidRequest', message } });
  }
  const answer = session.finish(session);
  service.sessions.remove(session);
  return answer;
}

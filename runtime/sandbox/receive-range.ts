/**
 * PUT of one range: checks its place, lets the bytes pass by hash and counter, and moves the session
 * on only when all of them came. Order of the checks: what the header says of itself, then of the
 * session, then of what is here already; the bytes are looked at last.
 */
import { type Answer, Refusal, type ServiceError } from './answer.ts';
import { type ContentRange, parseContentRange } from './content-range.ts';
import type { HostRules } from './host-rules.ts';
import { cut, type Incoming } from './incoming.ts';
import { KeptContent } from './kept-content.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';
import { type OpenSession, slideMilliseconds } from './session-store.ts';

interface RangeCall {
  readonly rules: HostRules;
  readonly session: OpenSession;
  readonly incoming: Incoming;
}

/** Takes one range, or leaves the session as it was. */
export async function receiveRange(
  service: SandboxService,
  call: RangeCall,
): Promise<Answer | typeof cut> {
  const { rules, session, incoming } = call;
  const range = checkHeaders(call);
  checkPlace(session, range);
  const length = range.last - range.first + 1;
  // The hash runs on a copy: a range that breaks off leaves the session as it was.
  const hash = session.hash?.clone();
  const kept = new KeptContent();
  let received = 0;
  const { fault } = incoming;
  const isDropped = fault?.kind === 'drop';
  const end = await incoming.readBody(
    (bytes) => {
      received += bytes.length;
      if (received > length) return;
      hash?.update(bytes);
      if (session.kept) kept.add(bytes);
    },
    isDropped ? fault.afterBytes : undefined,
  );
  if (end === 'broken' || isDropped) {
    if (isDropped && fault.keepsBytes) advance(service, session, { hash, range, received, kept });
    return cut;
  }
  if (received !== length) throw new Refusal(lengthMismatch);
  // Another request may have moved the session while these bytes were on their way.
  checkPlace(session, range);
  const isLast = range.last + 1 === range.total;
  if (!isLast && (range.last + 1) % session.profile.granularity !== 0) session.isMisaligned = true;
  // Off-grid ranges are noticed only when the file is put together (upload-protocol.md §3.2).
  if (isLast && session.isMisaligned) throw new Refusal(misaligned);
  advance(service, session, { hash, range, received, kept });
  if (!isLast || session.defersCommit) return rules.progress(service, session);
  const answer = session.finish(session);
  service.sessions.remove(session);
  return answer;
}

const lengthMismatch: ServiceError = {
  status: 400,
  code: 'invalidRequest',
  message: serviceTexts.lengthMismatch(),
};

const misaligned: ServiceError = {
  status: 500,
  code: 'generalException',
  message: serviceTexts.misaligned(),
};

function checkHeaders({ rules, session, incoming }: RangeCall): ContentRange {
  const { headers } = incoming;
  const range = parseContentRange(headers['content-range']);
  if (!range) {
    throw new Refusal({
      status: 400,
      code: 'invalidRequest',
      message: serviceTexts.badContentRange(),
    });
  }
  const length = range.last - range.first + 1;
  const told = headers['content-length'];
  if (told !== undefined && Number(told) !== length) throw new Refusal(lengthMismatch);
  if (length > rules.mostBytes) throw new Refusal(rules.tooLarge(length));
  const type = headers['content-type'] ?? '';
  if (rules.needsOctetStream && !/^application\/octet-stream\b/i.test(type)) {
    throw new Refusal({
      status: 415,
      code: 'ErrorInvalidRequest',
      message: serviceTexts.octetStream(),
    });
  }
  if (range.total > session.profile.largestFile) {
    const message = serviceTexts.fileTooLarge(range.total, session.profile.largestFile);
    throw new Refusal({
      status: 400,
      code: 'invalidArgument',
      innerCode: 'maxFileSizeExceeded',
      message,
    });
  }
  return range;
}

function checkPlace({ total, received }: OpenSession, { first, total: told }: ContentRange): void {
  if (total !== undefined && told !== total) {
    throw new Refusal({
      status: 400,
      code: 'invalidRequest',
      innerCode: 'fragmentLengthMismatch',
      message: serviceTexts.totalChanged(total, told),
    });
  }
  if (first === received) return;
  const [innerCode, message] =
    first > received
      ? ['fragmentOutOfOrder', serviceTexts.outOfOrder(first, received)]
      : ['fragmentOverlap', serviceTexts.overlap(first, received)];
  throw new Refusal({ status: 416, code: 'invalidRange', innerCode, message });
}

function advance(
  service: SandboxService,
  session: OpenSession,
  {
    hash,
    range,
    received,
    kept,
  }: {
    readonly hash: OpenSession['hash'];
    readonly range: ContentRange;
    readonly received: number;
    readonly kept: KeptContent;
  },
): void {
  session.hash = hash;
  session.kept?.append(kept);
  session.total = range.total;
  session.received = range.first + received;
  if (session.profile.expirySlides) session.expiresAt = service.clock.now() + slideMilliseconds;
}

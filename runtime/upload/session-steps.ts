/**
 * Does what a phase of the state machine asks for, one step at a time, and hands the outcome to the
 * pure transitions. Decides nothing itself.
 */
import { uploadMessages } from '../base/messages/upload.ts';
import { afterCommit, afterRecreation, afterSearch, afterStatus } from './after-question.ts';
import { afterRange } from './after-range.ts';
import { hoursBeyondSession } from './deadline.ts';
import { askStatus, cancelSession, commitSession, type Line } from './exchange.ts';
import { rangeAt } from './plan-upload.ts';
import { createRangeHasher, type RangeHasher } from './range-hasher.ts';
import type { Fault, Reply } from './read-reply.ts';
import type { RangeSender } from './send-range.ts';
import { type Circumstances, fail, type Phase, type SessionState } from './session-state.ts';
import type { UploadEvent } from './upload-event.ts';
import type { UploadOptions } from './upload-options.ts';
import type { UploadSession } from './upload-session.ts';
import { compareWithItem, sizeOf } from './verify.ts';

/** An upload under way. */
export interface Upload {
  readonly options: UploadOptions;
  readonly line: Line;
  readonly sender: RangeSender;
  readonly emit: (event: UploadEvent) => void;
  /** All requests go to this session, also after it was replaced (bug 16 of upload-protocol.md §8.1). */
  session: UploadSession;
  state: SessionState;
  hasher: RangeHasher | null;
  /** Whether the service said that it does not know the session. */
  isSessionGone: boolean;
  ranges: number;
  /** The acknowledged bytes that were told last. */
  toldProgress: number;
  hasWarnedOfExpiry: boolean;
}

/** A phase in which there is something to do. */
export type OpenPhase = Exclude<Phase, { kind: 'finished' | 'failed' }>;

/** The state after one step. */
export async function takeStep(upload: Upload, phase: OpenPhase): Promise<SessionState> {
  switch (phase.kind) {
    case 'sending':
      return sendNext(upload);
    case 'asking':
      return ask(upload, phase.from);
    case 'waiting':
      return rest(upload, phase);
    case 'committing': {
      const reply = heard(upload, await commitSession(upload.line, upload.session.uploadUrl));
      return afterCommit(upload.state, { reply, facts: circumstances(upload) });
    }
    case 'searching':
      return search(upload, phase.fault);
    case 'recreating':
      return replaceSession(upload, phase.fault);
    case 'resolving': {
      const item = (await upload.options.resolveConflict?.(upload.session)) ?? null;
      return item === null
        ? fail(upload.state, 'stopped', phase.fault)
        : { ...upload.state, phase: { kind: 'finished', item, location: null } };
    }
  }
}

async function sendNext(upload: Upload): Promise<SessionState> {
  const { state, emit, hasher, session } = upload;
  const range = rangeAt(state.plan, state.offset);
  const total = state.plan.size;
  emit({ kind: 'rangeStarted', ...range, total });
  const reply = heard(
    upload,
    await upload.sender.send(session.uploadUrl, range, { plan: state.plan, hasher }),
  );
  const next = afterRange(state, { range, reply, facts: circumstances(upload) });
  if (reply.action === 'accepted') upload.ranges += 1;
  reportProgress(upload, next);
  return next;
}

async function ask(upload: Upload, from: number | null): Promise<SessionState> {
  const reply = heard(upload, await askStatus(upload.line, upload.session.uploadUrl));
  const next = afterStatus(upload.state, from, { reply, facts: circumstances(upload) });
  if (reply.action === 'accepted') {
    upload.emit({ kind: 'reconciled', offset: next.offset });
    reportProgress(upload, next);
  }
  return next;
}

async function rest(
  upload: Upload,
  { milliseconds, reason, next }: Extract<Phase, { kind: 'waiting' }>,
): Promise<SessionState> {
  upload.emit({ kind: 'waiting', seconds: milliseconds / 1000, reason });
  await upload.options.clock.sleep(milliseconds, upload.options.signal);
  return { ...upload.state, phase: next };
}

async function search(upload: Upload, fault: Fault): Promise<SessionState> {
  const { state, options } = upload;
  const { findFinished, profile } = options;
  // Without a hash an older item of the same name would pass for ours, unless the last range was sent.
  const isPlausible = profile.hash !== null || state.doubted?.end === state.plan.size;
  const item = isPlausible ? ((await findFinished?.()) ?? null) : null;
  const found = item !== null && (await isOurs(upload, item)) ? item : null;
  const canSearch = findFinished !== undefined;
  return afterSearch(state, fault, { found, canSearch, facts: circumstances(upload) });
}

async function isOurs(upload: Upload, item: unknown): Promise<boolean> {
  const { hasher, options } = upload;
  const { name, size } = options.source;
  if (hasher === null) return true;
  if (sizeOf(item) !== size) return false;
  await hasher.catchUp(size);
  return compareWithItem(item, { name, size, hash: hasher.digest() }).kind === 'same';
}

async function replaceSession(upload: Upload, fault: Fault): Promise<SessionState> {
  const { options, state, line } = upload;
  // An open session would block the name for its successor (upload-protocol.md §3.1).
  if (!upload.isSessionGone) await cancelSession(line, upload.session.uploadUrl);
  upload.isSessionGone = true;
  upload.session = await options.recreate();
  upload.isSessionGone = false;
  upload.toldProgress = 0;
  upload.hasher = upload.hasher === null ? null : createRangeHasher(options.source);
  const next = afterRecreation(state, state.plan, options.clock.now());
  upload.emit({ kind: 'recreated', count: next.recreated, reason: fault.text });
  return next;
}

function heard(upload: Upload, reply: Reply): Reply {
  upload.isSessionGone = reply.action === 'search';
  return reply;
}

function circumstances({ options }: Upload): Circumstances {
  return {
    profile: options.profile,
    now: options.clock.now(),
    random: options.random(),
    defersCommit: options.defersCommit ?? false,
  };
}

function reportProgress(upload: Upload, next: SessionState): void {
  if (next.isAssumed || next.offset === upload.toldProgress) return;
  upload.toldProgress = next.offset;
  const { options, emit } = upload;
  const total = next.plan.size;
  emit({ kind: 'rangeAccepted', acknowledged: next.offset, total });
  const hours = hoursBeyondSession(options.profile, {
    openedAt: next.openedAt,
    now: options.clock.now(),
    sent: next.offset,
    left: total - next.offset,
    expiresAt: upload.session.expiresAt,
  });
  if (hours === null || upload.hasWarnedOfExpiry) return;
  upload.hasWarnedOfExpiry = true;
  emit({ kind: 'warning', message: uploadMessages.mayExpire(options.source.name, hours) });
}

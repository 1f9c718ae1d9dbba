/**
 * Where an upload stands, and the transitions that several answers share. Pure: a transition takes
 * a state and returns the next one; what a phase asks for is done by upload-file.ts.
 *
 * It cannot spin: each way back to the same byte counts a failure, failures are forgotten only when
 * the service acknowledges more than ever before in this session, and sessions are re-created at
 * most twice (bugs 15, 17 and 26 of upload-protocol.md §8.1).
 */
import type { ByteRange, UploadPlan } from './plan-upload.ts';
import type { UploadProfile } from './profile.ts';
import type { Fault, Reply } from './read-reply.ts';
import { backoff, retryPolicy } from './retry-policy.ts';

export type Phase =
  | { readonly kind: 'sending' }
  /** `from` is the offset of the range that raised the question; null when its failure is already counted. */
  | { readonly kind: 'asking'; readonly from: number | null }
  | {
      readonly kind: 'waiting';
      readonly milliseconds: number;
      readonly reason: string;
      readonly next: Phase;
    }
  /** Looking for the finished item, as the session is gone. */
  | { readonly kind: 'searching'; readonly fault: Fault }
  | { readonly kind: 'recreating'; readonly fault: Fault }
  /** Every byte is with the service, but it has not made the item yet. */
  | { readonly kind: 'committing' }
  /** The name was taken while the bytes were on their way. */
  | { readonly kind: 'resolving'; readonly fault: Fault }
  | { readonly kind: 'finished'; readonly item: unknown; readonly location: string | null }
  | { readonly kind: 'failed'; readonly ending: Ending; readonly fault: Fault };

/** Why there is no way on. */
export type Ending =
  | 'stopped'
  | 'exhausted'
  | 'lost'
  | 'locked'
  | 'longWait'
  | 'strangeOffset'
  | 'uncertain';

export interface SessionState {
  readonly phase: Phase;
  readonly plan: UploadPlan;
  /** When the session was opened, in milliseconds since 1970. */
  readonly openedAt: number;
  /** Where the next range begins. */
  readonly offset: number;
  /** The most that the service ever acknowledged in this session. */
  readonly acknowledged: number;
  /** The end of the furthest byte sent in this session. */
  readonly sentTo: number;
  /** Failures since `acknowledged` last grew. */
  readonly failures: number;
  /** Whether `offset` is our guess, which the service has not confirmed. */
  readonly isAssumed: boolean;
  /** The range that may have been stored although its answer did not come. */
  readonly doubted: ByteRange | null;
  readonly lockWaits: number;
  readonly hasAskedForRefusal: boolean;
  readonly hasRenewedBearer: boolean;
  readonly hasWaitedForSession: boolean;
  readonly hasHalved: boolean;
  readonly hasRenewedAccess: boolean;
  readonly recreated: number;
  readonly retries: number;
}

/** What a transition may know beside the state. */
export interface Circumstances {
  readonly profile: UploadProfile;
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
  readonly defersCommit: boolean;
}

/** The state of a session before its first range. */
export function openState(plan: UploadPlan, offset: number, openedAt: number): SessionState {
  return {
    phase: { kind: 'sending' },
    plan,
    openedAt,
    offset,
    acknowledged: offset,
    sentTo: offset,
    failures: 0,
    isAssumed: false,
    doubted: null,
    lockWaits: 0,
    hasAskedForRefusal: false,
    hasRenewedBearer: false,
    hasWaitedForSession: false,
    hasHalved: false,
    hasRenewedAccess: false,
    recreated: 0,
    retries: 0,
  };
}

/** On with the byte that the service named; nothing is missing when that is the end. */
export function moveTo(state: SessionState, offset: number, facts: Circumstances): SessionState {
  const isProgress = offset > state.acknowledged;
  const moved: SessionState = {
    ...state,
    phase: { kind: 'sending' },
    offset,
    isAssumed: false,
    doubted: null,
    ...(isProgress && {
      acknowledged: offset,
      failures: 0,
      lockWaits: 0,
      hasAskedForRefusal: false,
      hasRenewedBearer: false,
    }),
  };
  return offset < state.plan.size ? moved : receivedAll(moved, facts);
}

/** The service lacks no byte, yet has not told of an item. */
export function receivedAll(state: SessionState, facts: Circumstances): SessionState {
  const { size } = state.plan;
  const full = { ...state, offset: size, acknowledged: size, isAssumed: false };
  const hasCommit = facts.profile.family === 'driveItem';
  if (hasCommit && !facts.defersCommit) return { ...full, phase: { kind: 'committing' } };
  return { ...full, phase: { kind: 'finished', item: null, location: null } };
}

/** Another try after a wait, unless there were too many without progress. */
export function retryLater(
  state: SessionState,
  cause: Pick<Reply, 'fault' | 'retryAfter' | 'action'>,
  step: { readonly next: Phase; readonly facts: Circumstances },
): SessionState {
  const { fault, retryAfter } = cause;
  const failures = state.failures + 1;
  if (failures > retryPolicy.retriesWithoutProgress) return fail(state, 'exhausted', fault);
  if ((retryAfter ?? 0) > retryPolicy.longestRetryAfter) return fail(state, 'longWait', fault);
  const span = cause.action === 'waitLong' ? retryPolicy.longWait : retryPolicy.shortWait;
  const own = backoff(failures, step.facts.random, span);
  return wait({ ...state, failures }, retryAfter ?? own, { reason: fault.text, next: step.next });
}

/** The same state after a pause. */
export function wait(
  state: SessionState,
  milliseconds: number,
  step: { readonly reason: string; readonly next: Phase },
): SessionState {
  const phase: Phase = { kind: 'waiting', milliseconds, ...step };
  return { ...state, phase, retries: state.retries + 1 };
}

/** The end without an item. */
export function fail(state: SessionState, ending: Ending, fault: Fault): SessionState {
  return { ...state, phase: { kind: 'failed', ending, fault } };
}

/** A session that refuses us is replaced once. */
export function renewAccess(state: SessionState, fault: Fault, facts: Circumstances): SessionState {
  if (facts.profile.needsBearer && fault.status === 401) {
    // The next request asks for a fresh token (upload-protocol.md §7).
    return state.hasRenewedBearer
      ? fail(state, 'stopped', fault)
      : { ...state, hasRenewedBearer: true };
  }
  if (state.hasRenewedAccess) return fail(state, 'stopped', fault);
  return recreate({ ...state, hasRenewedAccess: true }, fault);
}

/** A new session in place of this one, unless that was done too often. */
export function recreate(state: SessionState, fault: Fault): SessionState {
  if (state.recreated >= retryPolicy.recreations) return fail(state, 'lost', fault);
  return { ...state, phase: { kind: 'recreating', fault } };
}

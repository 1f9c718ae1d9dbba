/**
 * The transitions after everything that is not a range: the status question, the commit, the search
 * for the finished item and the new session. Pure, like session-state.ts.
 */
import type { UploadPlan } from './plan-upload.ts';
import { type Fault, type Reply, standstill } from './read-reply.ts';
import { retryPolicy } from './retry-policy.ts';
import {
  type Circumstances,
  fail,
  moveTo,
  openState,
  type Phase,
  receivedAll,
  recreate,
  renewAccess,
  retryLater,
  type SessionState,
  wait,
} from './session-state.ts';

/** The state after GET on the upload URL. */
export function afterStatus(
  state: SessionState,
  from: number | null,
  { reply, facts }: { readonly reply: Reply; readonly facts: Circumstances },
): SessionState {
  const again: Phase = { kind: 'asking', from };
  switch (reply.action) {
    case 'accepted':
      return goOn(state, from, { reply, facts });
    case 'wait':
    case 'waitAndAsk':
    case 'waitLong':
      return retryLater(state, reply, { next: again, facts });
    case 'search':
      return { ...state, phase: { kind: 'searching', fault: reply.fault } };
    case 'renewAccess':
      return renewAccess(state, reply.fault, facts);
    default:
      // A service that does not let itself be asked leaves us with what it acknowledged.
      return goOn({ ...state, offset: state.acknowledged }, from ?? state.acknowledged, {
        reply: { ...reply, expected: { kind: 'unsaid' } },
        facts,
      });
  }
}

function goOn(
  state: SessionState,
  from: number | null,
  { reply, facts }: { readonly reply: Reply; readonly facts: Circumstances },
): SessionState {
  const { expected } = reply;
  if (expected.kind === 'nothing') {
    return state.sentTo === state.plan.size
      ? receivedAll(state, facts)
      : fail(state, 'strangeOffset', reply.fault);
  }
  const offset = expected.kind === 'start' ? expected.start : state.offset;
  if (offset > state.sentTo) return fail(state, 'strangeOffset', reply.fault);
  const moved = moveTo(state, offset, facts);
  if (from === null || offset > from) return moved;
  return retryLater(moved, standstill(offset), { next: moved.phase, facts });
}

/** The state after the empty POST that commits the bytes. */
export function afterCommit(
  state: SessionState,
  { reply, facts }: { readonly reply: Reply; readonly facts: Circumstances },
): SessionState {
  switch (reply.action) {
    case 'accepted':
      return {
        ...state,
        phase: { kind: 'finished', item: reply.body, location: reply.location },
      };
    case 'wait':
    case 'waitAndAsk':
    case 'waitLong':
      return retryLater(state, reply, { next: { kind: 'committing' }, facts });
    case 'search':
      return { ...state, phase: { kind: 'searching', fault: reply.fault } };
    case 'resolveName':
      return { ...state, phase: { kind: 'resolving', fault: reply.fault } };
    default:
      return fail(state, 'stopped', reply.fault);
  }
}

/** The state after looking for the finished item: `found` is the item, or null when it is not there. */
export function afterSearch(
  state: SessionState,
  fault: Fault,
  {
    found,
    canSearch,
    facts,
  }: {
    readonly found: unknown;
    readonly canSearch: boolean;
    readonly facts: Circumstances;
  },
): SessionState {
  if (found !== null) return { ...state, phase: { kind: 'finished', item: found, location: null } };
  // Every byte was sent and nobody can tell whether it landed: beginning again could attach the file twice.
  const isUncertain = state.doubted?.end === state.plan.size && facts.profile.hash === null;
  if (isUncertain && !canSearch) return fail(state, 'uncertain', fault);
  const isYoung = facts.now - state.openedAt < retryPolicy.youngSession;
  if (isYoung && !state.hasWaitedForSession) {
    const next: Phase = facts.profile.hasStatus
      ? { kind: 'asking', from: null }
      : { kind: 'sending' };
    const step = { reason: fault.text, next };
    return wait({ ...state, hasWaitedForSession: true }, retryPolicy.youngSessionWait, step);
  }
  return recreate(state, fault);
}

/** The state of the session that replaces the one of `state`. */
export function afterRecreation(
  state: SessionState,
  plan: UploadPlan,
  openedAt: number,
): SessionState {
  return {
    ...openState(plan, 0, openedAt),
    hasHalved: state.hasHalved,
    hasRenewedAccess: state.hasRenewedAccess,
    recreated: state.recreated + 1,
    retries: state.retries,
  };
}

/**
 * In: the state, the range that was sent and the reply to it. Out: the next state. The status has
 * been translated to an action by the table of status-table.ts; each action is one function here.
 */
import type { ByteRange } from './plan-upload.ts';
import { halveRanges } from './plan-upload.ts';
import { type Reply, standstill } from './read-reply.ts';
import { backoff, retryPolicy } from './retry-policy.ts';
import {
  type Circumstances,
  fail,
  moveTo,
  type Phase,
  receivedAll,
  recreate,
  renewAccess,
  retryLater,
  type SessionState,
  wait,
} from './session-state.ts';
import type { StatusAction } from './status-table.ts';

interface Sent {
  readonly range: ByteRange;
  readonly reply: Reply;
  readonly facts: Circumstances;
}

type Transition = (state: SessionState, sent: Sent) => SessionState;

const sending: Phase = { kind: 'sending' };

const transitions: Readonly<Record<StatusAction, Transition>> = {
  accepted: (state, sent) => (isFinal(state, sent) ? finish(state, sent) : goOn(state, sent)),
  wait: (state, { reply, facts }) => retryLater(state, reply, { next: sending, facts }),
  waitAndAsk: retryAndAsk,
  waitLong: retryAndAsk,
  ask: disagree,
  askIfUnsure: (state, { range, reply, facts }) => {
    const isUnsure = state.isAssumed || state.doubted !== null;
    return isUnsure && facts.profile.hasStatus && !state.hasAskedForRefusal
      ? { ...state, hasAskedForRefusal: true, phase: { kind: 'asking', from: range.start } }
      : fail(state, 'stopped', reply.fault);
  },
  search: (state, { reply }) => ({ ...state, phase: { kind: 'searching', fault: reply.fault } }),
  renewAccess: (state, { reply, facts }) => renewAccess(state, reply.fault, facts),
  resolveName: (state, { range, reply }) =>
    range.end === state.plan.size
      ? { ...state, phase: { kind: 'resolving', fault: reply.fault } }
      : fail(state, 'stopped', reply.fault),
  halve: (state, { reply }) => {
    const plan = state.hasHalved ? null : halveRanges(state.plan);
    return plan === null
      ? fail(state, 'stopped', reply.fault)
      : { ...state, plan, hasHalved: true, phase: sending };
  },
  waitForLock: (state, { reply, facts }) => {
    const lockWaits = state.lockWaits + 1;
    if (lockWaits > retryPolicy.lockRetries) return fail(state, 'locked', reply.fault);
    const own = backoff(lockWaits, facts.random, retryPolicy.lockWait);
    if ((reply.retryAfter ?? 0) > retryPolicy.longestRetryAfter) {
      return fail(state, 'longWait', reply.fault);
    }
    const step = { reason: reply.fault.text, next: sending };
    return wait({ ...state, lockWaits }, reply.retryAfter ?? own, step);
  },
  stop: (state, { reply }) => fail(state, 'stopped', reply.fault),
};

/** The state after the reply to a range. */
export function afterRange(state: SessionState, sent: Sent): SessionState {
  const sentTo = Math.max(state.sentTo, sent.range.end);
  return transitions[sent.reply.action]({ ...state, sentTo }, sent);
}

/** Only the last range can finish, and not with an answer that still names ranges (upload-protocol.md §9.3). */
function isFinal(state: SessionState, { range, reply, facts }: Sent): boolean {
  return (
    range.end === state.plan.size &&
    facts.profile.finalStatuses.includes(reply.status ?? 0) &&
    reply.expected.kind === 'unsaid'
  );
}

function finish(state: SessionState, { range, reply }: Sent): SessionState {
  const phase: Phase = { kind: 'finished', item: reply.body, location: reply.location };
  return { ...state, phase, offset: range.end, acknowledged: range.end, isAssumed: false };
}

function goOn(state: SessionState, sent: Sent): SessionState {
  const { range, reply, facts } = sent;
  const { expected } = reply;
  if (expected.kind === 'start') {
    if (expected.start > range.end) return fail(state, 'strangeOffset', reply.fault);
    if (expected.start > range.start) return moveTo(state, expected.start, facts);
    const back = moveTo(state, expected.start, facts);
    return retryLater(back, standstill(back.offset), { next: sending, facts });
  }
  if (expected.kind === 'nothing') {
    return range.end === state.plan.size
      ? receivedAll(state, facts)
      : fail(state, 'strangeOffset', reply.fault);
  }
  if (!facts.profile.hasStatus) return moveTo(state, range.end, facts);
  return {
    ...state,
    offset: range.end,
    isAssumed: true,
    phase: { kind: 'asking', from: range.start },
  };
}

function retryAndAsk(state: SessionState, { range, reply, facts }: Sent): SessionState {
  const next: Phase = facts.profile.hasStatus ? { kind: 'asking', from: null } : sending;
  return retryLater({ ...state, doubted: range }, reply, { next, facts });
}

/** 416 is a question, not a failure (upload-protocol.md §3.2): the service may hold what we send again. */
function disagree(state: SessionState, { range, reply, facts }: Sent): SessionState {
  const { expected } = reply;
  if (expected.kind === 'start' && expected.start > range.start && expected.start <= state.sentTo) {
    return moveTo(state, expected.start, facts);
  }
  if (facts.profile.hasStatus) return { ...state, phase: { kind: 'asking', from: range.start } };
  const { doubted } = state;
  if (doubted?.start === range.start) {
    // Nobody can be asked, but the range was sent before and its answer lost: it must have landed.
    return doubted.end === state.plan.size
      ? { ...state, phase: { kind: 'searching', fault: reply.fault } }
      : { ...state, offset: doubted.end, doubted: null, isAssumed: true, phase: sending };
  }
  // It had not landed either, or not whole: where this session stands will never be known.
  if (state.isAssumed) return recreate(state, reply.fault);
  return retryLater(state, reply, { next: sending, facts });
}

/** Calls in, whether they bind out: every one of them, or with an error that is named. */
import { testingMessages } from '../base/messages/testing.ts';
import { describeCall, describeError, type MatcherResult, onlyCall } from './matcher-result.ts';
import type { CallUnderTest } from './testbed.ts';

/** Whether every call binds, to the set where one is named. */
export function judgeBinding(
  calls: readonly CallUnderTest[],
  set: string | undefined,
): MatcherResult {
  const refused = calls.filter((call) => call.kind === 'refused');
  if (refused.length > 0) return { pass: false, message: () => describeRefused(calls) };
  const pass = set === undefined || calls.every((call) => setOf(call) === set);
  const only = onlyCall(calls);
  const message = (): string => {
    if (only) {
      const actual = setOf(only);
      return pass ? testingMessages.bound(actual) : testingMessages.otherSet(actual, set ?? '');
    }
    const shown = calls.map(describeOutcome);
    return pass ? testingMessages.allBound(shown) : testingMessages.otherSets(shown, set ?? '');
  };
  return { pass, message };
}

/** Whether a call is refused, with the error where one is named. */
export function judgeFailure(
  calls: readonly CallUnderTest[],
  id: string | undefined,
): MatcherResult {
  const found = calls.find(
    (call) => call.kind === 'refused' && (id === undefined || call.error.id === id),
  );
  if (found) {
    const text = testingMessages.failedAsNamed(describeOutcome(found));
    return { pass: true, message: () => text };
  }
  const only = onlyCall(calls);
  const message = (): string => {
    if (!only) return testingMessages.noneFailed(id ?? '', calls.map(describeOutcome));
    return only.kind === 'bound'
      ? testingMessages.bound(only.call.set)
      : testingMessages.failedOtherwise(describeError(only.error), id ?? '');
  };
  return { pass: false, message };
}

function describeRefused(calls: readonly CallUnderTest[]): string {
  const only = onlyCall(calls);
  if (only?.kind === 'refused') return testingMessages.didNotBind(describeError(only.error));
  const refused = calls.filter((call) => call.kind === 'refused');
  return testingMessages.someDidNotBind(refused.map(describeOutcome), calls.length);
}

function setOf(call: CallUnderTest): string {
  return call.kind === 'bound' ? call.call.set : '';
}

function describeOutcome(call: CallUnderTest): string {
  const text =
    call.kind === 'bound' ? testingMessages.boundCall(call.call.set) : describeError(call.error);
  return describeCall(call, text);
}

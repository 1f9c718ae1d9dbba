import type { CmdletError } from '../base/errors.ts';
import { testingMessages } from '../base/messages/testing.ts';
import type { CallUnderTest } from './testbed.ts';

/** What jest and vitest want of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Whether a value is what was wanted; asymmetric matchers are for the caller to know. */
export type Equals = (actual: unknown, wanted: unknown) => boolean;

/** An error as a failing test shows it. */
export function describeError(error: CmdletError): string {
  return `${error.fullId}: ${error.message}`;
}

/** A text about a call of a script, which names the call. */
export function describeCall({ label }: CallUnderTest, text: string): string {
  return label === null ? text : testingMessages.callIn(label, text);
}

/** The only call, where the command is not a script of several. */
export function onlyCall(calls: readonly CallUnderTest[]): CallUnderTest | null {
  const [only, other] = calls;
  return only && !other && only.label === null ? only : null;
}

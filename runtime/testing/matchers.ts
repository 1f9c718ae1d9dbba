/**
 * What a test says of a command: that it binds, to which set, with which values, with which error, to
 * which request. The checks are plain functions; a matcher of jest or vitest only wraps them.
 */
import { isDeepStrictEqual } from 'node:util';
import { judgeBinding, judgeFailure } from './judge-binding.ts';
import { judgeParameters } from './judge-parameters.ts';
import { judgeRequest } from './judge-request.ts';
import type { Equals, MatcherResult } from './matcher-result.ts';
import { type CommandUnderTest, createTestbed, type TestbedOptions } from './testbed.ts';

/** What jest and vitest give a matcher as `this`; their `equals` knows asymmetric matchers. */
export interface MatcherContext {
  readonly equals?: Equals | undefined;
}

/** The matchers as `expect.extend` takes them (an interface would have no index signature, which it wants). */
export type Matchers = {
  toBind(received: CommandUnderTest, set?: string): MatcherResult;
  toBindParameters(
    this: MatcherContext | undefined,
    received: CommandUnderTest,
    parameters: Readonly<Record<string, unknown>>,
  ): MatcherResult;
  toFailBinding(received: CommandUnderTest, id?: string): MatcherResult;
  toRequest(
    this: MatcherContext | undefined,
    received: CommandUnderTest,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<MatcherResult>;
};

/**
 * The matchers as a test calls them, for TypeScript. In jest:
 * `declare module 'expect' { interface Matchers<R> extends GraphMatchers<R> {} }`; in vitest:
 * `declare module 'vitest' { interface Assertion<T = any> extends GraphMatchers<T> {} }`.
 */
export interface GraphMatchers<R = unknown> {
  /** Every call binds; to the set, where one is named. */
  toBind(set?: string): R;
  /**
   * A call binds these parameters with these values; it may have others. `undefined` stands for a
   * parameter that is not given.
   */
  toBindParameters(parameters: Readonly<Record<string, unknown>>): R;
  /** A call is refused with this error id (the part before the comma). */
  toFailBinding(id?: string): R;
  /**
   * A call would send this request. The path begins behind the API version, or with it, or is a
   * whole URL; a body of null means none, and one that is left out may be any.
   */
  toRequest(method: string, path: string, body?: unknown): Promise<R>;
}

/** The matchers, to be given to `expect.extend`; over a catalogue of your own, where one is named. */
export function createMatchers(options: TestbedOptions = {}): Matchers {
  const testbed = createTestbed(options);
  return {
    toBind: (received, set) => judgeBinding(testbed.calls(received), set),
    toBindParameters(received, parameters) {
      return judgeParameters(testbed.calls(received), parameters, equalsOf(this));
    },
    toFailBinding: (received, id) => judgeFailure(testbed.calls(received), id),
    toRequest(received, method, path, body) {
      return judgeRequest(testbed, received, { method, path, body, equals: equalsOf(this) });
    },
  };
}

function equalsOf(context: MatcherContext | undefined): Equals {
  return context?.equals ?? isDeepStrictEqual;
}

/** The matchers over the built-in catalogue. */
export const graphMatchers: Matchers = createMatchers();

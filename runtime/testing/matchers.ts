/**
 * What a test says of a command: that it binds, to which set, with which error, to which request. The
 * checks are plain functions; a matcher of jest or vitest only wraps them.
 */
import { isDeepStrictEqual } from 'node:util';
import { CmdletError } from '../base/errors.ts';
import { testingMessages } from '../base/messages/testing.ts';
import { showRequest } from './show-request.ts';
import {
  type CommandUnderTest,
  createTestbed,
  type Testbed,
  type TestbedOptions,
} from './testbed.ts';

/** What jest and vitest want of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What jest and vitest give a matcher as `this`; their `equals` knows asymmetric matchers. */
export interface MatcherContext {
  readonly equals?: ((actual: unknown, wanted: unknown) => boolean) | undefined;
}

/** The matchers as `expect.extend` takes them (an interface would have no index signature, which it wants). */
export type Matchers = {
  toBind(received: CommandUnderTest, set?: string): MatcherResult;
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
  /** The command binds; to the set, where one is named. */
  toBind(set?: string): R;
  /** The command is refused with this error id (the part before the comma). */
  toFailBinding(id?: string): R;
  /**
   * The command would send this request. The path begins behind the API version, or with it, or is a
   * whole URL; a body of null means none, and one that is left out may be any.
   */
  toRequest(method: string, path: string, body?: unknown): Promise<R>;
}

/** The matchers, to be given to `expect.extend`; over a catalogue of your own, where one is named. */
export function createMatchers(options: TestbedOptions = {}): Matchers {
  const testbed = createTestbed(options);
  return {
    toBind: (received, set) => judgeBinding(testbed, received, set),
    toFailBinding: (received, id) => judgeFailure(testbed, received, id),
    toRequest(received, method, path, body) {
      const equals = this?.equals ?? isDeepStrictEqual;
      return judgeRequest(testbed, received, { method, path, body, equals });
    },
  };
}

/** The matchers over the built-in catalogue. */
export const graphMatchers: Matchers = createMatchers();

function judgeBinding(
  testbed: Testbed,
  command: CommandUnderTest,
  set: string | undefined,
): MatcherResult {
  const outcome = attempt(() => testbed.bind(command));
  if (outcome.error) {
    const { error } = outcome;
    return { pass: false, message: () => testingMessages.didNotBind(describe(error)) };
  }
  const { value } = outcome;
  const pass = set === undefined || value.set === set;
  return {
    pass,
    message: () =>
      pass ? testingMessages.bound(value.set) : testingMessages.otherSet(value.set, set ?? ''),
  };
}

function judgeFailure(
  testbed: Testbed,
  command: CommandUnderTest,
  id: string | undefined,
): MatcherResult {
  const outcome = attempt(() => testbed.bind(command));
  if (!outcome.error) {
    const { set } = outcome.value;
    return { pass: false, message: () => testingMessages.bound(set) };
  }
  const { error } = outcome;
  const pass = id === undefined || error.id === id;
  return {
    pass,
    message: () =>
      pass
        ? testingMessages.failedAsNamed(describe(error))
        : testingMessages.failedOtherwise(describe(error), id ?? ''),
  };
}

interface WantedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly equals: (actual: unknown, wanted: unknown) => boolean;
}

async function judgeRequest(
  testbed: Testbed,
  command: CommandUnderTest,
  wanted: WantedRequest,
): Promise<MatcherResult> {
  const outcome = await testbed.request(command).then(
    (request) => ({ request, error: null }),
    (error: unknown) => ({ request: null, error: asCmdletError(error) }),
  );
  if (!outcome.request) {
    const { error } = outcome;
    return { pass: false, message: () => testingMessages.noRequest(describe(error)) };
  }
  const { method, origin, path, body } = outcome.request;
  const paths = [path, origin + path, path.replace(/^\/(v1\.0|beta)(?=\/)/, '')];
  const sameBody = wanted.body === undefined || wanted.equals(body, wanted.body);
  const pass =
    method === wanted.method.toUpperCase() &&
    paths.some((one) => wanted.equals(one, wanted.path)) &&
    sameBody;
  const actual = showRequest({ method, path, body });
  return {
    pass,
    message: () =>
      pass
        ? testingMessages.requests(actual)
        : testingMessages.otherRequest(actual, showRequest(wanted)),
  };
}

type Outcome<T> =
  | { readonly value: T; readonly error?: never }
  | { readonly error: CmdletError; readonly value?: never };

function attempt<T>(action: () => T): Outcome<T> {
  try {
    return { value: action() };
  } catch (error) {
    return { error: asCmdletError(error) };
  }
}

/** Only an error that a user could meet is an outcome; a fault of ours stays a fault. */
function asCmdletError(error: unknown): CmdletError {
  if (error instanceof CmdletError) return error;
  throw error;
}

function describe(error: CmdletError): string {
  return `${error.fullId}: ${error.message}`;
}

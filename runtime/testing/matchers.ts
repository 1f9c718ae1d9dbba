/**
 * What a test says of a command: that it binds, to which set, with which error, to which request. The
 * checks are plain functions; a matcher of jest or vitest only wraps them.
 */
import { isDeepStrictEqual } from 'node:util';
import { CmdletError } from '../base/errors.ts';
import { testingMessages } from '../base/messages/testing.ts';
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

export interface Matchers {
  /** The command binds; to the set, where one is named. */
  toBind(received: CommandUnderTest, set?: string): MatcherResult;
  /** The command is refused with this error id (the part before the comma). */
  toFailBinding(received: CommandUnderTest, id?: string): MatcherResult;
  /** The command would send this request; the path is everything behind the API version, without it, or a whole URL. */
  toRequest(
    received: CommandUnderTest,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<MatcherResult>;
}

/** The matchers, to be given to `expect.extend`; over a catalogue of your own, where one is named. */
export function createMatchers(options: TestbedOptions = {}): Matchers {
  const testbed = createTestbed(options);
  return {
    toBind: (received, set) => judgeBinding(testbed, received, set),
    toFailBinding: (received, id) => judgeFailure(testbed, received, id),
    toRequest: (received, method, path, body) =>
      judgeRequest(testbed, received, { method, path, body }),
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

async function judgeRequest(
  testbed: Testbed,
  command: CommandUnderTest,
  wanted: { readonly method: string; readonly path: string; readonly body: unknown },
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
  const sameBody = wanted.body === undefined || isDeepStrictEqual(body, wanted.body);
  const pass = method === wanted.method.toUpperCase() && paths.includes(wanted.path) && sameBody;
  const actual = testingMessages.request(method, path, body);
  const expected = testingMessages.request(wanted.method, wanted.path, wanted.body);
  return {
    pass,
    message: () =>
      pass ? testingMessages.requests(actual) : testingMessages.otherRequest(actual, expected),
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

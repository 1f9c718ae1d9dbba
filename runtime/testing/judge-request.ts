/** A command and a wanted request in, whether one of its calls would send it out. */
import { CmdletError } from '../base/errors.ts';
import { testingMessages } from '../base/messages/testing.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import {
  describeCall,
  describeError,
  type Equals,
  type MatcherResult,
  onlyCall,
} from './matcher-result.ts';
import { showRequest } from './show-request.ts';
import type { CallUnderTest, CommandUnderTest, RequestUnderTest, Testbed } from './testbed.ts';

export interface WantedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly equals: Equals;
}

/** Whether a call of the command would send the request. */
export async function judgeRequest(
  testbed: Testbed,
  command: CommandUnderTest,
  wanted: WantedRequest,
): Promise<MatcherResult> {
  const calls = testbed.calls(command);
  const judged: { readonly call: CallUnderTest; readonly sent: RequestUnderTest | string }[] = [];
  for (const call of calls) {
    const sent = await requestOf(testbed, call);
    judged.push({ call, sent });
    if (typeof sent === 'string' || !isWanted(sent, wanted)) continue;
    const only = onlyCall(calls);
    const text = only
      ? testingMessages.requests(showRequest(sent))
      : testingMessages.callRequests(call.label ?? testingMessages.theCommand, showRequest(sent));
    return { pass: true, message: () => text };
  }
  return { pass: false, message: () => describeOthers(judged, wanted) };
}

/** The request of a call, or why there is none. */
async function requestOf(
  testbed: Testbed,
  call: CallUnderTest,
): Promise<RequestUnderTest | string> {
  if (call.kind === 'refused') return describeError(call.error);
  if (!call.isWhole) {
    const unknown = [...call.call.arguments.values()].filter(
      ({ value }) => value instanceof UnknownValue,
    );
    return testingMessages.requestNotKnown(unknown.map(({ parameter }) => parameter.name));
  }
  try {
    return await testbed.request(call.call);
  } catch (error) {
    // Only an error that a user could meet is an outcome; a fault of ours stays a fault.
    if (error instanceof CmdletError) return describeError(error);
    throw error;
  }
}

function isWanted(
  { method, origin, path, body }: RequestUnderTest,
  wanted: WantedRequest,
): boolean {
  const paths = [path, origin + path, path.replace(/^\/(v1\.0|beta)(?=\/)/, '')];
  return (
    method === wanted.method.toUpperCase() &&
    paths.some((one) => wanted.equals(one, wanted.path)) &&
    (wanted.body === undefined || wanted.equals(body, wanted.body))
  );
}

function describeOthers(
  judged: readonly { readonly call: CallUnderTest; readonly sent: RequestUnderTest | string }[],
  wanted: WantedRequest,
): string {
  const only = onlyCall(judged.map(({ call }) => call));
  const shown = judged.map(({ call, sent }) => ({
    call,
    text: typeof sent === 'string' ? sent : showRequest(sent),
    isRequest: typeof sent !== 'string',
  }));
  const [first] = shown;
  if (only && first) {
    return first.isRequest
      ? testingMessages.otherRequest(first.text, showRequest(wanted))
      : testingMessages.noRequest(first.text);
  }
  const all = shown.map(({ call, text }) => describeCall(call, text));
  return testingMessages.noneRequests(all, showRequest(wanted));
}

/**
 * A request as the handlers of the sandbox see it. The body is read once, by whoever wants it, and
 * is handed on piece by piece: nothing here keeps it.
 */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './answer.ts';
import type { FaultAction, RequestPart } from './faults.ts';
import { serviceTexts } from './service-texts.ts';

/** `broken`: the sender went away; `stopped`: we have read as far as we were asked to. */
export type BodyEnd = 'whole' | 'broken' | 'stopped';

/** One request, its body still to be read. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly part: RequestPart;
  readonly fault: FaultAction | undefined;
  readBody(take: (bytes: Uint8Array) => void, stopAfter?: number): Promise<BodyEnd>;
}

/** A handler's other way out: no answer, the connection is cut. */
export const cut = 'cut';

const largestJson = 4 * 1024 * 1024;

/** Reads the body to its end, or to the byte after which no more is wanted. */
export function readStream(
  request: IncomingMessage,
  take: (bytes: Uint8Array) => void,
  stopAfter: number,
): Promise<BodyEnd> {
  return new Promise((resolve) => {
    let read = 0;
    const end = (how: BodyEnd): void => {
      request.off('data', onData);
      resolve(how);
    };
    const onData = (bytes: Uint8Array): void => {
      const wanted = bytes.subarray(0, stopAfter - read);
      read += wanted.length;
      take(wanted);
      if (read >= stopAfter) end('stopped');
    };
    request.on('data', onData);
    request.once('end', () => end('whole'));
    // 'close' also follows 'end'; the first to resolve wins.
    request.once('close', () => end(request.complete ? 'whole' : 'broken'));
    request.once('error', () => end('broken'));
    if (stopAfter === 0) end('stopped');
  });
}

/** The body as JSON; nothing sent is `undefined`. */
export async function readJson(incoming: Incoming): Promise<unknown> {
  const text = await readText(incoming);
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({ status: 400, code: 'BadRequest', message: serviceTexts.unreadableJson() });
  }
}

/** The body as text; more than Graph takes in one request is refused. */
export async function readText(incoming: Incoming): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  await incoming.readBody((bytes) => {
    size += bytes.length;
    if (size <= largestJson) pieces.push(bytes);
  });
  if (size > largestJson) {
    const message = serviceTexts.bodyTooLarge(size, largestJson);
    throw new Refusal({ status: 413, code: 'RequestEntityTooLarge', message });
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The member by that name in any casing, as Graph reads bodies. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const folded = name.toLowerCase();
  return Object.entries(value).find(([key]) => key.toLowerCase() === folded)?.[1];
}

/**
 * One request to the upload URL and the reply to it. The bearer token goes along only where the
 * family demands it (bug 21 of upload-protocol.md §8.1); an answer that did not come is a reply too.
 */
import type { Clock } from '../base/host.ts';
import type { Transport } from '../http/transport.ts';
import { type ByteRange, contentRange } from './plan-upload.ts';
import type { UploadProfile } from './profile.ts';
import { lostReply, type Reply, readReply } from './read-reply.ts';

/** What every request of one upload shares. */
export interface Line {
  readonly transport: Transport;
  readonly profile: UploadProfile;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** A token; the argument is what the service said when it refused the last one. */
  readonly bearer: ((challenge?: string) => Promise<string>) | undefined;
  /** The WWW-Authenticate of the last 401, until a new token was asked for. */
  challenge: string | undefined;
}

/** Sends a range. */
export function putRange(
  line: Line,
  uploadUrl: string,
  {
    bytes,
    range,
    total,
  }: {
    readonly bytes: Uint8Array;
    readonly range: ByteRange;
    readonly total: number;
  },
): Promise<Reply> {
  return exchange(line, uploadUrl, {
    method: 'PUT',
    url: appendPath(uploadUrl, line.profile.putSuffix),
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(bytes.length),
      'Content-Range': contentRange(range, total),
    },
    body: bytes,
    timeoutMilliseconds: patience + Math.ceil((bytes.length / slowestBytesPerSecond) * 1000),
  });
}

/** Asks the session where it stands. */
export function askStatus(line: Line, uploadUrl: string): Promise<Reply> {
  return exchange(line, uploadUrl, { method: 'GET', url: uploadUrl });
}

/** Tells the session that its bytes are to become the item (upload-protocol.md §3.4). */
export function commitSession(line: Line, uploadUrl: string): Promise<Reply> {
  return exchange(line, uploadUrl, {
    method: 'POST',
    url: uploadUrl,
    headers: { 'Content-Length': '0' },
  });
}

/** Gives the session up. Never rejects: a session that cannot be cancelled must not hide why it had to be (bug 20). */
export async function cancelSession(line: Line, uploadUrl: string): Promise<void> {
  try {
    await exchange({ ...line, signal: undefined }, uploadUrl, { method: 'DELETE', url: uploadUrl });
  } catch {
    // It expires by itself.
  }
}

interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly timeoutMilliseconds?: number;
}

async function exchange(line: Line, uploadUrl: string, outgoing: Outgoing): Promise<Reply> {
  const headers = { ...outgoing.headers, ...(await authorization(line)) };
  line.signal?.throwIfAborted();
  try {
    const response = await line.transport.send({
      timeoutMilliseconds: patience,
      ...outgoing,
      headers,
      signal: line.signal,
    });
    if (response.status === 401) line.challenge = response.headers['www-authenticate'] ?? '';
    return readReply(response, uploadUrl, line.clock.now());
  } catch (error) {
    line.signal?.throwIfAborted();
    const reason = connectionLoss(error);
    if (reason === null) throw error;
    return lostReply(reason, uploadUrl);
  }
}

async function authorization(line: Line): Promise<Record<string, string>> {
  if (!line.profile.needsBearer || line.bearer === undefined) return {};
  const { challenge } = line;
  line.challenge = undefined;
  return { Authorization: `Bearer ${await line.bearer(challenge)}` };
}

/** The path is lengthened, not the query. */
function appendPath(url: string, suffix: string): string {
  if (suffix === '') return url;
  const query = url.search(/[?#]/);
  return query < 0 ? url + suffix : url.slice(0, query) + suffix + url.slice(query);
}

function connectionLoss(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { category, message } = error as { category?: unknown; message?: unknown };
  const isLoss = category === 'ConnectionError' || category === 'OperationTimeout';
  return isLoss ? String(message) : null;
}

const patience = 60_000;
/** A range that is slower than this is taken for dead. */
const slowestBytesPerSecond = 16 * 1024;

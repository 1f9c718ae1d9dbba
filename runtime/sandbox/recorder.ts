import type { IncomingHttpHeaders } from 'node:http';
import type { HostName } from './service.ts';

/** A request that reached the sandbox. */
export interface RecordedRequest {
  readonly host: HostName;
  readonly method: string;
  readonly url: string;
  /** As sent, but of Authorization only the scheme is kept. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined when the connection was cut instead of an answer. */
  readonly status: number | undefined;
  /** Bytes of the body that were read. */
  readonly bodySize: number;
  /** The body, where it is JSON and small. */
  readonly body: unknown;
}

/** The entry of a request that is still running. */
export interface Recording {
  readonly see: (bytes: Uint8Array) => void;
  readonly end: (status: number | undefined) => void;
}

/** Keeps what came, for a test to look at. */
export interface Recorder {
  /** In the order in which the requests came. */
  readonly requests: readonly RecordedRequest[];
  begin(request: {
    readonly host: HostName;
    readonly method: string;
    readonly url: string;
    readonly headers: IncomingHttpHeaders;
  }): Recording;
}

const largestKept = 64 * 1024;

/** A recorder that has seen nothing yet. */
export function createRecorder(): Recorder {
  const requests: RecordedRequest[] = [];
  return {
    requests,
    begin: ({ host, method, url, headers }) => {
      const pieces: Uint8Array[] = [];
      const isJson = /\bjson\b/i.test(headers['content-type'] ?? '');
      const entry: { -readonly [K in keyof RecordedRequest]: RecordedRequest[K] } = {
        host,
        method,
        url,
        headers: plainHeaders(headers),
        status: undefined,
        bodySize: 0,
        body: undefined,
      };
      requests.push(entry);
      return {
        see: (bytes) => {
          entry.bodySize += bytes.length;
          if (isJson && entry.bodySize <= largestKept) pieces.push(bytes);
        },
        end: (status) => {
          entry.status = status;
          if (pieces.length > 0 && entry.bodySize <= largestKept) entry.body = parse(pieces);
        },
      };
    },
  };
}

function parse(pieces: readonly Uint8Array[]): unknown {
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    return undefined;
  }
}

function plainHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const { authorization } = plain;
  if (authorization !== undefined) plain['authorization'] = authorization.split(' ')[0] ?? '';
  return plain;
}

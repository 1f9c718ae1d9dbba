/** What a handler of the sandbox gives back; the listener writes it to the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A refusal, in the words of Graph. */
export interface ServiceError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** The more exact code, told inside `innerError`. */
  readonly innerCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a handler that refuses; the listener turns it into Graph's error body. */
export class Refusal extends Error {
  readonly error: ServiceError;

  constructor(error: ServiceError) {
    super(error.message);
    this.error = error;
  }
}

/** An answer with a JSON body. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** An answer without a body. */
export function emptyAnswer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, headers, body: '' };
}

/** What Graph tells of every exchange that failed. */
export interface ExchangeIds {
  readonly requestId: string;
  readonly clientRequestId: string;
  /** ISO time of the exchange. */
  readonly date: string;
}

/** Graph's error body: `error.code`, `error.message`, `error.innerError` (upload-protocol.md §10). */
export function errorAnswer(error: ServiceError, ids: ExchangeIds): Answer {
  const innerError = {
    ...(error.innerCode === undefined ? {} : { code: error.innerCode }),
    date: ids.date.slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  };
  return jsonAnswer(
    error.status,
    { error: { code: error.code, message: error.message, innerError } },
    error.headers,
  );
}

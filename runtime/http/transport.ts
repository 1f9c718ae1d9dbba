/** One HTTP exchange, nothing more: no retry, no redirect, no sign-in. Those are layers above. */
export interface Transport {
  /** Resolves with whatever status came; rejects with an HttpError (category ConnectionError) when none did. */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Lets go of kept connections. */
  close(): void;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | StreamedBody | undefined;
  /** Takes the content of a success, of which the answer then holds none. */
  readonly into?: ContentSink | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMilliseconds?: number | undefined;
}

/** A body that is read while it is sent, from its beginning each time that it is sent. */
export interface StreamedBody {
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** Where content goes while it comes in; content that broke off is given again from its beginning. */
export interface ContentSink {
  take(content: AsyncIterable<Uint8Array>, headers: HttpResponse['headers']): Promise<void>;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

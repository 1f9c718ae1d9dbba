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
  readonly body?: string | Uint8Array | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMilliseconds?: number | undefined;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Where bearer tokens come from. */
export interface TokenSource {
  /** A token that should be valid now; rejects with an error of category AuthenticationError when there is none. */
  token(request?: TokenRequest): Promise<string>;
}

/** What is special about the token wanted. */
export interface TokenRequest {
  /** The last token was refused: take none from the cache. */
  readonly forceRefresh?: boolean;
  /** What a service demanded of the next token, as JSON text. */
  readonly claims?: string;
  readonly signal?: AbortSignal;
}

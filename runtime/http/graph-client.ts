/**
 * A call to Graph in, its answer or one error out: signs in, repeats what is worth repeating, follows
 * redirects of reads. The bearer goes to the one origin it is for and to no other, whatever the URL
 * of the call or the Location of an answer says.
 */
import { HttpError } from '../base/errors.ts';
import type { Clock } from '../base/host.ts';
import { httpMessages } from '../base/messages/http.ts';
import { readClaimsChallenge } from './auth/claims-challenge.ts';
import type { TokenSource } from './auth/token-source.ts';
import { retryDelaySeconds } from './retry-after.ts';
import { readServiceError, statusName } from './service-error.ts';
import type { HttpRequest, HttpResponse, Transport } from './transport.ts';

/** Calls to one Graph, signed in. */
export interface GraphClient {
  /** Resolves with an answer of 200 to 299; rejects with an HttpError otherwise, or with the signal's reason. */
  send(call: GraphCall): Promise<HttpResponse>;
}

/** One call, before anyone has signed it. */
export interface GraphCall {
  readonly method: string;
  /** Absolute, or a path below the client's origin. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: HttpRequest['body'];
  /** Takes the content of a success; what redirects and refusals bring does not go there. */
  readonly into?: HttpRequest['into'];
  readonly signal?: AbortSignal | undefined;
  /** Of each attempt. */
  readonly timeoutMilliseconds?: number | undefined;
}

/** A wait before a repetition; `attempt` is the number of the repetition, from 1. */
export interface RetryWait {
  readonly seconds: number;
  readonly reason: string;
  readonly attempt: number;
}

/** What a client needs; nothing of it is kept beyond the client. */
export interface GraphClientOptions {
  readonly transport: Transport;
  /** Scheme, host and port that the token is for. */
  readonly origin: string;
  readonly tokens: TokenSource;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onWait?: (wait: RetryWait) => void;
}

const mostRetries = 3;
const mostRedirects = 5;
const retriedStatuses = new Set([429, 503, 504]);
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const idempotentMethods = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']);
const readMethods = new Set(['GET', 'HEAD']);
/** Faults before a connection stood, so that nothing can have been sent. */
const unsentFaults = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** Faults that a moment later would be the same. */
const lastingFaults = /^(ENOTFOUND|ERR_|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO_)/;
/** Headers that are for the origin of the call alone. */
const privateHeaders = new Set(['authorization', 'cookie', 'proxy-authorization']);

/** A client for one Graph origin and one identity. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const origin = new URL(options.origin).origin;
  return {
    send: async (call) => {
      let request = { ...call, method: call.method.toUpperCase(), url: absolute(call.url, origin) };
      for (let redirects = 0; ; redirects++) {
        const { response, secrets } = await sendWithRetries({ ...options, origin }, request);
        if (response.status >= 200 && response.status < 300) return response;
        const isFollowed = redirectStatuses.has(response.status) && readMethods.has(request.method);
        if (!isFollowed) throw readServiceError(response, { ...request, secrets });
        if (redirects === mostRedirects) {
          throw redirectError(
            response,
            httpMessages.tooManyRedirects(hostOf(request.url), redirects),
          );
        }
        request = { ...request, url: redirectTarget(response, request.url) };
      }
    },
  };
}

async function sendWithRetries(
  { transport, origin, tokens, clock, random, onWait }: GraphClientOptions,
  call: GraphCall,
): Promise<{ readonly response: HttpResponse; readonly secrets: readonly string[] }> {
  const { signal } = call;
  const secrets: string[] = [];
  const isOwn = new URL(call.url).origin === origin;
  const cancel = signal ? { signal } : {};
  let token = isOwn ? await tokens.token(cancel) : undefined;
  let isRefreshed = !isOwn;
  for (let attempt = 0; ; ) {
    if (token !== undefined) secrets.push(token);
    const outcome = await attemptSend(transport, requestOf(call, isOwn, token));
    if (outcome.kind === 'answer' && outcome.response.status === 401 && !isRefreshed) {
      isRefreshed = true;
      const claims = readClaimsChallenge(outcome.response.headers['www-authenticate']);
      const fresh = await tokens.token({
        ...cancel,
        forceRefresh: true,
        ...(claims === undefined ? {} : { claims }),
      });
      // A source that has but one token gives it again, and the answer would be the same.
      if (fresh === token) return { response: outcome.response, secrets };
      token = fresh;
      continue;
    }
    const reason = retryReason(outcome, call.method);
    if (reason === undefined || attempt === mostRetries) {
      if (outcome.kind === 'fault') throw outcome.error;
      return { response: outcome.response, secrets };
    }
    const retryAfter =
      outcome.kind === 'answer' ? outcome.response.headers['retry-after'] : undefined;
    const seconds = retryDelaySeconds({ retryAfter, attempt, now: clock.now(), random });
    attempt += 1;
    onWait?.({ seconds, reason, attempt });
    await clock.sleep(seconds * 1000, signal);
  }
}

type Outcome =
  | { readonly kind: 'answer'; readonly response: HttpResponse }
  | { readonly kind: 'fault'; readonly error: HttpError };

async function attemptSend(transport: Transport, request: HttpRequest): Promise<Outcome> {
  try {
    return { kind: 'answer', response: await transport.send(request) };
  } catch (error) {
    if (!(error instanceof HttpError) || request.signal?.aborted) throw error;
    return { kind: 'fault', error };
  }
}

/** Why the call is worth another attempt, in a word; undefined when it is not. */
function retryReason(outcome: Outcome, method: string): string | undefined {
  if (outcome.kind === 'answer') {
    const { status } = outcome.response;
    return retriedStatuses.has(status) ? statusName(status) : undefined;
  }
  const { id } = outcome.error;
  const mayRepeat = idempotentMethods.has(method) || unsentFaults.has(id);
  return mayRepeat && !lastingFaults.test(id) ? id : undefined;
}

function requestOf(call: GraphCall, isOwn: boolean, token: string | undefined): HttpRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(call.headers ?? {})) {
    const folded = name.toLowerCase();
    const isReplaced = folded === 'authorization' && token !== undefined;
    if (!isReplaced && (isOwn || !privateHeaders.has(folded))) headers[name] = value;
  }
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
  const { method, url, body, into, signal, timeoutMilliseconds } = call;
  return { method, url, headers, body, into, signal, timeoutMilliseconds };
}

function redirectTarget(response: HttpResponse, from: string): string {
  const { location } = response.headers;
  if (location === undefined || !URL.canParse(location, from)) {
    throw redirectError(response, httpMessages.redirectWithoutTarget(hostOf(from)));
  }
  const target = new URL(location, from);
  if (new URL(from).protocol === 'https:' && target.protocol !== 'https:') {
    throw redirectError(response, httpMessages.insecureRedirect(hostOf(from)));
  }
  return target.href;
}

function redirectError({ status }: HttpResponse, message: string): HttpError {
  return new HttpError({ id: statusName(status), category: 'InvalidOperation', message, status });
}

function hostOf(url: string): string {
  return new URL(url).host;
}

function absolute(url: string, origin: string): string {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : `${origin}/${url.replace(/^\/+/, '')}`;
}

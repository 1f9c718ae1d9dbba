/**
 * The way by which the sign-in library reaches its service: our transport, with no redirect and no
 * retry. A sandbox on this machine has no certificate, so its https name may be mapped to plain http
 * on the loopback address; nothing else is ever mapped.
 */
import { CmdletError } from '../../base/errors.ts';
import { httpMessages } from '../../base/messages/http.ts';
import { isLoopbackUrl } from '../loopback.ts';
import type { Transport } from '../transport.ts';

/** `from` is an https origin that is a name only, `to` the loopback origin that really listens. */
export interface OriginRewrite {
  readonly from: string;
  readonly to: string;
}

interface NetworkOptions {
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface NetworkAnswer<T> {
  readonly headers: Record<string, string>;
  readonly body: T;
  readonly status: number;
}

/** The shape that MSAL asks of a network module, and the fault that MSAL's own error would hide. */
export interface SignInNetwork {
  sendGetRequestAsync<T>(
    url: string,
    options?: NetworkOptions,
    timeout?: number,
  ): Promise<NetworkAnswer<T>>;
  sendPostRequestAsync<T>(url: string, options?: NetworkOptions): Promise<NetworkAnswer<T>>;
  /** What kept the last request from being answered; forgotten once told. */
  takeFault(): unknown;
}

const signInTimeout = 30_000;

/** A network module over the transport; a rewrite that leads off this machine is an error. */
export function createSignInNetwork(
  transport: Transport,
  rewrite: OriginRewrite | undefined,
): SignInNetwork {
  if (rewrite && !isLoopbackUrl(rewrite.to)) {
    throw new CmdletError({
      id: 'UnsafeSignInAddress',
      category: 'InvalidArgument',
      message: httpMessages.unsafeRewrite(rewrite.to),
    });
  }
  let fault: unknown;
  const send = async <T>(
    method: 'GET' | 'POST',
    url: string,
    { headers = {}, body, timeout = signInTimeout }: NetworkOptions & { readonly timeout?: number },
  ): Promise<NetworkAnswer<T>> => {
    try {
      const response = await transport.send({
        method,
        url: mapOrigin(url, rewrite),
        headers,
        body,
        timeoutMilliseconds: timeout,
      });
      const answer = readAnswer(response.body, response.status);
      return { headers: { ...response.headers }, body: answer as T, status: response.status };
    } catch (error) {
      fault = error;
      throw error;
    }
  };
  return {
    sendGetRequestAsync: (url, options = {}, timeout) =>
      send('GET', url, { ...options, ...(timeout === undefined ? {} : { timeout }) }),
    sendPostRequestAsync: (url, options = {}) => send('POST', url, options),
    takeFault: () => {
      const taken = fault;
      fault = undefined;
      return taken;
    },
  };
}

function mapOrigin(url: string, rewrite: OriginRewrite | undefined): string {
  if (!rewrite) return url;
  const { origin } = new URL(url);
  return origin === new URL(rewrite.from).origin ? rewrite.to + url.slice(origin.length) : url;
}

/** A gateway's page is told to the library as an error, for it would take any text for an answer. */
function readAnswer(body: Uint8Array, status: number): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return { error: status >= 500 ? 'temporarily_unavailable' : 'invalid_response' };
  }
}

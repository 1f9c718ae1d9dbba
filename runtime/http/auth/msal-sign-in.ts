/**
 * Sign-in by client secret and by device code, over MSAL. The one file that loads it, on the first
 * token; its cache is in memory, its log is off, and its errors, which quote what was sent, are
 * turned into ours and not kept.
 */
import type { AccountInfo, AuthenticationResult, Configuration } from '@azure/msal-node';
import { CmdletError, HttpError } from '../../base/errors.ts';
import { httpMessages } from '../../base/messages/http.ts';
import type { Transport } from '../transport.ts';
import { createSignInNetwork, type OriginRewrite, type SignInNetwork } from './sign-in-network.ts';
import type { TokenRequest, TokenSource } from './token-source.ts';

/** Who signs in, where and for what. */
export interface SignInOptions {
  readonly tenantId: string;
  readonly clientId: string;
  /** Origin of the sign-in service, without the tenant: `https://login.microsoftonline.com`. */
  readonly authority: string;
  /** One or more scopes, separated by blanks; for an app, `<Graph origin>/.default`. */
  readonly scope: string;
  readonly transport: Transport;
  readonly rewrite?: OriginRewrite | undefined;
}

/** Sign-in of an app. */
export interface ClientSecretOptions extends SignInOptions {
  readonly clientSecret: string;
}

/** Sign-in of a user on another device. */
export interface DeviceCodeOptions extends SignInOptions {
  /** Shows the user where to enter which code. */
  readonly onPrompt: (prompt: DeviceCodePrompt) => void;
}

/** What the user has to be told. */
export interface DeviceCodePrompt {
  readonly userCode: string;
  readonly verificationUri: string;
  readonly expiresInSeconds: number;
  /** The service's own sentence. */
  readonly message: string;
}

type Msal = typeof import('@azure/msal-node');

/** Tokens of an app that signs in with its secret; kept until they are about to expire. */
export function clientSecretTokens(options: ClientSecretOptions): TokenSource {
  const network = createSignInNetwork(options.transport, options.rewrite);
  const client = once(async () => {
    const msal = await import('@azure/msal-node');
    const configuration = configure(msal, options, network);
    return new msal.ConfidentialClientApplication({
      ...configuration,
      auth: { ...configuration.auth, clientSecret: options.clientSecret },
    });
  });
  return {
    token: (request = {}) =>
      signIn(options, { network, signal: request.signal }, async () =>
        (await client()).acquireTokenByClientCredential({
          scopes: scopesOf(options),
          skipCache: request.forceRefresh ?? false,
          ...claimsOf(request),
        }),
      ),
  };
}

/** Tokens of a user who enters a code in a browser, once; later ones come without the user where possible. */
export function deviceCodeTokens(options: DeviceCodeOptions): TokenSource {
  const network = createSignInNetwork(options.transport, options.rewrite);
  const scopes = scopesOf(options);
  const client = once(async () => {
    const msal = await import('@azure/msal-node');
    return new msal.PublicClientApplication(configure(msal, options, network));
  });
  let account: AccountInfo | null = null;
  let prompting: Promise<AuthenticationResult | null> | undefined;

  const prompt = async (request: TokenRequest): Promise<AuthenticationResult | null> => {
    const asked = {
      scopes,
      ...claimsOf(request),
      cancel: false,
      deviceCodeCallback: (code: {
        readonly userCode: string;
        readonly verificationUri: string;
        readonly expiresIn: number;
        readonly message: string;
      }) => options.onPrompt({ ...code, expiresInSeconds: code.expiresIn }),
    };
    request.signal?.addEventListener('abort', () => {
      asked.cancel = true;
    });
    const result = await (await client()).acquireTokenByDeviceCode(asked);
    account = result?.account ?? null;
    return result;
  };
  const acquire = async (request: TokenRequest): Promise<AuthenticationResult | null> => {
    if (account) {
      try {
        return await (await client()).acquireTokenSilent({
          account,
          scopes,
          forceRefresh: request.forceRefresh ?? false,
          ...claimsOf(request),
        });
      } catch (error) {
        if (!needsUser(error)) throw error;
      }
    }
    // Two calls at once must not ask the user twice.
    prompting ??= prompt(request).finally(() => {
      prompting = undefined;
    });
    return prompting;
  };
  return {
    token: (request = {}) =>
      signIn(options, { network, signal: request.signal }, () => acquire(request)),
  };
}

function configure(
  msal: Msal,
  { tenantId, clientId, authority }: SignInOptions,
  network: SignInNetwork,
): Configuration {
  const { origin, host } = new URL(authority);
  return {
    auth: {
      clientId,
      authority: `${origin}/${tenantId}`,
      // A host named here is not looked up in Microsoft's directory of clouds.
      knownAuthorities: [host],
    },
    system: {
      networkClient: network,
      loggerOptions: {
        loggerCallback: () => {},
        piiLoggingEnabled: false,
        logLevel: msal.LogLevel.Error,
      },
    },
  };
}

async function signIn(
  options: SignInOptions,
  {
    network,
    signal,
  }: { readonly network: SignInNetwork; readonly signal: AbortSignal | undefined },
  acquire: () => Promise<AuthenticationResult | null>,
): Promise<string> {
  signal?.throwIfAborted();
  try {
    const result = await untilAborted(acquire(), signal);
    if (!result?.accessToken) throw signInError(options, 'no_token', undefined);
    network.takeFault();
    return result.accessToken;
  } catch (error) {
    signal?.throwIfAborted();
    const fault = network.takeFault();
    if (fault instanceof HttpError) throw fault;
    if (error instanceof CmdletError) throw error;
    const { errorCode, errorMessage } = error as { errorCode?: unknown; errorMessage?: unknown };
    const number = /\bAADSTS\d+/.exec(String(errorMessage ?? ''))?.[0];
    throw signInError(
      options,
      typeof errorCode === 'string' ? errorCode : 'sign_in_failed',
      number,
    );
  }
}

function signInError(
  { clientId, tenantId }: SignInOptions,
  code: string,
  number: string | undefined,
): CmdletError {
  return new CmdletError({
    id: code,
    category: 'AuthenticationError',
    message: httpMessages.signInFailed(code, { clientId, tenantId, number }),
    hint: httpMessages.signInHint(code),
    target: clientId,
  });
}

function needsUser(error: unknown): boolean {
  const { name, errorCode } = error as { name?: unknown; errorCode?: unknown };
  return name === 'InteractionRequiredAuthError' || errorCode === 'invalid_grant';
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function scopesOf({ scope }: SignInOptions): string[] {
  return scope.split(/\s+/).filter((part) => part !== '');
}

function claimsOf({ claims }: TokenRequest): { readonly claims?: string } {
  return claims === undefined ? {} : { claims };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

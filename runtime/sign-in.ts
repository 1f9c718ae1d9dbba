/** Which sign-in was meant: what the caller said first, then what the environment says. */
import { CmdletError } from './base/errors.ts';
import type { Host } from './base/host.ts';
import { runMessages } from './base/messages/run.ts';
import type { GraphEnvironment } from './engine/call/environments.ts';
import type { SignInChoice } from './graph-choice.ts';
import { givenToken } from './http/auth/given-token.ts';
import type { TokenSource } from './http/auth/token-source.ts';
import { isLoopbackUrl } from './http/loopback.ts';
import type { Transport } from './http/transport.ts';

/** What the SDK calls itself when it signs a user in ("Microsoft Graph Command Line Tools"). */
const defaultClientId = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

/** The token source of the sign-in that was meant; one that explains itself when none was. */
export function chooseSignIn(
  choice: SignInChoice,
  context: {
    readonly host: Host;
    readonly environment: GraphEnvironment;
    readonly transport: Transport;
  },
): TokenSource {
  const { host, environment } = context;
  const tenantId = choice.tenantId ?? host.env('AZURE_TENANT_ID');
  const clientId = choice.clientId ?? host.env('AZURE_CLIENT_ID');
  const clientSecret = choice.clientSecret ?? host.env('AZURE_CLIENT_SECRET');
  const common = {
    ...authorityOf(environment),
    scope: `${environment.graph}/.default`,
    transport: context.transport,
  };
  if (choice.deviceCode) {
    return loadedTokens(async () => {
      const { deviceCodeTokens } = await import('./http/auth/msal-sign-in.ts');
      const show = choice.onPrompt ?? ((message) => host.errorOutput.write(`${message}\n`));
      return deviceCodeTokens({
        ...common,
        tenantId: tenantId ?? 'common',
        clientId: clientId ?? defaultClientId,
        onPrompt: ({ userCode, verificationUri }) =>
          show(runMessages.enterCode(userCode, verificationUri)),
      });
    });
  }
  // A secret that the caller named comes before a token that happens to be in the environment.
  const isSecretNamed = choice.clientSecret !== undefined;
  const accessToken =
    choice.accessToken ?? (isSecretNamed ? undefined : host.env('GRAPH_ACCESS_TOKEN'));
  if (accessToken !== undefined) return givenToken(accessToken);
  if (tenantId && clientId && clientSecret) {
    return loadedTokens(async () => {
      const { clientSecretTokens } = await import('./http/auth/msal-sign-in.ts');
      return clientSecretTokens({ ...common, tenantId, clientId, clientSecret });
    });
  }
  return { token: () => Promise.reject(notSignedIn()) };
}

/** MSAL takes https authorities only; for a sign-in service on this machine it is told one and led to the other. */
function authorityOf(environment: GraphEnvironment): {
  readonly authority: string;
  readonly rewrite?: { readonly from: string; readonly to: string };
} {
  const { login } = environment;
  if (!login.startsWith('http:') || !isLoopbackUrl(login)) return { authority: login };
  const authority = login.replace(/^http:/, 'https:');
  return { authority, rewrite: { from: authority, to: login } };
}

/** Loads the sign-in library when the first token is wanted. */
function loadedTokens(load: () => Promise<TokenSource>): TokenSource {
  let source: Promise<TokenSource> | null = null;
  return {
    token: async (request) => {
      source ??= load();
      return (await source).token(request);
    },
  };
}

function notSignedIn(): CmdletError {
  return new CmdletError({
    id: 'AuthenticationError',
    category: 'AuthenticationError',
    message: runMessages.notSignedIn(),
  });
}

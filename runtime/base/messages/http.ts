/** What is told when a service cannot be reached or answers with an error, and when sign-in fails. */

/** A host that gave no answer, and the fault that stood in its place. */
export interface UnreachableHost {
  readonly host: string;
  readonly code: string;
}

const unreachableReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing accepts connections there',
  ECONNRESET: 'the connection was cut before the answer was complete',
  EPIPE: 'the connection was closed while the request was being sent',
  ETIMEDOUT: 'no answer came in the time allowed',
  ENOTFOUND: 'no such host name is known',
  EAI_AGAIN: 'the name service did not answer',
  EHOSTUNREACH: 'no route leads to it',
  ENETUNREACH: 'the network is not reachable',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain ends in an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an unknown authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

const unreachableHints: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Check the host and the port, and that the service is running.',
  ENOTFOUND: 'Check the spelling of the host name and the network connection.',
  EAI_AGAIN: 'Check the network connection and the name server.',
  ETIMEDOUT: 'Try again, or allow more time; check a proxy or firewall on the way.',
  SELF_SIGNED_CERT_IN_CHAIN: 'Name the certificate of your network in NODE_EXTRA_CA_CERTS.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Name the certificate of your network in NODE_EXTRA_CA_CERTS.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'Name the certificate of your network in NODE_EXTRA_CA_CERTS.',
};

const statusHints: Readonly<Record<number, string>> = {
  401: 'Sign in again: the token is missing, has expired or is for another service.',
  403: 'The signed-in account or app lacks a permission for this; ask for it, and have it consented.',
  412: 'The item was changed by someone else: read it again and repeat the change.',
  423: 'The item is locked, perhaps open in an editor or checked out; try again later.',
  429: 'Too many calls in a short time: wait, then go on more slowly.',
  503: 'The service is overloaded: try again in a few minutes.',
  507: 'The quota is used up: free some space or have the quota raised.',
};

interface SignInFailure {
  readonly clientId: string;
  readonly tenantId: string;
  /** `AADSTS7000215`, where the service told one. */
  readonly number: string | undefined;
}

const signInTexts: Readonly<Record<string, (failure: SignInFailure) => string>> = {
  invalid_client: ({ clientId }) =>
    `The sign-in service did not accept the secret of application '${clientId}'.`,
  unauthorized_client: ({ clientId, tenantId }) =>
    `Application '${clientId}' is not known in tenant '${tenantId}', or may not sign in this way.`,
  invalid_scope: ({ clientId }) =>
    `The permissions asked for are not valid for application '${clientId}'.`,
  invalid_grant: () => 'The sign-in is no longer valid.',
  access_denied: () => 'The sign-in was declined.',
  authorization_declined: () => 'The sign-in was declined.',
  expired_token: () => 'The code was not entered in time.',
  device_code_expired: () => 'The code was not entered in time.',
  endpoints_resolution_error: ({ tenantId }) =>
    `The sign-in service does not know tenant '${tenantId}'.`,
  openid_config_error: ({ tenantId }) => `The sign-in service does not know tenant '${tenantId}'.`,
  interaction_required: () => 'Signing in again needs the user.',
};

const signInHints: Readonly<Record<string, string>> = {
  invalid_client: "Check the secret's value (not its id) and that it has not expired.",
  unauthorized_client: 'Check the client id and the tenant id.',
  endpoints_resolution_error: 'Check the tenant id and the authority.',
  openid_config_error: 'Check the tenant id and the authority.',
  invalid_grant: 'Sign in again.',
  interaction_required: 'Sign in again.',
  expired_token: 'Start the sign-in once more and enter the new code.',
  device_code_expired: 'Start the sign-in once more and enter the new code.',
};

/** The texts about connections, refusals and sign-in. */
export const httpMessages = {
  unreachable: ({ host, code }: UnreachableHost): string =>
    `No answer from '${host}': ${unreachableReasons[code] ?? `the connection failed with ${code}`}.`,
  unreachableHint: (code: string): string =>
    unreachableHints[code] ?? 'Check the network connection, then try again.',
  refused: (status: { readonly code: string; readonly text: string }): string =>
    `[${status.code}] : ${status.text}`,
  noReason: (method: string, url: string): string =>
    `${method} ${url} was refused without a reason.`,
  statusHint: (status: number): string | undefined => statusHints[status],
  missingItem: (path: string): string =>
    `Nothing was found at '${path}': check each id, or list what is there one step up.`,
  insecureRedirect: (host: string): string =>
    `'${host}' answered with a redirect from https to http, which is not followed.`,
  redirectWithoutTarget: (host: string): string =>
    `'${host}' answered with a redirect that does not say where to.`,
  tooManyRedirects: (host: string, most: number): string =>
    `'${host}' led from redirect to redirect; after ${most} of them the call was given up.`,
  emptyToken: (): string => 'The access token is empty.',
  emptyTokenHint: (): string => 'Give the token as text, without the word Bearer.',
  signInFailed: (code: string, failure: SignInFailure): string =>
    (signInTexts[code]?.(failure) ?? `Sign-in failed with '${code}'.`) +
    (failure.number === undefined ? '' : ` (${failure.number})`),
  signInHint: (code: string): string | undefined => signInHints[code],
  unsafeRewrite: (target: string): string =>
    `Sign-in traffic can be sent over plain http to this machine only, not to '${target}'.`,
} as const;

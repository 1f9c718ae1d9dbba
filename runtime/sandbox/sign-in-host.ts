/**
 * The host that stands for login.microsoftonline.com: OpenID configuration, client secret, device
 * code and refresh token, as far as an MSAL client asks for them. Tokens are random text.
 */
import { type Answer, jsonAnswer } from './answer.ts';
import type { Application } from './application.ts';
import type { DeviceCodes } from './device-codes.ts';
import { type Incoming, readText } from './incoming.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';

/** What the sign-in service knows. */
export interface SignInState {
  readonly application: Application;
  readonly deviceCodes: DeviceCodes;
  /** How many seconds a client is told to leave between two polls. */
  readonly pollSeconds: number;
}

interface TokenCall {
  readonly service: SandboxService;
  readonly state: SignInState;
  readonly form: URLSearchParams;
}

type Grant = (call: TokenCall) => Answer;

const grants: Readonly<Record<string, Grant>> = {
  client_credentials: grantClientSecret,
  'urn:ietf:params:oauth:grant-type:device_code': grantDeviceCode,
  device_code: grantDeviceCode,
  refresh_token: grantRefresh,
};

/** Names that stand for the tenant of whoever signs in. */
const anyTenant = new Set(['common', 'organizations']);
/** Microsoft's app for command lines, which every tenant knows (user-needs.md §3.5). */
const commandLineClientId = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

/** Answers a request to the sign-in host. */
export async function serveSignIn(
  service: SandboxService,
  state: SignInState,
  incoming: Incoming,
): Promise<Answer> {
  const { pathname } = incoming.url;
  const [, tenant = '', ...rest] = pathname.split('/');
  const form = new URLSearchParams(incoming.method === 'POST' ? await readText(incoming) : '');
  if (pathname === '/device' && incoming.method === 'POST') {
    const isKnown = state.deviceCodes.approve(form.get('user_code') ?? '');
    return isKnown ? jsonAnswer(200, { status: 'approved' }) : oauthError('expired_token', 70019);
  }
  const isTenant = tenant === state.application.tenantId || anyTenant.has(tenant.toLowerCase());
  if (!isTenant) return oauthError('invalid_tenant', 90002);
  const endpoint = rest.join('/').toLowerCase();
  if (endpoint === 'v2.0/.well-known/openid-configuration')
    return tellConfiguration(service, state);
  const call = { service, state, form };
  if (endpoint === 'oauth2/v2.0/devicecode') return startDeviceCode(call);
  if (endpoint === 'oauth2/v2.0/token') {
    const grant = grants[form.get('grant_type') ?? ''];
    return grant ? grant(call) : oauthError('unsupported_grant_type', 70003);
  }
  return oauthError('invalid_request', 900144, 404);
}

/** Endpoints are told with https, as MSAL demands; a client maps them back to this host's http. */
function tellConfiguration({ origins }: SandboxService, { application }: SignInState): Answer {
  const base = `${origins.signIn.replace('http:', 'https:')}/${application.tenantId}`;
  return jsonAnswer(200, {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  });
}

function grantClientSecret({ service, state, form }: TokenCall): Answer {
  const { clientId, clientSecret } = state.application;
  if (form.get('client_id') !== clientId) return oauthError('unauthorized_client', 700016);
  if (form.get('client_secret') !== clientSecret) return oauthError('invalid_client', 7000215, 401);
  return tellToken(service);
}

function startDeviceCode({ service, state, form }: TokenCall): Answer {
  const clientId = form.get('client_id');
  if (clientId !== state.application.clientId && clientId !== commandLineClientId) {
    return oauthError('unauthorized_client', 700016);
  }
  const { deviceCode, userCode, expiresInSeconds } = state.deviceCodes.start();
  const verificationUri = `${service.origins.signIn}/device`;
  return jsonAnswer(200, {
    device_code: deviceCode,
    user_code: userCode,
    verification_uri: verificationUri,
    expires_in: expiresInSeconds,
    interval: state.pollSeconds,
    message: serviceTexts.deviceCode(verificationUri, userCode),
  });
}

function grantDeviceCode({ service, state, form }: TokenCall): Answer {
  const progress = state.deviceCodes.poll(form.get('device_code') ?? '');
  if (progress === 'pending') return oauthError('authorization_pending', 70016);
  if (progress === 'declined') return oauthError('authorization_declined', 70018);
  if (progress === 'expired') return oauthError('expired_token', 70020);
  return tellToken(service, signedInUser(service, state, form));
}

function grantRefresh({ service, state, form }: TokenCall): Answer {
  const isKnown = state.deviceCodes.isRefreshToken(form.get('refresh_token') ?? '');
  return isKnown
    ? tellToken(service, signedInUser(service, state, form))
    : oauthError('invalid_grant', 70000);
}

function tellToken(service: SandboxService, delegated: Record<string, unknown> = {}): Answer {
  const { accessToken, expiresInSeconds } = service.tokens.issue();
  return jsonAnswer(200, {
    token_type: 'Bearer',
    expires_in: expiresInSeconds,
    ext_expires_in: expiresInSeconds,
    access_token: accessToken,
    ...delegated,
  });
}

/** What a client learns of who signed in: an id token that nobody signed, and MSAL's client_info. */
function signedInUser(
  { company, clock, origins }: SandboxService,
  state: SignInState,
  form: URLSearchParams,
): Record<string, unknown> {
  const { me } = company.children;
  const user = me && !Array.isArray(me) ? me : undefined;
  const { tenantId } = state.application;
  const now = Math.floor(clock.now() / 1000);
  const claims = {
    aud: form.get('client_id'),
    iss: `${origins.signIn.replace('http:', 'https:')}/${tenantId}/v2.0`,
    iat: now,
    exp: now + 3600,
    oid: user?.id,
    sub: user?.id,
    tid: tenantId,
    name: user?.properties['displayName'],
    preferred_username: user?.properties['userPrincipalName'],
    ver: '2.0',
  };
  return {
    scope: 'openid profile offline_access User.Read',
    refresh_token: state.deviceCodes.refreshToken,
    id_token: `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
    client_info: encode({ uid: user?.id, utid: tenantId }),
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** OAuth's error form with the number that the real service puts before its text. */
function oauthError(error: string, number: number, status = 400): Answer {
  return jsonAnswer(status, {
    error,
    error_description: `AADSTS${number}: ${serviceTexts.signIn(error)}`,
    error_codes: [number],
  });
}

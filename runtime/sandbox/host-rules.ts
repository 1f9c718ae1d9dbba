/** What the two upload hosts do differently, beyond the profile of their family (upload-protocol.md §3, §4). */
import { type Answer, jsonAnswer, type ServiceError } from './answer.ts';
import type { HostName, SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';
import type { OpenSession } from './session-store.ts';

/** How one upload host speaks. */
export interface HostRules {
  readonly family: 'driveItem' | 'outlook';
  /** The session's name and its secret, as they stand in the upload URL. */
  readonly identify: (url: URL) => { readonly guid: string; readonly secret: string };
  /** Somebody sent the bearer token of Graph along. */
  readonly strayToken: ServiceError;
  readonly noSession: ServiceError;
  /** The longest range taken, in bytes, and the refusal of a longer one. */
  readonly mostBytes: number;
  readonly tooLarge: (length: number) => ServiceError;
  readonly needsOctetStream: boolean;
  /** How the state of an unfinished session is told. */
  readonly progress: (service: SandboxService, session: OpenSession) => Answer;
}

const mebi = 1024 * 1024;
const driveMost = 60 * mebi - 1;
const outlookMost = 4 * mebi;

const drive: HostRules = {
  family: 'driveItem',
  identify: (url) => ({
    guid: (url.searchParams.get('guid') ?? '').replaceAll("'", ''),
    secret: (url.searchParams.get('tempauth') ?? '').replace(/^v1\./, ''),
  }),
  strayToken: { status: 401, code: 'unauthenticated', message: serviceTexts.strayToken() },
  noSession: { status: 404, code: 'itemNotFound', message: serviceTexts.noSession() },
  mostBytes: driveMost,
  tooLarge: (length) => ({
    status: 413,
    code: 'invalidRequest',
    innerCode: 'maxFragmentLengthExceeded',
    message: serviceTexts.rangeTooLarge(length, driveMost),
  }),
  needsOctetStream: false,
  progress: (_service, session) =>
    jsonAnswer(session.profile.partialStatus, {
      expirationDateTime: new Date(session.expiresAt).toISOString(),
      nextExpectedRanges: session.received === session.total ? [] : [`${session.received}-`],
    }),
};

const outlook: HostRules = {
  family: 'outlook',
  identify: (url) => ({
    guid: /AttachmentSessions\('([^']*)'\)/i.exec(url.pathname.replaceAll('%27', "'"))?.[1] ?? '',
    secret: url.searchParams.get('authtoken') ?? '',
  }),
  strayToken: {
    status: 401,
    code: 'InvalidAudienceForResource',
    message: serviceTexts.strayToken(),
  },
  noSession: { status: 404, code: 'ErrorItemNotFound', message: serviceTexts.noSession() },
  mostBytes: outlookMost,
  tooLarge: (length) => ({
    status: 413,
    code: 'ErrorRequestSizeExceeded',
    message: serviceTexts.rangeTooLarge(length, outlookMost),
  }),
  needsOctetStream: true,
  progress: (service, session) =>
    jsonAnswer(session.profile.partialStatus, {
      '@odata.context': `${service.origins.outlook}/api/v2.0/$metadata#AttachmentSessions/$entity`,
      ExpirationDateTime: new Date(session.expiresAt).toISOString(),
      nextExpectedRanges: [`${session.received}`],
    }),
};

/** The rules of the hosts to which upload URLs lead. */
export const hostRules: Readonly<Record<Exclude<HostName, 'graph' | 'signIn'>, HostRules>> = {
  drive,
  outlook,
};

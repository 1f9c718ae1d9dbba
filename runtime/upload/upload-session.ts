import { UploadError } from '../base/errors.ts';
import { uploadMessages } from '../base/messages/upload.ts';
import { readMember, readText } from './json-body.ts';

/** An open session, as the service that created it told it. `uploadUrl` is a secret. */
export interface UploadSession {
  readonly uploadUrl: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number | null;
  readonly nextExpectedRanges: readonly string[] | null;
  /** The answer as it came. */
  readonly raw: unknown;
}

/** The session in an answer to createUploadSession, bare or inside `value`; an UploadError when there is none. */
export function readUploadSession(body: unknown): UploadSession {
  const session = readMember(body, 'uploadUrl') === undefined ? readMember(body, 'value') : body;
  const uploadUrl = readText(session, 'uploadUrl');
  if (uploadUrl === null || !isWebAddress(uploadUrl)) {
    throw new UploadError({
      id: 'UploadSessionInvalid',
      category: 'InvalidResult',
      message: uploadMessages.noSession(describe(body)),
      hint: uploadMessages.noSessionHint(),
    });
  }
  return {
    uploadUrl,
    expiresAt: readExpiry(session),
    nextExpectedRanges: readRanges(session),
    raw: body,
  };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function readExpiry(session: unknown): number | null {
  const time = Date.parse(readText(session, 'expirationDateTime') ?? '');
  return Number.isNaN(time) ? null : time;
}

function readRanges(session: unknown): readonly string[] | null {
  const ranges = readMember(session, 'nextExpectedRanges');
  if (ranges === undefined || ranges === null) return null;
  return (Array.isArray(ranges) ? ranges : [ranges]).map(String);
}

/** Names and kinds only: a value could be the secret itself. */
function describe(body: unknown): string {
  if (Array.isArray(body)) return `a list of ${body.length}`;
  if (typeof body !== 'object' || body === null) return body === null ? 'nothing' : typeof body;
  const names = Object.keys(body);
  return names.length === 0 ? 'an object without members' : `an object with ${names.join(', ')}`;
}

/** Opens an attachment session (upload-protocol.md §4). Nothing is added to the item before the last range. */
import { uploadProfiles } from '../upload/profile.ts';
import { type Answer, emptyAnswer, Refusal } from './answer.ts';
import { member } from './incoming.ts';
import { type AttachmentFacts, addAttachment } from './outlook-attachments.ts';
import type { Target } from './resource-tree.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';
import type { CreatedSession } from './session-store.ts';

const profile = uploadProfiles.outlook;
const lifetimeMilliseconds = 60 * 60 * 1000;

/** Opens the session, or refuses by what the body says of the attachment. */
export function createOutlookSession(
  service: SandboxService,
  target: Extract<Target, { readonly kind: 'collection' }>,
  body: unknown,
): CreatedSession {
  const attachment = readAttachmentItem(body);
  const { madeUp, clock, origins } = service;
  const guid = madeUp.guid();
  const secret = madeUp.secret();
  const endsAt = clock.now() + lifetimeMilliseconds;
  const owner = ownerPath(target);
  const session = {
    guid,
    secret,
    profile,
    lock: undefined,
    expiresAt: endsAt,
    endsAt,
    total: attachment.size,
    received: 0,
    hash: undefined,
    kept: undefined,
    isMisaligned: false,
    defersCommit: false,
    finish: (): Answer => {
      const { id } = addAttachment(service, target.items, attachment);
      const location = `${origins.outlook}/api/v2.0/${owner}/Attachments('${encodeURIComponent(id)}')`;
      return emptyAnswer(201, { location });
    },
  };
  const uploadUrl = `${origins.outlook}/api/v2.0/${owner}/AttachmentSessions('${guid}')?authtoken=${secret}`;
  return { session, uploadUrl, nextExpectedRanges: ['0-'] };
}

function readAttachmentItem(body: unknown): AttachmentFacts {
  const item = member(body, profile.bodyRoot);
  if (typeof item !== 'object' || item === null)
    throw invalid(serviceTexts.missingMember(profile.bodyRoot));
  const type = required(item, 'attachmentType', 'string');
  if (type.toLowerCase() !== 'file') {
    throw new Refusal({
      status: 405,
      code: 'ErrorAttachmentSessionIsSupportedOnlyForFileAttachments',
      message: serviceTexts.attachmentType(type),
    });
  }
  const name = required(item, 'name', 'string');
  const size = required(item, 'size', 'number');
  if (size < profile.smallestFile) {
    throw new Refusal({
      status: 400,
      code: 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize',
      message: serviceTexts.attachmentTooSmall(size, profile.smallestFile),
    });
  }
  if (size > profile.largestFile) {
    throw new Refusal({
      status: 413,
      code: 'ErrorAttachmentSizeLimitExceeded',
      message: serviceTexts.attachmentTooLarge(size, profile.largestFile),
    });
  }
  return {
    name,
    size,
    contentType: String(member(item, 'contentType') ?? 'application/octet-stream'),
    isInline: member(item, 'isInline') === true,
    contentId: member(item, 'contentId') ?? null,
  };
}

function required(item: object, name: string, type: 'string'): string;
function required(item: object, name: string, type: 'number'): number;
function required(item: object, name: string, type: 'string' | 'number'): string | number {
  const value = member(item, name);
  if (value === undefined || value === null) throw invalid(serviceTexts.missingMember(name));
  const isFit = type === 'number' ? Number.isSafeInteger(value) : typeof value === 'string';
  if (!isFit) throw invalid(serviceTexts.unreadableMember(name));
  return value as string | number;
}

function invalid(message: string): Refusal {
  return new Refusal({ status: 400, code: 'ErrorInvalidRequest', message });
}

/** `Users('..')/Messages('..')`, as Exchange spells the way to the thing with the attachments. */
function ownerPath({ trail }: Extract<Target, { readonly kind: 'collection' }>): string {
  const collections: Readonly<Record<string, string>> = {
    user: 'Users',
    group: 'Groups',
    message: 'Messages',
    event: 'Events',
    outlookTask: 'Tasks',
    post: 'Posts',
  };
  return trail.resources
    .flatMap(({ kind, id }) => {
      const name = collections[kind];
      return name === undefined ? [] : [`${name}('${encodeURIComponent(id)}')`];
    })
    .join('/');
}

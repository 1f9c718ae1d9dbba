/**
 * Opens a session for a file of a drive (upload-protocol.md §3.1): a new one named by the path or by
 * `item.name` under a folder, or an existing one to be replaced.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { uploadProfiles } from '../upload/profile.ts';
import { QuickXorHash } from '../upload/quick-xor-hash.ts';
import { Refusal } from './answer.ts';
import {
  type ConflictBehavior,
  type FilePlace,
  findPlace,
  placeFile,
  readConflictBehavior,
} from './drive-files.ts';
import { member } from './incoming.ts';
import { KeptContent } from './kept-content.ts';
import type { Target } from './resource-tree.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';
import { type CreatedSession, type OpenSession, slideMilliseconds } from './session-store.ts';

type FileTarget = Exclude<Target, { readonly kind: 'missing' | 'collection' }>;

interface DriveRequest {
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
}

const profile = uploadProfiles.driveItem;
/** How long the secret of an upload URL lives (upload-protocol.md §3.5). */
const secretMilliseconds = 24 * 60 * 60 * 1000;

/** Opens the session, or refuses by what the drive holds now. */
export function createDriveSession(
  service: SandboxService,
  target: FileTarget,
  { body, headers }: DriveRequest,
): CreatedSession {
  const item = member(body, profile.bodyRoot);
  const place = findPlace(target, readName(item));
  const conflict = readConflictBehavior(member(item, '@microsoft.graph.conflictBehavior'));
  checkCondition(place, headers);
  checkSize(place, member(item, 'fileSize'));
  const lock =
    `${place.drive.id} ${place.parent.id} ${[...place.folders, place.name].join('/')}`.toLowerCase();
  if (service.sessions.findByLock(lock)) {
    throw taken(serviceTexts.sessionOpen(place.name));
  }
  if (place.existing && conflict === 'fail') throw taken(serviceTexts.nameTaken(place.name));
  const guid = service.madeUp.guid();
  const secret = service.madeUp.secret();
  const now = service.clock.now();
  const session = {
    guid,
    secret,
    profile,
    lock,
    expiresAt: now + slideMilliseconds,
    endsAt: now + secretMilliseconds,
    total: undefined,
    received: 0,
    hash: new QuickXorHash(),
    kept: new KeptContent(),
    isMisaligned: false,
    defersCommit: member(body, 'deferCommit') === true,
    finish: (finished: OpenSession) =>
      placeFile(service, place, {
        conflict,
        size: finished.received,
        quickXorHash: finished.hash?.digest() ?? '',
        content: finished.kept?.bytes,
      }),
  };
  return { session, uploadUrl: uploadUrl(service, place, { guid, secret, conflict }) };
}

function uploadUrl(
  { origins, madeUp }: SandboxService,
  { drive, existing }: FilePlace,
  { guid, secret, conflict }: { guid: string; secret: string; conflict: ConflictBehavior },
): string {
  const item = existing?.id ?? madeUp.driveItemId();
  const flags = `overwrite=${title(conflict === 'replace')}&rename=${title(conflict === 'rename')}&dc=0`;
  return `${origins.drive}/personal/_api/v2.0/drives/${encodeURIComponent(drive.id)}/items/${item}/uploadSession?guid='${guid}'&${flags}&tempauth=v1.${secret}`;
}

function title(value: boolean): string {
  return value ? 'True' : 'False';
}

function readName(item: unknown): string | undefined {
  const name = member(item, 'name');
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function checkCondition({ existing }: FilePlace, headers: IncomingHttpHeaders): void {
  const tags = [existing?.properties['eTag'], existing?.properties['cTag']];
  const { 'if-match': wanted, 'if-none-match': unwanted } = headers;
  const fits = (tag: string): boolean =>
    tag === '*' ? existing !== undefined : tags.includes(tag);
  if ((wanted !== undefined && !fits(wanted)) || (unwanted !== undefined && fits(unwanted))) {
    throw new Refusal({
      status: 412,
      code: 'resourceModified',
      message: serviceTexts.changedMeanwhile(),
    });
  }
}

function checkSize({ drive }: FilePlace, size: unknown): void {
  if (typeof size !== 'number') return;
  if (size > profile.largestFile) {
    throw new Refusal({
      status: 400,
      code: 'invalidArgument',
      innerCode: 'maxFileSizeExceeded',
      message: serviceTexts.fileTooLarge(size, profile.largestFile),
    });
  }
  const remaining = member(drive.properties['quota'], 'remaining');
  if (typeof remaining === 'number' && size > remaining) {
    throw new Refusal({
      status: 507,
      code: 'quotaLimitReached',
      innerCode: 'insufficientStorage',
      message: serviceTexts.quota(size, remaining),
    });
  }
}

function taken(message: string): Refusal {
  return new Refusal({ status: 409, code: 'nameAlreadyExists', message });
}

import { HttpError, UploadError } from '../../../runtime/base/errors.ts';
import type { Transport } from '../../../runtime/http/transport.ts';
import type { FileSource } from '../../../runtime/upload/file-source.ts';
import { type UploadProfile, uploadProfiles } from '../../../runtime/upload/profile.ts';
import { QuickXorHash } from '../../../runtime/upload/quick-xor-hash.ts';
import type { UploadEvent } from '../../../runtime/upload/upload-event.ts';
import { uploadFile } from '../../../runtime/upload/upload-file.ts';
import type { UploadOptions, UploadResult } from '../../../runtime/upload/upload-options.ts';
import type { UploadSession } from '../../../runtime/upload/upload-session.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { type Answer, empty, json, scriptedTransport } from '../../support/scripted-transport.ts';

/** The families with ranges small enough to read: granularity 10 and ranges of 20 bytes where the drive has 320 KiB and 10 MiB. */
export const small: Readonly<Record<UploadProfile['family'], UploadProfile>> = {
  driveItem: { ...uploadProfiles.driveItem, granularity: 10, defaultRange: 20, largestRange: 60 },
  outlook: { ...uploadProfiles.outlook, defaultRange: 20, largestRange: 60, smallestFile: 10 },
  todo: { ...uploadProfiles.todo, defaultRange: 20, largestRange: 60 },
  print: { ...uploadProfiles.print, defaultRange: 20, largestRange: 60 },
};

export const secretUrl =
  'https://contoso-my.sharepoint.com/_api/v2.0/uploadSession?tempauth=secret-token-number-1';
export const secondUrl =
  'https://contoso-my.sharepoint.com/_api/v2.0/uploadSession?tempauth=secret-token-number-2';

export function sessionAt(uploadUrl: string): UploadSession {
  return { uploadUrl, expiresAt: null, nextExpectedRanges: null, raw: null };
}

/** Bytes that differ from their neighbours near and far. */
export function pattern(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) * 7) & 0xff);
}

export function hashOf(bytes: Uint8Array): string {
  const hash = new QuickXorHash();
  hash.update(bytes);
  return hash.digest();
}

/** The driveItem a service makes of these bytes. */
export function itemOf(bytes: Uint8Array, name = 'plan.bin'): Record<string, unknown> {
  return {
    id: 'item-1',
    name,
    size: bytes.length,
    file: { hashes: { quickXorHash: hashOf(bytes) } },
  };
}

export interface MemorySource extends FileSource {
  /** How often each byte was read. */
  readonly reads: number[];
  change(): void;
}

export function memorySource(bytes: Uint8Array, name = 'plan.bin'): MemorySource {
  const reads = new Array<number>(bytes.length).fill(0);
  let hasChanged = false;
  return {
    path: `/files/${name}`,
    name,
    size: bytes.length,
    modifiedAt: 1,
    reads,
    read: async (buffer, position, length) => {
      buffer.set(bytes.subarray(position, position + length));
      for (let index = position; index < position + length; index++) {
        reads[index] = (reads[index] ?? 0) + 1;
      }
    },
    assertUnchanged: async () => {
      if (!hasChanged) return;
      throw new UploadError({
        id: 'UploadFileChanged',
        category: 'InvalidData',
        message: 'changed',
      });
    },
    close: async () => {},
    change: () => {
      hasChanged = true;
    },
  };
}

export interface Case extends Partial<Omit<UploadOptions, 'transport'>> {
  readonly family?: UploadProfile['family'];
  readonly bytes?: Uint8Array;
  readonly answers: readonly Answer[];
  readonly transport?: Transport;
}

export interface Conversation {
  /** One line per request: `PUT 0-19/50`, with ` #2` when it went to the second session. */
  readonly lines: readonly string[];
  readonly requests: ReturnType<typeof scriptedTransport>['requests'];
  readonly result: UploadResult | undefined;
  readonly error: unknown;
  readonly events: readonly UploadEvent[];
  /** Seconds. */
  readonly waits: readonly number[];
}

/** Plays one upload against a script of answers and tells everything that was said. */
export async function converse(setup: Case): Promise<Conversation> {
  const { family = 'driveItem', bytes = pattern(50), answers, ...overrides } = setup;
  const host = fakeHost();
  const transport = scriptedTransport(answers);
  const events: UploadEvent[] = [];
  let result: UploadResult | undefined;
  let error: unknown;
  try {
    result = await uploadFile({
      session: sessionAt(secretUrl),
      source: memorySource(bytes),
      profile: small[family],
      transport,
      clock: host.clock,
      random: () => 1,
      bearer: family === 'todo' ? async () => 'token' : undefined,
      recreate: async () => sessionAt(secondUrl),
      onEvent: (event) => events.push(event),
      ...overrides,
    });
  } catch (caught) {
    error = caught;
  }
  const lines = transport.requests.map(({ method, url, headers }) => {
    const range = headers['Content-Range'];
    const words = [method, range?.replace('bytes ', ''), url.includes('number-2') ? '#2' : ''];
    return words.filter(Boolean).join(' ');
  });
  const waits = host.sleeps.map((milliseconds) => milliseconds / 1000);
  return { lines, requests: transport.requests, result, error, events, waits };
}

export function uploadErrorOf({ error }: Conversation): UploadError {
  if (error instanceof UploadError) return error;
  throw error ?? new Error('the upload did not fail');
}

/** The answer of a drive while bytes are missing. */
export function next(start: number): Answer {
  return json(202, { nextExpectedRanges: [`${start}-`] });
}

/** The answer to GET. */
export function standsAt(start: number): Answer {
  return json(200, { nextExpectedRanges: [`${start}-`] });
}

export function created(bytes: Uint8Array = pattern(50)): Answer {
  return json(201, itemOf(bytes));
}

export function refused(
  status: number,
  code = 'someCode',
  headers: Record<string, string> = {},
): Answer {
  return json(status, { error: { code, message: 'Some reason.' } }, headers);
}

export const dropped: Answer = () => {
  throw new HttpError({
    id: 'ConnectionReset',
    category: 'ConnectionError',
    message: `socket hang up at ${secretUrl}`,
  });
};

export const cancelled: Answer = empty(204);

/**
 * The upload-session protocols of Graph as data: one profile per family, read by the client that
 * uploads and by the sandbox that receives. Evidence: ../shared/reference/upload-protocol.md §1.
 */
import type { UploadFamily } from '../../schema/model.ts';

export interface UploadProfile {
  readonly family: UploadFamily;
  /** The JSON member of the create request that describes the file. */
  readonly bodyRoot: string;
  /** Status of the answer to createUploadSession. */
  readonly createdStatus: number;
  /** Whether the bearer token must go to the upload URL; if not, it must never go there. */
  readonly needsBearer: boolean;
  /** What is appended to the upload URL for PUT. */
  readonly putSuffix: '' | '/content';
  /** Every range but the last is a multiple of this many bytes. */
  readonly granularity: number;
  readonly defaultRange: number;
  readonly largestRange: number;
  /** Status while bytes are missing. */
  readonly partialStatus: number;
  /** Status of the answer to the last range. */
  readonly finalStatuses: readonly number[];
  /** Where the finished item is told: in the body, or in the Location header. */
  readonly finishedBy: 'body' | 'location';
  /** Whether GET on the upload URL answers where the session stands. */
  readonly hasStatus: boolean;
  /** Whether the expiry moves forward as ranges land. */
  readonly expirySlides: boolean;
  readonly smallestFile: number;
  readonly largestFile: number;
  readonly hash: 'quickXorHash' | null;
}

const kibi = 1024;
const mega = 1_000_000;
const driveGranularity = 320 * kibi;

export const uploadProfiles: Readonly<Record<UploadFamily, UploadProfile>> = {
  driveItem: {
    family: 'driveItem',
    bodyRoot: 'item',
    createdStatus: 200,
    needsBearer: false,
    putSuffix: '',
    granularity: driveGranularity,
    defaultRange: 32 * driveGranularity,
    largestRange: 191 * driveGranularity,
    partialStatus: 202,
    finalStatuses: [200, 201],
    finishedBy: 'body',
    hasStatus: true,
    expirySlides: true,
    smallestFile: 1,
    largestFile: 250 * kibi ** 3,
    hash: 'quickXorHash',
  },
  outlook: {
    family: 'outlook',
    bodyRoot: 'AttachmentItem',
    createdStatus: 201,
    needsBearer: false,
    putSuffix: '',
    granularity: 1,
    defaultRange: 12 * driveGranularity,
    largestRange: 12 * driveGranularity,
    partialStatus: 200,
    finalStatuses: [201],
    finishedBy: 'location',
    hasStatus: false,
    expirySlides: false,
    smallestFile: 3 * mega,
    largestFile: 150 * mega,
    hash: null,
  },
  todo: {
    family: 'todo',
    bodyRoot: 'attachmentInfo',
    createdStatus: 200,
    needsBearer: true,
    putSuffix: '/content',
    granularity: 1,
    defaultRange: 12 * driveGranularity,
    largestRange: 12 * driveGranularity,
    partialStatus: 200,
    finalStatuses: [201],
    finishedBy: 'location',
    hasStatus: true,
    expirySlides: false,
    smallestFile: 1,
    largestFile: 25 * mega,
    hash: null,
  },
  print: {
    family: 'print',
    bodyRoot: 'properties',
    createdStatus: 200,
    needsBearer: false,
    putSuffix: '',
    granularity: 1,
    defaultRange: 30 * driveGranularity,
    largestRange: 30 * driveGranularity,
    partialStatus: 202,
    finalStatuses: [201],
    finishedBy: 'body',
    hasStatus: true,
    expirySlides: false,
    smallestFile: 1,
    largestFile: Number.MAX_SAFE_INTEGER,
    hash: null,
  },
};

/**
 * In: a family's profile, the size of the file and the range size asked for. Out: how the file is
 * cut. Refuses a file that the family's sessions cannot carry, before a byte is sent.
 */
import { UploadError } from '../base/errors.ts';
import { uploadMessages } from '../base/messages/upload.ts';
import type { UploadProfile } from './profile.ts';

export interface UploadPlan {
  readonly size: number;
  /** A multiple of the granularity, from one of it up to the family's largest range. */
  readonly rangeSize: number;
  readonly granularity: number;
  /** How many ranges there are when nothing goes wrong. */
  readonly ranges: number;
}

/** Bytes of the file from `start` up to, not including, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The cut of a file; a range size that does not fit the family is rounded to the nearest below that does. */
export function planUpload(
  profile: UploadProfile,
  size: number,
  requestedRangeSize: number = profile.defaultRange,
): UploadPlan {
  requireSize(profile, size);
  if (!Number.isSafeInteger(requestedRangeSize) || requestedRangeSize < 1) {
    throw new UploadError({
      id: 'UploadRangeSizeInvalid',
      category: 'InvalidArgument',
      message: uploadMessages.rangeSizeInvalid(requestedRangeSize, profile),
      target: requestedRangeSize,
    });
  }
  const { granularity } = profile;
  const wished = Math.min(requestedRangeSize, profile.largestRange);
  const rangeSize = Math.max(granularity, Math.floor(wished / granularity) * granularity);
  return { size, rangeSize, granularity, ranges: Math.ceil(size / rangeSize) };
}

/** The range that begins at an offset and ends at a boundary, so that an odd offset realigns at once (upload-protocol.md §3.2). */
export function rangeAt(plan: UploadPlan, start: number): ByteRange {
  const aligned = Math.floor((start + plan.rangeSize) / plan.granularity) * plan.granularity;
  return { start, end: Math.min(plan.size, aligned) };
}

/** The same cut in ranges half as long, or null when they cannot be shorter. */
export function halveRanges(plan: UploadPlan): UploadPlan | null {
  const half = Math.floor(plan.rangeSize / 2 / plan.granularity) * plan.granularity;
  return half < plan.granularity
    ? null
    : { ...plan, rangeSize: half, ranges: Math.ceil(plan.size / half) };
}

/** The value of the Content-Range header; its spelling is whitespace-sensitive (upload-protocol.md §3.2). */
export function contentRange(range: ByteRange, total: number): string {
  return `bytes ${range.start}-${range.end - 1}/${total}`;
}

function requireSize(profile: UploadProfile, size: number): void {
  if (size < profile.smallestFile) {
    throw new UploadError({
      id: profile.family === 'outlook' ? outlookMinimumId : 'UploadFileTooSmall',
      category: 'InvalidData',
      message: uploadMessages.fileTooSmall(size, profile),
      hint: uploadMessages.smallFileHint(profile.family),
      target: size,
    });
  }
  if (size > profile.largestFile) {
    throw new UploadError({
      id: 'maxFileSizeExceeded',
      category: 'LimitsExceeded',
      message: uploadMessages.fileTooLarge(size, profile),
      hint: uploadMessages.largeFileHint(profile.family),
      target: size,
    });
  }
}

/** The service's own code for it (upload-protocol.md §4). */
const outlookMinimumId = 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize';

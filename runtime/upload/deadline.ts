import type { UploadProfile } from './profile.ts';

/** Moments in milliseconds since 1970, and how much was done between them. */
export interface Pace {
  readonly openedAt: number;
  readonly now: number;
  readonly sent: number;
  readonly left: number;
  readonly expiresAt: number | null;
}

/**
 * The hours an upload still needs when that is more than its session lives, else null. Where the
 * expiry moves with the ranges, the token in the URL ends all the same after a day
 * (upload-protocol.md §3.5).
 */
export function hoursBeyondSession(profile: UploadProfile, pace: Pace): number | null {
  const elapsed = pace.now - pace.openedAt;
  if (elapsed < shortestMeasure || pace.sent === 0) return null;
  const needed = (elapsed / pace.sent) * pace.left;
  const tokenEnd = profile.expirySlides ? pace.openedAt + tokenLife : 0;
  const end = Math.max(tokenEnd, pace.expiresAt ?? 0);
  return end > 0 && pace.now + needed > end ? Math.ceil(needed / hour) : null;
}

const hour = 3_600_000;
const tokenLife = 24 * hour;
const shortestMeasure = 60_000;

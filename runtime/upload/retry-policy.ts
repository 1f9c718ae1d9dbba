/** How long to wait and how often to try (upload-protocol.md §7). */

const second = 1000;

export const retryPolicy: RetryPolicy = {
  retriesWithoutProgress: 5,
  lockRetries: 3,
  recreations: 2,
  youngSession: 10 * second,
  youngSessionWait: 5 * second,
  longestRetryAfter: 3600 * second,
  shortWait: { first: 2 * second, longest: 120 * second },
  lockWait: { first: 10 * second, longest: 120 * second },
  longWait: { first: 60 * second, longest: 600 * second },
};

/** Times in milliseconds. */
export interface RetryPolicy {
  /** Failures in a row, without a byte of progress, that are followed by another try. */
  readonly retriesWithoutProgress: number;
  readonly lockRetries: number;
  readonly recreations: number;
  /** A 404 from a session younger than this may only mean that it is not known everywhere yet. */
  readonly youngSession: number;
  readonly youngSessionWait: number;
  /** A service that asks for more is not waited for. */
  readonly longestRetryAfter: number;
  readonly shortWait: Wait;
  readonly lockWait: Wait;
  readonly longWait: Wait;
}

/** The span over which waits of one kind grow. */
export interface Wait {
  readonly first: number;
  readonly longest: number;
}

/** An exponential wait for the n-th failure, n from 1, of which the upper half is left to chance. */
export function backoff(failures: number, random: number, wait: Wait): number {
  const full = Math.min(wait.longest, wait.first * 2 ** (failures - 1));
  return Math.round(full * (0.5 + random / 2));
}

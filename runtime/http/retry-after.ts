/** The longest wait that is done for a service, in seconds (user-needs.md §3.5). */
const longestWaitSeconds: number = 180;

const firstDelaySeconds = 3;

/** The seconds that a Retry-After asks for, whole, broken or as a date (upload-protocol.md §7); undefined when unreadable. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  // Only the three-letter day of an HTTP date, as Date.parse reads a meaning into nearly anything.
  const date = /^[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

/** What the length of a wait depends on. */
export interface RetryMoment {
  readonly retryAfter: string | undefined;
  /** 0 before the first repetition. */
  readonly attempt: number;
  readonly now: number;
  readonly random: () => number;
}

/** How long to wait: what the service asks for, else 3, 6, 12 seconds give or take a quarter; never over the longest wait. */
export function retryDelaySeconds({ retryAfter, attempt, now, random }: RetryMoment): number {
  const asked = parseRetryAfter(retryAfter, now);
  const own = firstDelaySeconds * 2 ** attempt * (0.75 + random() / 2);
  return Math.min(asked ?? own, longestWaitSeconds);
}

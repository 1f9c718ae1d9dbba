import type { Clock } from '../base/host.ts';
import type { MadeUp } from './made-up.ts';

/** The access tokens that the sandbox has given out. */
export interface TokenStore {
  issue(): { readonly accessToken: string; readonly expiresInSeconds: number };
  judge(token: string): 'valid' | 'expired' | 'unknown';
  /** Makes every token given out so far expire now. */
  expireAll(): void;
}

const lifetimeSeconds = 3600;

/** No token given out yet; expiry goes by the clock. */
export function createTokenStore(clock: Clock, madeUp: MadeUp): TokenStore {
  const expiries = new Map<string, number>();
  return {
    issue: () => {
      const accessToken = `sandbox.${madeUp.secret()}`;
      expiries.set(accessToken, clock.now() + lifetimeSeconds * 1000);
      return { accessToken, expiresInSeconds: lifetimeSeconds };
    },
    judge: (token) => {
      const expiry = expiries.get(token);
      if (expiry === undefined) return 'unknown';
      return clock.now() < expiry ? 'valid' : 'expired';
    },
    expireAll: () => {
      for (const token of expiries.keys()) expiries.set(token, 0);
    },
  };
}

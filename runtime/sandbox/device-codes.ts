import type { Clock } from '../base/host.ts';
import type { MadeUp } from './made-up.ts';

/** The device-code sign-ins under way. */
export interface DeviceCodes {
  start(): {
    readonly deviceCode: string;
    readonly userCode: string;
    readonly expiresInSeconds: number;
  };
  /** Plays the user who enters the code; false when no such code waits. */
  approve(userCode: string): boolean;
  decline(userCode: string): boolean;
  poll(deviceCode: string): 'pending' | 'approved' | 'declined' | 'expired';
  readonly refreshToken: string;
  isRefreshToken(token: string): boolean;
}

interface Waiting {
  readonly userCode: string;
  readonly expiresAt: number;
  state: 'pending' | 'approved' | 'declined';
}

const lifetimeSeconds = 900;

/** No sign-in under way yet. */
export function createDeviceCodes(clock: Clock, madeUp: MadeUp): DeviceCodes {
  const waiting = new Map<string, Waiting>();
  const refreshToken = madeUp.secret();
  const settle = (userCode: string, state: Waiting['state']): boolean => {
    const found = [...waiting.values()].find((entry) => entry.userCode === userCode);
    if (!found || clock.now() >= found.expiresAt) return false;
    found.state = state;
    return true;
  };
  return {
    refreshToken,
    isRefreshToken: (token) => token === refreshToken,
    start: () => {
      const deviceCode = madeUp.secret();
      const userCode = madeUp.userCode();
      const expiresAt = clock.now() + lifetimeSeconds * 1000;
      waiting.set(deviceCode, { userCode, expiresAt, state: 'pending' });
      return { deviceCode, userCode, expiresInSeconds: lifetimeSeconds };
    },
    approve: (userCode) => settle(userCode, 'approved'),
    decline: (userCode) => settle(userCode, 'declined'),
    poll: (deviceCode) => {
      const found = waiting.get(deviceCode);
      if (!found || clock.now() >= found.expiresAt) return 'expired';
      if (found.state !== 'pending') waiting.delete(deviceCode);
      return found.state;
    },
  };
}

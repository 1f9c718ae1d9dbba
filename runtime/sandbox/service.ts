import type { Clock } from '../base/host.ts';
import type { Downloads } from './downloads.ts';
import type { Faults } from './faults.ts';
import type { MadeUp } from './made-up.ts';
import type { Resource } from './resource-tree.ts';
import type { SessionStore } from './session-store.ts';
import type { TokenStore } from './token-store.ts';

/** The hosts that the sandbox plays, each on a port of its own. */
export type HostName = 'graph' | 'signIn' | 'drive' | 'outlook';

/** What the hosts of one sandbox share. */
export interface SandboxService {
  readonly clock: Clock;
  readonly madeUp: MadeUp;
  readonly company: Resource;
  readonly sessions: SessionStore;
  readonly tokens: TokenStore;
  readonly faults: Faults;
  readonly downloads: Downloads;
  /** `http://127.0.0.1:<port>`, by host. */
  readonly origins: Readonly<Record<HostName, string>>;
  /** Whether createUploadSession answers the session itself, or inside `value`. */
  readonly sessionShape: 'plain' | 'value';
}

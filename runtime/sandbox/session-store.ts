import type { UploadProfile } from '../upload/profile.ts';
import type { QuickXorHash } from '../upload/quick-xor-hash.ts';
import type { Answer } from './answer.ts';
import type { KeptContent } from './kept-content.ts';

/** One upload under way. */
export interface OpenSession {
  readonly guid: string;
  /** What the upload URL has to carry. */
  readonly secret: string;
  readonly profile: UploadProfile;
  /** The file for which no second session may be open, where the service is so strict. */
  readonly lock: string | undefined;
  expiresAt: number;
  /** When the secret dies, however lively the session is. */
  readonly endsAt: number;
  /** Bytes in all: declared at creation, or by the first range. */
  total: number | undefined;
  /** Bytes that are here; also the next one wanted. */
  received: number;
  /** Hash over what is here, for the families whose items tell one. */
  hash: QuickXorHash | undefined;
  /** The bytes themselves, likewise. */
  readonly kept: KeptContent | undefined;
  /** Whether some range but the last ended off the grid. */
  isMisaligned: boolean;
  readonly defersCommit: boolean;
  /** Puts the file in its place and tells of it; throws a Refusal when it cannot. */
  readonly finish: (session: OpenSession) => Answer;
}

/** A session just opened, and how its service tells of it. */
export interface CreatedSession {
  readonly session: OpenSession;
  readonly uploadUrl: string;
  /** Absent where the service leaves it out. */
  readonly nextExpectedRanges?: readonly string[];
}

/** How long a sliding session lives without a range (upload-protocol.md §3.5). */
export const slideMilliseconds: number = 15 * 60 * 1000;

/** Where the open sessions are kept. */
export interface SessionStore {
  add(session: OpenSession): void;
  find(guid: string): OpenSession | undefined;
  findByLock(lock: string): OpenSession | undefined;
  remove(session: OpenSession): void;
}

/** The open sessions; those past their time are gone, unless only their secret died. */
export function createSessionStore(now: () => number): SessionStore {
  const sessions = new Map<string, OpenSession>();
  const isOpen = (session: OpenSession): boolean => now() < session.expiresAt;
  const sweep = (): void => {
    for (const session of sessions.values()) if (!isOpen(session)) sessions.delete(session.guid);
  };
  return {
    add: (session) => {
      sessions.set(session.guid, session);
    },
    find: (guid) => {
      sweep();
      return sessions.get(guid);
    },
    findByLock: (lock) => {
      sweep();
      return [...sessions.values()].find((session) => session.lock === lock);
    },
    remove: (session) => {
      sessions.delete(session.guid);
    },
  };
}

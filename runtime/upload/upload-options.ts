import type { Clock } from '../base/host.ts';
import type { Transport } from '../http/transport.ts';
import type { FileSource } from './file-source.ts';
import type { UploadProfile } from './profile.ts';
import type { UploadEvent } from './upload-event.ts';
import type { UploadSession } from './upload-session.ts';

/** What an upload needs. */
export interface UploadOptions {
  readonly session: UploadSession;
  readonly source: FileSource;
  readonly profile: UploadProfile;
  readonly transport: Transport;
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly rangeSize?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Asked before each request when the profile needs a token; the argument is the WWW-Authenticate of a refused one. */
  readonly bearer?: ((challenge?: string) => Promise<string>) | undefined;
  /** Opens another session for the same item. */
  readonly recreate: () => Promise<UploadSession>;
  /** The item at the target, or null; asked when the session is gone and may have finished. */
  readonly findFinished?: (() => Promise<unknown>) | undefined;
  /** Commits the bytes of a session whose name was taken meanwhile; the item, or null to give up. */
  readonly resolveConflict?: ((session: UploadSession) => Promise<unknown>) | undefined;
  /** True when the session was created to be committed by somebody else. */
  readonly defersCommit?: boolean | undefined;
  readonly onEvent?: ((event: UploadEvent) => void) | undefined;
}

/** A finished upload. */
export interface UploadResult {
  /** The JSON of the item, where the service or the search for it gave one. */
  readonly item: unknown;
  readonly location: string | null;
  readonly itemId: string | null;
  readonly bytes: number;
  /** The quickXorHash of what was read, for the family that has one. */
  readonly hash: string | null;
  /** How many ranges the service took. */
  readonly ranges: number;
  readonly retries: number;
  readonly recreated: number;
}

/** What a run of commands shares: the catalogue, the variables, the Graph it talks to and who listens. */
import type { Host } from '../base/host.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { GraphConnection } from './graph-connection.ts';
import type { SessionEvent } from './session-event.ts';
import { Variables } from './variables.ts';

export interface SessionOptions {
  readonly host: Host;
  readonly catalog: Catalog;
  /** The origin of the Graph that is meant: what a plan names. The connection may lead elsewhere, to the sandbox. */
  readonly origin: string;
  /** Connects on first use; a session that only plans never does. */
  readonly connect: () => Promise<GraphConnection>;
  readonly onEvent?: ((event: SessionEvent) => void) | undefined;
}

export interface Session extends SessionOptions {
  readonly variables: Variables;
}

/** A session without variables of its own yet. */
export function createSession(options: SessionOptions): Session {
  return { ...options, variables: new Variables() };
}

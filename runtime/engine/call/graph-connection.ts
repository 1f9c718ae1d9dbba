import type { GraphClient } from '../../http/graph-client.ts';
import type { Transport } from '../../http/transport.ts';

/** A Graph to talk to, signed in. */
export interface GraphConnection {
  /** Scheme, host and port: where the bearer may go, and nowhere else. */
  readonly origin: string;
  /** Adds the bearer, retries, and turns refusals into errors. */
  readonly client: GraphClient;
  /** Bare, for upload URLs that must not see the bearer. */
  readonly transport: Transport;
  /** The bearer itself, for the upload family that wants it on its upload URL. */
  readonly bearer: (challenge?: string) => Promise<string>;
}

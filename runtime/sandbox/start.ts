/** Puts the hosts of a sandbox together and opens their ports. */
import type { Clock } from '../base/host.ts';
import { createApplication } from './application.ts';
import { createCompany } from './company.ts';
import { createDeviceCodes } from './device-codes.ts';
import { createDownloads, isDownloadPath } from './downloads.ts';
import { createFaults, type Faults, type RequestPart } from './faults.ts';
import { isCreatePath, serveGraph } from './graph-host.ts';
import { hostRules } from './host-rules.ts';
import { type Listener, type ListenerOptions, listen } from './listener.ts';
import { createMadeUp } from './made-up.ts';
import { createRecorder, type RecordedRequest } from './recorder.ts';
import type { Resource } from './resource-tree.ts';
import type { HostName, SandboxService } from './service.ts';
import { createSessionStore } from './session-store.ts';
import { serveSignIn } from './sign-in-host.ts';
import { createTokenStore } from './token-store.ts';
import { serveUploadHost } from './upload-host.ts';

/** What a sandbox needs, and how it may differ. */
export interface SandboxOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** The port of the Graph host; any free one unless told. */
  readonly port?: number;
  /** `value` wraps the answer to createUploadSession in a `value` member; `plain` unless told. */
  readonly sessionShape?: 'plain' | 'value';
  /** Seconds that a device-code client is told to wait between polls; 1 unless told. */
  readonly pollSeconds?: number;
}

/** A running imitation of Graph, its sign-in service and its upload hosts, all on this machine. */
export interface Sandbox {
  /** `http://127.0.0.1:<port>`, without `/v1.0`. */
  readonly graphOrigin: string;
  readonly loginOrigin: string;
  /** `loginOrigin` spelled with https, as MSAL wants its authority; only a name, nothing listens with TLS. */
  readonly authority: string;
  readonly uploadOrigins: { readonly drive: string; readonly outlook: string };
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The tree that GET reads; may be changed. */
  readonly company: Resource;
  readonly requests: readonly RecordedRequest[];
  readonly faults: Faults;
  /** A new bearer token, valid for an hour of the sandbox's clock. */
  accessToken(): string;
  /** Makes all tokens given out so far expire. */
  expireTokens(): void;
  /** Plays the user who enters a device code; false when no such code waits. */
  approveDevice(userCode: string): boolean;
  declineDevice(userCode: string): boolean;
  close(): Promise<void>;
}

const uploadParts: Readonly<Record<string, RequestPart>> = {
  PUT: 'range',
  GET: 'status',
  DELETE: 'cancel',
  POST: 'commit',
};

/** Starts a sandbox on free ports of the loopback address. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock } = options;
  const madeUp = createMadeUp(options.random);
  const application = createApplication(madeUp);
  const deviceCodes = createDeviceCodes(clock, madeUp);
  const tokens = createTokenStore(clock, madeUp);
  const faults = createFaults();
  const recorder = createRecorder();
  const company = createCompany();
  const origins: Record<HostName, string> = { graph: '', signIn: '', drive: '', outlook: '' };
  const service: SandboxService = {
    clock,
    madeUp,
    company,
    tokens,
    faults,
    downloads: createDownloads(madeUp),
    origins,
    sessions: createSessionStore(() => clock.now()),
    sessionShape: options.sessionShape ?? 'plain',
  };
  const signIn = { application, deviceCodes, pollSeconds: options.pollSeconds ?? 1 };
  const hosts: readonly Pick<ListenerOptions, 'host' | 'partOf' | 'handle'>[] = [
    { host: 'graph', partOf: graphPart, handle: (incoming) => serveGraph(service, incoming) },
    {
      host: 'signIn',
      partOf: () => 'signIn',
      handle: (incoming) => serveSignIn(service, signIn, incoming),
    },
    ...(['drive', 'outlook'] as const).map((host) => ({
      host,
      partOf: (method: string, path: string) =>
        isDownloadPath(path) ? ('download' as const) : uploadParts[method],
      handle: (incoming: Parameters<ListenerOptions['handle']>[0]) =>
        serveUploadHost(service, hostRules[host], incoming),
    })),
  ];
  const listeners: Listener[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.close()));
  };
  try {
    for (const host of hosts) {
      const port = host.host === 'graph' ? (options.port ?? 0) : 0;
      const listener = await listen({ ...host, port, clock, madeUp, faults, recorder });
      listeners.push(listener);
      origins[host.host] = listener.origin;
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...application,
    company,
    faults,
    close,
    requests: recorder.requests,
    graphOrigin: origins.graph,
    loginOrigin: origins.signIn,
    authority: origins.signIn.replace('http:', 'https:'),
    uploadOrigins: { drive: origins.drive, outlook: origins.outlook },
    accessToken: () => tokens.issue().accessToken,
    expireTokens: tokens.expireAll,
    approveDevice: deviceCodes.approve,
    declineDevice: deviceCodes.decline,
  };
}

/** The sandbox's own address for faults is never struck by one. */
function graphPart(method: string, path: string): RequestPart | undefined {
  if (path.startsWith('/sandbox/')) return undefined;
  return method === 'POST' && isCreatePath(path) ? 'create' : 'graph';
}

/** Options in, an engine session out, whose Graph is opened when a command first needs it. */
import { openCatalog } from '../catalog/catalog.ts';
import { createSession, type Session } from '../engine/session.ts';
import type { SessionEvent } from '../engine/session-event.ts';
import { chooseEnvironment, type GraphChoice } from '../graph-choice.ts';
import type { OpenGraph } from '../open-graph.ts';
import { defaultCatalogFolder } from '../shell/default-catalog.ts';
import { type Options, textOption } from './options.ts';
import type { Invocation } from './verb.ts';

export interface CommandLineSession {
  readonly session: Session;
  close(): Promise<void>;
}

/** The session that the options ask for. */
export function openSession(
  { host, options }: Invocation,
  onEvent?: (event: SessionEvent) => void,
): CommandLineSession {
  const choice = readChoice(options);
  let graph: OpenGraph | null = null;
  const connect = async (): Promise<OpenGraph> => {
    const { openGraph } = await import('../open-graph.ts');
    return openGraph(choice, host, (message) => onEvent?.({ kind: 'warning', message }));
  };
  const session = createSession({
    host,
    catalog: openCatalog(textOption(options, 'catalog') ?? defaultCatalogFolder()),
    origin: chooseEnvironment(choice).graph,
    connect: async () => {
      graph ??= await connect();
      return graph.connection;
    },
    onEvent,
  });
  return { session, close: async () => graph?.close() };
}

/** The Graph and the sign-in that the options name. */
export function readChoice(options: Options): GraphChoice {
  return {
    sandbox: options.sandbox === true,
    environment: textOption(options, 'environment'),
    graphOrigin: textOption(options, 'graph-origin'),
    loginOrigin: textOption(options, 'login-origin'),
    accessToken: textOption(options, 'access-token'),
    tenantId: textOption(options, 'tenant-id'),
    clientId: textOption(options, 'client-id'),
    deviceCode: options['device-code'] === true,
  };
}

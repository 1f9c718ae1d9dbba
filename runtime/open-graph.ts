/** Opens the Graph that a session talks to: a cloud's, one at a given address, or the sandbox inside this process. */
import type { Host } from './base/host.ts';
import { runMessages } from './base/messages/run.ts';
import type { GraphConnection } from './engine/call/graph-connection.ts';
import { chooseEnvironment, type GraphChoice } from './graph-choice.ts';
import { createAxiosTransport } from './http/axios-transport.ts';
import { createGraphClient } from './http/graph-client.ts';
import type { Sandbox } from './sandbox/start.ts';
import { chooseSignIn } from './sign-in.ts';

/** A Graph that is ready to be asked. */
export interface OpenGraph {
  readonly connection: GraphConnection;
  readonly sandbox: Sandbox | null;
  close(): Promise<void>;
}

/** Opens the chosen Graph. */
export async function openGraph(
  choice: GraphChoice,
  host: Host,
  onWait?: (message: string) => void,
): Promise<OpenGraph> {
  const sandbox = choice.sandbox ? await openSandbox(host) : null;
  const environment = sandbox
    ? { graph: sandbox.graphOrigin, login: sandbox.loginOrigin }
    : chooseEnvironment(choice);
  const transport = createAxiosTransport();
  const signIn = sandbox ? { accessToken: () => sandbox.accessToken() } : choice;
  const tokens = chooseSignIn(signIn, { host, environment, transport });
  const client = createGraphClient({
    transport,
    origin: environment.graph,
    tokens,
    clock: host.clock,
    random: host.random,
    onWait: ({ reason, seconds }) => onWait?.(runMessages.waiting(reason, seconds)),
  });
  const bearer = (challenge?: string): Promise<string> =>
    tokens.token(challenge === undefined ? {} : { forceRefresh: true });
  return {
    connection: { origin: new URL(environment.graph).origin, client, transport, bearer },
    sandbox,
    close: async () => {
      transport.close();
      await sandbox?.close();
    },
  };
}

async function openSandbox(host: Host): Promise<Sandbox> {
  const { startSandbox } = await import('./sandbox/start.ts');
  return startSandbox({ clock: host.clock, random: host.random });
}

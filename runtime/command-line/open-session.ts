/** Options in, an engine session out, whose Graph is opened when a command first needs it. */

import { openChosenCatalog } from '../chosen-catalog.ts';
import { createSession, type Session } from '../engine/session.ts';
import { chooseEnvironment, type GraphChoice } from '../graph-choice.ts';
import { lazyGraph } from '../lazy-graph.ts';
import { chosenCompatibility } from './chosen-compatibility.ts';
import { createEventView } from './event-view.ts';
import { type Options, textOption } from './options.ts';
import type { Invocation } from './verb.ts';

export interface CommandLineSession {
  readonly session: Session;
  close(): Promise<void>;
}

/** The session that the options ask for; what it tells goes to the error output. */
export function openSession(invocation: Invocation): CommandLineSession {
  const { host, options } = invocation;
  const choice = readChoice(options);
  const view = createEventView(invocation);
  const graph = lazyGraph(choice, host, view.show);
  const session = createSession({
    host,
    catalog: openChosenCatalog(textOption(options, 'catalog')),
    origin: chooseEnvironment(choice).graph,
    connect: async () => (await graph.open()).connection,
    onEvent: view.show,
    compatibility: chosenCompatibility(options),
  });
  return {
    session,
    close: async () => {
      view.end();
      await graph.close();
    },
  };
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

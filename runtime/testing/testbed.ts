/** Commands bound and planned for a test: no Graph, no tenant, no variables kept between commands. */
import type { BoundCall } from '../binder/bound-call.ts';
import { openChosenCatalog } from '../chosen-catalog.ts';
import { readApiCall } from '../engine/api-call.ts';
import { bindOneCommand } from '../engine/bind-command.ts';
import { compileScript } from '../engine/compile-script.ts';
import { environments } from '../engine/environments.ts';
import { planCall } from '../engine/plan-call.ts';
import { createSession, type Session } from '../engine/session.ts';
import { nodeHost } from '../shell/node-host.ts';
import { hashtableFromJson } from '../values/from-json.ts';
import { toJavaScript } from '../values/to-javascript.ts';

/** Command text, or a cmdlet's name with an object of parameters. */
export type CommandUnderTest =
  | string
  | { readonly cmdlet: string; readonly parameters: Readonly<Record<string, unknown>> };

export interface TestbedOptions {
  /** The folder of a catalogue of your own. */
  readonly catalog?: string;
}

/** What a command would send. */
export interface RequestUnderTest {
  readonly method: string;
  readonly origin: string;
  /** From the API version on. */
  readonly path: string;
  /** Plain JSON; null when there is none. */
  readonly body: unknown;
}

export interface Testbed {
  bind(command: CommandUnderTest): BoundCall;
  request(command: CommandUnderTest): Promise<RequestUnderTest>;
}

/** A testbed over a catalogue. */
export function createTestbed(options: TestbedOptions = {}): Testbed {
  const origin = environments['Global']?.graph ?? '';
  const catalog = openChosenCatalog(options.catalog);
  const newSession = (): Session =>
    createSession({
      host: nodeHost(),
      catalog,
      origin,
      connect: () => Promise.reject(new TypeError('a testbed sends nothing')),
    });
  return {
    bind: (command) => bindUnderTest(newSession(), command),
    request: async (command) => {
      const session = newSession();
      const { request } = await planCall(session, bindUnderTest(session, command));
      const body = request.body ? toJavaScript(hashtableFromJson(request.body)) : null;
      return { method: request.method, origin, path: request.path, body };
    },
  };
}

function bindUnderTest(session: Session, command: CommandUnderTest): BoundCall {
  const script =
    typeof command === 'string'
      ? compileScript(command)
      : readApiCall(command.cmdlet, command.parameters);
  return bindOneCommand(session, script);
}

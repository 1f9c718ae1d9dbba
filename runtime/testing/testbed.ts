/** Commands bound and planned for a test: no Graph, no tenant, no disk, no variables kept between commands. */
import { CmdletError } from '../base/errors.ts';
import type { HostFiles } from '../base/host.ts';
import { testingMessages } from '../base/messages/testing.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import type { Compatibility } from '../binder/compatibility.ts';
import { type CatalogChoice, openSessionCatalog } from '../chosen-catalog.ts';
import { environments } from '../engine/call/environments.ts';
import { compileScript, type Script } from '../engine/compile-script.ts';
import { readApiArguments, readApiCall } from '../engine/input/api-call.ts';
import { bindCalls, bindOneCommand } from '../engine/plan/bind-command.ts';
import { planCall } from '../engine/plan/plan-call.ts';
import { type CallOutcome, scriptCalls } from '../engine/script-calls/script-calls.ts';
import { createSession, type Session } from '../engine/session.ts';
import { nodeHost } from '../shell/node-host.ts';
import { hashtableFromJson } from '../values/from-json.ts';
import { toJavaScript } from '../values/to-javascript.ts';

/** What is piped into the cmdlet; of an array, each element. */
interface Piped {
  readonly input?: unknown;
}

/**
 * Text of one command or of a whole script; the file of a script, or its text; or a cmdlet's name with
 * an object of parameters, or with its arguments in order.
 */
export type CommandUnderTest =
  | string
  | { readonly script: string }
  | (Piped & {
      readonly cmdlet: string;
      readonly parameters?: Readonly<Record<string, unknown>>;
    })
  | (Piped & {
      readonly cmdlet: string;
      readonly arguments: readonly unknown[] | Readonly<Record<string, unknown>>;
    });

export interface TestbedOptions extends CatalogChoice {
  /** `Strict` unless it is said. */
  readonly compatibility?: Compatibility;
}

/** One call of a command under test. */
export type CallUnderTest = CallOutcome & {
  /** Its line and name, where it is one of a script; else null. */
  readonly label: string | null;
};

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
  /** Every call of the command; there is one at least. */
  calls(command: CommandUnderTest): readonly CallUnderTest[];
  request(call: BoundCall): Promise<RequestUnderTest>;
}

/** A testbed over a catalogue. */
export function createTestbed(options: TestbedOptions = {}): Testbed {
  const origin = environments['Global']?.graph ?? '';
  const catalog = openSessionCatalog(options);
  // A script must neither see nor change the machine that tests it.
  const { files, ask: _, ...host } = nodeHost();
  const newSession = (): Session =>
    createSession({
      host,
      catalog,
      origin,
      compatibility: options.compatibility,
      connect: () => Promise.reject(new TypeError('a testbed sends nothing')),
    });
  return {
    calls: (command) => callsOf({ newSession, files }, command),
    request: async (call) => {
      const { request } = await planCall(newSession(), call);
      const body = request.body ? toJavaScript(hashtableFromJson(request.body)) : null;
      return { method: request.method, origin, path: request.path, body };
    },
  };
}

/** What calls are read with. */
interface Surroundings {
  readonly newSession: () => Session;
  /** Where the files of scripts are. */
  readonly files: HostFiles | undefined;
}

function callsOf(
  { newSession, files }: Surroundings,
  command: CommandUnderTest,
): readonly CallUnderTest[] {
  try {
    if (typeof command === 'string') return callsOfText(newSession, { text: command, path: null });
    if ('script' in command) return callsOfText(newSession, readScript(command.script, files));
    return labelled(null, bindCalls(newSession(), readCall(command)).map(bound));
  } catch (error) {
    if (error instanceof CmdletError) return [{ kind: 'refused', error, label: null }];
    throw error;
  }
}

interface Text {
  readonly text: string;
  readonly path: string | null;
}

/** Text that holds one call is that command; of others each call is told by its line. */
function callsOfText(newSession: () => Session, source: Text): readonly CallUnderTest[] {
  const calls = scriptCalls(newSession(), source);
  const [only, other] = calls;
  if (!only)
    return labelled(null, [bound(bindOneCommand(newSession(), compileScript(source.text)))]);
  if (!other && only.outcomes.length === 1) return labelled(null, only.outcomes);
  return calls.flatMap(({ name, line, outcomes }) =>
    labelled(testingMessages.call(name, line), outcomes),
  );
}

function labelled(
  label: string | null,
  outcomes: readonly CallOutcome[],
): readonly CallUnderTest[] {
  return outcomes.map((outcome) => ({ ...outcome, label }));
}

function bound(call: BoundCall): CallOutcome {
  return { kind: 'bound', call, isWhole: true };
}

/** One line that ends in `.ps1` is a path. */
function readScript(script: string, files: HostFiles | undefined): Text {
  if (!/^[^\r\n]+\.ps1$/i.test(script)) return { text: script, path: null };
  try {
    const text = new TextDecoder().decode(files?.read(script));
    return { text, path: script };
  } catch (cause) {
    throw new CmdletError({
      id: 'FileUnreadable',
      category: 'ReadError',
      message: testingMessages.unreadableScript(script, (cause as Error).message),
      target: script,
      cause,
    });
  }
}

function readCall(
  command: Exclude<CommandUnderTest, string | { readonly script: string }>,
): Script {
  const { cmdlet, input } = command;
  if (!('arguments' in command)) return readApiCall(cmdlet, command.parameters ?? {}, input);
  const given = command.arguments;
  return isArray(given)
    ? readApiArguments(cmdlet, given, input)
    : readApiCall(cmdlet, given, input);
}

/** Array.isArray, which does not know arrays that are read only. */
function isArray(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}

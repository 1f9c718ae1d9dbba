/**
 * The cmdlets as a TypeScript object: a tagged template runs PowerShell text whose holes are values,
 * `call` runs one cmdlet with an object of parameters, `bind` and `plan` stop before anything is sent.
 */
import type { Host } from './base/host.ts';
import type { Compatibility } from './binder/compatibility.ts';
import type { Catalog } from './catalog/catalog.ts';
import { type CatalogChoice, openSessionCatalog } from './chosen-catalog.ts';
import { readApiCall } from './engine/input/api-call.ts';
import { readTemplate } from './engine/input/template.ts';
import { bindOneCommand } from './engine/plan/bind-command.ts';
import { explainOneCommand } from './engine/plan/explain-command.ts';
import { type BindingExplanation, explanationToJson } from './engine/plan/explain-summary.ts';
import { planCall } from './engine/plan/plan-call.ts';
import { summarizeCall, summarizePlan } from './engine/plan/plan-summary.ts';
import { runScript } from './engine/run-script.ts';
import { createSession } from './engine/session.ts';
import type { SessionEvent } from './engine/session-event.ts';
import { chooseEnvironment, type GraphChoice } from './graph-choice.ts';
import { type LazyGraph, lazyGraph } from './lazy-graph.ts';
import type { Sandbox } from './sandbox/start.ts';
import { nodeHost } from './shell/node-host.ts';
import { hashtableFromJson } from './values/from-json.ts';
import type { Json } from './values/json-text.ts';
import { toJavaScript } from './values/to-javascript.ts';
import type { Value } from './values/value.ts';

export interface ConnectOptions extends GraphChoice, CatalogChoice {
  /**
   * `Strict`, what PowerShell and the SDK do, unless it is said; `Helpful` does what was meant where that
   * differs, and tells `onEvent` so, each difference once.
   */
  readonly compatibility?: Compatibility | undefined;
  /** Told of warnings, remarks and the progress of uploads. */
  readonly onEvent?: ((event: SessionEvent) => void) | undefined;
  /** Ends whatever is running; an upload cancels its session. */
  readonly signal?: AbortSignal | undefined;
  readonly host?: Host | undefined;
}

export interface CallOptions {
  /** What would be piped into the cmdlet; of an array, each element. */
  readonly input?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** A bound command: its name, the parameter set and every value. */
export interface Binding {
  readonly cmdlet: string;
  readonly set: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What was given but would not be sent. */
  readonly warnings: readonly string[];
}

/** A bound command and the request that it would send. */
export interface Plan extends Binding {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    /** The JSON that would be sent, or null. */
    readonly body: unknown;
    /** The file that would be sent as it is. */
    readonly file?: { readonly path: string; readonly size: number };
  };
}

/** What stands before a template: PowerShell text with values in its holes. */
export type Template<Result> = (strings: TemplateStringsArray, ...values: unknown[]) => Result;

export interface Mg extends Template<Promise<unknown>> {
  /** Runs one cmdlet with parameters by name. */
  call(
    cmdlet: string,
    parameters?: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<unknown>;
  /** The request of the one command in the template; nothing is sent. */
  readonly plan: Template<Promise<Plan>>;
  /** The parameter set and the values of the one command in the template; throws what is wrong with it. */
  readonly bind: Template<Binding>;
  /** How the one command in the template binds, pass by pass, or why it does not and what would mend it. */
  readonly explain: Template<BindingExplanation>;
  /** The value of a variable that a script or -ResponseHeadersVariable set. */
  variable(name: string): unknown;
  readonly catalog: Catalog;
  /** The embedded Graph, once it runs. */
  readonly sandbox: Sandbox | null;
  close(): Promise<void>;
}

/** Connects; with `sandbox: true` to the embedded Graph, which then runs until `close`. */
export async function connect(options: ConnectOptions = {}): Promise<Mg> {
  const { mg, graph } = build(options);
  if (options.sandbox) await graph.open();
  return mg;
}

/** The cmdlets at once; the Graph is opened when the first of them needs it. */
export function createMg(options: ConnectOptions = {}): Mg {
  return build(options).mg;
}

function build(options: ConnectOptions): { readonly mg: Mg; readonly graph: LazyGraph } {
  const host = options.host ?? nodeHost();
  const graph = lazyGraph(options, host, options.onEvent);
  const session = createSession({
    host,
    catalog: openSessionCatalog(options),
    origin: chooseEnvironment(options).graph,
    connect: async () => (await graph.open()).connection,
    onEvent: options.onEvent,
    compatibility: options.compatibility,
  });
  const run: Template<Promise<unknown>> = async (strings, ...values) => {
    const script = readTemplate(strings, values);
    return toResult(await runScript(session, script, { signal: options.signal }));
  };
  const members: Omit<Mg, 'sandbox'> = {
    catalog: session.catalog,
    call: async (name, parameters = {}, { input, signal } = {}) => {
      const script = readApiCall(name, parameters, input);
      const ending = either(options.signal, signal);
      return toResult(await runScript(session, script, { signal: ending }));
    },
    bind: (strings, ...values) => {
      const call = bindOneCommand(session, readTemplate(strings, values));
      const { parameters, ...summary } = summarizeCall(call);
      return { ...summary, parameters: plainObject(parameters) };
    },
    explain: (strings, ...values) => {
      const command = explainOneCommand(session, readTemplate(strings, values));
      return plain(explanationToJson(command)) as BindingExplanation;
    },
    plan: async (strings, ...values) => {
      const call = bindOneCommand(session, readTemplate(strings, values));
      const planned = await planCall(session, call);
      const { parameters, request, ...summary } = summarizePlan(planned, session.origin);
      return {
        ...summary,
        parameters: plainObject(parameters),
        request: { ...request, body: plain(request.body) },
      };
    },
    variable: (name) => toJavaScript(session.variables.get(name)),
    close: graph.close,
  };
  const mg = Object.assign(run, members);
  Object.defineProperty(mg, 'sandbox', { get: () => graph.sandbox, enumerable: true });
  return { mg: mg as Mg, graph };
}

/** A signal that is aborted when one of the two is. */
function either(one?: AbortSignal, other?: AbortSignal): AbortSignal | undefined {
  return one && other ? AbortSignal.any([one, other]) : (one ?? other);
}

/** One object as itself, several as an array, none as undefined. */
function toResult(output: readonly Value[]): unknown {
  const [first] = output;
  if (output.length > 1) return output.map(toJavaScript);
  return first === undefined ? undefined : toJavaScript(first);
}

function plain(json: Json): unknown {
  return toJavaScript(hashtableFromJson(json));
}

function plainObject(members: ReadonlyMap<string, Json>): Record<string, unknown> {
  return Object.fromEntries([...members].map(([name, member]) => [name, plain(member)]));
}

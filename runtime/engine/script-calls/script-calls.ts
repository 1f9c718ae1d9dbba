/**
 * A script in, every call of a cmdlet in it out, bound or refused; nothing is sent. The script runs as
 * far as it goes without a service, a disk or a clock, and a call is bound as often as it is met there.
 * A call that is not met, or that is given what only a real run knows, is bound by what is written.
 */
import { BindError, CmdletError, type Extent } from '../../base/errors.ts';
import { openCall } from '../../binder/bind.ts';
import type { BoundCall } from '../../binder/bound-call.ts';
import { explainCall } from '../../binder/explain-binding.ts';
import { type ParseResult, parse } from '../../language/parse.ts';
import { compileParsed, type Script } from '../compile-script.ts';
import type { CommandRequest, Stage } from '../frame.ts';
import { startScript } from '../run-script.ts';
import type { Session } from '../session.ts';
import { positionOf, type Source } from '../source.ts';
import { cmdletContext } from '../stages/binding-context.ts';
import { openCmdlet } from '../stages/cmdlet-stage.ts';
import { commandNotFound, findCommand } from '../stages/find-command.ts';
import { openBuiltIn } from '../stages/open-built-in.ts';
import { type CallSite, findCallSites } from './call-sites.ts';
import { type ReadElements, readElements } from './read-elements.ts';
import { isSessionCmdlet } from './session-cmdlets.ts';
import { findUnknown } from './unknown-data.ts';

/** One place of a script that calls a cmdlet, and what came of it. */
export interface ScriptCall {
  readonly name: string;
  readonly line: number;
  /** One for each time that it ran, or one for what is written. */
  readonly outcomes: readonly CallOutcome[];
}

export type CallOutcome =
  | {
      readonly kind: 'bound';
      readonly call: BoundCall;
      /** Whether all its values are known. */
      readonly isWhole: boolean;
    }
  | { readonly kind: 'refused'; readonly error: CmdletError };

/** Every call of a cmdlet in the script, in the order in which they are written; throws what does not parse. */
export function scriptCalls(session: Session, source: Source): readonly ScriptCall[] {
  const parsed = parse(source.text);
  const [error] = parsed.errors;
  if (error) throw error;
  const isWanted = (name: string): boolean =>
    session.catalog.get(name) !== undefined || (isServiceName(name) && !isSessionCmdlet(name));
  const sites = findCallSites(parsed.ast, isWanted);
  if (sites.length === 0) return [];
  const ran = runSites(session, parsed, source);
  const unknown = findUnknown(parsed.ast);
  const isUnknown = ({ node, upstream }: CallSite): boolean =>
    [...node.elements.slice(1), ...upstream].some((element) => unknown.has(element));
  return sites.map((site) => {
    const { name, node } = site;
    const read = readSite(
      session,
      site,
      readElements(node, { root: parsed.ast, text: source.text }),
    );
    const met = ran.get(node.extent.start) ?? [];
    // What a real run would know does not count as it is without one.
    const isBound = (outcome: CallOutcome): boolean => outcome.kind === 'bound';
    const isRead = met.length === 0 || (isUnknown(site) && (isBound(read) || !met.some(isBound)));
    const { line } = positionOf(source, node.extent);
    return { name, line, outcomes: isRead ? [read] : met };
  });
}

/** `Get-MgUser`, `New-MgBetaUser`: named like a cmdlet of the SDK, whether there is one or not. */
function isServiceName(name: string): boolean {
  return /^[a-z]+-Mg[A-Z]/i.test(name);
}

type Outcomes = Map<number, CallOutcome[]>;

/** What the script meets by itself, by where it stands; nothing where it cannot be run at all. */
function runSites(session: Session, parsed: ParseResult, source: Source): Outcomes {
  const outcomes: Outcomes = new Map();
  const script = attempt(() => compileParsed(parsed, source));
  if (!script) return outcomes;
  const ending = new AbortController();
  const tell = (extent: Extent, outcome: CallOutcome): void => {
    const known = outcomes.get(extent.start) ?? [];
    outcomes.set(extent.start, [...known, outcome]);
  };
  let count = 0;
  const openCommand = (request: CommandRequest): ReturnType<typeof openCmdlet> => {
    ending.signal.throwIfAborted();
    if (++count > mostCommands) throw new EndlessError();
    const builtIn = openBuiltIn(request);
    if (builtIn) return builtIn;
    const isKnown = session.catalog.get(request.name) !== undefined;
    // What is near an unknown name takes long to find, and nobody is told of it here.
    if (!isKnown) throw commandNotFound(request.name, [], request.extent);
    return request.frame.source === source
      ? openSite(session, request, (outcome) => tell(request.extent, outcome))
      : openCmdlet(session, request, () => []);
  };
  attempt(() => {
    const run = startScript(session, script as Script, {
      openCommand,
      errorAction: 'Continue',
      signal: ending.signal,
      isDry: true,
    });
    if (!(run instanceof Promise)) return;
    // What waits is not waited for: what was met before it counts.
    run.catch(() => {});
    ending.abort(new EndlessError());
  });
  return outcomes;
}

/** A loop that waits for what only a service would say never ends. */
const mostCommands = 1000;
class EndlessError extends Error {}

/** What a script does wrong beside its calls is not what is asked. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof CmdletError || error instanceof EndlessError) return undefined;
    throw error;
  }
}

/** A call that is bound for each pipeline object and puts nothing out. */
function openSite(
  session: Session,
  request: CommandRequest,
  tell: (outcome: CallOutcome) => void,
): Stage {
  const { name, extent, elements } = request;
  const cmdlet = findCommand(session.catalog, name, extent);
  const note = (bind: () => BoundCall): void => tell(outcomeOf(bind));
  const context = cmdletContext(session, request);
  try {
    const open = openCall(cmdlet, elements, context);
    return {
      begin: () => undefined,
      process: (value) =>
        note(() => (cmdlet.kind === 'function' ? open.forward(value) : open.take(value))),
      end: () => {
        if (!request.expectsInput) note(() => open.call);
      },
    };
  } catch (error) {
    if (error instanceof BindError) tell({ kind: 'refused', error });
    throw error;
  }
}

function outcomeOf(bind: () => BoundCall, isWhole: boolean = true): CallOutcome {
  try {
    return { kind: 'bound', call: bind(), isWhole };
  } catch (error) {
    if (error instanceof CmdletError) return { kind: 'refused', error };
    throw error;
  }
}

/** The call as it is written, with values that are not known taken for fitting ones. */
function readSite(
  { catalog: types, compatibility }: Session,
  { name, node, upstream }: CallSite,
  { elements, isPartial, isVague }: ReadElements,
): CallOutcome {
  const expectsInput = upstream.length > 0;
  const context = { types, compatibility, extent: node.extent };
  const outcome = outcomeOf(() => {
    const cmdlet = findCommand(types, name, node.extent);
    return openCall(cmdlet, elements, { ...context, expectsInput }).call;
  }, !isVague && !expectsInput);
  if (outcome.kind === 'bound' || !isPartial) return outcome;
  const cmdlet = types.get(name);
  if (!cmdlet || !mayBeCompleted.has(outcome.error.id)) return outcome;
  const input = expectsInput ? [] : undefined;
  const { passes } = explainCall(cmdlet, elements, { ...context, input });
  // With sets left, what a splatted variable may still hold can settle them.
  if (passes.at(-1)?.sets.length === 0) return outcome;
  const call: BoundCall = {
    cmdlet,
    set: '',
    arguments: new Map(),
    lingering: new Map(),
    warnings: [],
    helped: [],
  };
  return { kind: 'bound', call, isWhole: false };
}

const mayBeCompleted: ReadonlySet<string> = new Set([
  'MissingMandatoryParameter',
  'AmbiguousParameterSet',
]);

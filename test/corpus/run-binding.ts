/**
 * Runs the script of a recorded binding with the evaluator, its commands bound and not run, and keeps
 * what the recordings kept: a call for each block that would have run, and each error.
 */
import { BindError, CmdletError, type Extent } from '../../runtime/base/errors.ts';
import type { BindingContext, BindingState } from '../../runtime/binder/binding-state.ts';
import type { BoundArgument } from '../../runtime/binder/bound-call.ts';
import type { CommandMetadata } from '../../runtime/binder/command-metadata.ts';
import { type OpenBinding, openBinding } from '../../runtime/binder/open-binding.ts';
import type { Catalog } from '../../runtime/catalog/catalog.ts';
import { compileParsed } from '../../runtime/engine/compile-script.ts';
import type { CommandRequest, Stage } from '../../runtime/engine/frame.ts';
import { startScript } from '../../runtime/engine/run-script.ts';
import { createSession } from '../../runtime/engine/session.ts';
import { bindingContext } from '../../runtime/engine/stages/binding-context.ts';
import { findCommand } from '../../runtime/engine/stages/find-command.ts';
import { openBuiltIn } from '../../runtime/engine/stages/open-built-in.ts';
import { parse } from '../../runtime/language/parse.ts';
import type { Value } from '../../runtime/values/value.ts';
import { fakeHost } from '../support/fake-host.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** What one block of a command saw. */
export interface CallSnapshot {
  readonly command: string;
  readonly phase: 'begin' | 'process' | 'end';
  readonly set: string;
  /** With what earlier pipeline objects left in $PSBoundParameters. */
  readonly bound: ReadonlyMap<string, BoundArgument>;
  /** What is listed as bound, and is not any more. */
  readonly stale: readonly string[];
  /** The script blocks that wait for a pipeline object. */
  readonly delayed: ReadonlyMap<string, Value>;
  /** The values of parameters that are not bound, of a function. */
  readonly initial: ReadonlyMap<string, Value>;
  readonly metadata: CommandMetadata;
}

export interface ToldError {
  readonly id: string;
  readonly fullId: string;
  readonly category: string;
  readonly message: string;
  readonly parameter: string | undefined;
  readonly exceptionType: string;
  readonly extent: Extent | undefined;
}

export interface BindingOutcome {
  readonly calls: CallSnapshot[];
  readonly errors: ToldError[];
  warnings: number;
  /** The error that is on its way through the script, and told already. */
  thrown?: CmdletError;
}

export interface RecordedCommands {
  /** The command of that name, or undefined. */
  readonly find: (name: string) => CommandMetadata | undefined;
  readonly types: BindingContext['types'];
  /** Commands that the recordings had do nothing, in lower case. */
  readonly quiet?: ReadonlySet<string>;
  readonly variables?: Readonly<Record<string, Value>>;
}

const quietStage: Stage = {
  begin: () => undefined,
  process: () => undefined,
  end: () => undefined,
};

const noCatalog: Catalog = {
  get: () => undefined,
  type: () => undefined,
  names: () => [],
  find: () => [],
  suggest: () => [],
};

/** Runs the statements one after the other; an error ends its statement, an object's error only the object. */
export function runBinding(script: string, commands: RecordedCommands): BindingOutcome {
  const outcome: BindingOutcome = { calls: [], errors: [], warnings: 0 };
  const catalog = noCatalog;
  const session = createSession({
    host: { ...fakeHost(), files: memoryFiles(['/td']) },
    catalog,
    origin: 'https://graph.microsoft.com',
    connect: () => Promise.reject(new Error('binding needs no connection')),
  });
  for (const [name, value] of Object.entries(commands.variables ?? {})) {
    session.variables.set(name, value);
  }
  try {
    const parsed = parse(script);
    for (const error of parsed.errors) tell(outcome, error);
    if (parsed.errors.length > 0) return outcome;
    const values = startScript(session, compileParsed(parsed, { text: script, path: null }), {
      openCommand: (request) => {
        if (commands.quiet?.has(request.name.toLowerCase())) return quietStage;
        const metadata = commands.find(request.name);
        const builtIn = metadata ? undefined : openBuiltIn(request);
        if (builtIn) return builtIn;
        if (!metadata) throw findCommand(catalog, request.name, request.extent);
        return openRecorded({ request, metadata, outcome, types: commands.types });
      },
      isCommand: (name) =>
        commands.quiet?.has(name.toLowerCase()) === true || commands.find(name) !== undefined,
      errorAction: 'Continue',
      onError: ({ facts }) => {
        if (outcome.thrown?.message === facts.message) return;
        outcome.errors.push({
          ...toldFacts(facts.id),
          category: facts.category,
          message: facts.message,
        });
      },
    });
    if (values instanceof Promise) throw new TypeError('binding never waits');
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    tell(outcome, error);
  }
  return outcome;
}

function toldFacts(fullId: string): Omit<ToldError, 'category' | 'message'> {
  const id = fullId.split(',')[0] ?? '';
  return { id, fullId, parameter: undefined, exceptionType: '', extent: undefined };
}

function tell(outcome: BindingOutcome, error: CmdletError): void {
  const { id, fullId, category, message, extent } = error;
  if (outcome.thrown === error) return;
  const isBinding = error instanceof BindError;
  const parameter = isBinding ? error.parameter : undefined;
  const exceptionType = isBinding ? error.exceptionType : '';
  outcome.errors.push({ id, fullId, category, message, parameter, exceptionType, extent });
}

interface Opening {
  readonly request: CommandRequest;
  readonly metadata: CommandMetadata;
  readonly outcome: BindingOutcome;
  readonly types: BindingContext['types'];
}

/** A command that is bound for each object piped into it, and not run. */
function openRecorded(opening: Opening): Stage {
  const { request, metadata, outcome } = opening;
  const { expectsInput, elements } = request;
  let open: OpenBinding;
  let last: BindingState | undefined;
  const onPass: BindingContext['onPass'] = (_, state) => {
    last = state;
  };
  try {
    open = openBinding(metadata, elements, { ...bindingContext(request, opening.types), onPass });
  } catch (error) {
    if (error instanceof CmdletError) {
      tell(outcome, error);
      outcome.thrown = error;
    }
    throw error;
  } finally {
    if (last && !isQuiet(last)) outcome.warnings += last.warnings.length;
  }
  const note = (phase: CallSnapshot['phase']): void => {
    outcome.calls.push(snapshot(open, phase));
  };
  return {
    begin: () => {
      if (expectsInput) note('begin');
    },
    process: (object) => {
      const told = open.state.warnings.length;
      try {
        open.take(object);
        outcome.warnings += Math.max(0, open.state.warnings.length - told);
        note('process');
      } catch (error) {
        if (!(error instanceof CmdletError)) throw error;
        const preference = preferenceOf(open);
        if (preference !== 'Ignore') tell(outcome, error);
        if (preference !== 'Stop') return;
        outcome.thrown = error;
        throw error;
      }
    },
    end: () => note(expectsInput ? 'end' : 'process'),
  };
}

/** Warnings that the command line itself has turned off were not recorded. */
function isQuiet({ bound }: BindingState): boolean {
  const action = bound.get('WarningAction')?.value;
  return action === 'SilentlyContinue' || action === 'Ignore';
}

function preferenceOf({ state }: OpenBinding): Value {
  return state.bound.get('ErrorAction')?.value ?? null;
}

function snapshot({ state, initial }: OpenBinding, phase: CallSnapshot['phase']): CallSnapshot {
  const { metadata, setName, bound, lingering } = state;
  const stale = [...lingering.keys()].filter((name) => !bound.has(name));
  return {
    command: metadata.name,
    phase,
    set: setName,
    bound: new Map([...lingering, ...bound]),
    stale,
    delayed: delayedOf(state),
    initial,
    metadata,
  };
}

function delayedOf({ delayed, bound }: BindingState): ReadonlyMap<string, Value> {
  return new Map(
    [...delayed]
      .filter(([{ name }]) => !bound.has(name))
      .map(([{ name }, { value }]) => [name, value]),
  );
}

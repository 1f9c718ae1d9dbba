/**
 * A script in, its output out. The first error ends the run of a program: whoever calls us from code or
 * a test must not go on after a failure; a script can say otherwise with $ErrorActionPreference.
 */

import type { ErrorRecord } from '../values/error-record.ts';
import { enterSurroundings } from '../values/surroundings.ts';
import { enumValue } from '../values/types/enum-types.ts';
import type { Value } from '../values/value.ts';
import './members/engine-types.ts';
import { runCall } from './call/run-call.ts';
import { findBuiltIn } from './commands/table.ts';
import { type Script, textCompiler } from './compile-script.ts';
import { invokeForBinding, memberContext } from './context.ts';
import { dryFiles } from './dry-files.ts';
import { ExitException, FlowException } from './flow.ts';
import { Collector, type CommandRequest, Frame, type Run, type Stage } from './frame.ts';
import type { Session } from './session.ts';
import { describeCmdlet, type InvokeCall, openCmdlet } from './stages/cmdlet-stage.ts';
import { listBuiltIns, openBuiltIn } from './stages/open-built-in.ts';
import { attempt, lastly, then, type Waiting } from './wait.ts';

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** What is done with the calls of cmdlets; they are run unless it is given. */
  readonly invoke?: InvokeCall | undefined;
  /** Whether calls are only bound, so that nothing else may happen either. */
  readonly isDry?: boolean | undefined;
  /** Opens commands in place of the catalogue's. */
  readonly openCommand?: ((request: CommandRequest) => Waiting<Stage>) | undefined;
  /** Opens cmdlets in place of the catalogue's; built-in commands stay what they are. */
  readonly openCmdlet?: ((request: CommandRequest) => Waiting<Stage>) | undefined;
  /** Whether there is a command of that name; the catalogue is asked unless it is given. */
  readonly isCommand?: ((name: string) => boolean) | undefined;
  /** What an error does where the script does not say: Stop unless it is given. */
  readonly errorAction?: 'Stop' | 'Continue' | undefined;
  readonly onError?: ((record: ErrorRecord) => void) | undefined;
  /** Told the status of a script that ends with `exit`. */
  readonly onExit?: ((status: number) => void) | undefined;
  /** Where the output is kept, for those who want it of a script that fails. */
  readonly output?: Collector | undefined;
}

/** Runs a script in the session's own scope, and gives what it puts out; at once where nothing waits. */
export function startScript(
  session: Session,
  script: Script,
  options: RunOptions = {},
): Waiting<readonly Value[]> {
  const { signal, output = new Collector() } = options;
  const invoke: InvokeCall = options.invoke ?? ((own, call) => runCall(own, call, signal));
  const openOther =
    options.openCmdlet ?? ((request: CommandRequest) => openCmdlet(session, request, invoke));
  const run: Run = {
    host: options.isDry ? dryHost(session) : session.host,
    environment: session.environment,
    errors: session.errors,
    location: session.location,
    types: session.types,
    source: script.source,
    signal,
    isDry: options.isDry ?? false,
    membersOf: memberContext,
    invokeForBinding,
    openCommand: options.openCommand ?? ((request) => openBuiltIn(request) ?? openOther(request)),
    isCommand:
      options.isCommand ??
      ((name) => findBuiltIn(name) !== undefined || session.catalog.get(name) !== undefined),
    listBuiltIns,
    describeCommand: (name) => describeCmdlet(session, name),
    compiler: textCompiler,
    errorAction: options.errorAction ?? 'Stop',
    sinks: {
      onError: options.onError ?? (() => undefined),
      onRecord: (record, isShown) => {
        if (isShown) session.onEvent?.({ kind: record.stream, message: record.text });
      },
      keep: null,
    },
    say: (message) => session.onEvent?.({ kind: 'information', message }),
    hasHandler: false,
    hasSucceeded: true,
    hasFailed: false,
  };
  setErrorPreference(session, run.errorAction);
  const frame = new Frame({
    run,
    scope: session.variables,
    source: script.source,
    out: output,
    slots: script.slots,
  });
  const leave = enterSurroundings(session.surroundings);
  return attempt(
    () =>
      then(
        lastly(() => script.run(frame), leave),
        () => output.values,
      ),
    (error) => {
      // A script may end where no loop or function is left to leave.
      if (error instanceof ExitException) options.onExit?.(error.status);
      else if (!(error instanceof FlowException)) throw error;
      return output.values;
    },
  );
}

/** The machine for a script whose calls are only bound: it is read, and nothing on it is changed. */
function dryHost({ host }: Session): Run['host'] {
  const { clock, digest, files } = host;
  return {
    clock,
    digest,
    random: () => host.random(),
    files: files && dryFiles(files, () => clock.now()),
  };
}

/** What a script reads of it before it says anything itself. */
function setErrorPreference({ variables }: Session, action: Run['errorAction']): void {
  if (variables.find('erroractionpreference')) return;
  const variable = variables.own('ErrorActionPreference');
  variable.isMade = true;
  variable.assign(enumValue('System.Management.Automation.ActionPreference', action));
}

/** Runs a script and gives what it puts out, without $null. */
export async function runScript(
  session: Session,
  script: Script,
  options: RunOptions = {},
): Promise<readonly Value[]> {
  const values = await startScript(session, script, options);
  return values.filter((value) => value !== null);
}

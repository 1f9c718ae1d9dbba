/** Scripts in, bound calls out: one of a command, or one for each object piped into it. Nothing is sent. */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { BoundCall } from '../../binder/bound-call.ts';
import { compileScript, type Script } from '../compile-script.ts';
import { startScript } from '../run-script.ts';
import type { Session } from '../session.ts';
import type { Waiting } from '../wait.ts';

/** Binds every command without running any; what they would put out counts as nothing. */
export function bindCalls(session: Session, script: Script): readonly BoundCall[] {
  const calls: BoundCall[] = [];
  const invoke = (_: Session, call: BoundCall): readonly [] => {
    calls.push(call);
    return [];
  };
  refuseWaiting(startScript(session, script, { invoke, isDry: true }));
  return calls;
}

/** What binds has its answer at once; a script that waits is refused, and nobody asks how it ends. */
export function refuseWaiting(outcome: Waiting<unknown>): void {
  if (!(outcome instanceof Promise)) return;
  outcome.catch(() => {});
  throw new CmdletError({
    id: 'BindingMayNotWait',
    category: 'NotImplemented',
    message: runMessages.bindingMayNotWait(),
  });
}

/** Binds every command of a script. */
export function bindScript(session: Session, text: string): readonly BoundCall[] {
  return bindCalls(session, compileScript(text));
}

/** Binds the one command of the script; none or several are an error. */
export function bindOneCommand(session: Session, script: Script): BoundCall {
  return oneOf(bindCalls(session, script));
}

/** The only command of a script that has to have one. */
export function oneOf<Command>(commands: readonly Command[]): Command {
  const [command] = commands;
  if (command !== undefined && commands.length === 1) return command;
  throw new CmdletError({
    id: 'OneCommandWanted',
    category: 'InvalidArgument',
    message: runMessages.oneCommandWanted(commands.length),
  });
}

/** Steps in, bound calls out: of a command one, or one for each object piped into it. Nothing is sent. */
import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import { bind } from '../binder/bind.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import { forgetText } from '../values/value.ts';
import { compileScript } from './compile-script.ts';
import { findCommand } from './find-command.ts';
import type { Session } from './session.ts';
import type { CommandAction, Step } from './step.ts';

/** Looks the command up, evaluates its arguments and binds it, for one piped object after the other. */
export function* bindCommand(session: Session, action: CommandAction): Generator<BoundCall> {
  const { variables, catalog } = session;
  const cmdlet = findCommand(catalog, action.name(variables), action.extent);
  const elements = action.arguments(variables);
  for (const input of action.input?.(variables) ?? [undefined]) {
    yield bind(cmdlet, elements, { types: catalog, input });
  }
}

/** Binds every command without running any; what they would put out counts as nothing. */
function bindSteps(session: Session, steps: readonly Step[]): readonly BoundCall[] {
  const calls: BoundCall[] = [];
  for (const { assignsTo, action } of steps) {
    const isCommand = action.kind === 'command';
    if (isCommand) calls.push(...bindCommand(session, action));
    const value = isCommand ? null : forgetText(action.evaluate(session.variables));
    if (assignsTo !== null) session.variables.set(assignsTo, value);
  }
  return calls;
}

/** Binds every command of a script. */
export function bindScript(session: Session, text: string): readonly BoundCall[] {
  return bindSteps(session, compileScript(text));
}

/** Binds the one command of the steps; none or several are an error. */
export function bindOneCommand(session: Session, steps: readonly Step[]): BoundCall {
  const calls = bindSteps(session, steps);
  const [call] = calls;
  if (call && calls.length === 1) return call;
  throw new CmdletError({
    id: 'OneCommandWanted',
    category: 'InvalidArgument',
    message: runMessages.oneCommandWanted(calls.length),
  });
}

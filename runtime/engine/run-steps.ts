/**
 * Steps in, their output out, one after the other. The first error ends the run: a program or a test
 * that calls us must not go on after a failure.
 */
import type { BoundCall } from '../binder/bound-call.ts';
import { isList } from '../values/to-text.ts';
import { forgetText, type Value } from '../values/value.ts';
import { bindCommand } from './bind-command.ts';
import { keepOutput } from './common-options.ts';
import { runCall } from './run-call.ts';
import type { Session } from './session.ts';
import type { CommandAction, Step } from './step.ts';

/** Runs the steps in the session. */
export async function runSteps(
  session: Session,
  steps: readonly Step[],
  signal?: AbortSignal,
): Promise<readonly Value[]> {
  const output: Value[] = [];
  for (const { assignsTo, action } of steps) {
    const value =
      action.kind === 'command'
        ? unroll(await runCommand(session, action, signal))
        : forgetText(action.evaluate(session.variables));
    if (assignsTo !== null) session.variables.set(assignsTo, value);
    else if (isList(value)) output.push(...value);
    else if (value !== null) output.push(value);
  }
  return output;
}

/** Runs a command for one piped object after the other; -OutVariable gets what all of them gave. */
async function runCommand(
  session: Session,
  action: CommandAction,
  signal: AbortSignal | undefined,
): Promise<readonly Value[]> {
  const output: Value[] = [];
  let last: BoundCall | undefined;
  for (const call of bindCommand(session, action)) {
    last = call;
    output.push(...(await runCall(session, call, signal)));
  }
  if (last) keepOutput(session, last, output);
  return output;
}

/** What a command puts out as one value: nothing, the object, or the list of them. */
function unroll(values: readonly Value[]): Value {
  return values.length > 1 ? values : (values[0] ?? null);
}

/**
 * Script text in, its output out, statement by statement. The first error ends the run: a program or
 * a test that calls us must not go on after a failure.
 */
import { forgetText } from '../values/source-text.ts';
import { isList } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';
import { bindCommand, type PreparedCommand, prepareCommand } from './bind-command.ts';
import { compileScript } from './compile-script.ts';
import { runCall } from './run-call.ts';
import type { Session } from './session.ts';

/** Runs a script in the session. */
export async function runScript(
  session: Session,
  text: string,
  signal?: AbortSignal,
): Promise<readonly Value[]> {
  const output: Value[] = [];
  for (const { assignsTo, action } of compileScript(text)) {
    const value =
      action.kind === 'command'
        ? unroll(await runCommand(session, prepareCommand(session, action), signal))
        : forgetText(action.evaluate(session.variables));
    if (assignsTo !== null) session.variables.set(assignsTo, value);
    else if (isList(value)) output.push(...value);
    else if (value !== null) output.push(value);
  }
  return output;
}

/** Runs one command, for one piped object after the other. */
export async function runCommand(
  session: Session,
  command: PreparedCommand,
  signal?: AbortSignal,
): Promise<readonly Value[]> {
  const output: Value[] = [];
  for (const call of bindCommand(session, command)) {
    output.push(...(await runCall(session, call, signal)));
  }
  return output;
}

/** What a command puts out as one value: nothing, the object, or the list of them. */
function unroll(values: readonly Value[]): Value {
  return values.length > 1 ? values : (values[0] ?? null);
}

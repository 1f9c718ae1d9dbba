/** A compiled command in, its bound calls out: one, or one for each object piped into it. */
import type { Cmdlet } from '../../schema/model.ts';
import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import type { ArgumentElement } from '../binder/argument-element.ts';
import { bind } from '../binder/bind.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import { forgetText } from '../values/source-text.ts';
import type { Value } from '../values/value.ts';
import { type CommandAction, compileScript } from './compile-script.ts';
import { findCommand } from './find-command.ts';
import type { Session } from './session.ts';

/** A cmdlet with its arguments, and what is piped into it; null when nothing is. */
export interface PreparedCommand {
  readonly cmdlet: Cmdlet;
  readonly elements: readonly ArgumentElement[];
  readonly input: readonly Value[] | null;
}

/** Looks the command up and evaluates its arguments. */
export function prepareCommand(session: Session, action: CommandAction): PreparedCommand {
  const { variables, catalog } = session;
  return {
    cmdlet: findCommand(catalog, action.name(variables), action.node.extent),
    elements: action.arguments(variables),
    input: action.input?.(variables) ?? null,
  };
}

/** Binds the command, for one piped object after the other. */
export function* bindCommand(session: Session, command: PreparedCommand): Generator<BoundCall> {
  for (const input of command.input ?? [undefined]) {
    yield bind(command.cmdlet, command.elements, { types: session.catalog, input });
  }
}

/** Binds every command of a script without running any; what they would put out counts as nothing. */
export function bindScript(session: Session, text: string): readonly BoundCall[] {
  const calls: BoundCall[] = [];
  for (const { assignsTo, action } of compileScript(text)) {
    let value: Value = null;
    if (action.kind === 'command') {
      calls.push(...bindCommand(session, prepareCommand(session, action)));
    } else {
      value = forgetText(action.evaluate(session.variables));
    }
    if (assignsTo !== null) session.variables.set(assignsTo, value);
  }
  return calls;
}

/** Binds the one command of a script; none or several are an error. */
export function bindOneCommand(session: Session, text: string): BoundCall {
  const calls = bindScript(session, text);
  const [call] = calls;
  if (call && calls.length === 1) return call;
  throw new CmdletError({
    id: 'OneCommandWanted',
    category: 'InvalidArgument',
    message: runMessages.oneCommandWanted(calls.length),
  });
}

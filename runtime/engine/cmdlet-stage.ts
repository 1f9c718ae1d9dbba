/**
 * A command of the catalogue as a stage of a pipeline: its command line is bound before anything runs,
 * and then each object that is piped into it.
 */
import { BindError } from '../base/errors.ts';
import { openCall } from '../binder/bind.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import type { Value } from '../values/value.ts';
import { bindingContext } from './binding-context.ts';
import { keepOutput, tellHelp } from './common-options.ts';
import { findCommand } from './find-command.ts';
import type { CommandRequest, Stage } from './frame.ts';
import type { Session } from './session.ts';
import { recordOf, reportError } from './statement-errors.ts';
import { forEach, then, type Waiting } from './wait.ts';

/** What is done with a bound call: it is run, or only noted. */
export type InvokeCall = (session: Session, call: BoundCall) => Waiting<readonly Value[]>;

/** Looks the command up and opens it. */
export function openCmdlet(session: Session, request: CommandRequest, invoke: InvokeCall): Stage {
  const { frame, extent, elements, out } = request;
  const cmdlet = findCommand(session.catalog, request.name, extent);
  // Variables that the call sets are those of the scope it stands in.
  const own: Session = { ...session, variables: frame.scope };
  const kept: Value[] = [];
  let last: BoundCall | undefined;
  const open = openCall(
    cmdlet,
    elements,
    bindingContext(request, session.catalog, session.compatibility),
  );
  const run = (call: BoundCall): Waiting<void> => {
    last = call;
    tellHelp(own, call);
    return then(invoke(own, call), (values) =>
      forEach(values, (value) => {
        kept.push(value);
        return out.write(value);
      }),
    );
  };
  return {
    begin: () => undefined,
    process: (value) => {
      try {
        return run(cmdlet.kind === 'function' ? open.forward(value) : open.take(value));
      } catch (error) {
        if (!(error instanceof BindError)) throw error;
        // An object that does not fit is left out, and the next one comes.
        reportError(frame, recordOf(error, { frame, extent }), error);
        return undefined;
      }
    },
    end: () =>
      then(request.expectsInput ? undefined : run(open.call), () => {
        if (last) keepOutput(own, last, kept);
      }),
  };
}

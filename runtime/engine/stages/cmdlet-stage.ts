/**
 * A command of the catalogue as a stage of a pipeline: its command line is bound before anything runs,
 * and then each object that is piped into it.
 */
import { BindError, CmdletError } from '../../base/errors.ts';
import { openCall } from '../../binder/bind.ts';
import type { BoundCall } from '../../binder/bound-call.ts';
import { commandMetadata } from '../../binder/catalog-command.ts';
import type { Value } from '../../values/value.ts';
import { keptFailure, reportError } from '../errors/statement-errors.ts';
import type { CommandRequest, Frame, Stage } from '../frame.ts';
import type { Session } from '../session.ts';
import { divertedStage } from '../streams/diversion.ts';
import { StreamRecord } from '../streams/stream-record.ts';
import { attempt, forEach, then, type Waiting } from '../wait.ts';
import { cmdletContext } from './binding-context.ts';
import { CommandInfo } from './command-info.ts';
import { endsNothing, tellHelp } from './common-options.ts';
import { readCommon } from './common-parameters.ts';
import { findCommand } from './find-command.ts';
import { openCommandLine } from './open-command-line.ts';

/** What is done with a bound call: it is run, or only noted. */
export type InvokeCall = (session: Session, call: BoundCall) => Waiting<readonly Value[]>;

/** Looks the command up and opens it. */
export function openCmdlet(
  session: Session,
  request: CommandRequest,
  invoke: InvokeCall,
): Waiting<Stage> {
  const { frame, extent, elements } = request;
  const cmdlet = findCommand(session.catalog, request.name, extent);
  const context = cmdletContext(session, request);
  const opened = openCommandLine(frame.run, elements, (given) => openCall(cmdlet, given, context));
  return then(opened, (open) => {
    const common = readCommon(open.call.arguments, frame);
    // Variables that the call sets are those of the scope it stands in.
    const own: Session = { ...session, variables: frame.scope, onEvent: tellingIn(session, frame) };
    const out = common.output(request.out);
    const run = (call: BoundCall): Waiting<void> => {
      tellHelp(own, call);
      return attempt(
        () => then(invoke(own, call), (values) => forEach(values, (value) => out.write(value))),
        (error) => {
          if (!(error instanceof CmdletError)) throw error;
          const action = common.actions.error;
          const isSilent = action === 'silentlycontinue' || action === 'ignore';
          if (isSilent && endsNothing(error)) reportError(frame, error, { action, extent });
          else throw keptFailure(frame, error, extent);
        },
      );
    };
    const stage: Stage = {
      begin: () => undefined,
      process: (value) => {
        try {
          return run(cmdlet.kind === 'function' ? open.forward(value) : open.take(value));
        } catch (error) {
          if (!(error instanceof BindError)) throw error;
          // An object that does not fit is left out, and the next one comes.
          reportError(frame, error, { action: common.actions.error, extent });
          return undefined;
        }
      },
      end: () => (request.expectsInput ? undefined : run(open.call)),
    };
    return common.diversion ? divertedStage(stage, common.diversion) : stage;
  });
}

/** What Get-Command tells of a cmdlet of the catalogue. */
export function describeCmdlet({ catalog }: Session, name: string): CommandInfo | undefined {
  const cmdlet = catalog.get(name);
  return (
    cmdlet &&
    new CommandInfo({
      kind: cmdlet.kind === 'function' ? 'Function' : 'Cmdlet',
      name: cmdlet.name,
      source: cmdlet.module,
      describe: () => commandMetadata(cmdlet),
    })
  );
}

/** What the call tells goes by the streams of the script, where it can be led elsewhere. */
function tellingIn(session: Session, { run }: Frame): Session['onEvent'] {
  return (event) => {
    if (event.kind === 'upload') session.onEvent?.(event);
    else {
      const record = new StreamRecord(event.kind, event.message);
      if (event.kind === 'warning') run.sinks.keep?.('warning', record);
      run.sinks.onRecord(record, true);
    }
  };
}

/** A script in, how its one command is bound out: pass by pass, with what would mend it where it is not. */
import type { Cmdlet } from '../../../schema/model.ts';
import { BindError } from '../../base/errors.ts';
import { type BindingFix, bindingFixes } from '../../binder/binding-fixes.ts';
import type { BoundCall } from '../../binder/bound-call.ts';
import { commandMetadata } from '../../binder/catalog-command.ts';
import type { Compatibility } from '../../binder/compatibility.ts';
import { type Explanation, explainCall } from '../../binder/explain-binding.ts';
import type { Value } from '../../values/value.ts';
import type { Script } from '../compile-script.ts';
import type { CommandRequest, Stage } from '../frame.ts';
import { startScript } from '../run-script.ts';
import type { Session } from '../session.ts';
import { cmdletContext } from '../stages/binding-context.ts';
import { tellHelp } from '../stages/common-options.ts';
import { findCommand } from '../stages/find-command.ts';
import { oneOf, refuseWaiting } from './bind-command.ts';
import { printCall } from './print-call.ts';

/** A command whose binding was explained. */
export interface ExplainedCommand extends Explanation<BoundCall> {
  readonly cmdlet: Cmdlet;
  readonly compatibility: Compatibility;
  readonly fixes: readonly BindingFix[];
  /** The bound call with every parameter by its name; null where there is none, or no text for it. */
  readonly commandLine: string | null;
}

/** Binds the one command of the script and explains it; none or several are an error. */
export function explainOneCommand(session: Session, script: Script): ExplainedCommand {
  const commands: ExplainedCommand[] = [];
  const openCmdlet = (request: CommandRequest): Stage =>
    openExplained(session, request, (command) => void commands.push(command));
  refuseWaiting(startScript(session, script, { openCmdlet, isDry: true }));
  return oneOf(commands);
}

/** A command that is bound when all that is piped into it is known, and puts nothing out. */
function openExplained(
  session: Session,
  request: CommandRequest,
  tell: (command: ExplainedCommand) => void,
): Stage {
  const cmdlet = findCommand(session.catalog, request.name, request.extent);
  const input: Value[] = [];
  return {
    begin: () => undefined,
    process: (value) => void input.push(value),
    end: () => {
      if (request.expectsInput && input.length === 0) return;
      tell(explainRequest(session, request, { cmdlet, input }));
    },
  };
}

function explainRequest(
  session: Session,
  request: CommandRequest,
  { cmdlet, input }: { readonly cmdlet: Cmdlet; readonly input: readonly Value[] },
): ExplainedCommand {
  const { elements, expectsInput } = request;
  const { compatibility = 'Strict', catalog } = session;
  const explainIn = (mode: Compatibility): Explanation<BoundCall> =>
    explainCall(cmdlet, elements, {
      ...cmdletContext({ catalog, compatibility: mode }, request),
      input: expectsInput ? input : undefined,
    });
  const explanation = explainIn(compatibility);
  const { error, binding } = explanation;
  if (binding) tellHelp(session, binding);
  return {
    ...explanation,
    cmdlet,
    compatibility,
    commandLine: binding && printCall(binding, catalog),
    fixes:
      error instanceof BindError
        ? bindingFixes({
            metadata: commandMetadata(cmdlet),
            elements,
            error,
            hasInput: expectsInput,
            bindsHelpfully: () => compatibility === 'Strict' && explainIn('Helpful').error === null,
          })
        : [],
  };
}

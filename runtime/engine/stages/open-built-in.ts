/** A call of a built-in command in, its stage out: bound by the rules of compiled cmdlets, then run. */
import { BindError, CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { CommandMetadata } from '../../binder/command-metadata.ts';
import { describeDefined } from '../../binder/describe-defined.ts';
import { bindError } from '../../binder/make-bind-error.ts';
import { type OpenBinding, openBinding } from '../../binder/open-binding.ts';
import { bindingContext } from './binding-context.ts';
import { CommandInfo } from './command-info.ts';
import '../members/command-types.ts';
import { type BuiltInCommand, fullModuleName } from '../commands/command.ts';
import { CommandCall } from '../commands/command-call.ts';
import { readSignature } from '../commands/signature.ts';
import { builtInCommands, findBuiltIn } from '../commands/table.ts';
import { keptFailure, passedThrough, reportError } from '../errors/statement-errors.ts';
import type { CommandRequest, Stage } from '../frame.ts';
import { divertedStage } from '../streams/diversion.ts';
import { StreamRecord } from '../streams/stream-record.ts';
import { attempt, then, type Waiting } from '../wait.ts';
import { readCommon } from './common-parameters.ts';
import { openCommandLine } from './open-command-line.ts';

const described = new Map<BuiltInCommand, CommandMetadata>();
const noTypes = { type: () => undefined };

/** What the binder knows of a built-in command; worked out once. */
export function builtInMetadata(command: BuiltInCommand): CommandMetadata {
  const known = described.get(command);
  if (known) return known;
  const metadata = describeDefined(readSignature(command.signature));
  described.set(command, metadata);
  return metadata;
}

/** All of them, for Get-Command. */
export function listBuiltIns(): readonly CommandInfo[] {
  return builtInCommands.map(
    (command) =>
      new CommandInfo({
        kind: 'Cmdlet',
        name: command.signature.name,
        source: fullModuleName(command.module),
        describe: () => builtInMetadata(command),
      }),
  );
}

/** Opens the command of that name; undefined where no built-in command has it. */
export function openBuiltIn(request: CommandRequest): Waiting<Stage> | undefined {
  const command = findBuiltIn(request.name);
  if (!command) return undefined;
  const { frame, elements } = request;
  const metadata = builtInMetadata(command);
  const context = bindingContext(request, noTypes, metadata.name);
  const opened = openCommandLine(frame.run, elements, (given) =>
    openBinding(metadata, given, context),
  );
  return then(opened, (open) => openStage(command, request, open));
}

function openStage(command: BuiltInCommand, request: CommandRequest, open: OpenBinding): Stage {
  const { frame, extent, expectsInput } = request;
  const { state } = open;
  const { metadata } = state;
  refuse(command, open);
  const common = readCommon(state.bound, frame);
  const out = common.output(request.out);
  const call = new CommandCall({ frame, state, common, out, extent, expectsInput });
  const steps = command.open(call);
  const guarded = (step: (() => Waiting<void>) | undefined): Waiting<void> =>
    step &&
    attempt(step, (error) => {
      if (!(error instanceof CmdletError)) throw error;
      passedThrough(error, metadata.reportedAs, metadata.name);
      throw keptFailure(frame, error, extent);
    });
  const stage: Stage = {
    begin: () => {
      for (const warning of open.binding.warnings) {
        call.record(new StreamRecord('warning', warning));
      }
      return guarded(steps.begin);
    },
    process: (value) => {
      try {
        open.take(value);
      } catch (error) {
        if (!(error instanceof BindError)) throw error;
        // An object that does not fit is left out, and the next one comes.
        reportError(frame, error, { action: common.actions.error, extent: error.extent ?? extent });
        return undefined;
      }
      return guarded(steps.process);
    },
    end: () => then(expectsInput ? undefined : guarded(steps.process), () => guarded(steps.end)),
  };
  const shown = common.diversion ? divertedStage(stage, common.diversion) : stage;
  call.standsAs(shown);
  return shown;
}

/** A parameter that is there and does nothing would be worse than one that is refused. */
function refuse({ refused = [] }: BuiltInCommand, { state }: OpenBinding): void {
  const given = refused.find((name) => state.bound.has(name));
  if (given === undefined) return;
  throw bindError(state, {
    id: 'ParameterNotSupported',
    message: runMessages.parameterNotSupported(state.metadata.name, given),
    parameter: given,
  });
}

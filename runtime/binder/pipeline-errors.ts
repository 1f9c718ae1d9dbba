/** Errors of commands that expect pipeline input, and of single pipeline objects (binding.md §3.2). */
import type { BindError } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { describeType } from '../values/describe-type.ts';
import type { Value } from '../values/value.ts';
import { type BindableParameter, type CommandMetadata, namesOfSets } from './command-metadata.ts';
import { bindError } from './make-bind-error.ts';
import type { SetMask } from './set-mask.ts';

/** Before the first object the function cannot say which of its sets it runs: PowerShell's lookup of an empty name. */
export function setNotTold(metadata: CommandMetadata, mask: SetMask): BindError {
  const error = bindError(metadata, {
    id: 'ParameterArgumentValidationError',
    category: 'InvalidData',
    message: bindMessages.setNotTold(metadata.cmdlet.name, namesOfSets(metadata, mask)),
    parameter: 'Name',
  });
  error.command = 'Microsoft.PowerShell.Commands.GetCommandCommand';
  return error;
}

/** A pipeline object that no parameter took. */
export function inputNotBound(metadata: CommandMetadata, input: Value): BindError {
  return bindError(metadata, {
    id: 'InputObjectNotBound',
    message: bindMessages.inputNotBound(metadata.cmdlet.name, describeType(input)),
    target: input,
  });
}

/** A pipeline object that leaves mandatory parameters open. */
export function inputMissesMandatory(
  metadata: CommandMetadata,
  input: Value,
  missing: readonly BindableParameter[],
): BindError {
  return bindError(metadata, {
    id: 'InputObjectMissingMandatory',
    message: bindMessages.inputMissesMandatory(missing.map((parameter) => parameter.name)),
    target: input,
  });
}

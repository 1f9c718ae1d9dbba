/** Errors of commands that expect pipeline input, and of single pipeline objects (binding.md §3.2). */
import type { BindError, Extent } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { describeType } from '../values/describe-type.ts';
import type { Value } from '../values/value.ts';
import type { BindingState } from './binding-state.ts';
import { type BindableParameter, isFed, namesOfSets } from './command-metadata.ts';
import { bindError } from './make-bind-error.ts';

/** Before the first object the function cannot say which of its sets it runs: PowerShell's lookup of an empty name. */
export function setNotTold(state: BindingState): BindError {
  const { metadata, mask } = state;
  const error = bindError(state, {
    id: 'ParameterArgumentValidationError',
    category: 'InvalidData',
    exception: 'validation',
    message: bindMessages.setNotTold(metadata.name, namesOfSets(metadata, mask)),
    parameter: 'Name',
  });
  error.command = 'Microsoft.PowerShell.Commands.GetCommandCommand';
  return error;
}

/** A pipeline object that no parameter took. */
export function inputNotBound(state: BindingState, input: Value): BindError {
  const open = state.unbound.filter((parameter) => parameter.entries.some(isFed));
  return bindError(state, {
    id: 'InputObjectNotBound',
    message: bindMessages.inputNotBound(
      state.metadata.name,
      describeType(input),
      open.map(({ name, typeName }) => `-${name} (${typeName})`),
    ),
    target: input,
  });
}

/** A pipeline object that leaves mandatory parameters open. */
export function inputMissesMandatory(
  state: BindingState,
  input: Value,
  missing: readonly BindableParameter[],
): BindError {
  return bindError(state, {
    id: 'InputObjectMissingMandatory',
    message: bindMessages.inputMissesMandatory(missing.map((parameter) => parameter.name)),
    target: input,
  });
}

/** A script block for a parameter that only takes one per pipeline object, and there is no pipeline. */
export function blockWithoutInput(
  state: BindingState,
  parameter: BindableParameter,
  extent: Extent | undefined,
): BindError {
  return bindError(state, {
    id: 'ScriptBlockArgumentNoInput',
    category: 'MetadataError',
    message: bindMessages.blockWithoutInput(parameter.name),
    parameter: parameter.name,
    extent,
  });
}

/** A script block that failed for the present pipeline object, or put nothing out. */
export function blockGaveNothing(
  state: BindingState,
  parameter: BindableParameter,
  failure: { readonly extent: Extent | undefined; readonly cause?: unknown },
): BindError {
  const isFailure = failure.cause !== undefined;
  return bindError(state, {
    id: isFailure ? 'ScriptBlockArgumentInvocationFailed' : 'ScriptBlockArgumentNoOutput',
    message: isFailure
      ? bindMessages.blockFailed(parameter.name, failure.cause)
      : bindMessages.blockGaveNothing(parameter.name),
    parameter: parameter.name,
    ...failure,
  });
}

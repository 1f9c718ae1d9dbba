import { BindError } from '../base/errors.ts';
import type { BindingState } from './binding-state.ts';

/** PowerShell's three exceptions of binding: a value that was refused, one that could not be transformed, anything else. */
export type BindExceptionKind = 'plain' | 'validation' | 'transformation';

const exceptions: Readonly<Record<BindExceptionKind, string>> = {
  plain: 'System.Management.Automation.ParameterBindingException',
  validation: 'System.Management.Automation.ParameterBindingValidationException',
  transformation: 'System.Management.Automation.ParameterBindingArgumentTransformationException',
};

/** A BindError of the command, at the command's own place where no better one is given; of category InvalidArgument unless it is said. */
export function bindError(
  state: BindingState,
  details: Omit<ConstructorParameters<typeof BindError>[0], 'category' | 'exceptionType'> & {
    readonly category?: 'InvalidData' | 'WriteError' | 'MetadataError';
    readonly exception?: BindExceptionKind;
  },
): BindError {
  const { exception = 'plain', category = 'InvalidArgument', ...rest } = details;
  const error = new BindError({
    ...rest,
    category,
    extent: details.extent ?? state.context.extent,
    exceptionType: exceptions[exception],
  });
  error.command = state.metadata.reportedAs;
  error.activity = state.metadata.name;
  return error;
}

/** Whether PowerShell's exception is of the kind. */
export function isKind(error: unknown, kind: BindExceptionKind): error is BindError {
  return error instanceof BindError && error.exceptionType === exceptions[kind];
}

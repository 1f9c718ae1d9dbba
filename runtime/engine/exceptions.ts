/** Our errors as .NET exceptions, which is what scripts see of them. */
import { BindError, type CmdletError, ParseError, ValueError } from '../base/errors.ts';
import { NetException } from '../values/net-exception.ts';

const automation = 'System.Management.Automation.';

const bindTypes: Readonly<Record<string, string>> = {
  ParameterArgumentTransformationError: 'ParameterBindingArgumentTransformationException',
  ParameterArgumentValidationError: 'ParameterBindingValidationException',
};

const typesById: Readonly<Record<string, string>> = {
  CommandNotFoundException: `${automation}CommandNotFoundException`,
  VariableNotWritable: `${automation}SessionStateUnauthorizedAccessException`,
  CallDepthOverflow: `${automation}ScriptCallDepthException`,
};

/** The exception of an error, with the one inside of it. */
export function exceptionOf(error: CmdletError): NetException {
  const innerType = error instanceof ValueError ? error.innerExceptionType : undefined;
  const inner = innerType === undefined ? null : new NetException(innerType, error.message);
  return new NetException(typeNameOf(error), error.message, inner);
}

function typeNameOf(error: CmdletError): string {
  if (error instanceof ValueError) return error.exceptionType;
  if (error instanceof ParseError) return `${automation}ParseException`;
  if (error instanceof BindError) {
    return automation + (bindTypes[error.id] ?? 'ParameterBindingException');
  }
  return typesById[error.id] ?? `${automation}RuntimeException`;
}

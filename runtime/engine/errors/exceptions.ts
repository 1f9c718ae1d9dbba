/** Our errors as .NET exceptions, which is what scripts see of them. */
import { BindError, type CmdletError, ParseError, ValueError } from '../../base/errors.ts';
import { Exception } from '../../values/types/objects/exception.ts';
import { CustomObject, type Value } from '../../values/value.ts';

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
export function exceptionOf(error: CmdletError): Exception {
  const innerType = error instanceof ValueError ? error.innerExceptionType : undefined;
  const inner =
    innerType === undefined
      ? null
      : new Exception(innerType, error.message, { details: innerDetails(error) });
  return new Exception(typeNameOf(error), error.message, { inner, details: detailsOf(error) });
}

function typeNameOf(error: CmdletError): string {
  if (error instanceof ValueError) return error.exceptionType;
  if (error instanceof ParseError) return `${automation}ParseException`;
  if (error instanceof BindError) {
    return automation + (bindTypes[error.id] ?? 'ParameterBindingException');
  }
  return typesById[error.id] ?? `${automation}RuntimeException`;
}

/** What the exception tells beside its message. */
function detailsOf(error: CmdletError): ReadonlyMap<string, Value> {
  if (error.id === 'CommandNotFoundException') {
    return new Map([['CommandName', typeof error.target === 'string' ? error.target : null]]);
  }
  return new Map();
}

/** The errors of text that did not parse, as PowerShell lists them. */
function innerDetails(error: CmdletError): ReadonlyMap<string, Value> {
  const { cause } = error;
  if (error instanceof ValueError && error.parameterName !== undefined) {
    return new Map([['ParamName', error.parameterName]]);
  }
  const errors = cause instanceof AggregateError ? (cause.errors as readonly ParseError[]) : [];
  if (errors.length === 0) return new Map();
  const shown = errors.map(
    ({ id, message, isIncomplete }) =>
      new CustomObject(
        [
          ['ErrorId', id],
          ['Message', message],
          ['IncompleteInput', isIncomplete],
        ],
        `${automation}Language.ParseError`,
      ),
  );
  return new Map([['Errors', shown]]);
}

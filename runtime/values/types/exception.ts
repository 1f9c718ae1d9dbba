import { ValueError } from '../../base/errors.ts';
import { memberMessages } from '../../base/messages/members.ts';

/**
 * What a .NET member throws. PowerShell wraps it when a script calls a method, and the exception's
 * short name becomes the error's id; a `catch [type]` sees the inner type.
 */
export function exception(typeName: string, message: string, parameterName?: string): ValueError {
  return new ValueError({
    id: typeName.slice(typeName.lastIndexOf('.') + 1),
    category: 'NotSpecified',
    message,
    exceptionType: 'System.Management.Automation.MethodInvocationException',
    innerExceptionType: typeName,
    parameterName,
  });
}

/** $null where something is needed. */
export function nullArgument(what: string, parameterName?: string): ValueError {
  const message = memberMessages.nullArgument(what);
  return exception('System.ArgumentNullException', message, parameterName);
}

/** An argument outside the values it may have. */
export function outOfRange(message: string, parameterName?: string): ValueError {
  return exception('System.ArgumentOutOfRangeException', message, parameterName);
}

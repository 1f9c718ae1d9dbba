import { CmdletError, ValueError } from '../../base/errors.ts';
import { exceptionOf } from './exceptions.ts';
import { ScriptError } from './statement-errors.ts';

const runtimeException = 'System.Management.Automation.RuntimeException';

/** The error of a script block that was not called by the script itself, but by a method. */
export function invocationFailed(error: unknown): unknown {
  if (!(error instanceof CmdletError) || error.category === 'NotImplemented') return error;
  const inner = error instanceof ScriptError ? runtimeException : exceptionOf(error).typeName;
  return new ValueError({
    id: inner.slice(inner.lastIndexOf('.') + 1),
    category: 'NotSpecified',
    message: error.message,
    exceptionType: 'System.Management.Automation.MethodInvocationException',
    innerExceptionType: inner,
    cause: error,
  });
}

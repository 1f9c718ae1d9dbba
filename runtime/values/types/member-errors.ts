/** The errors of calls and assignments of members, with PowerShell's ids and exception types. */
import { CmdletError, ValueError } from '../../base/errors.ts';
import { typeMessages } from '../../base/messages/members.ts';
import { suggest } from '../../base/suggest.ts';
import type { NetType, Overload } from '../net-type.ts';
import { suggestTypes } from './find-type.ts';

const methodException = 'System.Management.Automation.MethodException';

/** No type of that name. */
export function typeNotFound(name: string): ValueError {
  return new ValueError({
    id: 'TypeNotFound',
    category: 'InvalidOperation',
    message: typeMessages.typeNotFound(name, suggestTypes(name)),
    target: name,
  });
}

/** No method of that name. */
export function methodNotFound(
  type: NetType,
  name: string,
  candidates: Iterable<string>,
): ValueError {
  return new ValueError({
    id: 'MethodNotFound',
    category: 'InvalidOperation',
    message: typeMessages.methodNotFound(type.fullName, name, suggest(name, candidates)),
  });
}

/** A method called on $null. */
export function methodOnNull(name: string): ValueError {
  return new ValueError({
    id: 'InvokeMethodOnNull',
    category: 'InvalidOperation',
    message: typeMessages.methodOnNull(name),
  });
}

/** No form of the method takes the arguments, or more than one does equally well. */
export function noOverload(
  name: string,
  overloads: readonly Overload[],
  reason: { readonly kind: 'none' | 'ambiguous'; readonly count: number },
): ValueError {
  const forms = overloads.map(({ parameters, takesRest }) => {
    const all = parameters.map((parameter, index) =>
      takesRest && index === parameters.length - 1 ? `${parameter}...` : parameter,
    );
    return `${name}(${all.join(', ')})`;
  });
  return new ValueError({
    id: 'MethodCountCouldNotFindBest',
    category: 'NotSpecified',
    message:
      reason.kind === 'none'
        ? typeMessages.noOverload(name, reason.count, forms)
        : typeMessages.ambiguous(name, forms),
    exceptionType: methodException,
  });
}

/** An argument that does not convert to the parameter's type. */
export function argumentRefused(name: string, place: number, cause: CmdletError): ValueError {
  return new ValueError({
    id: 'MethodArgumentConversionInvalidCastArgument',
    category: 'NotSpecified',
    message: typeMessages.argumentNotConverted(name, place, cause.message),
    exceptionType: methodException,
    innerExceptionType: 'System.Management.Automation.PSInvalidCastException',
    cause,
  });
}

/** A plain value where a [ref] is wanted. */
export function referenceWanted(name: string, place: number): ValueError {
  return new ValueError({
    id: 'NonRefArgumentToRefParameterMsg',
    category: 'NotSpecified',
    message: typeMessages.referenceWanted(name, place),
    exceptionType: methodException,
  });
}

/** A property that has no setter, or that is not there. */
export function propertyNotSettable(
  type: NetType,
  name: string,
  known: 'readOnly' | readonly string[],
): ValueError {
  const isReadOnly = known === 'readOnly';
  return new ValueError({
    id: 'PropertyAssignmentException',
    category: 'InvalidOperation',
    message: isReadOnly
      ? typeMessages.propertyReadOnly(type.fullName, name)
      : typeMessages.propertyNotFound(type.fullName, name, suggest(name, known)),
    innerExceptionType: isReadOnly ? 'System.Management.Automation.SetValueException' : undefined,
  });
}

/** A property of $null set. */
export function propertyOnNull(name: string): ValueError {
  return new ValueError({
    id: 'PropertyNotFound',
    category: 'InvalidOperation',
    message: typeMessages.propertyOnNull(name),
  });
}

/** A setter that refused the value. */
export function settingFailed(name: string, cause: unknown): unknown {
  if (!(cause instanceof CmdletError)) return cause;
  return new ValueError({
    id: 'ExceptionWhenSetting',
    category: 'NotSpecified',
    message: typeMessages.exceptionWhenSetting(name, cause.message),
    exceptionType: 'System.Management.Automation.SetValueInvocationException',
    innerExceptionType:
      (cause instanceof ValueError ? cause.innerExceptionType : undefined) ??
      'System.Management.Automation.PSInvalidCastException',
    cause,
  });
}

/** A property that a custom object has not. */
export function memberNotFound(
  typeName: string,
  name: string,
  known: Iterable<string>,
): ValueError {
  return new ValueError({
    id: 'ExceptionWhenSetting',
    category: 'NotSpecified',
    message: typeMessages.propertyNotFound(typeName, name, suggest(name, known)),
    exceptionType: 'System.Management.Automation.SetValueInvocationException',
    innerExceptionType: 'System.Management.Automation.RuntimeException',
  });
}

/** A script property that has no script to set it. */
export function setterWanted(name: string): ValueError {
  return new ValueError({
    id: 'SetWithoutSetterFromScriptProperty',
    category: 'NotSpecified',
    message: typeMessages.setterWanted(name),
    exceptionType: 'System.Management.Automation.SetValueException',
  });
}

/** What the script of a method threw, as the error of the call. */
export function scriptMethodFailed(name: string, cause: unknown): unknown {
  if (!(cause instanceof CmdletError)) return cause;
  return new ValueError({
    id: 'ScriptMethodRuntimeException',
    category: 'NotSpecified',
    message: typeMessages.scriptMethodFailed(name, cause.message),
    exceptionType: 'System.Management.Automation.MethodInvocationException',
    innerExceptionType: 'System.Management.Automation.RuntimeException',
    cause,
  });
}

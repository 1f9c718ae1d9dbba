import { type ErrorCategory, ValueError } from '../../base/errors.ts';
import { operateMessages } from '../../base/messages/operate.ts';
import { describeType } from '../describe-type.ts';
import type { Value } from '../value.ts';

/** An operator's error: a RuntimeException of the category InvalidOperation unless it is said otherwise. */
export function operatorError(
  id: string,
  message: string,
  options: {
    readonly category?: ErrorCategory;
    readonly exceptionType?: string;
    readonly innerExceptionType?: string;
    readonly target?: unknown;
  } = {},
): ValueError {
  return new ValueError({ id, message, category: 'InvalidOperation', ...options });
}

/** Division by zero: the id is the exception's name, because PowerShell does not give it one. */
export function divisionByZero(): ValueError {
  return operatorError('RuntimeException', operateMessages.dividedByZero(), {
    category: 'NotSpecified',
    innerExceptionType: 'System.DivideByZeroException',
  });
}

/** What .NET's checked arithmetic throws, as PowerShell passes it on. */
export function overflowed(operator: string, type: string): ValueError {
  return operatorError('RuntimeException', operateMessages.overflow(operator, type), {
    category: 'NotSpecified',
    innerExceptionType: 'System.OverflowException',
  });
}

const methodNames: Readonly<Record<string, string>> = {
  '+': 'op_Addition',
  '-': 'op_Subtraction',
  '*': 'op_Multiply',
  '/': 'op_Division',
  '%': 'op_Modulus',
  '-band': 'op_BitwiseAnd',
  '-bor': 'op_BitwiseOr',
  '-bxor': 'op_ExclusiveOr',
  '-shl': 'op_LeftShift',
  '-shr': 'op_RightShift',
};

/** The operators that a type has as methods, which refuse what does not convert. */
function hasMethod(value: Value, operator: string): boolean {
  const type = value === null ? '' : describeType(value);
  if (type === 'System.Numerics.BigInteger') return methodNames[operator] !== undefined;
  return type === 'System.Decimal' && /^[-+*/%]$/.test(operator);
}

const primitives = /^System\.(?:Boolean|Char|S?Byte|U?Int(?:16|32|64)|Single|Double)$/;

/** Neither operand's type has the operator; PowerShell looks for the operator's method, and says that it is missing. */
export function missingOperator(operator: string, left: Value, right: Value): ValueError {
  const names = [left, right].map((value) => (value === null ? '$null' : describeType(value)));
  const message = operateMessages.noOperator(operator, names[0] ?? '', names[1] ?? '');
  const isPlain = (value: Value): boolean => value === null || primitives.test(describeType(value));
  if (hasMethod(left, operator)) {
    return operatorError('MethodArgumentConversionInvalidCastArgument', message, {
      category: 'NotSpecified',
      exceptionType: 'System.Management.Automation.MethodException',
      innerExceptionType: 'System.Management.Automation.PSInvalidCastException',
    });
  }
  const id = isPlain(left) && isPlain(right) ? 'NotADefinedOperationForType' : 'MethodNotFound';
  return operatorError(id, message, { target: methodNames[operator] });
}

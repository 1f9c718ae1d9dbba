import { ValueError } from '../base/errors.ts';
import { convertMessages } from '../base/messages/convert.ts';
import { describeType } from './describe-type.ts';
import type { NetType } from './net-type.ts';
import { toText } from './to-text.ts';
import type { Value } from './value.ts';

/** A conversion's error with PowerShell's id; inside it is the exception that LanguagePrimitives throws. */
export function conversionError(id: string, message: string, target?: Value): ValueError {
  return new ValueError({
    id,
    category: 'InvalidArgument',
    message,
    target,
    innerExceptionType: 'System.Management.Automation.PSInvalidCastException',
  });
}

/** There is no way from the value to the type. */
export function noConversion(value: Value, type: NetType): ValueError {
  const message = convertMessages.noConversion(toText(value), describeType(value), type.fullName);
  return conversionError('ConvertToFinalInvalidCastException', message);
}

/** There is a way, and the text is not what the type reads. */
export function notReadable(id: string, value: Value, type: NetType): ValueError {
  return conversionError(id, convertMessages.notReadable(toText(value), type.fullName));
}

/** A number or another plain value that the type cannot hold. */
export function notConvertible(value: Value, type: NetType): ValueError {
  const message = convertMessages.outOfRange(toText(value), type.fullName);
  return conversionError('InvalidCastIConvertible', message);
}

/** -is, -isnot and -as: the right side is a type, or text that names one. */

import { convertMessages } from '../../base/messages/convert.ts';
import { operateMessages } from '../../base/messages/operate.ts';
import { tryConvert } from '../convert.ts';
import { convertInCulture } from '../convert-in-culture.ts';
import { isPlain } from '../convert-number.ts';
import type { NetType } from '../net-type.ts';
import { Numeric } from '../numeric.ts';
import { toText } from '../to-text.ts';
import { findType, isInstance, typeOf } from '../types/find-type.ts';
import { NetTypeValue } from '../types/objects/net-type-value.ts';
import { forgetText, type Value } from '../value.ts';
import { operatorError } from './operator-error.ts';

/** `value -is type`. */
export function isOfType(value: Value, type: Value): boolean {
  const asked = rightType(type, '-is');
  if (value === null) return false;
  // An array of text is no Object[] to PowerShell, although it is one to .NET.
  if (asked.fullName === 'System.Object[]') return typeOf(value).fullName === asked.fullName;
  return isInstance(forgetText(value), asked);
}

/** `value -as type`: $null where it does not convert. */
export function asType(value: Value, type: Value): Value {
  const asked = rightType(type, '-as');
  return tryConvert(value, asked, convertInCulture) ?? null;
}

function rightType(value: Value, operator: '-is' | '-as'): NetType {
  if (value instanceof NetTypeValue) return value.type;
  if (value === null) {
    const id = operator === '-is' ? 'IsOperatorRequiresType' : 'AsOperatorRequiresType';
    throw operatorError(id, operateMessages.typeNeeded('$null'));
  }
  const found = isNamed(value) ? findType(toText(value)) : undefined;
  if (found !== undefined) return found;
  const id = operator === '-is' ? 'RuntimeException' : failureOf(value);
  throw operatorError(id, convertMessages.unknownType(toText(value)), {
    category: operator === '-is' ? 'NotSpecified' : 'InvalidArgument',
    innerExceptionType: 'System.Management.Automation.PSInvalidCastException',
  });
}

/** Text, and a number as its text, can name a type. */
function isNamed(value: Value): boolean {
  if (value instanceof Numeric) return value.type !== 'BigInteger';
  return typeof value === 'string' || typeof value === 'number';
}

function failureOf(value: Value): string {
  if (isNamed(value)) return 'InvalidCastFromStringToType';
  const isBig = value instanceof Numeric;
  return isPlain(value) && !isBig
    ? 'InvalidCastIConvertible'
    : 'ConvertToFinalInvalidCastException';
}
